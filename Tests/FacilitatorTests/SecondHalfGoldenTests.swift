import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The screens of the second half as drawings.
@Suite("Screens of the second half look as drawn")
struct SecondHalfGoldenTests {
  private static let sizes = ScreenGoldenTests.sizes

  /// C1 with something said on each question.
  private func challenge(_ size: Size) throws -> Player {
    var player = try ChallengeTests.player(size)
    player.press("w")
    player.type("Rules that name finders abroad")
    player.press(.tab, "g", .enter, "m", .down, .tab, .tab)
    player.type("Every coordination centre of the region")
    player.press(.enter, "m", .tab, "p", .enter, "o")
    player.type("Translate the policy and tell finders of it")
    player.press(.tab, "c", .tab)
    player.type("Digital Freedom")
    player.press(.enter, .home)
    return player
  }

  @Test("a challenge", arguments: sizes)
  func challengeScreen(size: Size) throws {
    var player = try challenge(size)
    try expectScreen(player, "challenge", size)
    player.press("p")
    player.type("Ana Silva")
    player.press(.enter, .down, .down, .down, .down, .down)
    try expectScreen(player, "challenge-parked", size)
  }

  @Test("a challenge of which nothing was said", arguments: sizes)
  func emptyChallenge(size: Size) throws {
    var player = try Player(size)
    player.press("g", "2", "4", .tab, .enter)
    try expectScreen(player, "challenge-empty", size)
  }

  @Test("the picker for links", arguments: sizes)
  func picker(size: Size) throws {
    var player = try ChallengeTests.player(size)
    player.press("l", .down)
    try expectScreen(player, "link-picker", size)
    player.type("zzz")
    try expectScreen(player, "link-picker-empty", size)
  }

  @Test("the form of a link", arguments: sizes)
  func linkForm(size: Size) throws {
    var player = try ChallengeTests.player(size)
    player.press("l", .down, .enter)
    player.type("It says so")
    player.press(.tab, .down)
    try expectScreen(player, "link-form", size)
  }

  @Test("the form of an end", arguments: sizes)
  func endForm(size: Size) throws {
    var player = try ChallengeTests.player(size)
    player.press("p", .enter)
    try expectScreen(player, "outcome-refused", size)
  }

  @Test("the ledger", arguments: sizes)
  func ledger(size: Size) throws {
    var player = try challenge(size)
    player.press("y", .enter, "]", "0", "]", "p")
    player.type("Ana Silva")
    player.press(.enter, .escape, "L", .down)
    try expectScreen(player, "ledger", size)
    player.press("g")
    try expectScreen(player, "ledger-all", size)
    player.press("Z")
    try expectScreen(player, "closing", size)
  }

  @Test("the parking lot", arguments: sizes)
  func parking(size: Size) throws {
    var player = try Player(size)
    player.press("O")
    try expectScreen(player, "parking-empty", size)
    player.press("p")
    player.type("Who pays for the time that researchers spend on reports nobody asked for?")
    player.press(.enter, .escape, .tab, .enter, "p")
    player.type("Ana Silva")
    player.press(.enter, .escape, "O")
    try expectScreen(player, "parking", size)
  }

  @Test("votes: none, the rules, an open round, its result", arguments: sizes)
  func votes(size: Size) throws {
    var player = try Player(size)
    player.press("v")
    try expectScreen(player, "votes-empty", size)
    player.press("n", .tab)
    try expectScreen(player, "votes-rules", size)
    player.press(.tab, .down, .down, .enter)
    try expectScreen(player, "votes-open", size)
    player.handler.pin = "orange-7"
    player.press(.enter)
    for keys: [Key] in [["2", .down, "1"], [.down, "2"], ["1", .down, .down, "2"]] {
      player.press(.enter)
      for key in keys { player.press(key) }
      player.press(.enter, .enter)
    }
    VotingTests.takeBack(&player)
    player.press("F")
    try expectScreen(player, "votes-finishing", size)
    player.press("y")
    try expectScreen(player, "votes-result", size)
  }

  @Test("voting at the passed terminal: hand-over, receipt, words", arguments: sizes)
  func paper(size: Size) throws {
    var player = try VotingTests.secret(size)
    player.press(.enter)
    try expectScreen(player, "ballot-handover", size)
    player.press(.enter, .down, "2", .enter)
    try expectScreen(player, "ballot-receipt", size)
    player.press(.enter, .enter, "r")
    player.type("bade-lomi")
    try expectScreen(player, "ballot-word", size)
  }

  @Test("the count of hands", arguments: sizes)
  func hands(size: Size) throws {
    var player = try Player(size)
    player.press("v", "n", .down, .enter, .enter, "1", "2", .down, "3")
    try expectScreen(player, "hands", size)
  }
}
