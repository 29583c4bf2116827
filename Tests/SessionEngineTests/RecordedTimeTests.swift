import SessionEngine
import Testing
import WorkshopModel

@Suite("When something was done, as far as that is recorded")
struct RecordedTimeTests {
  private let time = Timestamp(seconds: 1_574_674_500)
  private let day = Timestamp(seconds: 1_574_640_000)

  private func operation(_ replica: String, at: String?, who: String? = nil) -> Operation {
    Operation(
      id: OperationID(ReplicaID(rawValue: replica), 1), lamport: 1, content: .other([:]), at: at,
      terminal: who.map(TerminalID.init))
  }

  @Test("a moment is told as it is, a day of the terminal that goes round as a day alone")
  func moments() {
    #expect(operation("r", at: "2019-11-25T09:35:00Z").time == .moment("2019-11-25T09:35:00Z"))
    #expect(operation("r", at: "2019-11-25T00:00:00Z").time == .day("2019-11-25"))
    let midnight = operation("r", at: "2019-11-25T00:00:00Z", who: "board")
    #expect(midnight.time == .moment("2019-11-25T00:00:00Z"))
    #expect(operation("r", at: nil).time == .notRecorded)
  }

  @Test("what came from the box has no time, whatever somebody has written there")
  func box() {
    let name = "box-" + String(repeating: "a", count: 26)
    #expect(operation(name, at: "2019-11-25T09:35:00Z", who: "board").time == .notRecorded)
  }

  /// A session with an entry from the box, and one that was entered.
  private func session() throws -> (Session, boxed: RecordKey, entered: RecordKey) {
    var session = try Session.withWorkshop()
    var generator = SystemRandomNumberGenerator()
    let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "One. Two."]
    let boxed = try session.boxing(fields, using: &generator)
    session.receive([boxed])
    let entered = RecordKey(.entry, RecordID(rawValue: "entered"))
    _ = try session.perform(.add(entered, fields), at: time)
    return (session, try #require(boxed.record), entered)
  }

  @Test("an entry's time is that of what was entered first; one from the box stays without")
  func entries() throws {
    var (session, boxed, entered) = try session()
    _ = try session.perform(.edit(boxed, ["text": "One."]), at: time)
    #expect(session.time(of: boxed) == .notRecorded)
    #expect(session.time(of: entered) == .moment("\(time)"))
    #expect(session.time(of: RecordKey(.entry, RecordID(rawValue: "none"))) == nil)
  }

  @Test("neither a part that was split off from an entry of the box nor its copy gets a time")
  func parts() throws {
    var (session, boxed, _) = try session()
    let part = RecordKey(.entry, RecordID(rawValue: "part"))
    let fields: Members = [
      "group": "g", "kind": "k", "role": "r", "text": "Two.",
      "splitFrom": .string(boxed.id.rawValue),
    ]
    _ = try session.perform([.edit(boxed, ["text": "One."]), .add(part, fields)], at: time)
    #expect(session.time(of: part) == .notRecorded)
    _ = try session.perform(.erase(part), at: time)
    let copy = try #require(session.entries.all.first { $0.text == "One." })
    #expect(copy.key != boxed)
    #expect(session.time(of: copy.key) == nil)
  }
}

extension Session {
  fileprivate func time(of key: RecordKey) -> RecordedTime? {
    enteringTime(of: key, fromBox: entriesFromBox)
  }

  /// A group, a kind and a role: what an entry needs.
  fileprivate static func withWorkshop() throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "maker"))
    let order: Value = "a1"
    _ = try session.perform(
      [
        .add(.workshop, ["title": "Small"]),
        .add(
          RecordKey(.group, RecordID(rawValue: "g")), ["order": order, "number": "I", "title": "G"]),
        .add(
          RecordKey(.kind, RecordID(rawValue: "k")), ["order": order, "title": "K", "key": "k"]),
        .add(RecordKey(.role, RecordID(rawValue: "r")), ["order": order, "title": "R"]),
      ], at: Timestamp(seconds: 1_574_674_500))
    return session
  }
}
