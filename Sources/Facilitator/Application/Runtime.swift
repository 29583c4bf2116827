public import SessionEngine
public import TerminalKit
import WorkshopModel

/// The loop: wait, take every event that is there, draw once.
public struct Runtime<Handler: EffectHandler> {
  /// Everything the program knows.
  public internal(set) var model: Model
  /// What carries effects out.
  public private(set) var handler: Handler
  private let clock: () -> ClockReading
  private(set) var lastReading: ClockReading?
  /// Whether somebody has left.
  public private(set) var isDone = false
  private var followedAt: Timestamp?
  private var shown: Frame?
  /// What is typed where nobody has asked for a text; nil while nothing is.
  var strayTyping: StrayTyping?

  /// A loop over `model` that asks `handler` for effects and `clock` for the time.
  public init(model: Model, handler: Handler, clock: @escaping () -> ClockReading) {
    self.model = model
    self.handler = handler
    self.clock = clock
  }

  /// Runs on `terminal` until somebody leaves or the terminal is gone.
  ///
  /// - Parameters:
  ///   - terminal: Where people see and type.
  ///   - first: What has happened already: a session was opened, or those that are there listed.
  ///   - typed: What has happened on the terminal before that.
  /// - Returns: The signal that ended the program; nil when somebody left.
  public mutating func run(
    on terminal: any Terminal, starting first: Message, after typed: [Event] = []
  ) -> Int32? {
    begin(with: first)
    var waiting = typed
    while !isDone {
      terminal.isLocked = model.isHandedOver
      show(on: terminal)
      let timeout =
        strayTyping.map(\.isWaiting) ?? false
        ? StrayTyping.pause : model.session == nil ? nil : Self.patience
      let events = waiting.isEmpty ? terminal.events(timeout: timeout) : waiting
      waiting = []
      settleStrayTyping(after: events)
      for event in events {
        take(fromKeyboard: event)
        switch event {
        case .terminate(let signal): return signal
        case .hangUp: return nil
        // The screen may have been lost, so that even the same drawing has to be shown again.
        case .resize, .wake: shown = nil
        default: break
        }
        if isDone { break }
      }
      if !isDone, isTimeToFollow(events) {
        // What somebody typed is shown before any file is looked at.
        if !events.isEmpty { show(on: terminal) }
        follow()
      }
    }
    return nil
  }

  /// Takes in what has happened already.
  mutating func begin(with first: Message) {
    lastReading = clock()
    carryOut(model.update(first))
  }

  /// Takes in what somebody does at the terminal.
  mutating func take(_ event: Event) {
    let time = readClock()
    carryOut(model.update(.event(event, at: time)))
  }

  /// Looks what others did.
  mutating func follow() {
    let time = readClock()
    carryOut(model.update(.tick(at: time)))
  }

  /// Does what there is to do while nobody does anything, of which nothing is told.
  mutating func rest() {
    let time = readClock()
    carryOut(model.rest(at: time))
  }

  /// Draws, unless that would be the same drawing once more.
  private mutating func show(on terminal: any Terminal) {
    let frame = model.frame()
    if terminal.isMouseEnabled != model.hasMouse { terminal.isMouseEnabled = model.hasMouse }
    if frame != shown { terminal.present(frame) }
    shown = frame
  }

  /// How many milliseconds it waits for somebody to do something before it looks what others did.
  private static var patience: Int { 1_000 }

  /// Whether it is time to look what others did: when nobody does anything here, when something
  /// woke the program, and once a second while somebody types.
  private mutating func isTimeToFollow(_ events: [Event]) -> Bool {
    let time = readClock()
    defer { followedAt = time }
    return events.isEmpty || events.contains(.wake) || time != followedAt
  }

  /// The time by the clock; tells the model first when that was put to another time.
  mutating func readClock() -> Timestamp {
    let reading = clock()
    let move = lastReading.map { reading.move(since: $0) } ?? 0
    lastReading = reading
    if move != 0 { carryOut(model.update(.clockMoved(by: move, at: reading.time))) }
    return reading.time
  }

  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if case .quit = effect { isDone = true }
      for message in handler.perform(effect, with: &model.session) {
        carryOut(model.update(message))
      }
    }
  }
}
