/// Something that any program of layers has to say; the program has the words.
public enum ScreenMessage: Sendable {
  /// A key was pressed that means nothing.
  case noAction(key: String)
  /// A field takes no more.
  case full
  /// A paste where no text is typed.
  case pasteRefused
  /// The end of a paste does not fit.
  case pasteCut
  /// A paste has begun and not ended.
  case pasteOpen
  /// Bytes came that are no characters.
  case unreadable
  /// The title of the help.
  case help
  /// The title of the palette.
  case palette
  /// What stands in the empty field that filters help and palette.
  case filterHint
  /// Nothing that can be done is called so.
  case noCommand
  /// The heading of a group in the help.
  case group(CommandRow.Group)
  /// What cannot be done now, and why.
  case notNow(reason: String)
  /// Which of how many is selected, counted from 1.
  case place(Int, of: Int)
  /// What is wrong with a line of somebody's own keys.
  case problem(KeyMap.Problem)
  /// What is asked for line by line, what it says now and else what there is to know of it; empty for
  /// nothing.
  case asked(String, present: String, hint: String)
  /// Which command of the list is meant.
  case whichCommand
  /// A line names nothing that can be done or chosen.
  case unknownLine(String)
}
