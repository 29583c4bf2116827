public import WorkshopModel

/// The name of one running program: new at each launch, so that no two ever number alike.
public struct ReplicaID: Hashable, Comparable, RawRepresentable, Sendable {
  /// The name as it stands in the file, by the rule of ``RecordID``.
  public let rawValue: String

  /// The replica named `rawValue`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A new name of 75 random bits.
  public static func random(using generator: inout some RandomNumberGenerator) -> ReplicaID {
    ReplicaID(rawValue: RecordID.random(using: &generator).rawValue)
  }

  /// The order of the bytes.
  public static func < (left: ReplicaID, right: ReplicaID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// The name of a place in the room where a program runs: the same machine, user and kind of screen,
/// in each of its runs.
///
/// It tells who did something, and lets a program that was started again take back what it did
/// before. It is made from the machine and the session, so that two sessions do not show that they
/// were held on the same machine.
public struct TerminalID: Hashable, RawRepresentable, Sendable {
  /// The name as it stands in the file, by the rule of ``RecordID``.
  public let rawValue: String

  /// The terminal named `rawValue`.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which operation: the replica that made it, and its number there.
public struct OperationID: Hashable, Comparable, Sendable {
  /// Who made it.
  public let replica: ReplicaID
  /// Its number among the replica's operations: 1, 2, 3 … without a gap.
  public let number: Int

  /// The operation `number` of `replica`.
  public init(_ replica: ReplicaID, _ number: Int) {
    self.replica = replica
    self.number = number
  }

  /// By replica, then by number.
  public static func < (left: OperationID, right: OperationID) -> Bool {
    (left.replica, left.number) < (right.replica, right.number)
  }
}

/// Where an operation stands among all: causes before effects, whatever the clocks say.
///
/// By Lamport counter; between operations that knew nothing of each other, by replica and number.
public struct Stamp: Hashable, Comparable, Sendable {
  /// One more than the greatest counter that the replica had seen; of what is in the box that is no
  /// more than it needs to have seen.
  public let lamport: Int
  /// Whose it is.
  public let id: OperationID

  /// The stamp of operation `id` with the counter `lamport`.
  public init(_ lamport: Int, _ id: OperationID) {
    self.lamport = lamport
    self.id = id
  }

  /// By counter, then by operation.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    (left.lamport, left.id) < (right.lamport, right.id)
  }
}

/// The unit of which a session is a set: one replica set some fields of one record, or erased it.
///
/// Its parts never change and lie in memory once, however many lists, sets and records hold it.
public struct Operation: Sendable {
  /// The fields that were set, and what they replaced.
  public struct Change: Equatable, Sendable {
    /// The record whose fields were set.
    public let record: RecordKey
    /// The fields with their new values; null clears a field.
    public let set: Members
    /// The operations whose values, in these fields, the replica had seen and replaced.
    public let over: [OperationID]

    /// Sets the fields `set` of `record`, replacing what `over` had set there.
    public init(record: RecordKey, set: Members, over: [OperationID] = []) {
      self.record = record
      self.set = set
      self.over = over
    }
  }

  /// What an operation says.
  public enum Content: Equatable, Sendable {
    /// Fields were set.
    case change(Change)
    /// Nothing any more: what was said of the record is erased, in every copy that this reaches.
    ///
    /// One such operation is enough to turn all others about the record into the same.
    case erasure(RecordKey)
    /// Something that a later version of the program knows: kept and written back as it came.
    case other(Members)
  }

  /// Why an operation was made, where it was made to take back or bring back another.
  public enum Purpose: Equatable, Sendable {
    /// It takes back the command that began with that operation.
    case undo(OperationID)
    /// It brings back the command that began with that operation.
    case redo(OperationID)
  }

  private final class Parts: Sendable {
    let id: OperationID
    let lamport: Int
    let content: Content
    let at: String?
    let terminal: TerminalID?
    let batch: Int
    let purpose: Purpose?
    let extra: Members

    init(
      _ id: OperationID, _ lamport: Int, _ content: Content, _ at: String?,
      _ terminal: TerminalID?, _ batch: Int, _ purpose: Purpose?, _ extra: Members
    ) {
      self.id = id
      self.lamport = lamport
      self.content = content
      self.at = at
      self.terminal = terminal
      self.batch = batch
      self.purpose = purpose
      self.extra = extra
    }
  }

  private let parts: Parts

  /// The operation with these parts; a `batch` of nil makes it a batch of its own.
  public init(
    id: OperationID, lamport: Int, content: Content, at: String? = nil,
    terminal: TerminalID? = nil, batch: Int? = nil, purpose: Purpose? = nil,
    extra: Members = Members()
  ) {
    parts = Parts(id, lamport, content, at, terminal, batch ?? id.number, purpose, extra)
  }

  /// Which operation this is.
  public var id: OperationID { parts.id }
  /// The Lamport counter, from 1.
  public var lamport: Int { parts.lamport }
  /// What it says.
  public var content: Content { parts.content }
  /// When it was made by the terminal's clock, a label only; nil for data taken in from a file.
  public var at: String? { parts.at }
  /// Where it was made; nil for data taken in from a file.
  public var terminal: TerminalID? { parts.terminal }
  /// The number of the first operation of the command that this one belongs to.
  public var batch: Int { parts.batch }
  /// Why it was made; nil for an ordinary command.
  public var purpose: Purpose? { parts.purpose }
  /// Members that this version does not know, kept and written back.
  public var extra: Members { parts.extra }

  /// Where it stands among all operations.
  public var stamp: Stamp { Stamp(lamport, id) }

  /// The first operation of the command that this one belongs to.
  public var command: OperationID { OperationID(id.replica, batch) }

  /// The fields it sets, if that is what it does.
  public var change: Change? {
    guard case .change(let change) = content else { return nil }
    return change
  }

  /// The record that it is about; nil when this version does not know.
  public var record: RecordKey? {
    switch content {
    case .change(let change): change.record
    case .erasure(let record): record
    case .other: nil
    }
  }
}

extension Operation: Equatable {
  /// Whether both say the same in every part.
  public static func == (left: Operation, right: Operation) -> Bool {
    guard left.parts !== right.parts else { return true }
    return left.id == right.id && left.lamport == right.lamport && left.content == right.content
      && left.at == right.at && left.terminal == right.terminal && left.batch == right.batch
      && left.purpose == right.purpose && left.extra == right.extra
  }
}
