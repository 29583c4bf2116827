import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import WorkshopModel

/// A second terminal on a session, whose operations can be brought to the first.
struct Elsewhere {
  private(set) var session: Session
  private let time: Timestamp

  /// Another terminal that has what `session` has, with its clock at 10:41 local time.
  init(of session: Session?, terminal: String? = "k7q2wx", replica: String = "other") {
    self.session = Session(
      id: session?.id ?? "", replica: ReplicaID(rawValue: replica),
      terminal: terminal.map { TerminalID(rawValue: $0) },
      operations: session?.operations ?? OperationSet())
    time = Timestamp(seconds: 1_574_674_860)
  }

  /// Carries out `command` there and gives the operations it led to.
  mutating func perform(_ command: Command) throws -> [Operation] {
    try session.perform(command, at: time)
  }
}

extension Player {
  /// The record key of an entry of the example.
  static func key(_ name: String) -> RecordKey { RecordKey(.entry, RecordID(rawValue: name)) }

  /// The text of an entry, withdrawn or not.
  func text(_ name: String) -> String? { model.session?.state[Self.key(name)]?.values.text("text") }

  /// How many records are to be settled.
  var conflicts: Int? { model.session?.state.conflictCount }

  /// Changes the text of A1 here and elsewhere at once, to "Mine." and "Theirs.", and brings the
  /// other's in.
  mutating func divide(text mine: String = "Mine.", _ theirs: String = "Theirs.") throws {
    var other = Elsewhere(of: model.session)
    let operations = try other.perform(.edit(Self.key("J01"), ["text": .string(theirs)]))
    press("1", "e", .control("u"))
    type(mine)
    press(.enter)
    receive(operations)
  }

  /// Withdraws A1 elsewhere while it is changed here.
  mutating func contest() throws {
    var other = Elsewhere(of: model.session)
    let operations = try other.perform(.withdraw(Self.key("J01")))
    press("1", "e", .control("u"))
    type("Said more clearly.")
    press(.enter)
    receive(operations)
  }
}
