import SessionEngine
import Testing
import WorkshopModel

@Suite("What a session says of its records")
struct StateTests {
  var session = Samples.session()
  var other = Samples.session("b")
  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)

  @Test("the history of a record is all that was done to it, in the order of the stamps")
  mutating func history() throws {
    let theirs = try other.perform(.edit(entry, ["text": "Theirs"]), at: now)
    let mine = try session.perform(.edit(entry, ["note": "Mine"]), at: now)
    let more = try session.perform(.edit(entry, ["source": "Mine"]), at: now)
    _ = try session.perform(.edit(Samples.key(.group), ["title": "T"]), at: now)
    session.receive(theirs)
    let withdrawal = try session.perform(.withdraw(entry), at: now)
    let beginning = try #require(session.state[entry]?.created)
    #expect(
      session.state.history(of: entry).map(\.stamp)
        == [beginning] + (mine + theirs + more + withdrawal).map(\.stamp))
    #expect(session.state.history(of: Samples.key(.entry, 9)).isEmpty)
    let anew = Samples.copy(session, as: "c")
    #expect(anew.state.history(of: entry) == session.state.history(of: entry))
  }

  @Test("what two people said otherwise is to be settled, until somebody does")
  mutating func conflicts() throws {
    let second = Samples.key(.entry, 1)
    for key in [second, entry] {
      _ = try session.perform(.edit(key, ["text": "Mine"]), at: now)
      session.receive(try other.perform(.edit(key, ["text": "Theirs"]), at: now))
    }
    #expect(session.state.conflicted == [entry, second])
    #expect(session.state.conflictCount == 2)
    _ = try session.perform(.edit(entry, ["text": "Both"]), at: now)
    #expect(session.state.conflicted == [second])
    _ = try session.undo(at: now)
    #expect(session.state.conflictCount == 2)
    _ = try session.perform(.withdraw(entry), at: now)
    #expect(session.state.conflicted == [second])
    _ = try session.perform(.erase(second), at: now)
    #expect(session.state.conflicted.isEmpty)
    #expect(session.state.conflictCount == 0)
  }

  @Test("a withdrawal that had not seen an edit is to be settled, and tells who withdrew")
  mutating func contested() throws {
    let withdrawal = try other.perform(.withdraw(entry), at: now)
    _ = try session.perform(.edit(entry, ["note": "Mine"]), at: now)
    session.receive(withdrawal)
    #expect(session.state.conflicted == [entry])
    #expect(session.state[entry]?.isUnsettled == true)
    #expect(session.state[entry]?.removers.map(\.stamp.id) == withdrawal.map(\.id))
    _ = try session.perform(.restore(entry), at: now)
    #expect(session.state.conflictCount == 0)
    #expect(session.state[entry]?.removers.isEmpty == true)
  }
}
