/// What a key can ask for to enter, join, split and mark entries fast.
enum ScribeAction: Hashable, Sendable {
  /// Enters what is typed in the role at that place.
  case role(Int)
  /// Saves what is typed as another wording of the entry that is like it.
  case joinHint
  case join, takeOut, split, themes, wording
  /// Does with the entry that is picked what the list is for.
  case pick
  case mark, markAndBack, newTheme, renameTheme
}
