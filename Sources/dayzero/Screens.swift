import ArgumentParser
import CTerminal
import Facilitator
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
    let first = try file.map { try handler.open($0, group: group) } ?? SessionFinder().list()
    var options = CursesTerminal.Options(
      environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""])
    options.hasFocusReports = true
    let terminal = try CursesTerminal(options)
    handler.lend = { lend(terminal, $0) }
    var generator = SystemRandomNumberGenerator()
    let model = Model(
      size: terminal.size, now: Machine.now, seed: generator.next(), startsAtHome: file == nil,
      lendsTerminal: true, firstGroup: group, localTime: Machine.localTime,
      onlyASCII: terminal.isAscii, missingLocale: LocaleText.missingLocale(Machine.environment),
      keys: KeyFile.read())
    var runtime = Runtime(model: model, handler: handler) { Machine.reading }
    let signal = runtime.run(on: terminal, starting: first)
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
    guard plain || Machine.hasTerminal else {
      throw UserError(words["program.needsTerminal"])
    }
    var handler = WatchHandler()
    let first = try handler.open(file, group: group)
    let terminal =
      plain
      ? nil
      : try CursesTerminal(
        CursesTerminal.Options(environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""]))
    let model = Model(
      size: terminal?.size ?? Size(columns: 0, rows: 0), now: Machine.now, seed: 0,
      startsAtHome: false, isProjector: true, firstGroup: group, localTime: Machine.localTime,
      onlyASCII: terminal?.isAscii ?? false, keys: KeyFile.read())
    guard let terminal else {
      _ = runPlain(model, handler, first)
      return leaveIfAsked()
    }
    var runtime = Runtime(model: model, handler: handler) { Machine.reading }
    let signal = runtime.run(on: terminal, starting: first)
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

  private static func tellLast(_ handler: SessionHandler) {
    for sentence in [handler.lastWords, handler.wordsOnReport].compactMap(\.self) {
      Machine.write(VisibleText.line(sentence) + "\n", to: .output)
    }
  }
}
