public import TerminalKit
public import WorkshopModel

/// The loop: wait, take every event that is there, draw once.
public struct Runtime<Handler: EffectHandler> {
  /// Everything the program knows.
  public private(set) var model: Model
  /// What carries effects out.
  public private(set) var handler: Handler
  private let clock: () -> Timestamp
  private var isDone = false

  /// A loop over `model` that asks `handler` for effects and `clock` for the time.
  public init(model: Model, handler: Handler, clock: @escaping () -> Timestamp) {
    self.model = model
    self.handler = handler
    self.clock = clock
  }

  /// Runs on `terminal` until somebody leaves or the terminal is gone.
  ///
  /// - Parameters:
  ///   - terminal: Where people see and type.
  ///   - first: What has happened already: a session was opened, or those that are there listed.
  /// - Returns: The signal that ended the program; nil when somebody left.
  public mutating func run(on terminal: any Terminal, starting first: Message) -> Int32? {
    carryOut(model.update(first))
    while !isDone {
      terminal.present(model.frame())
      for event in terminal.events(timeout: nil) {
        switch event {
        case .terminate(let signal):
          carryOut([.close])
          return signal
        case .hangUp:
          carryOut([.close])
          return nil
        default:
          carryOut(model.update(.event(event, at: clock())))
        }
        if isDone { break }
      }
    }
    return nil
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if case .quit = effect { isDone = true }
      for message in handler.perform(effect, with: &model.session) {
        carryOut(model.update(message))
      }
    }
  }
}
