import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Several rooms")
struct MergeTests {
  var first = Samples.session("a")
  var second = Samples.session("b")
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  @Test("changes of different fields both hold, without a question")
  mutating func differentFields() throws {
    let mine = try first.perform(.edit(entry, ["text": "Mine"]), at: now)
    first.receive(try second.perform(.edit(entry, ["note": "Theirs"]), at: now))
    second.receive(mine)
    #expect(first.state.conflicted.isEmpty)
    #expect(first.state[entry]?.versions(of: "text") == ["Mine"])
    #expect(first.state[entry]?.versions(of: "note") == ["Theirs"])
    #expect(SessionFile.bytes(of: first) == SessionFile.bytes(of: second))
  }

  @Test("two values of one field are two versions, whatever the clocks say")
  mutating func sameField() throws {
    let early = Timestamp(seconds: 0)
    let late = Timestamp(seconds: 1 << 32)
    _ = try first.perform(.edit(entry, ["text": "Mine"]), at: late)
    first.receive(try second.perform(.edit(entry, ["text": "Theirs"]), at: early))
    #expect(first.state[entry]?.versions(of: "text") == ["Theirs", "Mine"])
    #expect(first.state[entry]?["text"]?.shown == "Theirs")
  }

  @Test("the same value from two rooms is no conflict")
  mutating func sameValue() throws {
    _ = try first.perform(.edit(entry, ["text": "Same"]), at: now)
    first.receive(try second.perform(.edit(entry, ["text": "Same"]), at: now))
    #expect(first.state[entry]?["text"]?.heads.count == 2)
    #expect(first.state[entry]?.conflicts == [])
  }

  @Test("an edit that the withdrawal had not seen keeps the record, and says so")
  mutating func editBeatsDelete() throws {
    let edit = try first.perform(.edit(entry, ["note": "Mine"]), at: now)
    second.receive(try first.perform(.withdraw(Samples.key(.entry, 1)), at: now))
    let withdrawal = try second.perform(.withdraw(entry), at: now)
    first.receive(withdrawal)
    second.receive(edit)
    for session in [first, second] {
      #expect(session.state[entry]?.isContestedDeletion == true)
      #expect(session.state[entry]?.isDeleted == false)
      #expect(session.entries[Identifier("entry-0")]?.note == "Mine")
      #expect(session.entries[Identifier("entry-1")] == nil)
    }
  }

  @Test("two who have seen between them all that a record says withdraw it together")
  mutating func jointWithdrawal() throws {
    let edit = try first.perform(.edit(entry, ["note": "Mine"]), at: now)
    let other = try second.perform(.edit(entry, ["source": "Theirs"]), at: now)
    let withdrawals =
      try first.perform(.withdraw(entry), at: now) + second.perform(.withdraw(entry), at: now)
    first.receive(other + withdrawals)
    second.receive(edit + withdrawals)
    #expect(first.state[entry]?.isDeleted == true)
    #expect(second.state[entry]?.isDeleted == true)
  }

  @Test("two lists that use one name for different things can be read again")
  mutating func sharedName() throws {
    let role = RecordKey(.role, RecordID(rawValue: "expert"))
    let sector = RecordKey(.sector, RecordID(rawValue: "expert"))
    _ = try first.perform(.add(role, Samples.fields(.role)), at: now)
    first.receive(try second.perform(.add(sector, Samples.fields(.sector)), at: now))
    let file = try SessionFile(SessionFile.bytes(of: first))
    #expect(file.document.records[.role]?.contains { $0.key == role } == true)
    #expect(file.document.records[.sector]?.contains { $0.key == sector } == true)
  }

  @Test("receiving tells how much was new, and a second time nothing is")
  mutating func receiving() throws {
    let made = try second.perform(.edit(entry, ["text": "Theirs"]), at: now)
    #expect(first.receive(made + made) == 1)
    #expect(first.receive(second.operations.sorted) == 0)
  }
}
