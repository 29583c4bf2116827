/// Why a terminal could not be taken over.
///
/// ``description`` is shown to the person who started the program, so it says what to do next.
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

extension TerminalError: CustomStringConvertible {
  /// The sentence shown to the person, ending in a full stop.
  public var description: String {
    switch self {
    case .noTerminal:
      "There is no terminal to draw on; start it in a terminal window, without redirecting its "
        + "input or output."
    case .unsupported(let type):
      "The terminal type \(TextWidth.visible(type)) cannot show screens; set TERM to the type of "
        + "your terminal, for instance TERM=xterm-256color."
    case .system(let reason):
      "The terminal could not be set up: \(TextWidth.visible(reason)); close other programs and "
        + "try again."
    case .alreadyOpen:
      "This program draws on a terminal already; close that first."
    }
  }
}
