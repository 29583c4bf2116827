#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import CTerminal
import TerminalKit
import Words

/// Whether a terminal can show something that nobody finds in its scroll-back later.
///
/// Most have a second screen without one. Terminals do not tell whether theirs is turned on, but
/// leaving it puts the cursor back where it was before, and where that is they tell.
struct SecondScreen {
  /// What a terminal does with what has left its screen.
  enum Kind: Equatable {
    /// It has a second screen, which nothing leaves.
    case separate
    /// It has only one, and forgets what has left it when told to.
    case forgetful
    /// It has only one, and keeps what has left it.
    case keeping
  }

  let kind: Kind
  /// Whether programs that draw on the terminal know of its second screen.
  private let isDescribed: Bool

  /// How the terminal is made to forget what has left its screen; nil for not at all.
  var forgetting: CursesTerminal.Options.Forgetting? {
    switch kind {
    case .forgetful: .lines
    // GNU screen keeps lines of a second screen too, as long as that is there.
    case .separate: Self.mayBeGNUScreen ? .screen : nil
    case .keeping: nil
    }
  }

  private static var mayBeGNUScreen: Bool {
    let type = Machine.environment("TERM") ?? ""
    return Machine.environment("STY") != nil
      || type.hasPrefix("screen") && Machine.environment("TMUX") == nil
  }

  /// What puts the terminal on its second screen, where programs that draw do not.
  var entering: String { kind == .separate && !isDescribed ? "\u{1B}[?1049h" : "" }

  /// What takes it from there again, or makes it forget.
  var leaving: String {
    switch kind {
    case .separate: isDescribed ? "" : "\u{1B}[?1049l"
    case .forgetful: "\u{1B}[3J"
    case .keeping: ""
    }
  }

  /// How many milliseconds an answer may take.
  private static let patience: Int32 = 700
  private static let question = "\u{1B}[6n\u{1B}[1;1H\u{1B}[?1049h\u{1B}[3;3H\u{1B}[?1049l\u{1B}[6n"

  /// Looks at the terminal that the program runs on; where GNU screen keeps its second screen turned
  /// off, it is asked to turn it on.
  static func find() -> SecondScreen {
    let isDescribed = ct_has_capability("smcup")
    let kind = look(isDescribed)
    guard kind == .keeping, let session = Machine.environment("STY"),
      let screen = ProgramFinder.path(of: "screen")
    else { return SecondScreen(kind: kind, isDescribed: isDescribed) }
    let environment = ["HOME", "SCREENDIR", "PATH"].compactMap { name in
      Machine.environment(name).map { "\(name)=\($0)" }
    }
    _ = try? ChildProcess.output(
      of: screen, ["-S", session, "-X", "altscreen", "on"], environment: environment, input: [])
    return SecondScreen(kind: look(isDescribed), isDescribed: isDescribed)
  }

  /// Says why the terminal cannot go round, and what to do.
  static var refusal: String { words["program.turn.keepsScreen"] }

  private static func look(_ isDescribed: Bool) -> Kind {
    let answers = ask()
    if answers.count == 2 {
      if answers[1] == "1;1" { return .separate }
    } else if isDescribed {
      return .separate
    }
    // GNU screen does not, whatever its description says.
    let forgets = Machine.environment("TMUX") != nil || ct_has_capability("E3")
    return forgets && Machine.environment("STY") == nil ? .forgetful : .keeping
  }

  /// Where the terminal says its cursor is, before and after; nothing where it does not answer.
  private static func ask() -> [String] {
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else { return [] }
    var quiet = settings
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON)
    tcsetattr(0, TCSANOW, &quiet)
    defer { tcsetattr(0, TCSANOW, &settings) }
    Machine.write(question, to: .output)
    var bytes: [UInt8] = []
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while places(in: bytes).count < 2, poll(&input, 1, patience) > 0 {
      var chunk = [UInt8](repeating: 0, count: 256)
      let count = read(0, &chunk, chunk.count)
      guard count > 0, bytes.count < 4_096 else { break }
      bytes += chunk[..<count]
    }
    let places = places(in: bytes)
    // The cursor goes back to where it was.
    Machine.write(places.first.map { "\u{1B}[\($0)H" } ?? "\r", to: .output)
    return places
  }

  /// The places that answers of the form `ESC [ row ; column R` tell.
  static func places(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}[").compactMap { part in
      let place = part.prefix { $0.isASCII && ($0.isNumber || $0 == ";") }
      guard place.contains(";"), part.dropFirst(place.count).first == "R" else { return nil }
      return String(place)
    }
  }
}
