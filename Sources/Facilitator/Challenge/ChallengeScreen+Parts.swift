import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// What is done with the part of the screen that is selected.
extension ChallengeScreen {
  /// Adds to a question, changes anything else that was said, else leaves.
  func open(in model: inout Model) -> [Effect] {
    switch chosen {
    case .question(let slot): add(slot, in: &model)
    case .record: edit(in: &model)
    case .outcome where outcome(in: model) != nil: edit(in: &model)
    case .challenge, .outcome, .facts: return model.back()
    }
    return []
  }

  /// Asks for something that answers a guiding question, counted from 0.
  private func add(_ slot: Int, in model: inout Model) {
    guard let entry = model.session?.entries[challenge] else { return }
    switch slot {
    case 0: _ = LinkPicker.open(of: entry, in: &model)
    case 1: ChallengeForms.ask(for: .need, of: entry, in: &model)
    case 2: ChallengeForms.ask(for: .encounter, of: entry, in: &model)
    default: ChallengeForms.ask(for: .offer, of: entry, in: &model)
    }
  }

  /// Opens the form of what is selected, or tells why there is none.
  func edit(in model: inout Model) {
    if let obstacle = obstacleToEditing(in: model) { return model.warn(obstacle.reason) }
    guard let entry = model.session?.entries[challenge] else { return }
    switch chosen {
    case .challenge, .facts: _ = EntryForm.edit([entry], in: &model)
    case .question: break
    case .outcome:
      if let outcome = outcome(in: model) { OutcomeForm.open(entry, outcome.result, in: &model) }
    case .record(let key): ChallengeForms.change(key, in: &model)
    }
  }

  /// Why what is selected has no form; nil when it has one.
  func obstacleToEditing(in model: Model) -> Obstacle? {
    let words = model.strings.challenge
    let reason: String? =
      switch chosen {
      case .challenge, .facts, .record: nil
      case .question: words.nothingSelected
      case .outcome:
        switch outcome(in: model)?.result {
        case nil: words.nothingSelected
        case .noAnswer?: words.openHint
        case .wayFound?, .parked?: nil
        }
      }
    return reason.map { Obstacle(reason: $0, isHidden: false) }
  }

  /// What taking out is about: the challenge, or what was said of it; nil for a question.
  func recordToWithdraw(in model: Model) -> RecordKey? {
    switch chosen {
    case .challenge, .facts: challenge.key
    case .question: nil
    case .outcome: outcome(in: model)?.key
    case .record(let key): key
    }
  }

  /// Takes the challenge out, or what was said of it.
  @Sendable static func withdraw(_ key: RecordKey, in model: inout Model) -> [Effect] {
    if key.type == .entry {
      let entry = model.session?.entries[Identifier(key.id)]
      return entry.map { EntryDetail.withdraw([$0], in: &model) } ?? []
    }
    if key.type != .outcome {
      // The selection stays near: at the question that it was said on.
      model.withScreen(ChallengeScreen.self) { $0.chosen = .question(key.type.slot) }
    }
    let name = model.session?.name(of: key, model.strings.records) ?? ""
    return model.perform([.withdraw(key)], telling: model.strings.challenge.withdrew(name))
  }

  private func outcome(in model: Model) -> Outcome? { model.board.ledger?.outcome(of: challenge) }

  /// Another challenge of the group, settled or not; nil when there is no other.
  func neighbour(by step: Int, in model: Model) -> Entry? {
    guard let session = model.session, let ledger = model.board.ledger,
      let shown = session.entries[challenge]
    else { return nil }
    let all = ledger.challenges(in: shown.group, of: session)
    guard all.count > 1, let place = all.firstIndex(of: shown.id) else { return nil }
    return session.entries[all[(place + step + all.count) % all.count]]
  }

  /// Goes to another challenge.
  @Sendable static func go(to challenge: Entry, in model: inout Model) -> [Effect] {
    model.withScreen(ChallengeScreen.self) {
      $0 = ChallengeScreen(challenge.id, closing: $0.closing)
    }
    if let session = model.session { model.board.go(to: challenge, of: session) }
    return []
  }
}

extension RecordType {
  /// Which of the guiding questions such records answer, counted from 0.
  fileprivate var slot: Int {
    switch self {
    case .need: 1
    case .encounter: 2
    case .offer: 3
    default: 0
    }
  }
}
