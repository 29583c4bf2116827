@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("A clock that is put to another time, on the board")
struct BoardClockMoveTests {
  private let begin = Timestamp(seconds: 1_574_674_500)

  private func board() throws -> (Model, Session) {
    let session = try #require(try Player.planned().model.session)
    var model = Model(
      size: Size(columns: 80, rows: 24), now: begin, seed: 7, startsAtHome: false)
    _ = model.update(.opened(session, path: "demo.json", notices: []))
    _ = model.update(.event(.key(.character(" ")), at: begin))
    return (model, session)
  }

  private func text(_ model: Model) -> String { model.frame().text() }

  @Test("it is told of, and the countdown goes on")
  func told() throws {
    var (model, _) = try board()
    _ = model.update(.tick(at: begin + 120))
    let left = try #require(model.clock?.left)
    let effects = model.update(.clockMoved(by: -7_200, at: begin + 120 + -7_200))
    #expect(effects.contains { if case .append = $0 { true } else { false } })
    #expect(text(model).contains("The clock of this machine was put back by 2 h 0 min"))
    _ = model.update(.tick(at: begin + 420 + -7_200))
    #expect(model.clock?.left == left - 300)
    let again = model.session
    var reopened = Model(
      size: Size(columns: 80, rows: 24), now: begin + 420 + -7_200, seed: 8, startsAtHome: false)
    _ = reopened.update(.opened(try #require(again), path: "demo.json", notices: []))
    #expect(reopened.clock?.left == left - 300)
  }

  @Test("a clock put back while the session was closed is told of, and time goes on from there")
  func whileClosed() throws {
    var (model, _) = try board()
    _ = model.update(.tick(at: begin + 60))
    let session = try #require(model.session)
    let now = begin + -7_200
    var reopened = Model(
      size: Size(columns: 80, rows: 24), now: now, seed: 8, startsAtHome: false)
    _ = reopened.update(.opened(session, path: "demo.json", notices: []))
    #expect(text(reopened).contains("was put back by 2 h 0 min"))
    let left = try #require(reopened.clock?.left)
    _ = reopened.update(.tick(at: now + 60))
    #expect(reopened.clock?.left == left - 60)
  }

  @Test("the projector, which writes nothing, counts on, too")
  func projector() throws {
    let (model, _) = try board()
    var wall = Model(
      size: Size(columns: 80, rows: 24), now: begin + 120, seed: 8, startsAtHome: false,
      isProjector: true)
    _ = wall.update(.opened(try #require(model.session), path: "demo.json", notices: []))
    let left = try #require(wall.clock?.left)
    #expect(wall.update(.clockMoved(by: -7_200, at: begin + 121 + -7_200)).isEmpty)
    _ = wall.update(.tick(at: begin + 180 + -7_200))
    #expect(wall.clock?.left == left - 60)
  }

  @Test("what somebody typed at the terminal that goes round is wiped in time all the same")
  func handedOver() throws {
    var (model, _) = try board()
    model.push(
      TurnScreen(
        try #require(model.board.group?.id), votingOn: nil, author: ReplicaID(rawValue: "x"),
        isWholeProgram: false, at: begin))
    model.withScreen(TurnScreen.self) { $0.go(to: .kind) }
    _ = model.update(.clockMoved(by: -7_200, at: begin + -7_200))
    _ = model.update(.tick(at: begin + -7_200 + TurnScreen.patience))
    #expect(model.turnScreen?.step == .handOver)
  }
}
