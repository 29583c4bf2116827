@testable import SessionStorage
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("What is built in")
struct CatalogueTests {
  @Test(
    "every norm package is read, with an id, a title and norms that are whole",
    arguments: Catalogue.norms.map(\.id))
  func norms(id: String) throws {
    let item = try #require(Catalogue.norms.first { $0.id == id })
    let package = try NormPackage(item.bytes)
    #expect(package.id == id)
    #expect(!package.title.isEmpty && !package.reference.isEmpty)
    #expect(!package.norms.isEmpty)
    #expect(package.norms.count == package.value.object?["norms"]?.list?.count)
    #expect(Set(package.norms.map(\.id)).count == package.norms.count)
    let records = package.norms.map { Record(RecordKey(.norm, $0.id.record), $0.fields) }
    let document = SessionDocument(id: nil, records: [.norm: records])
    #expect(Validator.findings(in: document) == [])
    #expect(package.summary.object?["norms"] == .integer(package.norms.count))
  }

  @Test(
    "every template and example is valid and is the same to the byte after writing and reading",
    arguments: (Catalogue.templates + Catalogue.examples).map(\.id))
  func sessions(id: String) throws {
    let item = try #require((Catalogue.templates + Catalogue.examples).first { $0.id == id })
    let file = try SessionFile(item.bytes)
    #expect(file.operations == [] && file.damages == [])
    #expect(Validator.findings(in: file.document) == [])
    #expect(file.document.extra.isEmpty)

    let machine = SimulatedMachine(seed: 1)
    machine.put(item.bytes, at: sessionPath)
    let program = try SimulatedProgram(machine, as: "p")
    #expect(program.notices == [.writtenByHand(records: file.document.all.count)])
    let written = try #require(machine.bytes(at: sessionPath))
    #expect(SessionFile.bytes(of: program.session) == written)
    let again = try machine.reopened()
    #expect(again.notices == [])
    #expect(SessionFile.bytes(of: again.session) == written)
    #expect(Validator.findings(in: try SessionFile(written).document) == [])

    let made = SessionFile.readableBytes(of: again.session.document)
    let remade = try SessionFile(made).document
    #expect(SessionFile.readableBytes(of: remade) == made)
    for type in RecordType.allCases {
      let before = Set((file.document.records[type] ?? []).map(\.key))
      #expect(Set((remade.records[type] ?? []).map(\.key)) == before)
    }
  }

  @Test(
    "what is no norm package is refused with the reason",
    arguments: [
      ("[", "line 1, column 2, [0]: the file ends here; it was cut off"),
      ("{}", "format: this is not a norm package"),
      (#"{"format":"dayzero-session"}"#, "format: this is not a norm package"),
      (#"{"format":"dayzero-norms","id":"x"}"#, "id: a norm package has an id and a title"),
    ])
  func noPackage(text: String, reason: String) {
    let error = #expect(throws: FormatError.self) { try NormPackage(Array(text.utf8)) }
    #expect(error?.sentence == reason)
  }

  @Test("there is no false alarm about templates and examples")
  func noDoubts() throws {
    for item in Catalogue.templates + Catalogue.examples {
      let document = try SessionFile(item.bytes).document
      let operations = OperationSet(try Adoption(document, onto: OperationSet()).operations)
      let session = Session(
        id: "s", replica: ReplicaID(rawValue: "r"), operations: operations, extra: document.extra)
      let today = Timestamp(seconds: 1_795_000_000)
      #expect(Doubts.findings(in: session, today: today) == [], "\(item.id)")
      #expect(Validator.findings(in: session.document) == [], "\(item.id)")
    }
  }
}
