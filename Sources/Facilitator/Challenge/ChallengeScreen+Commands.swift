import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let challenge = Place("challenge")
  static let linkPicker = Place("linkPicker", typing: .text)
}

/// The commands of single challenges.
struct ChallengeBindings: FeatureBindings {
  static let places = [
    at(.challenge) { $0.challenge },
    at(.linkPicker) { $0.linkPicker },
  ]

  let source: BindingSource

  /// From an entry to what it can be linked with.
  func toLink(_ id: String) -> Binding {
    linking(id, strings.challenge.keys.linkHere)
  }

  private func linking(_ id: String, _ words: Strings.Key, footer: Bool = false) -> Binding {
    Binding(
      id, ["l"], words, footer: footer, to: LinkPicker.end, else: { $0.challenge.notALinkEnd },
      LinkPicker.open)
  }

  /// What can be done on the screen of one challenge.
  private var challenge: [Binding] {
    let keys = strings.keys
    let words = strings.challenge.keys
    return [
      linking("challenge.link", words.link, footer: true),
      asking("challenge.need", "w", words.need, .need),
      asking("challenge.encounter", "m", words.encounter, .encounter),
      asking("challenge.offer", "o", words.offer, .offer),
    ] + endings("challenge", footer: false) + [
      going("challenge.next", "]", words.next, footer: true, by: 1),
      going("challenge.previous", "[", words.previous, by: -1),
      onChallenge(
        "challenge.clock", [" "], words.clock, footer: true, ChallengeTime.startOrPause),
      onChallenge("challenge.moreTime", ["+", "="], words.moreTime, ChallengeTime.extend),
      onChallenge("challenge.showRoom", ["."], words.showRoom, ChallengeTime.showRoom),
      Binding(
        "challenge.edit", ["e"], words.edit, footer: true, entering: true,
        unless: ChallengeScreen.obstacleToEditing, by: ChallengeScreen.edit),
      Binding("challenge.back", [.escape, "q"], keys.back, footer: true, .back),
      Binding("challenge.open", [.enter], words.open, by: ChallengeScreen.open),
      Binding(
        "challenge.withdraw", ["d"], words.withdraw, entering: true,
        to: { model in model.screen(ChallengeScreen.self)?.recordToWithdraw(in: model) },
        else: { $0.challenge.nothingSelected }, ChallengeScreen.withdraw),
      Binding("challenge.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("challenge.redo", [.control("r")], keys.redo, .redo),
      LedgerBindings(source: source).toLedger("challenge.ledger"),
      Binding("challenge.history", ["h"], keys.history, .history),
      Binding("challenge.erase", ["D"], keys.erase, .erase),
      Binding("challenge.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + moving + [
      Binding("challenge.versions", ["V"], keys.versions, footer: true, .versions)
    ]
  }

  /// The three keys that end a challenge; where the screen tells them, the footer does not.
  func endings(_ place: String, footer: Bool) -> [Binding] {
    let words = strings.challenge.keys
    return [
      asking("\(place).wayFound", ["y"], words.wayFound, footer: footer, .wayFound),
      asking("\(place).park", ["p"], words.park, footer: footer, .parked),
      noAnswer("\(place).noAnswer", ["0", "x"], words.noAnswer, footer: footer),
      asking("\(place).wayFoundNext", ["Y"], words.wayFoundNext, .wayFound, goesOn: true),
      asking("\(place).parkNext", ["P"], words.parkNext, .parked, goesOn: true),
      noAnswer("\(place).noAnswerNext", ["X"], words.noAnswerNext, goesOn: true),
    ]
  }

  private func asking(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    _ result: Outcome.Result, goesOn: Bool = false
  ) -> Binding {
    onChallenge(id, keys, words, footer: footer) {
      OutcomeForm.open($0, result, goesOn: goesOn, in: &$1)
      return []
    }
  }

  private func noAnswer(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, goesOn: Bool = false
  ) -> Binding {
    onChallenge(
      id, keys, words, footer: footer, unless: OutcomeForm.obstacleToEndingWithoutAnswer
    ) {
      OutcomeForm.endWithoutAnswer($0, goesOn: goesOn, in: &$1)
    }
  }

  private func asking(
    _ id: String, _ key: Key, _ words: Strings.Key, _ type: RecordType
  ) -> Binding {
    onChallenge(id, [key], words, footer: true) {
      ChallengeForms.ask(for: type, of: $0, in: &$1)
      return []
    }
  }

  private func going(
    _ id: String, _ key: Key, _ words: Strings.Key, footer: Bool = false, by step: Int
  ) -> Binding {
    Binding(
      id, [key], words, footer: footer,
      to: { model in model.screen(ChallengeScreen.self)?.neighbour(by: step, in: model) },
      else: { $0.challenge.onlyOne }, ChallengeScreen.go)
  }

  /// Something that is done about the challenge that is shown, or selected in the ledger.
  private func onChallenge(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless obstacle: @escaping @Sendable (Entry, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (Entry, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      to: { model in
        (model.screen(ChallengeScreen.self)?.challenge
          ?? model.screen(LedgerScreen.self)?.selected(in: model))
          .flatMap { model.session?.entries[$0] }
      }, else: { $0.challenge.notHere }, unless: obstacle, perform)
  }

  /// What can be done in the picker for links.
  private var linkPicker: [Binding] {
    let keys = strings.keys
    return [
      Binding(
        "linkPicker.pick", [.enter], strings.challenge.keys.pick, use: .accepting, footer: true,
        unless: { picker in
          { model in
            picker.selected(in: model) == nil
              ? Obstacle(reason: model.strings.challenge.nothingFound, isHidden: false) : nil
          }
        }, by: LinkPicker.pick),
      Binding("linkPicker.back", [.escape], keys.back, footer: true, .back),
    ] + movingWhileTyping("linkPicker")
  }
}
