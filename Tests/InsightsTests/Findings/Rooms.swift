import SessionEngine
import WorkshopModel

/// A workshop with two or more groups that a test fills by words alone.
struct Rooms {
  var session = Session(id: "rooms", replica: ReplicaID(rawValue: "r"))
  private var count = 0

  /// Three roles, three sectors, actions and challenges, the groups named, with their norms.
  init(
    _ groups: [String] = ["I", "II"], norms: [String: [String]] = [:],
    kinds: [String] = ["action", "challenge"]
  ) throws {
    let stages: [Value] = ["start", "end"].map {
      .object(["id": .string($0), "title": .string($0)])
    }
    let fields: Members = [
      "title": "Rooms", "stages": .list(stages), "stagesSource": "Somebody 2011",
    ]
    try add(Workshop(id: Identifier(RecordKey.workshop.id), fields: fields))
    for (index, role) in ["solver", "shaper", "builder"].enumerated() {
      try add(
        Role(
          id: Identifier(role), order: OrderKey("a\(index + 1)"), title: Self.capital(role),
          stages: role == "shaper" ? ["start", "end"] : role == "solver" ? ["end"] : []))
    }
    for (index, kind) in kinds.enumerated() {
      try add(
        EntryKind(
          id: Identifier(kind), order: OrderKey("a\(index + 1)"), title: Self.capital(kind),
          key: String(kind.prefix(1))))
    }
    for (index, sector) in ["government", "academia", "industry"].enumerated() {
      try add(
        Sector(
          id: Identifier(sector), order: OrderKey("a\(index + 1)"), title: Self.capital(sector)))
    }
    for norm in Set(norms.values.flatMap(\.self)).sorted() {
      try add(Norm(id: Identifier(norm), reference: norm, title: norm, text: norm))
    }
    for (index, number) in groups.enumerated() {
      try add(
        Group(
          id: Identifier("g-\(number)"), order: Self.order(index), number: number,
          title: number, norms: (norms[number] ?? []).map { Identifier($0) }))
    }
  }

  /// The place of so many groups one behind the other.
  private static func order(_ index: Int) -> OrderKey {
    let tens = Array("abcdefghijklmnopqrstuvwxyz")[index / 9]
    return OrderKey("\(tens)\(index % 9 + 1)")
  }

  static let time = Timestamp(seconds: 0)

  mutating func edit(_ key: RecordKey, _ fields: Members) throws {
    _ = try session.perform(.edit(key, fields), at: Self.time)
  }

  mutating func add(_ record: some RecordValue) throws {
    _ = try session.perform(.add(record), at: Self.time)
  }

  /// An entry "action solver I" with what else is known of it.
  @discardableResult
  mutating func enter(
    _ words: String, sector: String? = nil, by organisation: String? = nil,
    text: String? = nil, themes: [String] = [], joined: String? = nil
  ) throws -> Identifier<Entry> {
    let words = words.split(separator: " ").map(String.init)
    count += 1
    let id = Identifier<Entry>("e\(100 + count)")
    try add(
      Entry(
        id: id, group: Identifier("g-\(words[2])"), kind: Identifier(words[0]),
        role: Identifier(words[1]), sector: sector.map { Identifier($0) },
        organisation: organisation, text: text ?? Self.unlike(count), themes: themes,
        joined: joined.map { Identifier($0) }))
    return id
  }

  mutating func seat(_ sector: String?, in group: String, present: Bool? = nil) throws {
    count += 1
    try add(
      Participant(
        id: Identifier("p\(count)"), group: Identifier("g-\(group)"),
        sector: sector.map { Identifier($0) }, isPresent: present))
  }

  mutating func link(
    _ action: Identifier<Entry>, to challenge: Identifier<Entry>, _ outcome: Link.Outcome? = nil
  ) throws {
    count += 1
    try add(
      Link(id: Identifier("l\(count)"), action: action, challenge: challenge, outcome: outcome))
  }

  private static func capital(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Texts that have nothing in common.
  private static func unlike(_ number: Int) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxz")
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    return (0..<5).map { _ in
      String(
        (0..<7).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
    }.joined(separator: " ")
  }
}
