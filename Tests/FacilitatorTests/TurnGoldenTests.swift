import Facilitator
import SessionEngine
import TerminalKit
import Testing
import WorkshopModel

/// The screens of the terminal that goes round, as drawings.
@Suite("Turn looks as drawn")
struct TurnGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test("a new PIN", arguments: sizes)
  func pinForm(size: Size) throws {
    var player = try Player(size)
    player.press("T")
    player.type("orange")
    player.press(.tab)
    player.type("oran")
    try expectScreen(player, "turn-pin-new", size)
  }

  @Test("between two people", arguments: sizes)
  func handOver(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.tab, .tab)
    try expectScreen(player, "turn", size)
  }

  @Test("who will see what, and the kinds", arguments: sizes)
  func kind(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter)
    try expectScreen(player, "turn-kind", size)
  }

  @Test("the roles", arguments: sizes)
  func role(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", .down)
    try expectScreen(player, "turn-role", size)
  }

  @Test("the sectors", arguments: sizes)
  func sector(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", "2", .down)
    try expectScreen(player, "turn-sector", size)
  }

  @Test("the text, soon to be wiped", arguments: sizes)
  func text(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", "2", "1")
    player.type("Companies find it hard to let others watch whether flaws are reported.")
    player.wait(50)
    try expectScreen(player, "turn-text", size)
  }

  @Test("how far it may go", arguments: sizes)
  func release(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", "5", "1")
    player.type("Nobody listens.")
    player.press(.enter)
    try expectScreen(player, "turn-release", size)
  }

  @Test("saved", arguments: sizes)
  func saved(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", "5", "1")
    player.type("Nobody listens.")
    player.press(.enter, .enter)
    try expectScreen(player, "turn-saved", size)
  }

  @Test("not saved", arguments: sizes)
  func notSaved(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.handler.failure = "Cannot write 's.json': the disk is full; free some space."
    player.press(.enter, "c", "5", "1")
    player.type("Nobody listens.")
    player.press(.enter, .enter)
    try expectScreen(player, "turn-not-saved", size)
  }

  @Test("the moderator's PIN, wrong", arguments: sizes)
  func pin(size: Size) throws {
    var player = try TurnTests.handedOver(size)
    player.press(.control("x"))
    player.type("apples-1")
    player.press(.enter)
    player.type("app")
    try expectScreen(player, "turn-pin", size)
  }
}
