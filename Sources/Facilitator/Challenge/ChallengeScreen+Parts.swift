import Insights
import SessionEngine
import WorkshopModel

/// What is done with the part of the screen that is selected.
extension ChallengeScreen {
  /// Adds to a question, changes anything else that was said, else leaves.
  func open(in model: inout Model) -> [Effect] {
    switch chosen {
    case .question(let slot): add(slot, in: &model)
    case .record: edit(in: &model)
    case .outcome where model.board.ledger?.outcome(of: challenge) != nil: edit(in: &model)
    case .challenge, .outcome, .facts: return model.back()
    }
    return []
  }

  /// Asks for something that answers a guiding question, counted from 0.
  private func add(_ slot: Int, in model: inout Model) {
    guard let entry = model.session?.entries[challenge] else { return }
    switch slot {
    case 0: LinkPicker.open(in: &model)
    case 1: ChallengeForms.ask(for: .need, of: entry, in: &model)
    case 2: ChallengeForms.ask(for: .encounter, of: entry, in: &model)
    default: ChallengeForms.ask(for: .offer, of: entry, in: &model)
    }
  }

  /// Opens the form of what is selected.
  func edit(in model: inout Model) {
    let words = model.strings.challenge
    switch chosen {
    case .challenge, .facts:
      if let entry = model.session?.entries[challenge] { _ = EntryForm.edit(entry, in: &model) }
    case .question: model.warn(words.nothingSelected)
    case .outcome:
      guard let outcome = model.board.ledger?.outcome(of: challenge) else {
        return model.warn(words.nothingSelected)
      }
      if outcome.result != .noAnswer, let entry = model.session?.entries[challenge] {
        OutcomeForm.open(entry, outcome.result, in: &model)
      } else {
        model.warn(words.openHint)
      }
    case .record(let key): ChallengeForms.change(key, in: &model)
    }
  }

  /// Takes out what is selected.
  func withdraw(in model: inout Model) -> [Effect] {
    switch chosen {
    case .challenge, .facts:
      return model.session?.entries[challenge].map { EntryDetail.withdraw($0, in: &model) } ?? []
    case .question: break
    case .outcome:
      if let outcome = model.board.ledger?.outcome(of: challenge) {
        return withdraw(outcome.key, in: &model)
      }
    case .record(let key):
      // The selection stays near: at the question that it was said on.
      model.withScreen(ChallengeScreen.self) { $0.chosen = .question(key.type.slot) }
      return withdraw(key, in: &model)
    }
    model.warn(model.strings.challenge.nothingSelected)
    return []
  }

  private func withdraw(_ key: RecordKey, in model: inout Model) -> [Effect] {
    let name = model.session?.name(of: key, model.strings.records) ?? ""
    return model.perform([.withdraw(key)], telling: model.strings.challenge.withdrew(name))
  }

  /// Goes to another challenge of the group: among those that are open, while there are others of
  /// these, else among all.
  func go(by step: Int, in model: inout Model) {
    guard let session = model.session, let ledger = model.board.ledger,
      let shown = session.entries[challenge]
    else { return }
    let all = ledger.challenges(in: shown.group, of: session)
    let open = all.filter { ledger.outcome(of: $0) == nil }
    let among = open.contains { $0 != shown.id } ? Set(open + [shown.id]) : Set(all)
    let row = all.filter(among.contains)
    guard row.count > 1, let place = row.firstIndex(of: shown.id) else {
      return model.warn(model.strings.challenge.onlyOne)
    }
    let next = row[(place + step + row.count) % row.count]
    model.withScreen(ChallengeScreen.self) { $0 = ChallengeScreen(next) }
    if let entry = session.entries[next] { model.board.go(to: entry, of: session) }
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
