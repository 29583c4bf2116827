public import SessionEngine
public import WorkshopModel

/// What the terminal that goes round asks of the world outside.
public enum TurnEffect: Equatable, Sendable {
  /// Look whether a PIN was set, and how many of the group have had the terminal already.
  case begin(Identifier<Group>)
  /// Let another program have the terminal to go round in the group, for a round of votes alone where
  /// that is given, until the moderator has it back.
  case lend(Identifier<Group>, votingOn: Identifier<Ballot>?)
  /// Make this the moderator's PIN.
  case setPIN(String)
  /// See whether this is the moderator's PIN.
  case checkPIN(String)
  /// Put an entry with these fields into the anonymous box, under a name and by a hand that nothing
  /// here knows.
  case box(Members)
  /// Put a ballot paper with these dots into the anonymous box: a new one, or that of the voter with
  /// that receipt; without dots it is taken back. Apart from it, put these remarks there.
  case cast([VoteItem: Int], [VoteItem: String], of: String?, on: Identifier<Ballot>)
  /// Look what the voter with that receipt has given so far, which may still be in the box.
  case find(voter: String, on: Identifier<Ballot>)
  /// Count one more person of the group who has had the terminal.
  case countTurn(of: Identifier<Group>)
  /// Forget how many people of the group have had it: it does not go round any more.
  case endTurns(of: Identifier<Group>)
}

/// What came of that.
public enum TurnMessage: Equatable, Sendable {
  /// Whether a PIN was set, and how many of the group have had the terminal.
  case found(hasPIN: Bool, turns: Int)
  /// The terminal is back, after so many people; and whether something that was entered there is on
  /// no disk.
  case cameBack(turns: Int, hasLost: Bool)
  /// It is back, and the program that had it ended by itself.
  case cameBackLocked
  /// So many people of the group have had a terminal, at this one or another.
  case counted(Int)
  /// The entry is in the box, and safe; it is told when the terminal goes round no more.
  case boxed
  /// The entry is not in the box; the sentence says why.
  case notBoxed(String)
  /// The ballot paper is in the box, and safe: its receipt, or nil when it was taken back.
  case cast(receipt: String?)
  /// What the voter has given so far: none when there is no such receipt.
  case paper(String, [Vote])
  /// No paper could be looked for; the sentence says why.
  case notFound(String)
  /// The ballot paper is as it was; the sentence says why.
  case notCast(String)
  /// The PIN is set.
  case pinSet
  /// The PIN was tried.
  case pinChecked(PINAnswer)
  /// The PIN could not be set or tried; the sentence says why.
  case pinFailed(String)
}
