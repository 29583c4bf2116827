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

  /// The questions that are asked about what is shown.
  private func questions(in model: Model) -> [GuidingQuestion] {
    let entry = model.session?.entries[challenge]
    return entry.flatMap { model.board.ledger?.questions(about: $0.kind) } ?? []
  }

  /// Asks for something that answers a guiding question, counted from 0.
  private func add(_ slot: Int, in model: inout Model) {
    let questions = questions(in: model)
    guard let entry = model.session?.entries[challenge], questions.indices.contains(slot) else {
      return
    }
    switch questions[slot].record {
    case .link: _ = LinkPicker.open(of: entry, in: &model)
    case .need: ChallengeForms.ask(for: .need, of: entry, in: &model)
    case .encounter: ChallengeForms.ask(for: .encounter, of: entry, in: &model)
    case .offer: ChallengeForms.ask(for: .offer, of: entry, in: &model)
    case .amendment, .position, .none:
      ChallengeForms.answer(questions[slot], on: entry, in: &model)
    }
  }

  /// The place of the question that plain words are to answer: the selected one, else the first such
  /// one; nil for none.
  private func slotToAnswer(in model: Model) -> Int? {
    let questions = questions(in: model)
    let isPlain = { (slot: Int) in !GuidingQuestion.usual.contains(questions[slot].record) }
    if case .question(let slot) = chosen, questions.indices.contains(slot), isPlain(slot) {
      return slot
    }
    return questions.indices.first(where: isPlain)
  }

  /// Asks for plain words on a question.
  func answer(in model: inout Model) {
    if let slot = slotToAnswer(in: model) { add(slot, in: &model) }
  }

  /// That no question about what is shown asks for plain words; nil where one does.
  func obstacleToAnswering(in model: Model) -> Obstacle? {
    slotToAnswer(in: model) == nil ? Obstacle(reason: model.strings.challenge.nothingSelected) : nil
  }

  /// Opens the form of what is selected, or tells why there is none.
  func edit(in model: inout Model) {
    if let obstacle = obstacleToEditing(in: model) { return model.warn(obstacle.reason) }
    guard let entry = model.session?.entries[challenge] else { return }
    switch chosen {
    case .challenge, .facts: _ = EntryForm.edit([entry], in: &model)
    case .question: break
    case .outcome:
      if let end = end(in: model) { OutcomeForm.open(entry, end, in: &model) }
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
        switch end(in: model) {
        case nil: words.nothingSelected
        case let end? where end.id == .noAnswer && end.title == nil: words.openHint
        default: nil
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
      let slot = model.screen(ChallengeScreen.self)?.slot(of: key, in: model)
      model.withScreen(ChallengeScreen.self) { $0.chosen = .question(slot ?? 0) }
    }
    let name = model.session?.name(of: key, model.strings.records) ?? ""
    return model.perform([.withdraw(key)], telling: model.strings.challenge.withdrew(name))
  }

  private func outcome(in model: Model) -> Outcome? { model.board.ledger?.outcome(of: challenge) }

  /// The end that it came to; nil while it is open, or where the workshop has that end no more.
  private func end(in model: Model) -> End? {
    outcome(in: model).flatMap { model.session?.state.workshop.end($0.result) }
  }

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

extension ChallengeScreen {
  /// The place of the question that a record answers; nil where none asks for it.
  fileprivate func slot(of key: RecordKey, in model: Model) -> Int? {
    let answer: Answer? = key.type == .answer ? model.session?.state.value(Identifier(key.id)) : nil
    return questions(in: model).firstIndex { question in
      switch key.type {
      case .link: question.record == .link
      case .need: question.record == .need
      case .encounter: question.record == .encounter
      case .offer: question.record == .offer
      default: question.id == answer?.question
      }
    }
  }
}
