import SessionEngine
import TerminalKit

extension Runtime {
  /// Takes in what somebody does at a terminal on which a text may be typed that nobody has asked for:
  /// what would change something waits there until it is known that none is.
  mutating func take(fromKeyboard event: Event) {
    switch event {
    case .key(.character(let character)): take(character)
    case .key, .mouse, .paste:
      settleStrayTyping()
      take(event)
    default: take(event)
    }
  }

  /// Presses the keys that wait, where nothing has followed for long enough.
  mutating func settleStrayTyping(after events: [Event]) {
    if events.isEmpty, strayTyping != nil { settleStrayTyping() }
  }

  /// Presses the keys that wait: no text is typed.
  private mutating func settleStrayTyping() {
    let keys = strayTyping?.waiting ?? []
    strayTyping = nil
    for key in keys where !isDone { take(.key(key)) }
  }

  private mutating func take(_ character: Character) {
    let time = readClock()
    let key = Key.character(character)
    guard let reading = lastReading else { return take(.key(key)) }
    if let typing = strayTyping, !typing.goesOn(with: character, at: reading) {
      settleStrayTyping()
    }
    if strayTyping?.isMoving ?? true, StrayTyping.entersNew(character, in: model) {
      settleStrayTyping()
      return take(.key(key))
    }
    if strayTyping == nil, StrayTyping.begins(with: character, in: model) {
      strayTyping = StrayTyping(in: model, at: reading)
    }
    guard var typing = strayTyping, !isDone else { return isDone ? () : take(.key(key)) }
    if typing.isHeld(character) {
      for held in typing.release() { take(.key(held)) }
    }
    let meaning = StrayTyping.meaning(of: character, in: model)
    if character.isNumber, meaning != .text, !typing.isWaiting {
      strayTyping = nil
      return take(.key(key))
    }
    typing.note(character, meaning, at: reading)
    if typing.isText {
      strayTyping = nil
      return typing.becomeDraft(in: &model)
    }
    if typing.isWaiting {
      typing.hold(key)
    } else if meaning == .command {
      var trial = model
      let effects = trial.update(.event(.key(key), at: time))
      if effects.contains(where: \.isLasting) {
        typing.hold(key)
      } else {
        model = trial
        carryOut(effects)
      }
    } else {
      take(.key(key))
    }
    strayTyping = typing
  }
}
