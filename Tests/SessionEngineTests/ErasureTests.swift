import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Erasure")
struct ErasureTests {
  var session = Samples.session()
  var other = Samples.session("b")
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  /// Whether `text` stands anywhere in the file of `session`.
  private func isTold(_ text: String, by session: Session) -> Bool {
    String(decoding: SessionFile.bytes(of: session), as: UTF8.self).contains(text)
  }

  @Test(
    "what people said and they themselves can be erased, what the workshop is made of cannot",
    arguments: RecordType.allCases)
  mutating func types(type: RecordType) throws {
    let key = Samples.key(type, type == .workshop ? 0 : 7)
    if type != .workshop {
      _ = try session.perform(.add(key, Samples.fields(type)), at: now)
    }
    let fixed: Set<RecordType> = [
      .workshop, .role, .sector, .kind, .phase, .norm, .group, .ballot, .timing,
    ]
    guard fixed.contains(type) else {
      #expect(try session.perform(.erase(key), at: now).map(\.content) == [.erasure(key)])
      return #expect(session.state[key] == nil)
    }
    let before = session.operations
    let error = #expect(throws: CommandError.self) { try session.perform(.erase(key), at: now) }
    #expect(error?.sentence.contains("cannot be erased") == true)
    #expect(session.operations == before)
  }

  @Test("what is not there, or was erased already, cannot be erased")
  mutating func unknown() throws {
    let nobody = Samples.key(.entry, 9)
    #expect(throws: CommandError.noSuchRecord(nobody)) {
      try session.perform(.erase(nobody), at: now)
    }
    _ = try session.perform(.erase(entry), at: now)
    for command in [Command.erase(entry), .edit(entry, ["note": "N"]), .restore(entry)] {
      #expect(throws: CommandError.noSuchRecord(entry)) { try session.perform(command, at: now) }
    }
  }

  @Test("a withdrawn record can be erased, and cannot be restored then")
  mutating func withdrawn() throws {
    _ = try session.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    _ = try session.perform(.withdraw(entry), at: now)
    #expect(isTold("Unheard-of", by: session))
    _ = try session.perform(.erase(entry), at: now)
    #expect(!isTold("Unheard-of", by: session))
    #expect(session.state[entry] == nil)
    #expect(session.state.history(of: entry).isEmpty)
  }

  @Test("the points that were made of an entry go with it, in whatever order copies are merged")
  mutating func points() throws {
    let points = [Samples.key(.parked), Samples.key(.parked, 1), Samples.key(.parked, 2)]
    let made: [Members] = [
      ["text": "Unheard-of", "entry": .string(entry.id.rawValue)],
      ["text": "Unheard-of too", "entry": .string(entry.id.rawValue)], ["text": "Own"],
    ]
    _ = try session.perform(.add(points[0], made[0]), at: now)
    _ = try session.perform(.add(points[2], made[2]), at: now)
    // Another terminal does not know yet that the entry is erased, and this one not of its point.
    let late = try other.perform(.add(points[1], made[1]), at: now)
    let erasure = try session.perform(.erase(entry), at: now)
    #expect(session.state[points[0]] == nil && session.state[points[2]] != nil)
    #expect(!isTold("Unheard-of", by: session))
    session.receive(late)
    other.receive(erasure)
    let mixed = OperationSet(late + erasure)
    let third = Session(id: "x", replica: ReplicaID(rawValue: "x"), operations: mixed)
    for copy in [session, other, third] {
      #expect(copy.state[points[1]] == nil && copy.state.erased.contains(points[1]))
      #expect(!isTold("Unheard-of", by: copy))
    }
  }

  @Test("how many were erased is known, however often each of them was")
  mutating func counts() throws {
    let keys = [entry, Samples.key(.entry, 1)]
    other.receive(try keys.flatMap { try session.perform(.erase($0), at: now) })
    let again = Operation(
      id: OperationID(ReplicaID(rawValue: "c"), 1), lamport: 40, content: .erasure(entry))
    #expect(other.receive([again]) == 1)
    #expect(session.state.erased == Set(keys))
    #expect(other.state.erased == Set(keys))
    #expect(other.entries.count == 0)
    #expect(Samples.copy(other, as: "d").state.erased == Set(keys))
  }

  @Test("an erased name is not given again, to a record of whatever type")
  mutating func name() throws {
    _ = try session.perform(.erase(entry), at: now)
    #expect(throws: CommandError.taken(entry)) {
      try session.perform(.add(entry, Samples.fields(.entry)), at: now)
    }
    let namesake = RecordKey(.parked, entry.id)
    #expect(throws: CommandError.taken(entry)) {
      try session.perform(.add(namesake, Samples.fields(.parked)), at: now)
    }
  }

  @Test("an edit that arrives later changes nothing and leaves no word, nor does an old copy")
  mutating func lateEdit() throws {
    let edit = try other.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    _ = try session.perform(.erase(entry), at: now)
    #expect(session.receive(edit) == 1)
    #expect(session.receive(edit + Samples.beginning.operations.sorted) == 0)
    #expect(session.state[entry] == nil)
    #expect(session.entries[Identifier("entry-0")] == nil)
    #expect(!isTold("Unheard-of", by: session))
    #expect(session.operations[edit[0].id]?.content == .erasure(entry))
    #expect(session.operations.missing.isEmpty)
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
  }

  @Test("a mark is enough to erase all, whether it is the erasure or what is left of another")
  mutating func anyMark() throws {
    let edit = try session.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    other.receive(edit)
    var third = Samples.copy(other, as: "c")
    let erasure = try other.perform(.erase(entry), at: now)
    let mark = try #require(other.operations[edit[0].id])
    #expect(session.receive(erasure) == 1)
    third.receive([mark])
    for session in [session, third] {
      #expect(session.state[entry] == nil)
      #expect(!isTold("Unheard-of", by: session))
    }
    third.receive(other.operations.sorted)
    #expect(third.operations == session.operations)
    #expect(SessionFile.bytes(of: third) == SessionFile.bytes(of: session))
  }

  @Test("who had heard nothing of a record but its erasure keeps the rest out, in any order")
  mutating func everyOrder() throws {
    other.receive(try session.perform(.edit(entry, ["text": "Mine"]), at: now))
    _ = try other.perform(.edit(entry, ["note": "Theirs"]), at: now)
    session.receive(other.operations.sorted)
    let said = session.operations.sorted
    _ = try session.perform(.erase(entry), at: now)
    let left = session.operations.sorted
    let expected = session.operations
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      #expect(union(random.shuffled(said + left)) == expected)
    }
    #expect(OperationSet(said + left) == expected)
  }

  @Test("what is left tells who made how many operations of what, and nothing more")
  mutating func line() throws {
    session = Session(
      id: "session", replica: ReplicaID(rawValue: "a"), terminal: TerminalID(rawValue: "hall"),
      operations: session.operations)
    _ = try session.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    _ = try session.undo(at: now)
    _ = try session.perform(.erase(entry), at: now)
    let text = String(decoding: SessionFile.bytes(of: session), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("erased") }
      .compactMap { $0.split(separator: ",\"crc\":").first?.drop { $0 == " " } }
    let mark = #""kind":"entry","rec":"entry-0","erased":true"#
    let expected = [
      #"{"r":"first","n":10,"l":10,"#, #"{"r":"a","n":1,"l":12,"#, #"{"r":"a","n":2,"l":13,"#,
      #"{"r":"a","n":3,"l":14,"#,
    ]
    #expect(lines.map(String.init) == expected.map { $0 + mark })
    #expect(!text.contains("hall"))
    let file = try SessionFile(SessionFile.bytes(of: session))
    #expect(file.damages.isEmpty)
    #expect(union(file.operations) == session.operations)
  }

  @Test("of a mark to which somebody has added words, the words are not read")
  func dressedMark() throws {
    let file = """
      {"format": "dayzero-session", "version": 1, "id": "session", "workshop": {"title": "T"},
      "operations": [{"r": "a", "n": 1, "l": 20, "at": "2019-11-25T09:35:00Z", "who": "hall",
      "undo": 7, "kind": "entry", "rec": "entry-0", "erased": true, "set": {"text": "Unheard-of"},
      "over": [["b", 1]], "mood": "grim"}]}
      """
    let read = try SessionFile(Array(file.utf8))
    let mark = Operation(
      id: OperationID(ReplicaID(rawValue: "a"), 1), lamport: 20, content: .erasure(entry))
    #expect(read.operations == [mark])
  }

  @Test("a mark that somebody made for what cannot be erased is kept and changes nothing")
  mutating func falseMark() throws {
    let before = session.state.sorted
    let marks = [RecordKey.workshop, Samples.key(.role), Samples.key(.group)].enumerated().map {
      Operation(
        id: OperationID(ReplicaID(rawValue: "c"), $0 + 1), lamport: 20, content: .erasure($1))
    }
    #expect(session.receive(marks) == 3)
    #expect(session.state.sorted == before)
    #expect(session.state.erased.isEmpty)
    let file = try SessionFile(SessionFile.bytes(of: session))
    #expect(union(file.operations) == session.operations)
    #expect(try Adoption(file.document, onto: session.operations).operations.isEmpty)
  }

  @Test("a file that was changed by hand and still lists the record brings nothing back")
  mutating func adoption() throws {
    _ = try session.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    let old = session.document
    _ = try session.perform(.erase(entry), at: now)
    session.receive(try Adoption(old, onto: session.operations).operations)
    #expect(session.state[entry] == nil)
    #expect(!isTold("Unheard-of", by: session))
    #expect(session.state.contains(Samples.key(.entry, 1)))
    let written = try SessionFile(SessionFile.bytes(of: session))
    #expect(try Adoption(written.document, onto: session.operations).operations.isEmpty)
  }

  @Test("undo and redo pass over what was erased, and go on with the rest")
  mutating func undo() throws {
    let group = Samples.key(.group)
    let title = session.state[group]?.versions(of: "title")
    _ = try session.perform(.edit(group, ["title": "Mine"]), at: now)
    _ = try session.perform(.edit(entry, ["text": "Unheard-of"]), at: now)
    _ = try session.undo(at: now)
    _ = try session.perform(.erase(entry), at: now)
    #expect(throws: CommandError.nothingToRedo) { try session.redo(at: now) }
    #expect(try session.undo(at: now).record == group)
    #expect(session.state[group]?.versions(of: "title") == title)
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
    _ = try session.redo(at: now)
    #expect(session.state[group]?.versions(of: "title") == ["Mine"])
    #expect(!isTold("Unheard-of", by: session))
  }

  @Test("what was taken back can be brought back after something else was erased")
  mutating func redo() throws {
    let group = Samples.key(.group)
    _ = try session.perform(.edit(group, ["title": "Mine"]), at: now)
    _ = try session.undo(at: now)
    _ = try session.perform(.erase(entry), at: now)
    #expect(try session.redo(at: now).record == group)
    #expect(session.state[group]?.versions(of: "title") == ["Mine"])
  }

  @Test("a number that two programs gave, one of them to something erased, loses nothing else")
  func clash() throws {
    let clone = ReplicaID(rawValue: "clone")
    let said = [(Samples.key(.group), 20), (entry, 20), (entry, 25), (entry, 25)]
    let operations = said.enumerated().map { number, said in
      Operation(
        id: OperationID(clone, 1), lamport: said.1,
        content: .change(
          Operation.Change(record: said.0, set: ["note": .string("Note \(number)")])))
    }
    let erasure = Operation(
      id: OperationID(ReplicaID(rawValue: "c"), 1), lamport: 26, content: .erasure(entry))
    var random = SplitMix64(seed: 5)
    let expected = union([erasure] + operations)
    // The one of the group, the marks of the others, of which two are the same, and the erasure.
    #expect(expected.count == 4)
    #expect(expected.sorted.count == 4)
    #expect(expected.sorted.compactMap(\.change?.record) == [Samples.key(.group)])
    for _ in 0..<100 {
      let set = union(random.shuffled(operations + [erasure] + expected.sorted))
      #expect(set == expected)
      #expect(set.count == 4)
      #expect(set.lamport == 26)
      #expect(set.missing.isEmpty)
    }
  }

  @Test("what has a derived name can be said again after it was erased, alike on every terminal")
  mutating func derived() throws {
    let challenge = Identifier<Entry>("entry-0")
    let outcome = Outcome(id: .derived(from: "x"), challenge: challenge, result: .noAnswer)
    for _ in 1...2 {
      _ = try session.perform(session.commands(putting: outcome), at: now)
      let stands = try #require(session.state.all(Outcome.self).first)
      #expect(session.state.all(Outcome.self).count == 1 && stands.result == .noAnswer)
      // Once more changes it and makes no other.
      _ = try session.perform(session.commands(putting: outcome), at: now)
      #expect(session.state.all(Outcome.self) == [stands])
      let other = Samples.copy(session, as: "b")
      _ = try session.perform(.erase(stands.key), at: now)
      var late = Samples.copy(session, as: "b")
      late.receive(other.operations.sorted)
      _ = try late.perform(late.commands(putting: outcome), at: now)
      #expect(late.state.all(Outcome.self).count == 1)
    }
  }
}
