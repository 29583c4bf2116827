import TestSupport
import Testing
import WorkshopModel

@Suite("The shape of a session file")
struct SessionDocumentTests {
  /// A file of the wrong shape, and the sentence that says what is wrong.
  struct Fault: CustomTestStringConvertible, Sendable {
    let file: Value
    let sentence: String

    init(_ file: Value, _ sentence: String) {
      self.file = file
      self.sentence = sentence
    }

    var testDescription: String { sentence }
  }

  private static let nameRule = "a name has 1 to 64 letters, digits, '.', '_', ':' or '-'"

  private static func entries(_ entries: Value...) -> Value {
    Documents.file(["entries": .list(entries)])
  }

  private static let faults = [
    Fault(.list([]), "this is a list, where a session file has an object"),
    Fault(
      .object(["format": "other"]),
      "format: this is not a session of Day Zero, whose format is 'dayzero-session'"),
    Fault(
      .object([:]), "format: this is not a session of Day Zero, whose format is 'dayzero-session'"),
    Fault(
      Documents.file(["version": "one"]),
      "version: one is newer than this program, which reads up to 1; use a newer one"),
    Fault(
      Documents.file(["version": .decimal("1.5")]),
      "version: 1.5 is newer than this program, which reads up to 1; use a newer one"),
    Fault(
      Documents.file(["version": .null]),
      "version: null is newer than this program, which reads up to 1; use a newer one"),
    Fault(Documents.file(["links": .null]), "links: this is null, where a list belongs"),
    Fault(
      Documents.file(["version": 2]),
      "version: 2 is newer than this program, which reads up to 1; use a newer one"),
    Fault(Documents.file(["version": 0]), "version: there is no version 0; versions begin with 1"),
    Fault(
      Documents.file(["workshop": .null]),
      "workshop: missing; a session file says what the workshop is called there"),
    Fault(Documents.file(["id": "two words"]), "id: a text that is not a name; \(nameRule)"),
    Fault(Documents.file(["id": 7]), "id: a number that is not a name; \(nameRule)"),
    Fault(Documents.file(["entries": "none"]), "entries: this is a text, where a list belongs"),
    Fault(
      Documents.file(["workshop": .object(["title": "T", "roles": .object([:])])]),
      "workshop.roles: this is an object, where a list belongs"),
    Fault(
      entries(.object(["id": "fine"]), "text"),
      "entries[1]: this is a text, where an object belongs"
    ),
    Fault(
      entries(.object(["text": "T"])),
      "entries[0].id: missing; give the record a name of its own, such as 'x1'"),
    Fault(
      entries(.object(["id": 1])),
      "entries[0].id: missing; give the record a name of its own, such as 'x1'"),
    Fault(entries(.object(["id": ""])), "entries[0].id: '' is not a name; \(nameRule)"),
    Fault(
      entries(.object(["id": "../up"])), "entries[0].id: '../up' is not a name; \(nameRule)"),
    Fault(
      entries(.object(["id": "x"]), .object(["id": "y"]), .object(["id": "x"])),
      "entries[2].id: 'x' is taken by an earlier record; choose another"),
  ]

  @Test("a file of the wrong shape is refused with the place", arguments: faults)
  func shape(_ fault: Fault) {
    let finding = #expect(throws: Finding.self) { try SessionDocument(fault.file) }
    #expect(finding?.sentence == fault.sentence)
  }

  @Test("each list stands where it belongs, and what is not known is kept")
  func contents() throws {
    let entry: Value = .object(["id": "e", "text": "T", "colour": "blue"])
    let role: Value = .object(["id": "r", "order": "a1"])
    let document = try SessionDocument(
      Documents.file([
        "id": "s", "mood": 3, "entries": .list([entry]), "operations": .list([]),
        "links": .list([]),
        "workshop": .object(["title": "T", "roles": .list([role]), "hue": "red"]),
      ]))
    #expect(document.id == "s")
    #expect(document.extra == ["mood": 3])
    #expect(
      document.all == [
        Record(.workshop, ["title": "T", "hue": "red"]),
        Record(RecordKey(.role, RecordID(rawValue: "r")), ["order": "a1"]),
        Record(RecordKey(.entry, RecordID(rawValue: "e")), ["text": "T", "colour": "blue"]),
      ])
  }

  @Test("records of two types may share a name, as a merge can bring about")
  func sharedName() throws {
    let document = try SessionDocument(
      Documents.file([
        "groups": .list([.object(["id": "x"])]), "norms": .list([.object(["id": "x"])]),
      ]))
    #expect(document.all.count == 3)
  }

  @Test("records without an order get one by their position, after those that have one")
  func order() throws {
    let groups: [Value] = ["one", "two", "three"].map { .object(["id": .string($0)]) }
    let ordered: Value = .object(["id": "late", "order": "x"])
    let document = try SessionDocument(
      Documents.file(["groups": .list([groups[0], ordered, groups[1], groups[2]])]))
    let records = document.records[.group] ?? []
    let keys = records.map { OrderKey($0.fields.text("order")) }
    #expect(keys.allSatisfy { $0.isWellFormed })
    let sorted = records.indices.sorted { keys[$0] < keys[$1] }.map { records[$0].key.id.rawValue }
    #expect(sorted == ["late", "one", "two", "three"])
    #expect(document.impliedOrders.map(\.id.rawValue).sorted() == ["one", "three", "two"])
  }

  @Test("where the order does not matter to people, none is given")
  func noOrder() throws {
    let document = try SessionDocument(
      Documents.file(["norms": .list([.object(["id": "n"])])]))
    #expect(document.records[.norm]?.first?.fields == [:])
  }

  @Test("the session may have no id")
  func noID() throws {
    #expect(try SessionDocument(Documents.file()).id == nil)
  }
}
