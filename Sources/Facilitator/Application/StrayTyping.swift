import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What is typed on the board or in a list, and on what its letters open, by somebody who has not
/// asked for a text to be typed: whether it is one all the same.
///
/// Nobody presses three keys for three commands in such a haste. Where each of them does something it
/// may be the hand of somebody who knows the way, and two more are waited for.
struct StrayTyping {
  /// How soon the next letter has to follow, in milliseconds.
  static let pause = 400
  /// What follows sooner no hand has typed: it came at once, as what a program sends.
  private static let hand = 20
  private static let enough = (ofDoubtful: 3, ofAny: 5)

  /// What a character means where it is typed.
  enum Meaning {
    case command, moving, text, nothing
  }

  /// The layers, the drafts, the marks and the mouse before it; what lies over these layers was opened by it.
  let layers: Int
  let drafts: Drafts
  let marked: Set<Identifier<Entry>>
  let hasMouse: Bool

  private(set) var text = ""
  /// Which keys were not pressed yet, since the first of them would change something.
  private(set) var waiting: [Key] = []
  private var last: ClockReading
  private var counted: Character?
  /// How many letters and spaces there were, one that is repeated counted once.
  private var count = 0
  /// Whether any of them did nothing, or went into some text.
  private var isDoubtful = false

  init(in model: Model, at reading: ClockReading) {
    layers = model.layers.count
    drafts = model.drafts
    marked = model.room.marked
    hasMouse = model.hasMouse
    last = reading
  }

  /// Whether keys wait for what follows.
  var isWaiting: Bool { !waiting.isEmpty }

  /// Whether nothing was typed but moves in a list.
  var isMoving: Bool { count == 0 }

  /// Whether it is a text.
  var isText: Bool {
    count >= (isDoubtful || isWaiting ? Self.enough.ofDoubtful : Self.enough.ofAny)
  }

  /// Whether nothing but `character` was typed and it waits, so that once more is meant: no word begins
  /// so.
  func isHeld(_ character: Character) -> Bool {
    isWaiting && text.allSatisfy { $0 == character }
  }

  /// Whether `character` goes on with it: it follows soon, and is no capital inside a word, with which
  /// a text begins that somebody has asked for.
  func goesOn(with character: Character, at reading: ClockReading) -> Bool {
    reading.milliseconds(since: last) <= Self.pause
      && !(character.isUppercase && text.last?.isLowercase ?? false)
  }

  /// Takes note of a character, which may be the beginning of one that comes in pieces.
  mutating func note(_ character: Character, _ meaning: Meaning, at reading: ClockReading) {
    let isByHand = text.isEmpty || isWaiting || reading.milliseconds(since: last) >= Self.hand
    let isCapital = character.isUppercase && count > 0
    let isCounted = character == " " || character.isLetter && !isCapital
    text.append(character)
    last = reading
    guard isByHand, isCounted, character != counted, meaning != .moving || isWaiting else { return }
    counted = character
    count += 1
    if meaning == .text || meaning == .nothing { isDoubtful = true }
  }

  /// Lets a key wait.
  mutating func hold(_ key: Key) { waiting.append(key) }

  /// Gives the keys that wait, which wait no longer.
  mutating func release() -> [Key] {
    defer { waiting = [] }
    return waiting
  }
}

extension StrayTyping {
  /// What a character means on the layer that has the keys.
  static func meaning(of character: Character, in model: Model) -> Meaning {
    let place = model.top.place
    guard let command = model.commands.command(for: .character(character), at: place) else {
      return place.typesCharacters ? .text : .nothing
    }
    if command.use == .moving { return .moving }
    return command.obstacle(in: model) == nil ? .command : .nothing
  }

  /// Whether a character begins it: on the board, where it is no digit or sign that does something; in
  /// a list, where it is a letter that asks for no text.
  static func begins(with character: Character, in model: Model) -> Bool {
    guard !model.isReadOnly, !model.isHandedOver else { return false }
    guard model.top.place == .board else {
      return character.isLetter && isList(model.top) && !asksForText(character, in: model)
    }
    return character.isLetter || character == " "
      || model.commands.command(for: .character(character), at: .board) == nil
  }

  /// Whether it lists what the room has said, among which the next sentence may be typed where the form
  /// of the last has closed.
  private static func isList(_ layer: any RoomLayer) -> Bool {
    layer is ConclusionList || layer is LedgerScreen
  }

  /// Whether a character opens what a text is typed into, or looks for something that opens it then.
  private static func asksForText(_ character: Character, in model: Model) -> Bool {
    var trial = model
    let effects = trial.update(.event(.key(.character(character)), at: model.now))
    let isLookedFor = !effects.isEmpty && !effects.contains(where: \.isLasting)
    return isLookedFor
      || trial.layers.count > model.layers.count && trial.top.place.typesCharacters
  }

  /// Whether a character is the key for something new on the board.
  static func entersNew(_ character: Character, in model: Model) -> Bool {
    guard model.top.place == .board else { return false }
    let command = model.commands.command(for: .character(character), at: .board)
    return command?.id.hasPrefix("board.new.") ?? false
  }
}

extension StrayTyping {
  /// Makes the draft of an entry of what was typed, among conclusions of one of these, and leaves what
  /// that has opened.
  func becomeDraft(in model: inout Model) {
    model.layers.pop(to: layers)
    model.drafts = drafts
    model.drafts.forgetErased(in: model.session)
    model.hasMouse = hasMouse
    model.clearStatus()
    if model.top is ConclusionList {
      ConclusionForm.open(
        saying: text, restingOn: [], introduction: model.strings.drafts.stray, in: &model)
      return model.withFields { $0.countsAsChanged = true }
    }
    guard let kind = model.board.focused?.kind ?? model.board.kinds.first else {
      return model.warn(model.strings.status.noKinds)
    }
    EntryForm.open(new: kind.id, in: &model)
    guard var form = model.screen(EntryForm.self) else { return }
    form.introduction = model.strings.drafts.stray
    let kept = form.typedText.text
    form.fill("text", kept.isEmpty ? text : kept + "\n" + text)
    model.layers.top = form
  }
}

extension Effect {
  /// Whether nobody can take it back by leaving a layer; whoever's name is looked for is taken out then.
  var isLasting: Bool {
    switch self {
    case .close, .quit, .report(.write), .report(.findName): true
    default: isWriting
    }
  }
}
