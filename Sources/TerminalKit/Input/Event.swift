/// What a terminal reports to the program.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text from the clipboard: to be inserted where text can be edited and ignored elsewhere, never
  /// taken as keys. Lines end in `\n`, and other control characters except the tab are left out.
  case paste(String)
  /// A paste has begun and not ended, and nothing has come for a while: what is typed belongs to it,
  /// until it ends or Ctrl-C is pressed twice. What has come is told as ``paste(_:)`` then.
  case pasteOpen
  /// Bytes came that are no characters in the terminal's encoding, and were left out; it is
  /// told behind what came with them.
  case unreadable
  case mouse(Mouse)
  /// The screen has this size now, and is to be drawn anew.
  case resize(Size)
  /// The terminal's window gained (`true`) or lost the keyboard.
  case focus(Bool)
  /// A signal asks the program to end: save, close the terminal, exit with 128 + `signal`.
  case terminate(signal: Int32)
  /// The terminal is gone: save and exit. Nothing can be shown any more.
  case hangUp
  /// Somebody called ``Waker/wake()``, or the program continues after it was stopped.
  case wake
}
