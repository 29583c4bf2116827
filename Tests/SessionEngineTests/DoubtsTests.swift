import SessionEngine
import Testing
import WorkshopModel

@Suite("Doubts about a session")
struct DoubtsTests {
  private static let today = Timestamp(seconds: 1_795_000_000)

  private func session(_ records: [(RecordKey, Members)]) -> Session {
    var operations = OperationSet()
    for (index, (key, fields)) in records.enumerated() {
      operations.insert(
        Operation(
          id: OperationID(ReplicaID(rawValue: "r"), index + 1), lamport: index + 1,
          content: .change(Operation.Change(record: key, set: fields))))
    }
    return Session(id: "s", replica: ReplicaID(rawValue: "t"), operations: operations)
  }

  private func told(_ records: (RecordType, String, Members)...) -> [String] {
    let keyed = records.map { type, id, fields in
      (type == .workshop ? .workshop : RecordKey(type, RecordID(rawValue: id)), fields)
    }
    return Doubts.findings(in: session(keyed), today: Self.today).map(\.place)
  }

  static let days: [(Members, [String])] = [
    (["date": "2919-11-25"], ["workshop.date"]), (["date": "0119-11-25"], ["workshop.date"]),
    (["start": "12:35", "end": "10:35"], ["workshop.end"]),
    (["date": "2019-11-25", "start": "10:35", "end": "12:35"], []), (["date": "2030-01-01"], []),
  ]

  @Test("days and hours that cannot be are told of", arguments: days)
  func hours(fields: Members, places: [String]) {
    #expect(told((.workshop, "", fields)) == places)
  }

  @Test("what people cannot tell apart is told of")
  func terms() {
    let places = told(
      (.kind, "a", ["title": "Action", "key": "a", "order": "a"]),
      (.kind, "b", ["title": "Advice", "key": "a", "order": "b"]),
      (.role, "r", ["title": "Role", "order": "a"]), (.role, "s", ["title": "role", "order": "b"]),
      (.phase, "p", ["title": "P", "order": "a", "minutes": 5]),
      (.phase, "q", ["title": "Q", "order": "b"]),
      (.group, "g", ["number": "I", "title": "G", "order": "a"]),
      (.group, "h", ["number": "i", "title": "H", "order": "b"]))
    #expect(
      places == [
        "workshop.kinds[1].key", "workshop.roles[1].title", "workshop.phases[1].minutes",
        "groups[1].number",
      ])
  }

  @Test("phases that take longer than there is time are told of, and others are not")
  func plan() {
    for (minutes, places) in [(90, [String]()), (91, ["workshop.phases[1].minutes"])] {
      let found = told(
        (.workshop, "", ["start": "10:35", "end": "12:35"]),
        (.phase, "p", ["title": "P", "order": "a", "minutes": 30]),
        (.phase, "q", ["title": "Q", "order": "b", "minutes": .integer(minutes)]))
      #expect(found == places)
    }
  }

  @Test("groups of one title, and links between entries of one kind, are told of")
  func alike() {
    let places = told(
      (.group, "g", ["number": "I", "title": "Same", "order": "a"]),
      (.group, "h", ["number": "II", "title": "same", "order": "b"]),
      (.entry, "a", ["group": "g", "kind": "action", "text": "A"]),
      (.entry, "b", ["group": "g", "kind": "action", "text": "B"]),
      (.entry, "c", ["group": "g", "kind": "challenge", "text": "C"]),
      (.link, "k", ["action": "a", "challenge": "c"]),
      (.link, "l", ["action": "a", "challenge": "b"]))
    #expect(places == ["groups[1].title", "links[1].challenge"])
  }

  @Test("entries that are joined to themselves, and votes over the limit, are told of")
  func votes() {
    let places = told(
      (.entry, "a", ["group": "g", "text": "A", "joined": "b"]),
      (.entry, "b", ["group": "g", "text": "B", "joined": "a"]),
      (.entry, "c", ["group": "g", "text": "C"]), (.link, "l", ["action": "c", "challenge": "c"]),
      (.ballot, "x", ["group": "g", "round": 1, "method": "secret", "dots": 3, "dotsForOne": 2]),
      (.vote, "v", ["voter": "one", "item": "c", "round": 1, "dots": 3]),
      (.vote, "w", ["voter": "two", "item": "c", "round": 1, "dots": 2]),
      (.vote, "x1", ["voter": "two", "item": "a", "round": 1, "dots": 2]))
    #expect(
      places == [
        "entries[0].joined", "entries[1].joined", "links[0].challenge", "votes[0].dots",
        "votes[2].dots",
      ])
  }
}
