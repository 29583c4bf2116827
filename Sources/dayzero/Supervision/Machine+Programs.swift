#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import CTerminal
import TerminalKit
import Words

extension Machine {
  /// Writes text to standard output, on a terminal in its encoding; nobody has to know when that
  /// does not take it.
  static func show(_ text: String) {
    try? output(outputIsTerminal ? LocaleText.bytes(text) : Array(text.utf8))
  }

  /// What the system says of an error.
  static func reason(of code: Int32) -> String { String(cString: strerror(code)) }

  /// Ends the program and leaves the terminal as it is.
  static func exitAsItIs(_ code: Int32) -> Never { _exit(code) }

  /// Runs the program with those arguments in place of this one.
  ///
  /// - Throws: ``UserError`` when that fails.
  static func runInstead(_ arguments: [String]) throws -> Never {
    ChildProcess.withTexts(arguments) { ct_run_instead($0) }
    throw UserError(words("program.turn.boardNotStarted", reason: reason(of: errno)))
  }
}
