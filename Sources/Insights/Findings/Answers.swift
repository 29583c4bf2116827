import WorkshopModel

/// What was said of the challenges in the second half, as the ledger has it; everything by name, and
/// about the entry that stands for what it was said of.
struct Answers {
  let needs: [Need]
  let offers: [Offer]
  let encounters: [Encounter]
  private let ledger: Ledger

  /// What `ledger` looks up.
  init(_ ledger: Ledger) {
    self.ledger = ledger
    needs = Self.all(ledger.needs) { $0.challenge = $1 }.sorted { $0.id < $1.id }
    offers = Self.all(ledger.offers) { $0.challenge = $1 }.sorted { $0.id < $1.id }
    encounters = Self.all(ledger.encounters) { $0.challenge = $1 }.sorted { $0.id < $1.id }
  }

  private static func all<Answer>(
    _ answers: [Identifier<Entry>: [Answer]],
    _ point: (inout Answer, Identifier<Entry>) -> Void
  ) -> [Answer] {
    answers.flatMap { head, answers in
      answers.map { answer in
        var answer = answer
        point(&answer, head)
        return answer
      }
    }
  }

  /// How the challenge ended; nil while open.
  func outcome(of challenge: Identifier<Entry>) -> Outcome? { ledger.outcome(of: challenge) }
}
