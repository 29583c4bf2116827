import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Files changed by hand")
struct AdoptionTests {
  var session = Samples.session()
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  /// What a reader of `document` makes of it, on top of what `session` has.
  private func read(_ document: SessionDocument) throws -> (adoption: Adoption, session: Session) {
    let adoption = try Adoption(document, onto: session.operations)
    var reader = Samples.copy(session, as: "reader")
    reader.receive(adoption.operations)
    return (adoption, reader)
  }

  private func document(
    changing key: RecordKey, _ change: (inout Members) -> Void
  ) throws -> SessionDocument {
    var document = session.document
    let index = try #require(document.records[key.type]?.firstIndex { $0.key == key })
    var records = document.records[key.type] ?? []
    change(&records[index].fields)
    document.records[key.type] = records
    return document
  }

  @Test("a file without operations gives the same operations to all who read it")
  func handwritten() throws {
    let bytes = Catalogue.examples[0].bytes
    let file = try SessionFile(bytes)
    let first = try Adoption(file.document, onto: OperationSet())
    let second = try Adoption(SessionFile(bytes).document, onto: OperationSet())
    #expect(!first.operations.isEmpty)
    #expect(first.operations == second.operations)
    #expect(first.sessionID == second.sessionID)
    #expect(first.added.count == file.document.all.count)
    #expect(first.operations.allSatisfy { $0.at == nil })
  }

  @Test("what was adopted and written says what the file said, and nothing is left to adopt")
  func writing() throws {
    for item in Catalogue.examples + Catalogue.templates {
      let document = try SessionFile(item.bytes).document
      let adopted = try Adoption(document, onto: OperationSet()).operations
      let session = Session(
        id: document.id ?? "", replica: ReplicaID(rawValue: "a"), operations: union(adopted),
        extra: document.extra)
      let written = try SessionFile(SessionFile.bytes(of: session))
      #expect(
        written.document.all.sorted { $0.key < $1.key } == document.all.sorted { $0.key < $1.key })
      #expect(try Adoption(written.document, onto: union(written.operations)).operations.isEmpty)
    }
  }

  @Test("a file whose readable part is untouched has nothing to adopt")
  mutating func untouched() throws {
    _ = try session.perform(.edit(entry, ["note": "N", "colour": "blue"]), at: now)
    _ = try session.perform(.edit(entry, ["note": .null]), at: now)
    _ = try session.perform(.withdraw(Samples.key(.entry, 1)), at: now)
    let file = try SessionFile(SessionFile.bytes(of: session))
    let adoption = try Adoption(file.document, onto: union(file.operations))
    #expect(adoption.operations.isEmpty)
  }

  @Test("a field that was changed, put in or taken out by hand becomes an operation")
  mutating func edit() throws {
    _ = try session.perform(.edit(entry, ["note": "Old"]), at: now)
    let changed = try document(changing: entry) {
      $0["text"] = "By hand"
      $0["colour"] = "blue"
      $0["note"] = nil
    }
    let (adoption, reader) = try read(changed)
    #expect(adoption.edited == [entry])
    #expect(adoption.added.isEmpty && adoption.removed.isEmpty)
    #expect(adoption.operations.count == 1)
    #expect(
      adoption.operations[0].change?.set == ["text": "By hand", "colour": "blue", "note": .null])
    let state = try #require(reader.state[entry])
    #expect(state.conflicts.isEmpty)
    #expect(state.values["text"] == "By hand" && state.values["note"] == nil)
    #expect(try Adoption(changed, onto: reader.operations).operations.isEmpty)
  }

  @Test("records put in and taken out by hand become operations")
  func addAndRemove() throws {
    var changed = session.document
    let key = Samples.key(.entry, 5)
    changed.records[.entry] = [Record(key, Samples.fields(.entry, 3))]
    let (adoption, reader) = try read(changed)
    #expect(adoption.added == [key])
    #expect(adoption.removed == [Samples.key(.entry, 0), Samples.key(.entry, 1)])
    #expect(reader.state.contains(key))
    #expect(reader.entries.count == 1)
    #expect(try Adoption(changed, onto: reader.operations).operations.isEmpty)
  }

  @Test("a record that was withdrawn and comes back by hand says what the file says")
  mutating func comeback() throws {
    _ = try session.perform(.edit(entry, ["note": "Old"]), at: now)
    let changed = try document(changing: entry) { $0["note"] = nil }
    _ = try session.perform(.withdraw(entry), at: now)
    let (adoption, reader) = try read(changed)
    #expect(adoption.added == [entry])
    #expect(reader.state[entry]?.values["note"] == nil)
    #expect(reader.state.contains(entry))
    #expect(try Adoption(changed, onto: reader.operations).operations.isEmpty)
  }

  @Test("the same change, read from two copies, is made once")
  func twoReaders() throws {
    let changed = try document(changing: entry) { $0["text"] = "By hand" }
    let first = try read(changed)
    var second = try read(changed).session
    #expect(first.session.operations == second.operations)
    #expect(second.receive(first.session.operations.sorted) == 0)
    #expect(SessionFile.bytes(of: first.session) == SessionFile.bytes(of: second))
  }

  @Test("a change by hand does not settle a conflict in another field")
  mutating func conflict() throws {
    var other = Samples.session("b")
    _ = try session.perform(.edit(entry, ["text": "Mine"]), at: now)
    session.receive(try other.perform(.edit(entry, ["text": "Theirs"]), at: now))
    let changed = try document(changing: entry) { $0["note"] = "By hand" }
    #expect(try read(changed).session.state[entry]?.versions(of: "text").count == 2)
  }

  @Test("a file from which a terminal's operations are missing can be read all the same")
  func missingOperations() throws {
    let group = Samples.key(.group, 5)
    var first = Samples.session("a")
    let addition = try first.perform(.add(group, Samples.fields(.group)), at: now)
    var second = Samples.copy(first, as: "b")
    let edit = try second.perform(.edit(group, ["title": "Late"]), at: now)
    var third = Samples.session("c")
    third.receive(edit)
    let file = try SessionFile(SessionFile.bytes(of: third))
    #expect(try Adoption(file.document, onto: union(file.operations)).operations.isEmpty)
    let alone = union(addition + edit)
    var document = State(alone).document(id: "session")
    document.records[.workshop] = [Record(.workshop, [:])]
    #expect(try Adoption(document, onto: alone).operations.isEmpty)
  }

  @Test("a change by hand that is wrong is refused with its place; what was wrong before is not")
  mutating func wrongChange() throws {
    _ = try session.perform(.withdraw(Samples.key(.role, 1)), at: now)
    _ = try session.perform(.edit(entry, ["role": "role-0"]), at: now)
    _ = try session.perform(.withdraw(Samples.key(.role, 0)), at: now)
    let fine = try document(changing: Samples.key(.group)) { $0["title"] = "By hand" }
    #expect(try read(fine).adoption.operations.count == 1)
    let wrong = try document(changing: Samples.key(.group)) { $0["title"] = "" }
    let finding = #expect(throws: Finding.self) { try Adoption(wrong, onto: session.operations) }
    #expect(finding?.sentence == "groups[0].title: empty; type at least one character")
  }
}
