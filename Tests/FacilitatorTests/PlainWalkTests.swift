@testable import Facilitator
import Insights
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
    .turnNotSaved, .turnDone, .turnPIN, .receiptWord, .paper, .paperRemark, .receipt,
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
    let ballot = Ballot(
      id: Ballot.name(of: group.id, round: 1), group: group.id, method: .hands, dots: 1, items: [])
    let conclusion = RecordKey(.conclusion, RecordID(rawValue: "c-1-1"))
    var other = Elsewhere(of: session)
    let theirs = try other.perform(.edit(conclusion, ["text": "Theirs."]))
    _ = try session.perform(.edit(conclusion, ["text": "Mine."]), at: Timestamp(seconds: 0))
    session.receive(theirs)
    _ = try session.perform(.add(ballot), at: Timestamp(seconds: 0))
    return session
  }

  /// Where the walk begins, with the lines that lead to what no single command leads to.
  private func starts() throws -> [Stop] {
    var world = MemoryHandler()
    let session = try richSession()
    world.sessions["demo.json"] = session
    world.textsWithNames = [NamedText(place: "I A1", entry: Identifier("J01"))]
    world.files["people.csv"] = "name,sector\nAda,academia\n"
    var failing = world
    failing.failure = "The disk is full."
    let opened = Message.opened(session, path: "demo.json", notices: [])
    let listed = Message.listed(
      sessions: [SessionSummary(path: "demo.json", title: "Demo", detail: "")],
      templates: [SessionSummary(path: "igf-day0", title: "IGF", detail: "")])
    let board = stop(model(), world, opened)
    var written = world
    written.reports["taken.md"] = board.model.reporting.request
    let report = ["R", "w", "taken.md"].reduce(stop(model(), written, opened)) { enter($1, at: $0) }
    let ways = [
      ["V", "Enter 1", "e"], ["V", "Enter 2", "e"], ["v", "Enter", "1", "Enter", "F"],
      ["R", "s", "s"],
      ["s", "p", "i", "people.csv", ""],
      ["s", "p", "d 1"],
    ]
    return [
      board, report, stop(model(home: true), world, listed),
      stop(model(projecting: true), world, opened),
      ["d A15", "q"].reduce(stop(model(), failing, opened)) { enter($1, at: $0) },
    ] + ways.map { $0.reduce(board) { enter($1, at: $0) } }
  }

  private func enter(_ line: String, at stop: Stop) -> Stop {
    var next = stop
    next.lines.append(line)
    next.program.answer(line)
    return next
  }

  /// What can be entered at a stop: each command by its number, the first thing that can be chosen,
  /// some text.
  private func ways(from stop: Stop) -> [[String]] {
    let place = stop.place
    let rows = stop.model.commands.rows(
      at: place, in: stop.model, without: [], isGrouped: true)
    let numbers = rows.indices.map { [Self.lister(at: place), String($0 + 1)] }
    guard place.takesText else { return numbers + [["#1"], ["#2"], ["C1"]] }
    return [[""], ["people.csv", ""], ["demo.json"], ["1"]] + numbers
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
    var count = 0
    for stop in found.values.sorted(by: { $0.place.name < $1.place.name }) {
      count += try checkCommands(at: stop)
    }
    // Counted from the tables, not from where the walk came.
    let commands = try starts()[0].model.commands
    let total = all.filter { !Self.secret.contains($0) }.map {
      commands.own($0).count + commands.everywhere($0).count
    }.reduce(0, +)
    #expect(count == total)
    #expect(total > 600)
    print("\(count) of \(total) commands of \(found.count) of \(all.count) places are reached")
    print("not line by line: \(Self.secret.map(\.name).sorted().joined(separator: ", "))")
  }

  /// The line that lists what can be done there: at a challenge the point is a key of its own.
  private static func lister(at place: Place) -> String { place == .challenge ? "?" : "." }

  /// Each command is in the list with its keys, and its key and its number do what they do on a screen;
  /// one that cannot be done is there with the reason.
  private func checkCommands(at stop: Stop) throws -> Int {
    let place = stop.place
    let model = stop.model
    let commands = model.commands.own(place) + model.commands.everywhere(place)
    let rows = model.commands.rows(at: place, in: model, without: [], isGrouped: true)
    _ = paper.take()
    var listing = stop.program
    listing.take(Self.lister(at: place))
    let list = paper.take()
    for command in commands {
      let path = "\(place.name), \(command.id), \(stop.lines)"
      #expect(list.contains(": \(command.help(in: model))"), "\(path)")
      let key = try #require(
        command.keys.first {
          // Line by line that lists what can be done, and the other key shows the help.
          model.commands.command(for: $0, at: place)?.id == command.id
            && (command.id != "everywhere.help" || $0 != "?")
        },
        "\(path)")
      let screen = screen(after: key, at: stop)
      // Behind a point a digit is the number of a command there; alone it is what has that number.
      if !place.takesText || Int(key.name) == nil {
        let byKey = enter((place.takesText ? "." : "") + key.name, at: stop)
        #expect(small(byKey.model) == screen, "\(path)")
      }
      if let obstacle = command.obstacle(in: model) {
        #expect(paper.take().contains(obstacle.reason), "\(path)")
      }
      guard let row = rows.firstIndex(where: { $0.id == command.id }) else { continue }
      var program = stop.program
      program.take(Self.lister(at: place))
      program.take(String(row + 1))
      #expect(small(program.host) == screen, "\(path)")
    }
    return commands.count
  }

  /// What a small screen shows after that key.
  private func screen(after key: Key, at stop: Stop) -> String {
    var runtime = Runtime(model: stop.model, handler: stop.program.handler) {
      ClockReading(time: Timestamp(seconds: 1_574_674_500), running: 0)
    }
    runtime.take(.key(key))
    return small(runtime.model)
  }

  private func small(_ model: Model) -> String {
    var model = model
    model.size = Size(columns: 80, rows: 24)
    return model.frame().text()
  }

  @Test("where the terminal would go round, it is said why it does not")
  func secrecy() throws {
    let starts = try starts()
    _ = paper.take()
    _ = enter("T", at: starts[0])
    #expect(paper.take().contains("The terminal cannot go round line by line"))
  }
}
