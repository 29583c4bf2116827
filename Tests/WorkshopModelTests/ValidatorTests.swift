import TestSupport
import Testing
import WorkshopModel

@Suite("Validation")
struct ValidatorTests {
  /// A field with something wrong in it, and the sentence that says so.
  struct Fault: CustomTestStringConvertible, Sendable {
    let type: RecordType
    let name: String
    let value: Value?
    let sentence: String

    init(_ type: RecordType, _ name: String, _ value: Value?, _ sentence: String) {
      self.type = type
      self.name = name
      self.value = value
      self.sentence = sentence
    }

    var testDescription: String { sentence }
  }

  @Test("nothing is wrong with a workshop that is well described")
  func fine() {
    #expect(Validator.findings(in: Documents.document()).isEmpty)
  }

  @Test("what a field may not say is named with its place", arguments: texts + words + others)
  func fault(_ fault: Fault) {
    let document = Documents.document(with: fault.type, fault.name, fault.value)
    let findings = Validator.findings(in: document)
    #expect(findings.map(\.sentence) == [fault.sentence])
    #expect(findings.first?.record == Documents.key(fault.type))
  }

  @Test("the place counts the records before it")
  func place() {
    var document = Documents.document()
    let entry = Record(
      RecordKey(.entry, RecordID(rawValue: "fine")), document.records[.entry]?[0].fields ?? [:])
    document.records[.entry] = Array(repeating: entry, count: 12)
    var wrong = entry
    wrong.fields["role"] = "problem-solvr"
    document.records[.entry]?.append(wrong)
    #expect(
      Validator.findings(in: document).first?.sentence
        == "entries[12].role: no role 'problem-solvr'; the roles are problem-solver, "
        + "opinion-shaper")
  }

  @Test("null is as good as nothing where a field is not required")
  func null() {
    let document = Documents.document(with: .entry, "note", .null)
    #expect(Validator.findings(in: document).isEmpty)
  }

  @Test("every required field is missed", arguments: RecordType.allCases)
  func required(type: RecordType) {
    for rule in Schema.rules(for: type) where rule.isRequired {
      for value in [nil, Value.null] {
        let document = Documents.document(with: type, rule.name, value)
        let place = SessionDocument.place(of: type, at: 0)
        #expect(
          Validator.findings(in: document).map(\.sentence).first
            == "\(place).\(rule.name): missing; \(type.one.sentence) needs it")
      }
    }
  }

  @Test("fields that the format does not know are not judged")
  func unknownFields() {
    let document = Documents.document(with: .entry, "colour", .list([.null]))
    #expect(Validator.findings(in: document).isEmpty)
  }

  @Test("where there are none of a kind of record, the sentence says so")
  func noneOfThem() {
    var document = Documents.document(with: .entry, "sector", "academia")
    document.records[.sector] = []
    #expect(
      Validator.findings(in: document).map(\.sentence)
        == ["entries[0].sector: no sector 'academia'; there are none"])
  }

  @Test("on a form, the place is the field alone")
  func form() {
    let validator = Validator(DocumentDirectory(Documents.document()))
    let findings = validator.findings(in: ["text": ""], of: Documents.key(.parked), at: "")
    #expect(findings.map(\.sentence) == ["text: empty; type at least one character"])
  }
}
