import WorkshopModel

/// What a record says, to look records up by it.
///
/// Two are the same where their fields are, in any order.
struct Saying: Hashable {
  /// The fields of the record.
  let fields: Members

  /// Adds what does not depend on the order of the fields.
  func hash(into hasher: inout Hasher) { hasher.combine(Self.sum(of: fields)) }

  private static func sum(of fields: Members) -> Int {
    fields.reduce(0) { sum, field in
      var hasher = Hasher()
      hasher.combine(field.name)
      add(field.value, to: &hasher)
      return sum &+ hasher.finalize()
    }
  }

  private static func add(_ value: Value, to hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .integer(let number): hasher.combine(number)
    case .decimal(let text), .string(let text): hasher.combine(text)
    case .list(let elements):
      hasher.combine(elements.count)
      for element in elements { add(element, to: &hasher) }
    case .object(let members): hasher.combine(sum(of: members))
    }
  }
}

/// The records of one type that were taken from a file.
struct TakenRecords {
  /// They in the order of the file.
  private(set) var records: [Record] = []
  private var names: Set<RecordID> = []
  private var sayings: Set<Saying> = []

  mutating func append(_ record: Record) {
    records.append(record)
    names.insert(record.key.id)
    sayings.insert(Saying(fields: record.fields))
  }

  /// Whether one has that name.
  func has(_ name: RecordID) -> Bool { names.contains(name) }

  /// Whether one has those fields.
  func says(_ fields: Members) -> Bool { sayings.contains(Saying(fields: fields)) }
}

/// The records of one type that the operations know, by what they say.
struct StandingRecords {
  private let type: RecordType
  private let state: State
  /// Their names, the first at the end; nil until one is looked for.
  private var names: [Saying: [RecordID]]?

  /// Those of `type` in `state`.
  init(of type: RecordType, in state: State) {
    self.type = type
    self.state = state
  }

  /// The first by name that says what `fields` do, with its order or without, and is not among
  /// `taken`; nil when there is none.
  mutating func first(saying fields: Members, besides taken: TakenRecords) -> RecordID? {
    var names = self.names ?? Self.names(of: type, in: state)
    self.names = nil
    defer { self.names = names }
    let saying = Saying(fields: fields.withoutNulls)
    // What is taken stays so.
    while let name = names[saying]?.last {
      guard taken.has(name) else { return name }
      names[saying]?.removeLast()
    }
    return nil
  }

  private static func names(of type: RecordType, in state: State) -> [Saying: [RecordID]] {
    var names: [Saying: [RecordID]] = [:]
    let standing = state.states(of: type).filter { !$0.isDeleted }
    for record in standing.sorted(by: { $1.key < $0.key }) {
      let values = record.values
      let sayings = [values, values.removing(["order"])].map(Saying.init)
      for saying in Set(sayings) { names[saying, default: []].append(record.key.id) }
    }
    return names
  }
}

extension Members {
  /// The members that say something.
  var withoutNulls: Members { Members(uniqueNames: filter { !$0.value.isNull }) }
}
