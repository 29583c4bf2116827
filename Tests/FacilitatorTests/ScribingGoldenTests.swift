import Facilitator
import TerminalKit
import TestSupport
import Testing

/// The screens of fast entering as drawings.
@Suite("Screens of fast entering look as drawn")
struct ScribingGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  /// The board with A1 in two wordings.
  private func joined(_ size: Size) throws -> Player {
    var player = try Player(size)
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.control("l"), .escape)
    return player
  }

  @Test("the form after an entry was saved", arguments: sizes)
  func next(size: Size) throws {
    var player = try Player(size)
    player.press("2", "a", .tab, .down, .tab)
    player.type("CERT.BR")
    player.press(.backTab, .backTab)
    player.type("Said first.")
    player.press(.enter)
    try expectScreen(player, "form-next", size)
  }

  @Test("what may follow a colon", arguments: sizes)
  func prefixes(size: Size) throws {
    var player = try Player(size)
    player.press("a", ":")
    try expectScreen(player, "form-prefixes", size)
  }

  @Test("what may follow a colon and a letter", arguments: sizes)
  func prefix(size: Size) throws {
    var player = try Player(size)
    player.press("a", ":", "c")
    try expectScreen(player, "form-prefix", size)
  }

  @Test("an entry that is like what is typed", arguments: sizes)
  func like(size: Size) throws {
    var player = try Player(size)
    player.press("a")
    player.type(JoiningTests.like)
    try expectScreen(player, "form-like", size)
  }

  @Test("the moderator's wording and note in the form", arguments: sizes)
  func wordingInForm(size: Size) throws {
    var player = try Player(size)
    player.press("a")
    player.type("Said openly.")
    player.press(.tab, .tab, .tab, .tab, .right, .tab)
    player.type("Said in the moderator's words.")
    player.press(.tab)
    player.type("To be asked again before the report.")
    try expectScreen(player, "form-wording", size)
  }

  @Test("board with an entry in two wordings and one that stays in the room", arguments: sizes)
  func board(size: Size) throws {
    var player = try joined(size)
    player.press("a")
    player.type("Told in confidence.")
    player.press(.tab, .tab, .tab, .tab, .end, .left, .enter, .escape)
    try expectScreen(player, "board-joined", size)
  }

  @Test("an entry in two wordings", arguments: sizes)
  func detail(size: Size) throws {
    var player = try joined(size)
    player.press(.enter, .end)
    try expectScreen(player, "detail-joined", size)
  }

  @Test("the entries to join one to", arguments: sizes)
  func join(size: Size) throws {
    var player = try Player(size)
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.enter, .escape, "J")
    try expectScreen(player, "join", size)
  }

  @Test("splitting an entry", arguments: sizes)
  func split(size: Size) throws {
    var player = try Player(size)
    player.press("3", "a")
    player.type("The list of contacts is out of date. Nobody answers at night.")
    player.press(.enter, .escape, "X")
    try expectScreen(player, "split", size)
  }

  @Test("themes", arguments: sizes)
  func themes(size: Size) throws {
    var player = try Player(size)
    player.press("t", "n")
    player.type("legal risk, trust")
    player.press(.enter, .down)
    try expectScreen(player, "themes", size)
  }

  @Test("a theme that is renamed", arguments: sizes)
  func rename(size: Size) throws {
    var player = try Player(size)
    player.press("t", "n")
    player.type("legal risk, trust")
    player.press(.enter, "r")
    try expectScreen(player, "theme-rename", size)
  }

  @Test("an entry in the moderator's words", arguments: sizes)
  func wording(size: Size) throws {
    var player = try Player(size)
    player.press("w")
    player.type("A team passes reports on.")
    try expectScreen(player, "wording", size)
  }
}
