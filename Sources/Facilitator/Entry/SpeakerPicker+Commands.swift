import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let speakers = Place("speakers", typing: .text)
}

/// The commands of the list of speakers, and what leads to it.
struct SpeakerBindings: FeatureBindings {
  static let places = [at(.speakers) { $0.speakers }]

  let source: BindingSource

  /// From the board to the speakers of its group.
  var toSpeakers: Binding {
    Binding(
      "board.speaker", ["@"], strings.speakers.keys.speaker, footer: true, entering: true,
      unless: { $0.board.group == nil ? Obstacle(reason: $0.strings.status.noGroups) : nil }
    ) { (model: inout Model) -> Void in
      if let group = model.board.group { model.push(SpeakerPicker(group: group.id)) }
    }
  }

  /// The same from the form of a new entry, where nothing is typed in its field.
  var fromForm: Binding {
    Binding(
      "form.speaker", ["@"], strings.speakers.keys.speaker, footer: true, entering: true,
      unless: { model in
        model.screen(EntryForm.self)?.asksWhoSpeaks ?? true
          ? nil : .typing(reason: model.strings.speakers.emptyField)
      }
    ) { (model: inout Model) -> Void in
      if let group = model.screen(EntryForm.self)?.details.group {
        model.push(SpeakerPicker(group: group))
      }
    }
  }

  private var speakers: [Binding] {
    let words = strings.speakers
    return [
      Binding("speakers.choose", [.enter], words.keys.choose, footer: true, .accept),
      Binding("speakers.back", [.escape], strings.keys.back, footer: true, .back),
      Binding("speakers.sign", ["@"], words.keys.sign, by: SpeakerPicker.typeSign),
    ]
      + (0...9).map { digit in
        Binding(
          "speakers.digit.\(digit)", [.character(Character("\(digit)"))], words.keys.digit,
          use: .moving
        ) { SpeakerPicker.take(digit: digit, in: &$0) }
      } + movingWhileTyping("speakers")
  }
}

extension SpeakerPicker {
  /// Chooses the row of that digit, the tenth with 0, where nothing is typed; else types the digit.
  fileprivate static func take(digit: Int, in model: inout Model) -> [Effect] {
    if let picker = model.screen(SpeakerPicker.self), picker.filter.text.isEmpty {
      let items = picker.items(in: model)
      let row = (digit + 9) % 10
      if items.indices.contains(row) { return picker.take(items[row], in: &model) }
    }
    model.withTopLayer { $0.type(.character(Character("\(digit)")), in: &$1) }
    return []
  }

  /// Leaves the list and types the sign itself, where it was opened from a form.
  fileprivate func typeSign(in model: inout Model) {
    model.pop()
    if model.top is EntryForm { model.withTopLayer { $0.type("@", in: &$1) } }
  }

  /// Lets that one speak; of somebody who is new, asks for the sector first where none is said.
  func take(_ item: Item, in model: inout Model) -> [Effect] {
    switch item {
    case .listed(let candidate):
      if let newcomer, case .sector(let sector) = candidate.speaker {
        var fields = newcomer
        fields.set("sector", sector.id.name)
        return add(fields, in: &model)
      }
      speak(candidate.speaker, in: &model)
      return []
    case .newcomer(let typed):
      switch speakers(in: model)?.newcomer(typed) {
      case .somebody(let fields):
        if fields["sector"] != nil || model.board.sectors.isEmpty { return add(fields, in: &model) }
        model.withScreen(SpeakerPicker.self) {
          $0.newcomer = fields
          $0.filter = TextField()
          $0.selection = Selection()
        }
      case .unplaced(let value):
        if let state = model.session?.state {
          model.warn(model.strings.words.say(value.reason(state)).firstUppercased + ".")
        }
      case .nobody(let reason): model.warn(model.strings.words.say(reason).firstUppercased + ".")
      case .isListed, nil: model.warn(model.strings.speakers.none)
      }
      return []
    }
  }

  /// Adds somebody to the list of people and lets them speak.
  private func add(_ fields: Members, in model: inout Model) -> [Effect] {
    let id = Identifier<Participant>.random(using: &model.generator)
    let effects = model.perform([.add(id.key, fields)], telling: "")
    guard let person: Participant = model.session?.state.value(id) else { return effects }
    speak(.participant(person), in: &model)
    return effects
  }

  /// Lets somebody speak from now on, in the form below too.
  private func speak(_ speaker: Speakers.Speaker, in model: inout Model) {
    model.pop()
    if model.scribing.group != group { model.scribing = Scribing(group: group) }
    model.scribing.speaking.choose(speaker)
    model.withScreen(EntryForm.self) { $0.choose(speaker) }
    let facts = model.session?.state.facts(of: speaker) ?? []
    model.tell(model.strings.speakers.speaks(facts.joined(separator: " · ")))
  }
}
