import SessionEngine
import Testing
import WorkshopModel

/// What people do at a terminal that goes round: nobody's at that terminal.
@Suite("Commands of another author")
struct AuthorTests {
  private let author = ReplicaID(rawValue: "turn")
  private let day = Timestamp(seconds: 1_574_640_000)
  private var room = Session(
    id: "session", replica: ReplicaID(rawValue: "a"), terminal: TerminalID(rawValue: "board"),
    operations: Samples.beginning.operations)

  private func vote(_ number: Int) -> Command {
    .add(Samples.key(.parked, number), ["text": .string("Point \(number)")])
  }

  @Test("they are the author's, at no terminal, one step, and after all that was there")
  mutating func nobodys() throws {
    let lamport = room.operations.lamport
    let first = try room.perform([vote(1), vote(2)], by: author, at: day)
    let second = try room.perform([vote(3)], by: author, at: day)
    let made = first + second
    #expect(made.map(\.id) == (1...3).map { OperationID(author, $0) })
    #expect(made.allSatisfy { $0.terminal == nil && $0.at == "\(day)" && $0.purpose == nil })
    #expect(made.map(\.lamport) == [lamport + 1, lamport + 2, lamport + 3])
    #expect(made.map(\.batch) == [1, 1, 3])
    #expect(room.state.all(Parked.self).count == 3)
    #expect(room.operations.missing.isEmpty)
  }

  @Test("undoing does not take them back")
  mutating func notUndone() throws {
    _ = try room.perform(vote(1), at: day)
    _ = try room.perform([vote(2)], by: author, at: day)
    _ = try room.undo(at: day)
    #expect(room.state.all(Parked.self).map(\.text) == ["Point 2"])
    #expect(!room.canUndo)
  }

  @Test("when one of several cannot be done, none is")
  mutating func allOrNone() {
    let before = room.operations.count
    let impossible = Command.add(Samples.key(.parked, 2), ["text": " "])
    #expect(throws: CommandError.self) {
      try room.perform([vote(1), impossible], by: author, at: day)
    }
    #expect(room.operations.count == before)
    #expect(room.state.all(Parked.self).isEmpty)
  }
}
