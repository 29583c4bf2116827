@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// A session that is only looked at, by its keys.
@Suite("Read only")
struct ReadOnlyTests {
  private let reason = "This session can only be read here"

  private func player(_ session: Session? = nil, at now: Timestamp? = nil) throws -> Player {
    var world = MemoryHandler()
    world.isReadOnly = true
    return Player(try session ?? exampleSession(), world, at: now)
  }

  @Test("nothing is entered, changed or taken out, and the reason is told")
  func keys() throws {
    for key: Key in ["a", "e", "d", "u", "T"] {
      var player = try player()
      let before = player.model.session?.operations
      player.press("1", key)
      #expect(player.row(-2).contains(reason), "\(key)")
      #expect(player.model.session?.operations == before)
      #expect(player.handler.saved.isEmpty && player.handler.turnEffects.isEmpty)
    }
  }

  @Test("a report is shown and can be written")
  func report() throws {
    var player = try player()
    player.press("R")
    #expect(player.screen.contains("What was said."))
    player.press("w", .enter)
    #expect(player.handler.reports.count == 1, "\(player.screen)")
  }

  @Test("somebody whom no text names is not taken out when that was found")
  func people() throws {
    var player = try player()
    player.openFromCheckList("People")
    let before = player.model.session?.operations
    player.press("d")
    #expect(
      player.handler.reportEffects.contains { if case .findName = $0 { true } else { false } })
    #expect(player.row(-2).contains(reason))
    #expect(player.model.session?.operations == before)
    #expect(player.handler.saved.isEmpty)
    player.handler.textsWithNames = [NamedText(place: "I A1", entry: nil)]
    player.press("d", "d")
    #expect(player.row(-2).contains(reason))
    #expect(player.model.session?.operations == before)
  }

  @Test("a clock that was put back is followed here and recorded nowhere, also at opening")
  func clock() throws {
    var planned = try Player.planned()
    planned.press(" ")
    planned.wait(60)
    let session = try #require(planned.model.session)
    let now = planned.now + -7_200
    var model = Model(
      size: Size(columns: 80, rows: 24), now: now, seed: 8, startsAtHome: false)
    #expect(model.update(.opened(session, path: "s.json", notices: [], isReadOnly: true)).isEmpty)
    #expect(model.frame().text().contains("was put back by 1 h 59 min"))
    let left = try #require(model.clock?.left)
    #expect(model.update(.clockMoved(by: -300, at: now + -299)).isEmpty)
    #expect(model.session?.operations == session.operations)
    #expect(model.frame().text().contains("was put back by 5 min"))
    _ = model.update(.tick(at: now + -239))
    #expect(model.clock?.left == left - 61)
    #expect(model.frame().text().contains("read only"))
  }

  @Test("what others do still comes in")
  func follows() throws {
    var player = try player()
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["text": .string("From there.")])))
    #expect(player.text("J01") == "From there.")
  }

  @Test("another session, opened behind it, can be written")
  func next() throws {
    var player = Player(home: ["s.json": try exampleSession()])
    player.handler.isReadOnly = true
    player.press(.enter, "q")
    player.handler.isReadOnly = false
    player.press(.enter, "a")
    player.type("Here again.")
    player.press(.enter)
    #expect(player.entries("Here again.").count == 1)
  }
}
