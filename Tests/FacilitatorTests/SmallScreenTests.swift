import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@testable import Facilitator

/// What small screens and short words have to tell all the same.
@Suite("Small screens")
struct SmallScreenTests {
  @Test("all that is said of an open round of votes can be scrolled to")
  func openRound() throws {
    var player = try VotingTests.secret(Size(columns: 40, rows: 12))
    #expect(!player.screen.contains("Enter hands"))
    for _ in 1...9 { player.press(.down) }
    #expect(player.screen.contains("Enter hands"))
  }

  @Test("the verdict on a cell of the coverage comes before its name, which may be cut")
  func coverage() throws {
    var player = try Player(Size(columns: 40, rows: 12))
    player.press("K", .down, .right)
    #expect(player.screen.contains("║ Absent: Opinion-shaper"))
  }

  @Test(
    "every clock shows a time in the same way, with hours from an hour on",
    arguments: [(59, "0:59"), (1_122, "18:42"), (5_400, "1:30:00"), (-130, "+2:10")])
  func clockFaces(seconds: Int, face: String) {
    #expect(ClockFace.time(left: seconds) == face)
  }

  @Test("one person who has had the terminal is not called all 1")
  func onePerson() {
    let words = Strings.english.turn.hadIt
    #expect(words(1, 1).hasPrefix("The one person here has had it."))
    #expect(words(0, 1) == "0 of 1 have had it.")
    #expect(words(2, 2).hasPrefix("All 2 have had it."))
  }
}
