import SessionEngine
import Testing
import WorkshopModel

@Suite("Undo and redo")
struct UndoTests {
  var session = Samples.session()
  var other = Samples.session("b")
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  private func text(_ session: Session) -> [Value] {
    session.state[entry]?.versions(of: "text") ?? []
  }

  @Test("a new record goes and comes back")
  mutating func addition() throws {
    let key = Samples.key(.entry, 5)
    _ = try session.perform(.add(key, Samples.fields(.entry)), at: now)
    let undone = try session.undo(at: now)
    #expect(undone.record == key)
    #expect(undone.deed == .added)
    #expect(!session.state.contains(key))
    let redone = try session.redo(at: now)
    #expect(redone.deed == .added)
    #expect(session.state.contains(key))
  }

  @Test("a record that another has added to does not go")
  mutating func sharedAddition() throws {
    let key = Samples.key(.entry, 5)
    other.receive(try session.perform(.add(key, Samples.fields(.entry)), at: now))
    session.receive(try other.perform(.edit(key, ["note": "Theirs"]), at: now))
    #expect(throws: CommandError.changedSince(key)) { try session.undo(at: now) }
    #expect(session.state.contains(key))
  }

  @Test("an edit goes back to what was there, and only in its own fields")
  mutating func edit() throws {
    let before = text(session)
    other.receive(try session.perform(.edit(entry, ["text": "Mine", "note": "N"]), at: now))
    session.receive(try other.perform(.edit(entry, ["source": "Theirs"]), at: now))
    let undone = try session.undo(at: now)
    #expect(undone.deed == .edited(["text", "note"]))
    #expect(text(session) == before)
    #expect(session.state[entry]?.versions(of: "note") == [.null])
    #expect(session.state[entry]?.versions(of: "source") == ["Theirs"])
    _ = try session.redo(at: now)
    #expect(text(session) == ["Mine"])
    #expect(session.state[entry]?.versions(of: "note") == ["N"])
  }

  @Test("where another has changed one of two fields, the other one goes back")
  mutating func partOfAnEdit() throws {
    let before = text(session)
    other.receive(try session.perform(.edit(entry, ["text": "Mine", "note": "N"]), at: now))
    session.receive(try other.perform(.edit(entry, ["note": "Theirs"]), at: now))
    _ = try session.undo(at: now)
    #expect(text(session) == before)
    #expect(session.state[entry]?.versions(of: "note") == ["Theirs"])
  }

  @Test("undoing an edit of two fields brings back no version older than the last")
  mutating func fieldsOfDifferentAge() throws {
    _ = try session.perform(.edit(entry, ["text": "Second"]), at: now)
    _ = try session.perform(.edit(entry, ["text": "Third", "role": "role-1"]), at: now)
    _ = try session.undo(at: now)
    #expect(text(session) == ["Second"])
    #expect(session.state[entry]?.versions(of: "role") == ["role-0"])
  }

  @Test("a withdrawal and a restoration can be taken back, again and again")
  mutating func withdrawal() throws {
    _ = try session.perform(.withdraw(entry), at: now)
    #expect(try session.undo(at: now).deed == .withdrew)
    #expect(session.state.contains(entry))
    #expect(session.entries.count == 2)
    _ = try session.redo(at: now)
    #expect(!session.state.contains(entry))
    _ = try session.perform(.restore(entry), at: now)
    #expect(try session.undo(at: now).deed == .restored)
    #expect(!session.state.contains(entry))
    #expect(session.entries.count == 1)
  }

  @Test("a withdrawal that comes back does not take out what another has said since")
  mutating func withdrawalAgain() throws {
    other.receive(try session.perform(.withdraw(entry), at: now))
    other.receive(try session.undo(at: now).operations)
    session.receive(try other.perform(.edit(entry, ["note": "Theirs"]), at: now))
    _ = try session.redo(at: now)
    #expect(session.state.contains(entry))
    #expect(session.state[entry]?.isContestedDeletion == true)
  }

  @Test("a record that another has withdrawn does not come back by an undo of something else")
  mutating func editOfWithdrawn() throws {
    other.receive(try session.perform(.edit(entry, ["note": "Mine"]), at: now))
    session.receive(try other.perform(.withdraw(entry), at: now))
    #expect(throws: CommandError.changedSince(entry)) { try session.undo(at: now) }
    #expect(!session.state.contains(entry))
  }

  @Test("a restoration that is taken back does not take out what was said since")
  mutating func restorationOfAContest() throws {
    let withdrawal = try other.perform(.withdraw(entry), at: now)
    _ = try session.perform(.edit(entry, ["note": "Mine"]), at: now)
    session.receive(withdrawal)
    _ = try session.perform(.restore(entry), at: now)
    #expect(session.state[entry]?.isContestedDeletion == false)
    _ = try session.undo(at: now)
    #expect(session.state.contains(entry))
    #expect(session.state[entry]?.isContestedDeletion == true)
  }

  @Test("a settled conflict that is taken back is two versions again, the same one shown")
  mutating func settledConflict() throws {
    let theirs = try other.perform(.edit(entry, ["text": "Theirs"]), at: now)
    var third = Samples.session("0")
    session.receive(theirs + (try third.perform(.edit(entry, ["text": "Others'"]), at: now)))
    let before = text(session)
    #expect(before == ["Theirs", "Others'"])
    _ = try session.perform(.edit(entry, ["text": "Both"]), at: now)
    #expect(text(session) == ["Both"])
    _ = try session.undo(at: now)
    #expect(text(session) == before)
    _ = try session.redo(at: now)
    #expect(text(session) == ["Both"])
  }

  @Test("commands are taken back from the last to the first, and brought back the other way")
  mutating func order() throws {
    let values: [Value] = ["One", "Two", "Three"]
    let first = text(session)[0]
    for value in values { _ = try session.perform(.edit(entry, ["text": value]), at: now) }
    for value in ["Two", "One", first] {
      _ = try session.undo(at: now)
      #expect(text(session) == [value])
    }
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
    for value in values {
      _ = try session.redo(at: now)
      #expect(text(session) == [value])
    }
    #expect(throws: CommandError.nothingToRedo) { try session.redo(at: now) }
  }

  @Test("what can be undone and redone survives a restart")
  mutating func restart() throws {
    let before = text(session)
    _ = try session.perform(.edit(entry, ["text": "One"]), at: now)
    _ = try session.perform(.edit(entry, ["text": "Two"]), at: now)
    _ = try session.undo(at: now)
    session = Samples.copy(session, as: "a")
    _ = try session.redo(at: now)
    #expect(text(session) == ["Two"])
    session = Samples.copy(session, as: "a")
    _ = try session.undo(at: now)
    _ = try session.undo(at: now)
    #expect(text(session) == before)
  }

  @Test("nobody takes back what another has done")
  mutating func others() throws {
    session.receive(try other.perform(.edit(entry, ["text": "Theirs"]), at: now))
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
  }
}
