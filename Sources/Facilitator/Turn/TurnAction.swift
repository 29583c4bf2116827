import WorkshopModel

/// What the keys do while the terminal goes round, and on the way into that.
enum TurnAction: Hashable, Sendable {
  /// Hands the terminal over; on the board only.
  case handOver
  /// Makes what was typed the moderator's PIN; in its form only.
  case setPIN, nextPINField
  /// A person takes the terminal, or gives it on without entering anything.
  case begin, pass
  case kind(Identifier<EntryKind>), pick(Int), choose
  case up, down
  /// Takes a ballot paper, while the group votes in secret.
  case vote
  case back, newLine
  case again, passOn, box
  /// The moderator takes the terminal back, with the PIN.
  case moderator, checkPIN
}
