import CTerminal

/// The terminal that the program runs on, drawn with curses.
///
/// A process has at most one at a time, and one thread uses it; only its ``waker`` may be used from
/// others. The screen is given back when the object goes, when the process exits, when a signal
/// ends it and when it crashes.
public final class CursesTerminal: Terminal {
  /// Whether Ctrl-Z and the stop signal suspend the program.
  ///
  /// Otherwise Ctrl-Z is a key like others and the signal is ignored. `true` at first.
  public var isSuspendingAllowed = true
  /// Whether nobody at the keyboard can stop or end the program: Ctrl-Z is a key like others, and
  /// the signals to stop, to interrupt and to quit are ignored.
  public var isLocked = false {
    didSet { ct_ignore_keyboard(isLocked) }
  }
  /// Whether the mouse is reported.
  public var isMouseEnabled: Bool {
    didSet { ct_set_mouse(isMouseEnabled) }
  }
  /// Ends a wait from another thread.
  public let waker = Waker()

  /// Whether only ASCII can be shown.
  public let isAscii: Bool
  /// Whether lines are to be drawn with ASCII.
  let hasAsciiChrome: Bool
  /// How what has left the screen is to be forgotten; `nil` means not at all.
  let forgetting: Options.Forgetting?
  /// The drawing on the screen; `nil` when what it shows is not known.
  var shown: Frame?
  /// Whether the terminal hung up.
  var isGone = false
  private(set) var isClosed = false
  private var parser: InputParser
  /// When the parser is told to wait no longer, by ``ct_now``.
  private var patienceEnd: Int64?

  /// Takes over the terminal.
  ///
  /// `LINES` and `COLUMNS` are taken out of the environment, since they would freeze the size. An
  /// unknown type in `TERM` is treated as an xterm.
  ///
  /// - Parameter options: How it is to be used.
  /// - Throws: ``TerminalError``, with everything left as it was.
  public init(_ options: Options = Options()) throws(TerminalError) {
    let result = ct_open(options.device, options.type, options.flags)
    isMouseEnabled = options.hasMouse
    isAscii = !ct_is_utf8()
    parser = InputParser(ct_is_utf8() ? .utf8 : .locale)
    hasAsciiChrome = options.hasAsciiChrome
    forgetting = options.forgetting
    guard result == Int32(CT_OK) else {
      isClosed = true
      throw Self.error(result)
    }
  }

  deinit { close() }

  /// How large the screen is, as of the last ``Event/resize(_:)``.
  public var size: Size { Size(columns: Int(ct_columns()), rows: Int(ct_rows())) }

  /// Gives the screen back as it was found; calling it again does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    ct_close()
  }

  /// Waits for keys, signals and calls of the ``waker``.
  ///
  /// - Parameter milliseconds: The longest wait; 0 only looks, `nil` waits without limit.
  /// - Returns: Everything that has happened so far, in order; empty when the time ran out.
  public func events(timeout milliseconds: Int?) -> [Event] {
    guard !isGone, !isClosed else { return [.hangUp] }
    let end = milliseconds.map { ct_now() + Int64(max(0, $0)) }
    while true {
      let now = ct_now()
      let wait = [end, patienceEnd].compactMap { $0.map { max(0, $0 - now) } }.min()
      let events = take(found: ct_wait(wait.map { Int32(clamping: $0) } ?? -1))
      if !events.isEmpty { return events }
      if let end, ct_now() >= end { return [] }
    }
  }

  private func take(found: Int32) -> [Event] {
    var events: [Event] = []
    if found & Int32(CT_INPUT) != 0 {
      events = handle(parser.feed(read()))
      patienceEnd = parser.patience.map { ct_now() + Int64($0) }
    } else if let patienceEnd, ct_now() >= patienceEnd {
      events = handle(parser.flush())
      self.patienceEnd = parser.patience.map { ct_now() + Int64($0) }
    }
    if found & Int32(CT_SIGNAL) != 0 { events += signals(ct_take_signals()) }
    if found & Int32(CT_CHANGED) != 0 { events.append(.wake) }
    if found & Int32(CT_HANGUP) != 0, found & Int32(CT_INPUT) == 0 { isGone = true }
    if isGone { events.append(.hangUp) }
    return events.contains(where: \.isEnd) ? parser.finish() + events : events
  }

  /// Carries out what concerns the terminal itself, and passes on the rest.
  private func handle(_ events: [Event]) -> [Event] {
    events.flatMap { event in
      event == .key(.control("z")) && isSuspendingAllowed && !isLocked ? suspend() : [event]
    }
  }

  private static func error(_ result: Int32) -> TerminalError {
    let reason = ct_failure().map { String(cString: $0) } ?? ""
    return switch result {
    case Int32(CT_NO_TERMINAL): .noTerminal
    case Int32(CT_UNSUPPORTED): .unsupported(type: reason)
    case Int32(CT_ALREADY_OPEN): .alreadyOpen
    default: .system(reason: reason)
    }
  }
}

extension Event {
  /// Whether nothing more is heard from the keyboard.
  fileprivate var isEnd: Bool {
    switch self {
    case .hangUp, .terminate: true
    default: false
    }
  }
}
