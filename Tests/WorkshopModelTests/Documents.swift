import WorkshopModel

/// A small workshop that has nothing wrong, for tests that put something wrong into it.
enum Documents {
  /// Fields of a record for each type, by its name.
  static let records: [(type: RecordType, name: String, fields: Members)] = [
    (
      .workshop, "workshop",
      ["title": "Norms", "stages": .list([Titled(id: "s", title: "S").value])]
    ),
    (.role, "problem-solver", ["order": "a1", "title": "Problem-solver"]),
    (.role, "opinion-shaper", ["order": "a2", "title": "Opinion-shaper"]),
    (.sector, "academia", ["order": "a1", "title": "Academia"]),
    (.kind, "action", ["order": "a1", "title": "Action", "key": "a"]),
    (.phase, "map", ["order": "a1", "title": "Map actions"]),
    (.norm, "norm-1", ["reference": "A/70/174", "title": "Report"]),
    (.group, "group-1", ["order": "a1", "number": "I", "title": "Reporting"]),
    (.participant, "person-1", ["group": "group-1"]),
    (
      .entry, "entry-1",
      ["group": "group-1", "kind": "action", "role": "problem-solver", "text": "Reported it."]
    ),
    (.link, "link-1", ["action": "entry-1", "challenge": "entry-1"]),
    (.need, "need-1", ["challenge": "entry-1", "text": "Money"]),
    (.encounter, "encounter-1", ["challenge": "entry-1", "scope": "inside"]),
    (.offer, "offer-1", ["challenge": "entry-1", "text": "Advice"]),
    (.vote, "vote-1", ["voter": "v", "item": "entry-1"]),
    (.conclusion, "conclusion-1", ["order": "a1", "text": "So be it.", "status": "draft"]),
    (.parked, "parked-1", ["text": "Later"]),
    (.outcome, "outcome-1", ["challenge": "entry-1", "result": "way-found"]),
    (.ballot, "ballot-1", ["group": "group-1", "round": 1, "method": "hands", "dots": 3]),
    (.timing, "timing-1", ["at": "2019-11-25T09:35:00Z", "event": "start"]),
  ]

  /// The record of `type`, the first if there are several.
  static func key(_ type: RecordType) -> RecordKey {
    let name = records.first { $0.type == type }?.name ?? ""
    return RecordKey(type, RecordID(rawValue: name))
  }

  /// The workshop, with `value` as the field `name` of the first record of `type`.
  static func document(
    with type: RecordType? = nil, _ name: String = "", _ value: Value? = nil
  ) -> SessionDocument {
    var lists: [RecordType: [Record]] = [:]
    for record in records {
      let key = RecordKey(record.type, RecordID(rawValue: record.name))
      lists[record.type, default: []].append(Record(key, record.fields))
    }
    if let type { lists[type]?[0].fields[name] = value }
    return SessionDocument(id: "session", records: lists)
  }

  /// A whole file with the given members besides the format and the workshop.
  static func file(_ members: Members = Members()) -> Value {
    var file: Members = [
      "format": "dayzero-session", "version": 1, "workshop": .object(["title": "Norms"]),
    ]
    for (name, value) in members { file[name] = value }
    return .object(file)
  }
}
