/// Why a terminal could not be taken over.
public enum TerminalError: Error, Hashable, Sendable {
  /// Neither standard input and output nor the controlling terminal is one.
  case noTerminal
  /// The terminal of the given type cannot place a cursor.
  case unsupported(type: String)
  /// The system refused a pipe or memory, with this reason.
  case system(reason: String)
  /// This process draws on a terminal already.
  case alreadyOpen
}
