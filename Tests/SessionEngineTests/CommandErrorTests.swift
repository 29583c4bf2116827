import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Refusals")
struct CommandErrorTests {
  var session = Samples.session()
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  /// The sentence with which `action` is refused, having changed nothing.
  private mutating func refusal(
    _ action: (inout Session) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let before = session
    let error = #expect(throws: CommandError.self, sourceLocation: sourceLocation) {
      try action(&session)
    }
    #expect(session.operations == before.operations, sourceLocation: sourceLocation)
    #expect(session.state.sorted == before.state.sorted, sourceLocation: sourceLocation)
    return error?.sentence ?? ""
  }

  @Test("a field that says what it may not is named")
  mutating func invalid() {
    let now = now
    let sentence = refusal {
      _ = try $0.perform(.edit(Samples.key(.entry), ["role": "helper"]), at: now)
    }
    #expect(sentence == "role: no role 'helper'; the roles are role-0, role-1")
  }

  @Test("a new record says all that it needs")
  mutating func incomplete() {
    let now = now
    let sentence = refusal {
      _ = try $0.perform(.add(Samples.key(.need, 1), ["text": "Money"]), at: now)
    }
    #expect(sentence == "challenge: missing; a need needs it")
  }

  @Test("a record that is not there cannot be changed")
  mutating func noSuchRecord() {
    let now = now
    let sentence = refusal {
      _ = try $0.perform(.edit(Samples.key(.entry, 9), ["text": "New"]), at: now)
    }
    #expect(sentence == "There is no entry 'entry-9'; it may have been withdrawn.")
    #expect(
      refusal { _ = try $0.perform(.restore(Samples.key(.entry, 9)), at: now) } == sentence)
  }

  @Test("a record that was withdrawn cannot be changed or withdrawn again")
  mutating func withdrawn() throws {
    let now = now
    _ = try session.perform(.withdraw(entry), at: now)
    let sentence = "There is no entry 'entry-0'; it may have been withdrawn."
    for command in [Command.edit(entry, ["text": "New"]), .withdraw(entry)] {
      #expect(refusal { _ = try $0.perform(command, at: now) } == sentence)
    }
  }

  @Test("a name is given once, to a record of whatever type, and never again")
  mutating func taken() throws {
    let now = now
    _ = try session.perform(.withdraw(entry), at: now)
    let again = refusal {
      _ = try $0.perform(.add(Samples.key(.entry), Samples.fields(.entry)), at: now)
    }
    #expect(again == "There is an entry 'entry-0' already.")
    let sector = RecordKey(.sector, Samples.key(.role).id)
    let namesake = refusal { _ = try $0.perform(.add(sector, Samples.fields(.sector)), at: now) }
    #expect(namesake == "There is a role 'role-0' already.")
  }

  @Test("the workshop cannot be withdrawn")
  mutating func workshop() {
    let now = now
    let sentence = refusal { _ = try $0.perform(.withdraw(.workshop), at: now) }
    #expect(sentence == "The workshop cannot be withdrawn; edit it instead.")
  }

  @Test("there is nothing to undo before the first command of this program")
  mutating func nothingToUndo() {
    let now = now
    #expect(refusal { _ = try $0.undo(at: now) } == "There is nothing to undo.")
  }

  @Test("there is nothing to redo after another command")
  mutating func nothingToRedo() throws {
    let now = now
    _ = try session.perform(.edit(entry, ["text": "New"]), at: now)
    _ = try session.undo(at: now)
    _ = try session.perform(.edit(entry, ["text": "Newer"]), at: now)
    #expect(refusal { _ = try $0.redo(at: now) } == "There is nothing to redo.")
  }

  @Test("what another has changed since stays, and the next undo passes it by")
  mutating func changedSince() throws {
    let now = now
    let other = Samples.key(.entry, 1)
    _ = try session.perform(.edit(other, ["text": "Mine"]), at: now)
    _ = try session.perform(.edit(entry, ["text": "Mine"]), at: now)
    var second = Samples.copy(session, as: "b")
    session.receive(try second.perform(.edit(entry, ["text": "Theirs"]), at: now))
    let sentence = "Another terminal has changed this entry since, so it stays as it is."
    #expect(refusal { _ = try $0.undo(at: now) } == sentence)
    #expect(try session.undo(at: now).record == other)
  }
}
