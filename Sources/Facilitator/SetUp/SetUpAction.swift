import ScreenKit

/// Something that a key of the set-up screens can ask for.
enum SetUpAction: Hashable, Sendable {
  /// Opens the checklist.
  case open
  /// Goes where what is selected in the checklist is put right.
  case go
  /// Goes where that is put right, wherever the selection is.
  case show(CheckItem.Subject)
  case add, edit, withdraw, moveUp, moveDown
  /// Marks somebody, or all who are shown, as present.
  case mark, markAll
  /// In the texts that name somebody who is to be taken out: opening one; taking out all the same.
  case openNamedText, withdrawNamed
  case filter, keepFilter, leaveFilter
  case chooseNorms, takeNorm, markNorm, readWording, typeNorm, leaveNorms
  case askForList, takeIn, takeInTheRest, readAgain
}

/// What a small form of the set-up is for.
enum SetUpPurpose: Hashable, Sendable {
  case details
  case group(String?)
  case person(String?)
  case sector(String?)
  case role(String?)
  /// A norm of one's own for a group.
  case norm(group: String)
  /// The file that a list of participants is in.
  case list
}
