import Facilitator
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Proposed themes, marks and the norm as drawings.
@Suite("Marks and proposed themes look as drawn")
struct SortingGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test("a proposed theme with its entries, one of them left out", arguments: sizes)
  func proposals(size: Size) throws {
    var player = Player(try SortingTests.unsorted(), MemoryHandler(), size)
    player.press("y", " ")
    try expectScreen(player, "proposals", size)
  }

  @Test("one whose name is made of words that stay in the room", arguments: sizes)
  func release(size: Size) throws {
    var player = Player(try SortingTests.unsorted(.room), MemoryHandler(), size)
    player.press("y")
    try expectScreen(player, "proposals-room", size)
  }

  @Test("entries that are marked on the board", arguments: sizes)
  func marked(size: Size) throws {
    var player = try Player(size)
    player.press("*", "*")
    try expectScreen(player, "board-marked", size)
  }

  @Test("the wording of the norm", arguments: sizes)
  func norm(size: Size) throws {
    var player = try Player(size)
    player.press("W")
    try expectScreen(player, "norm", size)
  }
}
