import SessionEngine
import WorkshopModel

/// What was said of the challenges in the second half, of those that were joined under the one that
/// stands for them; everything by name.
struct Answers {
  private(set) var needs: [Need] = []
  private(set) var offers: [Offer] = []
  private(set) var encounters: [Encounter] = []
  private var outcomes: [Identifier<Entry>: Outcome] = [:]

  /// What `session` says, whose second half `ledger` looks up.
  init(_ session: Session, _ ledger: Ledger) {
    let heads = session.entries
    func standing(_ id: Identifier<Entry>) -> Identifier<Entry>? {
      let head = heads.head(of: id)
      return heads[head] == nil ? nil : head
    }
    needs = session.state.all(Need.self).sorted { $0.id < $1.id }.compactMap { need in
      var need = need
      guard let head = standing(need.challenge) else { return nil }
      need.challenge = head
      return need
    }
    offers = session.state.all(Offer.self).sorted { $0.id < $1.id }.compactMap { offer in
      var offer = offer
      guard let head = standing(offer.challenge) else { return nil }
      offer.challenge = head
      return offer
    }
    encounters = session.state.all(Encounter.self).sorted { $0.id < $1.id }
      .compactMap { encounter in
        var encounter = encounter
        guard let head = standing(encounter.challenge) else { return nil }
        encounter.challenge = head
        return encounter
      }
    let named = Set(session.state.all(Outcome.self).map(\.challenge)).sorted()
    for challenge in named {
      guard let head = standing(challenge), let outcome = ledger.outcome(of: challenge)
      else { continue }
      if challenge == head || outcomes[head] == nil { outcomes[head] = outcome }
    }
  }

  /// How the challenge ended: as was said of itself, else of a further wording; nil while open.
  func outcome(of challenge: Identifier<Entry>) -> Outcome? { outcomes[challenge] }
}
