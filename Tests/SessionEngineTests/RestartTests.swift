import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Undo over restarts")
struct RestartTests {
  private static let hall = TerminalID(rawValue: "hall")

  let now = Timestamp(seconds: 0)
  let entry = Samples.key(.entry)
  var session = Self.run("a", Samples.beginning)

  /// What `session` has, in a new run of the program at a terminal.
  private static func run(
    _ replica: String, _ session: Session, at terminal: TerminalID? = hall,
    running: [String] = []
  ) -> Session {
    Session(
      id: session.id, replica: ReplicaID(rawValue: replica), terminal: terminal,
      running: Set(running.map(ReplicaID.init)), operations: session.operations)
  }

  private func text(_ session: Session) -> [Value] {
    session.state[entry]?.versions(of: "text") ?? []
  }

  @Test("a new run takes back what earlier ones did, from the last to the first, and back again")
  mutating func order() throws {
    let first = text(session)[0]
    for (replica, value) in [("b", "One"), ("a", "Two"), ("c", "Three")] {
      session = Self.run(replica, session)
      _ = try session.perform(.edit(entry, ["text": .string(value)]), at: now)
    }
    session = Self.run("d", session)
    #expect(session.own == Set(["a", "b", "c", "d"].map(ReplicaID.init)))
    for value in ["Two", "One", first] {
      #expect(try session.undo(at: now).deed == .edited(["text"]))
      #expect(text(session) == [value])
    }
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
    session = Self.run("e", session)
    for value: Value in ["One", "Two", "Three"] {
      _ = try session.redo(at: now)
      #expect(text(session) == [value])
    }
    #expect(throws: CommandError.nothingToRedo) { try session.redo(at: now) }
  }

  @Test("an operation says where it was made, and an undo whose command it takes back")
  mutating func purpose() throws {
    let made = try session.perform(.edit(entry, ["text": "Mine"]), at: now)
    #expect(made.map(\.terminal) == [Self.hall])
    session = Self.run("b", session)
    let undone = try session.undo(at: now).operations
    #expect(undone.map(\.purpose) == [.undo(OperationID(ReplicaID(rawValue: "a"), 1))])
    #expect(try session.redo(at: now).operations.map(\.id.replica.rawValue) == ["b"])
    _ = try session.perform(.edit(entry, ["text": "Newer"]), at: now)
    _ = try session.undo(at: now)
    let bytes = SessionFile.bytes(of: session)
    let file = String(decoding: bytes, as: UTF8.self)
    for part in [#""undo":["a",1]"#, #""redo":["a",1]"#, #""undo":3"#, #""who":"hall""#] {
      #expect(file.contains(part))
    }
    #expect(try union(SessionFile(bytes).operations) == session.operations)
  }

  @Test("a record that an earlier run put in and this one changed goes as a whole")
  mutating func addition() throws {
    let key = Samples.key(.entry, 5)
    _ = try session.perform(.add(key, Samples.fields(.entry)), at: now)
    session = Self.run("b", session)
    _ = try session.perform(.edit(key, ["note": "N"]), at: now)
    session = Self.run("c", session)
    #expect(try session.undo(at: now).deed == .edited(["note"]))
    #expect(try session.undo(at: now).deed == .added)
    #expect(!session.state.contains(key))
    session = Self.run("d", session)
    #expect(try session.redo(at: now).deed == .added)
    #expect(try session.redo(at: now).deed == .edited(["note"]))
    #expect(session.state[key]?.values["note"] == "N")
  }

  @Test("what an earlier run took back and brought back again can be taken back by a later one")
  mutating func broughtBack() throws {
    let before = text(session)
    _ = try session.perform(.edit(entry, ["text": "One"]), at: now)
    _ = try session.undo(at: now)
    session = Self.run("b", session)
    _ = try session.redo(at: now)
    session = Self.run("c", session)
    _ = try session.perform(.edit(entry, ["text": "Two"]), at: now)
    _ = try session.undo(at: now)
    #expect(text(session) == ["One"])
    session = Self.run("d", session)
    _ = try session.undo(at: now)
    #expect(text(session) == before)
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
  }

  @Test("what was done at another terminal, or nobody knows where, is not taken back")
  mutating func others() throws {
    var other = Self.run("b", session, at: TerminalID(rawValue: "lobby"))
    var nowhere = Self.run("c", session, at: nil)
    session.receive(try other.perform(.edit(entry, ["note": "Theirs"]), at: now))
    session.receive(try nowhere.perform(.edit(entry, ["text": "Theirs"]), at: now))
    session = Self.run("d", session)
    #expect(session.own == [ReplicaID(rawValue: "d")])
    #expect(throws: CommandError.nothingToUndo) { try session.undo(at: now) }
    nowhere = Self.run("e", session, at: nil)
    #expect(throws: CommandError.nothingToUndo) { try nowhere.undo(at: now) }
  }

  @Test("what a program does that still runs at the terminal is its own to take back")
  mutating func running() throws {
    _ = try session.perform(.edit(entry, ["text": "Mine"]), at: now)
    var second = Self.run("b", session, running: ["a"])
    #expect(throws: CommandError.nothingToUndo) { try second.undo(at: now) }
    second.receive(try session.perform(.edit(entry, ["note": "Mine"]), at: now))
    #expect(throws: CommandError.nothingToUndo) { try second.undo(at: now) }
    #expect(try session.undo(at: now).deed == .edited(["note"]))
    let third = Self.run("c", session)
    #expect(third.own == [ReplicaID(rawValue: "a"), ReplicaID(rawValue: "c")])
  }

  @Test("what an earlier run did and arrives late has its place in the order")
  mutating func lateArrival() throws {
    let before = text(session)
    _ = try session.perform(.edit(entry, ["note": "First"]), at: now)
    let early = session
    _ = try session.perform(.edit(entry, ["text": "Second"]), at: now)
    var later = Self.run("b", early)
    for title: Value in ["Third", "Fourth"] {
      _ = try later.perform(.edit(Samples.key(.group), ["title": title]), at: now)
    }
    later.receive(session.operations.sorted)
    for record in [Samples.key(.group), Samples.key(.group), entry] {
      #expect(try later.undo(at: now).record == record)
    }
    #expect(text(later) == before)
    #expect(later.state[entry]?.values["note"] == "First")
  }

  @Test("two runs that took the same back leave it to be brought back once")
  mutating func twice() throws {
    let before = text(session)
    _ = try session.perform(.edit(entry, ["text": "Mine"]), at: now)
    var second = Self.run("b", session)
    var third = Self.run("c", session)
    third.receive(try second.undo(at: now).operations + third.undo(at: now).operations)
    session = Self.run("d", third)
    #expect(text(session) == before)
    var answered = session
    var other = Self.run("e", session, at: nil)
    answered.receive(try other.perform(.edit(entry, ["text": "Theirs"]), at: now))
    _ = try session.redo(at: now)
    #expect(text(session) == ["Mine"])
    #expect(throws: CommandError.nothingToRedo) { try session.redo(at: now) }
    #expect(throws: CommandError.changedSince(entry)) { try answered.redo(at: now) }
    #expect(throws: CommandError.nothingToRedo) { try answered.redo(at: now) }
  }

  @Test("a command of an earlier run of which a part is missing is passed by")
  mutating func missingPart() throws {
    _ = try session.perform(.edit(entry, ["note": "N"]), at: now)
    let undone = try session.undo(at: now).operations
    let late = Samples.beginning.operations.joined(with: union(undone))
    session = Session(
      id: "session", replica: ReplicaID(rawValue: "b"), terminal: Self.hall, operations: late)
    #expect(throws: CommandError.self) { try session.redo(at: now) }
    #expect(throws: CommandError.nothingToRedo) { try session.redo(at: now) }
  }
}
