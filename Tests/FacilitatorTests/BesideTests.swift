@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What lies beside the open session and is not taken in unasked.
@Suite("Beside the session")
struct BesideTests {
  @Test("a file of the same session is told of with its key, which takes it in")
  func file() throws {
    var player = try Player()
    var other = Elsewhere(of: player.model.session)
    player.handler.operationsBeside = try other.perform(
      .add(
        Entry(
          id: Identifier("n1"), group: Identifier("group-1"), kind: Identifier("action"),
          role: Identifier("problem-solver"), text: "From the other laptop.")))
    let beside = Beside.file(path: "/w/day 2.json", changes: 1)
    player.handler.besides = [beside]
    player.wait()
    #expect(player.model.status?.text.hasPrefix("B takes in day 2.json: the same session") ?? false)
    #expect(player.model.session?.entries[Identifier<Entry>("n1")] == nil)
    player.press("B")
    #expect(player.model.session?.entries[Identifier<Entry>("n1")] != nil)
    #expect(player.model.status?.text == "Took in day 2.json.")
    player.press("B")
    #expect(player.row(-2).contains("Nothing lies beside the session"))
  }

  @Test("one thing after the other is taken in, each by a key of its own, and told of once")
  func several() throws {
    var player = try Player()
    player.handler.besides = [
      .file(path: "/w/day (1).json", changes: 2), .user(1_002, name: "kiosk"),
    ]
    player.wait()
    #expect(player.model.status?.text.contains("(1 more after it)") ?? false)
    player.press(.down)
    player.wait(2)
    #expect(player.model.status == nil)
    player.press("B")
    #expect(player.model.status?.text.contains("what the user kiosk puts beside") ?? false)
    player.press("B")
    #expect(player.handler.besides == [])
  }
}
