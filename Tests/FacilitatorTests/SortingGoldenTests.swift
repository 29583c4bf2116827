import Facilitator
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Sorting, proposed themes, the norm and the wall on the moderator's side as drawings.
@Suite("Sorting and the wall look as drawn")
struct SortingGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test("the entries of a group with the keys of themes, two of them marked", arguments: sizes)
  func sorting(size: Size) throws {
    var player = try Player(size)
    player.press("o", .home, " ", " ")
    try expectScreen(player, "sorting", size)
  }

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

  @Test("how to show it on the wall, while one projector follows", arguments: sizes)
  func wall(size: Size) throws {
    var player = try Player(size)
    player.follow(projectors: 1)
    player.press("P")
    try expectScreen(player, "wall", size)
  }
}
