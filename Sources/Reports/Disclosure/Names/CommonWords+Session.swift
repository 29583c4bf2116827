import SessionEngine
import WorkshopModel

extension CommonWords {
  /// The words of `session`, with those of `names` counted in its entries.
  ///
  /// What the moderator writes for the workshop, its titles, prompts and objectives, says nothing of
  /// what is a word to all: it has names in it as other texts do.
  init(in session: Session, besides names: Set<String>) {
    let state = session.state
    let titles =
      state.all(Sector.self).map(\.title) + state.all(Role.self).map(\.title)
      + state.all(EntryKind.self).map(\.title)
    let norms = state.all(Norm.self).flatMap {
      [$0.title, $0.reference, $0.text, $0.summary].compactMap(\.self)
    }
    let workshop = state.workshop
    self.init(
      titles: titles, published: titles + norms + state.all(Role.self).compactMap(\.summary),
      entries: session.entries.allWordings.lazy.map(\.text), names: names,
      languages: workshop.languages + [workshop.language].compactMap(\.self))
  }
}
