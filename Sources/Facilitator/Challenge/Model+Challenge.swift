import Insights
import SessionEngine
import WorkshopModel

extension Model {
  /// Does what a binding asks for about a challenge.
  mutating func perform(_ action: ChallengeAction) -> [Effect] {
    switch action {
    case .link: chooseLink()
    case .need: inChallenge { $0.addNeed(to: $1) }
    case .encounter: inChallenge { $0.addEncounter(to: $1) }
    case .offer: inChallenge { $0.addOffer(to: $1) }
    case .wayFound: inChallenge { $0.end($1, .wayFound) }
    case .park: inChallenge { $0.end($1, .parked) }
    case .noAnswer: return endWithoutAnswer()
    case .next: goToChallenge(by: 1)
    case .previous: goToChallenge(by: -1)
    case .clock, .moreTime, .showRoom: return performOnClock(action)
    case .open: return openPart()
    case .edit: editPart()
    case .withdraw: return withdrawPart()
    case .pick: pickLink()
    }
    return []
  }

  /// The challenge that is shown, or selected in the ledger.
  var challengeInQuestion: Entry? {
    let id =
      screen(ChallengeScreen.self)?.challenge ?? screen(LedgerScreen.self)?.selection(in: self)
    return id.flatMap { session?.entries[$0] }
  }

  private mutating func inChallenge(_ body: (inout Model, Entry) -> Void) {
    guard let challenge = challengeInQuestion else { return warn(strings.challenge.notHere) }
    body(&self, challenge)
  }

  /// Goes to another challenge of the group: among those that are open, while there are others of
  /// these, else among all.
  private mutating func goToChallenge(by step: Int) {
    guard let session, let ledger = board.ledger, let shown = challengeInQuestion else { return }
    let all = ledger.challenges(in: shown.group, of: session)
    let open = all.filter { ledger.outcome(of: $0) == nil }
    let among = open.contains { $0 != shown.id } ? Set(open + [shown.id]) : Set(all)
    let row = all.filter(among.contains)
    guard row.count > 1, let place = row.firstIndex(of: shown.id) else {
      return warn(strings.challenge.onlyOne)
    }
    let next = row[(place + step + row.count) % row.count]
    withScreen(ChallengeScreen.self) { $0.show(next) }
    if let entry = session.entries[next] { board.go(to: entry, of: session) }
  }

  /// Does what Enter does on what is selected: adds to a question, changes anything else.
  private mutating func openPart() -> [Effect] {
    guard let screen = screen(ChallengeScreen.self) else { return [] }
    switch screen.chosen {
    case .question(0): return perform(.link)
    case .question(1): return perform(.need)
    case .question(2): return perform(.encounter)
    case .question: return perform(.offer)
    case .record: editPart()
    case .outcome where board.ledger?.outcome(of: screen.challenge) != nil: editPart()
    case .challenge, .outcome, .facts: return back()
    }
    return []
  }

  private mutating func editPart() {
    guard let screen = screen(ChallengeScreen.self) else { return }
    switch screen.chosen {
    case .challenge, .facts: editEntry()
    case .question: warn(strings.challenge.nothingSelected)
    case .outcome:
      guard let outcome = board.ledger?.outcome(of: screen.challenge) else {
        return warn(strings.challenge.nothingSelected)
      }
      guard outcome.result != .noAnswer, let entry = session?.entries[screen.challenge] else {
        return warn(strings.challenge.openHint)
      }
      end(entry, outcome.result)
    case .record(let key): change(key)
    }
  }

  private mutating func withdrawPart() -> [Effect] {
    guard let screen = screen(ChallengeScreen.self), let session else { return [] }
    switch screen.chosen {
    case .challenge, .facts: return withdraw()
    case .question:
      warn(strings.challenge.nothingSelected)
      return []
    case .outcome:
      guard let outcome = board.ledger?.outcome(of: screen.challenge) else {
        warn(strings.challenge.nothingSelected)
        return []
      }
      return takeOut(outcome.key, session)
    case .record(let key):
      // The selection stays near: at the question that it was said on.
      withScreen(ChallengeScreen.self) { $0.chosen = .question(key.type.slot) }
      return takeOut(key, session)
    }
  }

  private mutating func takeOut(_ key: RecordKey, _ session: Session) -> [Effect] {
    perform(
      [.withdraw(key)],
      telling: strings.challenge.withdrew(session.name(of: key, strings.records)))
  }
}

extension RecordType {
  /// Which of the guiding questions such records answer, counted from 0.
  var slot: Int {
    switch self {
    case .need: 1
    case .encounter: 2
    case .offer: 3
    default: 0
    }
  }
}

extension Model {
  /// Shows an entry whole: a challenge with the four questions, anything else with its links.
  mutating func show(_ entry: Identifier<Entry>) {
    if let value = session?.entries[entry], board.ledger?.isChallenge(value) ?? false {
      push(ChallengeScreen(entry))
    } else {
      push(EntryDetail(entry: entry))
    }
  }
}
