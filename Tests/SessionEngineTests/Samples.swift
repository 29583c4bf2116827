import SessionEngine
import WorkshopModel

/// Records and values that a session accepts, for tests that go through every type.
enum Samples {
  /// The record of `type` that every session of these tests begins with, or a further one.
  static func key(_ type: RecordType, _ number: Int = 0) -> RecordKey {
    type == .workshop
      ? .workshop : RecordKey(type, RecordID(rawValue: "\(type.rawValue)-\(number)"))
  }

  /// The least that a record of `type` must say.
  static func fields(_ type: RecordType, _ number: Int = 0) -> Members {
    var fields = Members()
    for rule in Schema.rules(for: type) where rule.isRequired {
      fields[rule.name] = value(for: rule.kind, number)
    }
    return fields
  }

  /// The `number`th of the values that a field of this kind can take; null where there is none.
  static func value(for kind: FieldKind, _ number: Int) -> Value {
    switch kind {
    case .line: .string("line \(number)")
    case .text: .string("Zürich \(number)\nمرحبا \"\(number)\"")
    case .texts: .list([.string("one"), .string("text \(number)")])
    case .choice(let words): .string(words[number % words.count])
    case .reference(let type): .string(key(type, number % 2).id.rawValue)
    case .references(let type): .list([value(for: .reference(type), number)])
    case .stages: .list([])
    case .integer(let range): .integer(range.lowerBound + number % 50)
    case .flag: .bool(number % 2 == 0)
    case .date: .string("20\(10 + number % 90)-11-25")
    case .time: .string("\(10 + number % 14):35")
    case .moment: .string("20\(10 + number % 90)-11-25T09:35:00Z")
    case .person: .object(["name": .string("Person \(number)"), "affiliation": "House"])
    case .titled: .list([Titled(id: "s\(number)", title: "Stage").value])
    case .key: .string(String(Array("acdefghijk")[number % 10]))
    case .order: .string("a\(1 + number % 9)")
    }
  }

  /// The records that others point to, in the order in which they can be put in.
  static let groundwork: [RecordKey] =
    [.workshop]
    + [RecordType.role, .sector, .kind, .group, .entry].flatMap { [key($0, 0), key($0, 1)] }

  /// A session that has the records of the groundwork, put in by another replica.
  static let beginning: Session = {
    var session = Session(id: "session", replica: ReplicaID(rawValue: "first"))
    for key in groundwork {
      _ = try? session.perform(.add(key, fields(key.type)), at: Timestamp(seconds: 0))
    }
    return session
  }()

  /// The beginning as `replica` opens it.
  static func session(_ replica: String = "a") -> Session { copy(beginning, as: replica) }

  /// What `session` has, as `replica` opens it.
  static func copy(_ session: Session, as replica: String) -> Session {
    Session(
      id: session.id, replica: ReplicaID(rawValue: replica), operations: session.operations,
      extra: session.extra)
  }
}
