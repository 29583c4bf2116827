import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// How a challenge ends.
@Suite("The end of a challenge")
struct OutcomeTests {
  private func outcome(_ player: Player) -> Outcome? {
    player.model.session?.state.value(Identifier<Outcome>.of(ChallengeTests.challenge))
  }

  @Test("y: way found, with what a link says to begin with")
  func wayFound() throws {
    var player = try ChallengeTests.player()
    player.press("y")
    #expect(player.screen.contains("A2: A policy written for readers abroad"))
    player.press(.enter)
    #expect(outcome(player)?.result == .wayFound)
    #expect(outcome(player)?.text?.hasPrefix("A2: A policy") == true)
    #expect(player.row(-2) == " ✓ C1: ✓ way found · u undo")
    #expect(player.screen.contains("✓ way found: A2: A policy"))
    #expect(player.row(2).contains("8 of 9 challenges open"))
  }

  @Test("p: parked, but not without an owner")
  func parked() throws {
    var player = try ChallengeTests.player()
    player.press("p", .enter)
    #expect(player.screen.contains("! A parked challenge needs an owner: who takes it on?"))
    #expect(outcome(player) == nil)
    player.type("Ana")
    player.press(.enter)
    #expect(outcome(player)?.result == .parked)
    #expect(outcome(player)?.owner == "Ana")
    #expect(player.screen.contains("⏸ parked: Ana"))
  }

  @Test("0: no answer; later it can be another end, or open again, and undone")
  func changed() throws {
    var player = try ChallengeTests.player()
    player.press("0")
    #expect(player.row(-2) == " ✓ C1: – no answer · u undo")
    player.press("p")
    player.type("Ana")
    player.press(.enter)
    #expect(outcome(player)?.owner == "Ana")
    player.press("0")
    #expect(outcome(player)?.result == .noAnswer)
    #expect(outcome(player)?.owner == nil)
    player.press(.down, "d")
    #expect(outcome(player) == nil)
    #expect(player.screen.contains("○ open"))
    // What was taken out can be said again, by the same record.
    player.press("y", .enter)
    #expect(outcome(player)?.result == .wayFound)
    player.press("u", "u", "u")
    #expect(outcome(player)?.owner == "Ana")
  }

  @Test("Y, P and X settle it and go to the next that is open, passing over those that are settled")
  func settlesAndGoesOn() throws {
    var player = try ChallengeTests.player()
    player.press("]", "0", "[", "X")
    #expect(player.row(-2) == " ✓ C1: – no answer · now C3 · u undo")
    #expect(player.row(2).contains("C3 ·"))
    player.press("P", .enter)
    #expect(player.screen.contains("! A parked challenge needs an owner"))
    player.type("Ana")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ C3: ⏸ parked: Ana · now C4 · u undo")
    player.press("Y", .enter)
    #expect(player.row(2).contains("C5 ·"))
    #expect(player.row(2).contains("5 of 9 challenges open"))
    for _ in 5...9 { player.press("X") }
    #expect(player.row(2).contains("C9 ·"))
    #expect(player.row(2).contains("0 of 9 challenges open"))
  }

  @Test("who takes it on is chosen from the people of the group, those present first, or typed")
  func owners() throws {
    var session = try exampleSession()
    let people = [("Zoe", "group-1", true), ("Ali", "group-1", false), ("Bea", "group-2", true)]
    for (name, group, isPresent) in people {
      let person = Participant(
        id: Identifier(name), group: Identifier(group), name: name, isPresent: isPresent)
      _ = try session.perform(.add(person), at: Timestamp(seconds: 0))
    }
    var player = Player(session, MemoryHandler())
    player.press(.tab, .enter, "p")
    let lines = player.screen.split(separator: "\n")
    let order = ["Zoe", "Ali", "Bea"].map { name in lines.firstIndex { $0.contains(name) } ?? 99 }
    #expect(order == order.sorted() && !order.contains(99))
    player.press(.down, .enter)
    #expect(outcome(player)?.owner == "Zoe")
    player.press("]", "p")
    player.type("be")
    player.press(.down, .enter)
    #expect(player.row(-2) == " ✓ C2: ⏸ parked: Bea · u undo")
  }

  @Test("two terminals that decide at once make two versions of one outcome")
  func atOnce() throws {
    var player = try ChallengeTests.player()
    var other = Elsewhere(of: player.model.session)
    let theirs = Outcome(
      id: .of(ChallengeTests.challenge), challenge: ChallengeTests.challenge, result: .parked,
      owner: "Ben")
    let operations = try other.perform(.add(theirs))
    player.press("0")
    player.receive(operations)
    #expect(player.model.session?.state.all(Outcome.self).count == 1)
    #expect(player.conflicts == 1)
    #expect(player.screen.contains("‡"))
    player.press(.down, "V")
    #expect(player.row(2).contains("utcome of C1"))
    player.press("t")
    #expect(outcome(player)?.result == .parked)
  }
}
