import ArgumentParser
import CTerminal
import Facilitator
import Insights
import Reports
import ScreenKit
import SessionEngine
import SessionStorage
import TerminalKit
import Words
import WorkshopModel

/// Runs the screens on the terminal of this machine.
enum Screens {
  /// Runs until somebody leaves.
  ///
  /// A file that cannot be opened is told of before the screen is touched.
  ///
  /// - Parameters:
  ///   - file: The session to open, which is left for good; nil for the home screen, to which
  ///     leaving a session leads back.
  ///   - group: The group to begin with, by its number or id; nil for the first.
  /// - Throws: ``UserError`` when there is no terminal, or why the file cannot be opened.
  static func run(opening file: String?, group: String? = nil) throws {
    guard Machine.hasTerminal else {
      throw UserError(words["program.needsTerminal"])
    }
    var handler = SessionHandler()
    let keys = KeyFile.read()
    var options = CursesTerminal.Options(
      environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""])
    options.hasFocusReports = true
    var place = TerminalPlace(options)
    var opening = openingScreen(of: file ?? "", keys) { place.taken() }
    let first =
      try file.map { try handler.open($0, group: group) { opening.note($0, of: $1) } }
      ?? SessionFinder().list()
    let terminal = try place.terminal()
    handler.lend = { lend(terminal, $0) }
    handler.opening = { openingScreen(of: $0, keys) { terminal } }
    var generator = SystemRandomNumberGenerator()
    let model = Model(
      size: terminal.size, now: Machine.now, seed: generator.next(), startsAtHome: file == nil,
      lendsTerminal: true, firstGroup: group, localTime: Machine.localTime,
      onlyASCII: terminal.isAscii, missingLocale: LocaleText.missingLocale(Machine.environment),
      keys: keys)
    var runtime = Runtime(model: model, handler: handler) { Machine.reading }
    let signal = runtime.run(on: terminal, starting: first, after: opening.events)
    terminal.close()
    tellLast(runtime.handler)
    if let signal { Machine.exit(128 + signal) }
    if runtime.handler.hasLost { throw ExitCode(1) }
  }

  /// Shows the session in `file` to a room until somebody leaves.
  ///
  /// - Parameters:
  ///   - file: The session, in which nothing is changed.
  ///   - group: The group whose room it is, by its number or id; nil for all groups.
  ///   - plain: Whether it is told line by line.
  /// - Throws: ``UserError`` when there is no terminal, or why the file cannot be read.
  static func present(_ file: String, group: String?, plain: Bool) throws {
    var handler = WatchHandler()
    let keys = KeyFile.read()
    let projector = { (size: Size, onlyASCII: Bool) in
      Model(
        size: size, now: Machine.now, seed: 0, startsAtHome: false, isProjector: true,
        firstGroup: group, localTime: Machine.localTime, onlyASCII: onlyASCII, keys: keys,
        wallContent: { WallContent($0, isGoingRound: $1) })
    }
    if plain {
      let first = try handler.open(file, group: group, telling: nil)
      _ = runPlain(projector(Size(columns: 0, rows: 0), false), handler, first)
      return leaveIfAsked()
    }
    guard Machine.hasTerminal else { throw UserError(words["program.needsTerminal"]) }
    var place = TerminalPlace(
      CursesTerminal.Options(environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""]))
    var opening = openingScreen(of: file, keys) { place.taken() }
    let first = try handler.open(file, group: group) { opening.note($0, of: $1) }
    let terminal = try place.terminal()
    let model = projector(terminal.size, terminal.isAscii)
    var runtime = Runtime(model: model, handler: handler) { Machine.reading }
    let signal = runtime.run(on: terminal, starting: first, after: opening.events)
    terminal.close()
    if let signal { Machine.exit(128 + signal) }
  }

  /// Whether somebody wants everything line by line.
  static var areLines: Bool { Machine.environment("ACCESSIBLE") == "1" }

  /// Runs line by line, on standard input and output, until somebody leaves.
  ///
  /// - Parameters:
  ///   - file: The session to open; nil for the home screen.
  ///   - group: The group to begin with, by its number or id; nil for the first.
  /// - Throws: ``UserError`` why the file cannot be opened.
  static func runPlain(opening file: String?, group: String? = nil) throws {
    var handler = SessionHandler()
    let first = try file.map { try handler.open($0, group: group) } ?? SessionFinder().list()
    var generator = SystemRandomNumberGenerator()
    let model = Model(
      size: Size(columns: 0, rows: 0), now: Machine.now, seed: generator.next(),
      startsAtHome: file == nil, firstGroup: group, localTime: Machine.localTime,
      missingLocale: LocaleText.missingLocale(Machine.environment), keys: KeyFile.read())
    let (left, hasStopped) = runPlain(model, handler, first)
    tellLast(left)
    leaveIfAsked()
    if left.hasLost || hasStopped { throw ExitCode(1) }
  }

  /// - Returns: What carried effects out, and whether a line that cannot be read ended it.
  private static func runPlain<Handler: EffectHandler>(
    _ model: Model, _ handler: Handler, _ first: Message
  ) -> (Handler, hasStopped: Bool) {
    ct_note_ending()
    var lines = LineReader()
    var runtime = PlainRuntime(
      model: model, handler: handler, clock: { Machine.reading },
      read: { idle in lines.nextEntered(patience: 1_000, whenIdle: idle) },
      write: { Machine.show(VisibleText.lines($0)) })
    runtime.run(starting: first)
    return (runtime.handler, lines.hasStopped)
  }

  /// Ends as the signal says that asked for it, if one did.
  private static func leaveIfAsked() {
    let signal = ct_noted_ending()
    if signal != 0 { Machine.exit(128 + signal) }
  }

  /// What a terminal shows while the session at `path` is being read, and that takes long.
  private static func openingScreen(
    of path: String, _ keys: KeyMap, on terminal: @escaping () -> CursesTerminal?
  ) -> OpeningScreen {
    OpeningScreen(
      path, keys: keys, clock: { Int(ct_now()) }, terminal: terminal,
      // Leaving the program gives the terminal back.
      leave: { Machine.exit($0.map { 128 + $0 } ?? 0) })
  }

  private static func tellLast(_ handler: SessionHandler) {
    for sentence in [handler.lastWords, handler.wordsOnReport].compactMap(\.self) {
      Machine.write(VisibleText.line(sentence) + "\n", to: .output)
    }
  }
}

/// The terminal that the program runs on, taken over when it is first needed.
private struct TerminalPlace {
  private let options: CursesTerminal.Options
  private var kept: CursesTerminal?

  init(_ options: CursesTerminal.Options) { self.options = options }

  /// The terminal; nil when it cannot be taken over.
  mutating func taken() -> CursesTerminal? { try? terminal() }

  /// The terminal.
  ///
  /// - Throws: `TerminalError` when it cannot be taken over.
  mutating func terminal() throws(TerminalError) -> CursesTerminal {
    if let kept { return kept }
    let terminal = try CursesTerminal(options)
    kept = terminal
    return terminal
  }
}
