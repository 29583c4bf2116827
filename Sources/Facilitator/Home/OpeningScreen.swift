public import ScreenKit
public import TerminalKit

/// What a terminal shows while a session is being read, where that takes so long that somebody would
/// wonder: which one it is, and how far that is.
///
/// Whoever reads the session tells it of that again and again, on the one thread that has the
/// terminal; each time it looks what was typed, so that nobody has to wait to leave.
public struct OpeningScreen {
  /// How many milliseconds opening may take without it; where it will take longer, it is shown as soon
  /// as that can be told.
  public static let patience = 200
  /// How much longer opening takes than reading: what is read is then worked out, and nobody tells how
  /// far that is.
  private static let whole = 3
  /// How many milliseconds lie between two looks at the terminal.
  private static let interval = 50

  private let path: String
  private let strings: Strings
  private let keys: KeyMap
  private let clock: () -> Int
  private let takeTerminal: () -> (any Terminal)?
  private let leave: (Int32?) -> Void
  private let beginning: Int
  private var lastLook: Int
  private var isBegun = false
  private var leaving: [Key] = []
  private var shown: Frame?

  /// The terminal, from the moment on that it is shown.
  public private(set) var terminal: (any Terminal)?
  /// What has happened there meanwhile and is for the screens that follow, in order.
  public private(set) var events: [Event] = []

  /// A screen for the session at `path`, which is being read from now on.
  ///
  /// - Parameters:
  ///   - path: Which session it is.
  ///   - keys: The keys that somebody chose.
  ///   - strings: The words of the screens.
  ///   - clock: Counts milliseconds, from whenever.
  ///   - terminal: Takes the terminal over, which it is asked to once and only where reading takes
  ///     long; nil when that fails.
  ///   - leave: Leaves the program, when somebody wants to or a signal with that number says so: what
  ///     is read is nowhere yet.
  public init(
    _ path: String, keys: KeyMap, strings: Strings = .english, clock: @escaping () -> Int,
    terminal: @escaping () -> (any Terminal)?, leave: @escaping (Int32?) -> Void
  ) {
    self.path = path
    self.strings = strings
    self.keys = keys
    self.clock = clock
    takeTerminal = terminal
    self.leave = leave
    beginning = clock()
    lastLook = beginning
  }

  /// Takes note that so many bytes of `count` are read.
  public mutating func note(_ read: Int, of count: Int) {
    let now = clock()
    guard now - lastLook >= Self.interval, isLong(now - beginning, read, of: count) else { return }
    lastLook = now
    if !isBegun { begin() }
    guard let terminal else { return }
    for event in terminal.events(timeout: 0) { take(event, on: terminal) }
    let frame = frame(terminal.size, percent: count > 0 ? read * 100 / count : 0)
    if frame != shown { terminal.present(frame) }
    shown = frame
  }

  /// Whether opening takes longer than anybody should wait without it, as far as is known after so many
  /// milliseconds.
  private func isLong(_ elapsed: Int, _ read: Int, of count: Int) -> Bool {
    elapsed >= Self.patience || elapsed * Self.whole * count >= Self.patience * max(1, read)
  }

  private mutating func begin() {
    isBegun = true
    terminal = takeTerminal()
    let commands = BindingTable(strings, roles: [], kinds: [], keys: keys)
    let all = commands.own(.board) + commands.everywhere(.board)
    leaving = ["board.quit", "everywhere.leave"].flatMap { id in
      all.first { $0.id == id }?.keys ?? []
    }
  }

  private mutating func take(_ event: Event, on terminal: any Terminal) {
    switch event {
    case .terminate(let signal): leave(signal)
    case .hangUp: leave(nil)
    // What is typed behind something else may belong to it: "q" in a text for instance.
    case .key(let key) where leaving.contains(key) && (events.isEmpty || !key.isTyped): leave(nil)
    case .wake: shown = nil
    case .resize:
      shown = nil
      events.append(event)
    default: events.append(event)
    }
  }

  private func frame(_ size: Size, percent: Int) -> Frame {
    var frame = Frame(size: size)
    let (head, body) = Rect(size: size).splitTop(1)
    frame.fill(head, " ", style: .plain.bold().reverse())
    frame.put(
      " " + strings.program, at: head.origin, columns: head.columns, style: .plain.bold().reverse())
    let words = strings.home.opening(path)
    let row = body.row + max(0, (body.rows - 4) / 2)
    let room = max(1, size.columns - 4)
    for (index, line) in TextWidth.wrap(words, to: room, atMost: 2).enumerated() {
      frame.put(line, at: Point(column: 2, row: row + index), style: .plain.bold())
    }
    let share = strings.home.share(percent)
    let bar = max(0, min(40, room - TextWidth.columns(of: share) - 2))
    let full = bar * percent / 100
    let line = String(repeating: "█", count: full) + String(repeating: "░", count: bar - full)
    frame.put("\(line)  \(share)", at: Point(column: 2, row: row + 3))
    guard let key = leaving.first else { return frame }
    let used = frame.put(key.name, at: Point(column: 1, row: size.rows - 1), style: .plain.bold())
    frame.put(
      " " + strings.title(strings.keys.quit), at: Point(column: 1 + used, row: size.rows - 1),
      style: .muted)
    return frame
  }
}
