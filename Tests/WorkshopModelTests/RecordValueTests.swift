import Testing
import WorkshopModel

@Suite("Records as values")
struct RecordValueTests {
  @Test("a record says what its fields say, whatever its type", arguments: RecordType.allCases)
  func everyField(type: RecordType) {
    let fields = Self.fields(of: type)
    #expect(Self.roundTrip(type, fields) == fields)
    #expect(Self.roundTrip(type, fields)?.names == fields.names)
  }

  @Test("what a record does not know is passed over", arguments: RecordType.allCases)
  func unknownField(type: RecordType) {
    var fields = Self.fields(of: type)
    let known = fields
    fields["colour"] = "blue"
    #expect(Self.roundTrip(type, fields) == known)
  }

  @Test("a record without any fields can be read", arguments: RecordType.allCases)
  func nothing(type: RecordType) {
    let names = Set(Schema.rules(for: type).map(\.name))
    let read = Self.roundTrip(type, [:])
    #expect(read?.names.allSatisfy(names.contains) == true)
    #expect(Self.roundTrip(type, read ?? [:]) == read)
  }

  @Test("a field of another kind reads as one that is missing", arguments: RecordType.allCases)
  func wrongKind(type: RecordType) {
    var fields = Members()
    for rule in Schema.rules(for: type) { fields[rule.name] = .decimal("0.5") }
    #expect(Self.roundTrip(type, fields) == Self.roundTrip(type, [:]))
  }

  @Test(
    "a vote is for an entry, a conclusion or a theme", arguments: ["item", "conclusion", "theme"])
  func item(name: String) {
    let fields = Members([("voter", "a"), (name, "x")])
    let read = Vote(id: Identifier("v"), fields: fields)
    #expect(read.item.name == "x" && read.fields.text(name) == "x")
    #expect(["item", "conclusion", "theme"].count { read.fields[$0] != nil } == 1)
  }

  /// A value for each field of records of `type` that may stand beside the others.
  private static func fields(of type: RecordType) -> Members {
    var fields = Members()
    for rule in Schema.rules(for: type) {
      if type == .vote, ["conclusion", "theme"].contains(rule.name) { continue }
      fields[rule.name] = value(for: rule.kind)
    }
    if type == .phase { fields["for"] = .list(Phase.Purpose.allCases.map { .string($0.rawValue) }) }
    return fields
  }

  private static func roundTrip(_ type: RecordType, _ fields: Members) -> Members? {
    let kinds: [any RecordValue.Type] = [
      Workshop.self, Role.self, Sector.self, EntryKind.self, Phase.self, Norm.self, Group.self,
      Participant.self, Entry.self, Link.self, Need.self, Encounter.self, Offer.self, Vote.self,
      Conclusion.self, Parked.self, Outcome.self, Ballot.self, Timing.self,
    ]
    return kinds.first { $0.type == type }.map { read($0, fields) }
  }

  private static func read<Subject: RecordValue>(
    _ type: Subject.Type, _ fields: Members
  ) -> Members {
    let value = Subject(id: Identifier("x"), fields: fields)
    return value.fields
  }

  private static func value(for kind: FieldKind) -> Value {
    switch kind {
    case .line, .text, .date, .time, .key, .order, .reference: "some text"
    case .moment: "2019-11-25T09:35:00Z"
    case .texts, .references, .stages: .list(["one", "two"])
    case .choice(let words): .string(words[words.count - 1])
    case .integer(let range): .integer(range.upperBound)
    case .flag: true
    case .person: Person(name: "Ada", affiliation: "House").value
    case .titled: .list([Titled(id: "s", title: "Stage").value])
    }
  }
}
