@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Goes line by line wherever the program leads.
@Suite("Plain walk")
struct PlainWalkTests {
  /// What was said; a class, since a program is copied at each fork of the walk.
  private final class Paper {
    var said = ""

    /// What was said since this was last asked for.
    func take() -> String {
      defer { said = "" }
      return said
    }
  }

  private typealias Program = PlainRuntime<MemoryHandler>

  /// A place that was reached, with the lines that led there.
  private struct Stop {
    var program: Program
    var lines: [String]
    var place: Place { program.host.top.place }
    var model: Model { program.host }
  }

  private let paper = Paper()

  /// The places of the terminal that goes round: what people write there must not stay to be read,
  /// so that the program refuses to go there line by line and says so.
  private static let secret: Set<Place> = [
    .pinForm, .turnHandOver, .turnKind, .turnRole, .turnSector, .turnText, .turnRelease,
    .turnSaving,
    .turnNotSaved, .turnDone, .turnPIN, .receiptWord, .paper, .receipt,
  ]

  private func stop(_ model: Model, _ handler: MemoryHandler, _ first: Message) -> Stop {
    var program = Program(
      model: model, handler: handler,
      clock: { ClockReading(time: Timestamp(seconds: 1_574_674_500), running: 0) },
      read: { _ in nil }, write: { [paper] in paper.said += $0 })
    program.begin(with: first)
    return Stop(program: program, lines: [])
  }

  private func model(home: Bool = false, projecting: Bool = false) -> Model {
    Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 1_574_674_500), seed: 7,
      startsAtHome: home, isProjector: projecting)
  }

  /// A workshop with something of everything.
  private func richSession() throws -> Session {
    var session = try ScreenGoldenTests.conflict()
    let group = try #require(session.state.all(Group.self).first)
    let hands = Ballot(
      id: Ballot.name(of: group.id, round: 1), group: group.id, method: .hands, dots: 1, items: [])
    _ = try session.perform(.add(hands), at: Timestamp(seconds: 0))
    return session
  }

  /// Where the walk begins.
  private func starts() throws -> [Stop] {
    var world = MemoryHandler()
    let session = try richSession()
    world.sessions["demo.json"] = session
    world.files["people.csv"] = "name,sector\nAda,academia\n"
    var failing = world
    failing.failure = "The disk is full."
    let opened = Message.opened(session, path: "demo.json", notices: [])
    return [
      stop(model(), world, opened),
      stop(model(), failing, opened),
      stop(
        model(home: true), world,
        .listed(
          sessions: [SessionSummary(path: "demo.json", title: "Demo", detail: "")],
          templates: [SessionSummary(path: "igf-day0", title: "IGF", detail: "")])),
      stop(model(projecting: true), world, opened),
    ]
  }

  private func enter(_ line: String, at stop: Stop) -> Stop {
    var next = stop
    next.lines.append(line)
    next.program.take(line)
    return next
  }

  /// What can be entered at a stop: each command by its number, the first thing that can be chosen,
  /// some text.
  private func ways(from stop: Stop) -> [[String]] {
    let place = stop.place
    let rows = stop.model.commands.rows(
      at: place, in: stop.model, without: [], isGrouped: true)
    let numbers = rows.indices.map { [".", String($0 + 1)] }
    guard place.takesText else { return numbers + [["#1"], ["#2"], ["C1"]] }
    return [[""], ["people.csv"], ["demo.json"], ["1"]] + numbers
  }

  @Test("each command of each place can be reached line by line, but for those that are secret")
  func everywhere() throws {
    var found: [Place: Stop] = [:]
    var waiting = try starts()
    while let stop = waiting.popLast() {
      guard found[stop.place] == nil else { continue }
      found[stop.place] = stop
      for way in ways(from: stop) {
        let next = way.reduce(stop) { enter($1, at: $0) }
        if found[next.place] == nil { waiting.append(next) }
      }
    }
    let all = PlaceBindings.all.map(\.place)
    for place in all where found[place] == nil && !Self.secret.contains(place) {
      Issue.record("\(place.name) is not reached")
    }
    for place in Self.secret { #expect(found[place] == nil, "\(place.name)") }
    print("\(found.count) of \(all.count) places")
    for (place, stop) in found.sorted(by: { $0.value.lines.count < $1.value.lines.count }) {
      print(place.name, stop.lines)
    }
  }
}
