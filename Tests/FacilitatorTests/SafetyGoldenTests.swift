import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The screens about what is safe, what has two versions and what is gone, as drawings.
@Suite("Screens about safety look as drawn")
struct SafetyGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  /// The board with several things to settle.
  private func unsettled(_ size: Size) throws -> Player {
    var player = try Player(size)
    let both = "Passes reported flaws to developers and publishes the fix together with them."
    try player.divide(text: both, "Passes reports on, and says when it has published the fix.")
    var other = Elsewhere(of: player.model.session)
    let withdrawal = try other.perform(.withdraw(Player.key("J04")))
    var third = Elsewhere(of: player.model.session, replica: "third")
    let change = try third.perform(
      .edit(Player.key("J04"), ["text": "It is hard to know who belongs there."]))
    let workshop = try other.perform(.edit(.workshop, ["place": "Berlin, hall 3"]))
    let room = try third.perform(.edit(.workshop, ["place": "Berlin, hall 1"]))
    player.receive(withdrawal + change + workshop + room)
    return player
  }

  /// The board with one entry that could not be saved.
  private func stuck(_ size: Size) throws -> Player {
    var player = try Player(size)
    player.handler.failure = "Cannot write 'demo.dayzero/x.jsonl': the disk is full."
    player.press("a")
    player.type("kept in memory")
    player.press(.enter, .escape)
    return player
  }

  @Test("board with conflicts", arguments: sizes)
  func board(size: Size) throws {
    try expectScreen(try unsettled(size), "board-conflicts", size)
  }

  @Test("list of conflicts", arguments: sizes)
  func list(size: Size) throws {
    var player = try unsettled(size)
    player.press("V", .home)
    try expectScreen(player, "conflicts", size)
  }

  @Test("the two versions of a text", arguments: sizes)
  func dialogue(size: Size) throws {
    var player = try unsettled(size)
    player.press(.enter, "V")
    try expectScreen(player, "conflict", size)
  }

  @Test("the two versions of a line that cannot be joined", arguments: sizes)
  func line(size: Size) throws {
    var player = try unsettled(size)
    player.press("V", .home, .enter)
    try expectScreen(player, "conflict-line", size)
  }

  @Test("an entry withdrawn while it was changed", arguments: sizes)
  func contested(size: Size) throws {
    var player = try Player(size)
    try player.contest()
    player.press("V", .enter)
    try expectScreen(player, "conflict-withdrawn", size)
  }

  @Test("a text that takes the place of two", arguments: sizes)
  func revision(size: Size) throws {
    var player = try unsettled(size)
    player.press("V", .home, .enter, "e")
    try expectScreen(player, "revision", size)
  }

  @Test("history of an entry", arguments: sizes)
  func history(size: Size) throws {
    var player = try unsettled(size)
    player.press("u", "h")
    try expectScreen(player, "history", size)
  }

  @Test("the question whether to erase", arguments: sizes)
  func erasing(size: Size) throws {
    var player = try Player(size)
    player.press("D")
    try expectScreen(player, "erasing", size)
  }

  @Test("the same while nothing can be saved", arguments: sizes)
  func erasingNotSaved(size: Size) throws {
    var player = try stuck(size)
    player.press("D")
    try expectScreen(player, "erasing-not-saved", size)
  }

  @Test("board after an entry was erased", arguments: sizes)
  func erased(size: Size) throws {
    var player = try Player(size)
    player.press("D", "E")
    try expectScreen(player, "board-erased", size)
  }

  @Test("entry form while nothing can be saved", arguments: sizes)
  func formNotSaved(size: Size) throws {
    var player = try stuck(size)
    player.press("a")
    try expectScreen(player, "form-not-saved", size)
  }

  @Test("the question where to save", arguments: sizes)
  func saving(size: Size) throws {
    var player = try stuck(size)
    player.press("S")
    try expectScreen(player, "saving", size)
  }

  @Test("the same after a place that does not work", arguments: sizes)
  func savingRefused(size: Size) throws {
    var player = try stuck(size)
    player.handler.failureElsewhere =
      "Cannot create '/media/stick/demo-copy.json': there is no such folder; name one that is there."
    player.press("S", .enter)
    try expectScreen(player, "saving-refused", size)
  }

  @Test("the question whether to leave what is not saved", arguments: sizes)
  func leaving(size: Size) throws {
    var player = try stuck(size)
    player.press("q")
    try expectScreen(player, "leaving", size)
  }

  @Test("every one of these screens can be drawn at every size", arguments: 0..<8)
  func allSizes(screen: Int) throws {
    let keys: [[Key]] = [
      ["V"], ["V", .enter], ["V", .home, .enter, "e"], ["h"], ["D"], ["S"], ["q"], [.enter],
    ]
    var player = try unsettled(Size(columns: 80, rows: 24))
    player.handler.failure = "The disk is full."
    player.press("d", "u")
    for key in keys[screen] { player.press(key) }
    for columns in stride(from: 1, through: 170, by: 13) {
      for rows in stride(from: 1, through: 60, by: 7) {
        player.happen(.resize(Size(columns: columns, rows: rows)))
        #expect(player.model.frame().cells.count == columns * rows)
      }
    }
  }
}
