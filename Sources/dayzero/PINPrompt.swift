#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import TerminalKit
import Words

/// Asks for a PIN on the terminal, showing nothing of it.
struct PINPrompt {
  /// The PIN that somebody typed twice; nil when they gave up.
  ///
  /// - Throws: ``UserError`` when the terminal cannot hide what is typed, or the PIN cannot be one.
  func newPIN() throws -> String? {
    guard let pin = try hidden(words["program.pin.new"]) else { return nil }
    guard PINRule.allows(pin) else {
      let lengths = PINRule.lengths
      throw UserError(
        words("program.pin.length", least: lengths.lowerBound, most: lengths.upperBound))
    }
    guard let again = try hidden(words["program.pin.again"]) else { return nil }
    guard again == pin else { throw UserError(words["program.pin.different"]) }
    return pin
  }

  /// One line typed without showing it; nil when Ctrl-C, Ctrl-D or Esc gave up.
  private func hidden(_ prompt: String) throws -> String? {
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else {
      throw UserError(words["program.pin.shown"])
    }
    var quiet = settings
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(0, TCSAFLUSH, &quiet) == 0 else {
      throw UserError(words["program.pin.shown"])
    }
    defer {
      tcsetattr(0, TCSAFLUSH, &settings)
      Machine.write("\n", to: .output)
    }
    Machine.write(prompt, to: .output)
    guard let bytes = line() else { return nil }
    guard let text = LocaleText.wholeText(bytes) else {
      throw UserError(words["program.pin.encoding"])
    }
    return text
  }

  /// What was typed up to Enter, in the encoding of the terminal; nil when somebody gave up.
  private func line() -> [UInt8]? {
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 3, 4, 27: return nil
      case 10, 13: return typed
      case 8, 127:
        // A character may have several bytes.
        typed = LocaleText.bytes(String(LocaleText.text(typed).dropLast()))
      default: if typed.count < 256 { typed.append(byte) }
      }
    }
  }
}
