public import ScreenKit
public import SessionEngine
public import TerminalKit

/// The program line by line, for screen readers and Braille displays and where nothing can be drawn.
///
/// It is the same loop over the same model as on a screen, so that whatever a command does there, it
/// does here; only what people see and enter are lines.
public struct PlainRuntime<Handler: EffectHandler>: PlainProgram {
  private var runtime: Runtime<Handler>
  /// What was said so far.
  public var talk = PlainTalk()
  private let read: (_ whenIdle: () -> Void) -> PlainLine?
  private let show: (String) -> Void

  /// The program over `model`.
  ///
  /// - Parameters:
  ///   - model: The program at its start.
  ///   - handler: What carries effects out.
  ///   - clock: What tells the time.
  ///   - read: What gives the next line that is typed, or all lines that are pasted at once, which
  ///     are text and no commands; nil at the end. While it waits, it does now and then what it is
  ///     given.
  ///   - write: What shows text; it begins no line by itself.
  public init(
    model: Model, handler: Handler, clock: @escaping () -> ClockReading,
    read: @escaping (_ whenIdle: () -> Void) -> PlainLine?, write: @escaping (String) -> Void
  ) {
    var model = model
    model.isPlain = true
    model.size = Self.size
    runtime = Runtime(model: model, handler: handler, clock: clock)
    self.read = read
    show = write
  }

  /// So large that few texts have to be cut or wrapped.
  private static var size: Size { Size(columns: 300, rows: 100) }

  /// Everything the program knows.
  public var host: Model {
    get { runtime.model }
    set { runtime.model = newValue }
  }

  /// What carries effects out.
  public var handler: Handler { runtime.handler }

  /// What the status line says.
  public var told: String? {
    host.status.map {
      $0.severity == .problem ? host.strings.plain.problem($0.text) : $0.text
    }
  }

  /// The room that a layer has below head and banner.
  public var room: Size { Size(columns: host.size.columns, rows: host.bodyRows) }

  /// Does what an event means.
  public mutating func send(_ event: Event) { runtime.take(event) }

  /// Shows text.
  public func write(_ text: String) { show(text) }

  /// Runs until somebody leaves or there are no more lines.
  ///
  /// - Parameter first: What has happened already: a session was opened, or those that are there
  ///   listed.
  public mutating func run(starting first: Message) {
    begin(with: first)
    while !runtime.isDone {
      // As the banner on a screen: at each turn, until everything is saved.
      for told in [host.notSavedSince, ClockTelling(host)?.question].compactMap(\.self) {
        write(told + "\n")
      }
      ask()
      guard let line = nextLine() else { return send(.hangUp) }
      answer(line)
    }
  }

  /// Takes a line that somebody entered, after looking what others did meanwhile.
  mutating func answer(_ line: String) {
    let asked = (host.layerCount, host.top.place)
    runtime.follow()
    guard asked == (host.layerCount, host.top.place) else {
      // Nobody meant it for what lies below the layer that others have closed.
      tellNews()
      write(host.strings.plain.notTaken(line) + "\n")
      return sayNews()
    }
    // Behind the question of a form comes what became of the answer.
    if host.top.place.takesText { return takeBeforeNews(line) }
    tellNews()
    take(line)
  }

  /// Takes in what has happened already and says it.
  mutating func begin(with first: Message) {
    runtime.begin(with: first)
    sayNews()
    write(host.strings.plain.hint + "\n")
  }

  /// The next line that is typed; while nobody types, the session file is brought up to date, and
  /// nothing is said.
  ///
  /// One that cannot be read is told of and not taken, so that it can be typed again.
  private mutating func nextLine() -> String? {
    let read = self.read
    while true {
      switch read({ runtime.rest() }) {
      case .text(let text): return text
      case .unreadable:
        let strings = host.strings
        write(strings.plain.problem(strings.tools.unreadableLine) + "\n")
      case nil: return nil
      }
    }
  }
}
