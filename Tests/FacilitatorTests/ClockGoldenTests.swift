import Facilitator
import TerminalKit
import TestSupport
import Testing

@Suite("The clock and the plan look as drawn")
struct ClockGoldenTests {
  @Test("the board before the clock was started", arguments: ScreenGoldenTests.sizes)
  func notStarted(size: Size) throws {
    try expectScreen(try Player.planned(size), "clock-not-started", size)
  }

  @Test("the board with a phase just started", arguments: ScreenGoldenTests.sizes)
  func started(size: Size) throws {
    var player = try Player.planned(size)
    player.press(" ", "n", .enter)
    try expectScreen(player, "clock-started", size)
  }

  @Test("the board with the clock running", arguments: ScreenGoldenTests.sizes)
  func running(size: Size) throws {
    try expectScreen(try board(after: 200, size), "clock-running", size)
  }

  @Test("the board with a fifth of the phase left", arguments: ScreenGoldenTests.sizes)
  func twentyPercent(size: Size) throws {
    try expectScreen(try board(after: 500, size), "clock-20-percent", size)
  }

  @Test("the board with a twentieth of the phase left", arguments: ScreenGoldenTests.sizes)
  func fivePercent(size: Size) throws {
    try expectScreen(try board(after: 580, size), "clock-5-percent", size)
  }

  @Test("the board with the phase over", arguments: ScreenGoldenTests.sizes)
  func over(size: Size) throws {
    try expectScreen(try board(after: 729, size), "clock-over", size)
  }

  @Test("the board with the clock paused", arguments: ScreenGoldenTests.sizes)
  func paused(size: Size) throws {
    var player = try board(after: 200, size)
    player.press(" ")
    try expectScreen(player, "clock-paused", size)
  }

  @Test("the plan before it begins", arguments: ScreenGoldenTests.sizes)
  func planAhead(size: Size) throws {
    var player = try Player.planned(size)
    player.press("P")
    try expectScreen(player, "plan-ahead", size)
  }

  @Test("the plan in the middle, behind a fixed end", arguments: ScreenGoldenTests.sizes)
  func plan(size: Size) throws {
    var player = try Player.planned(size, end: "11:35")
    player.press(" ")
    player.sleep(18 * 60 - 1)
    player.press("n", .enter)
    player.sleep(11 * 60)
    player.press("P")
    try expectScreen(player, "plan", size)
  }

  @Test("the plan without phases", arguments: ScreenGoldenTests.sizes)
  func noPlan(size: Size) throws {
    var player = try Player.planned(size)
    player.press("P")
    for _ in 0..<7 { player.press("d") }
    try expectScreen(player, "plan-empty", size)
  }

  @Test("the form of a phase", arguments: ScreenGoldenTests.sizes)
  func form(size: Size) throws {
    var player = try Player.planned(size)
    player.press("P", "e")
    try expectScreen(player, "plan-form", size)
  }

  /// The board so many seconds after the first phase was started.
  private func board(after seconds: Int, _ size: Size) throws -> Player {
    var player = try Player.planned(size)
    player.press(" ")
    player.sleep(seconds - 1)
    player.press("j")
    return player
  }
}
