import Insights
import SessionEngine
import WorkshopModel

/// Norms to choose from: those of the session, of a published set, or those that a search finds.
struct NormShelf {
  let title: String
  /// What else there is to say of it, such as how many it has.
  let facts: [String]
  /// Its norms, in its order.
  let norms: [Norm]
  /// The published set; nil when it is none.
  let set: NormSet?

  /// Those of the session, then each published set.
  static func all(of model: Model) -> [NormShelf] {
    let words = model.strings.setUp
    let own = model.session?.state.all(Norm.self) ?? []
    let here = NormShelf(
      title: words.normsHere, facts: [words.normCount(own.count)], norms: own, set: nil)
    return [here]
      + (model.published?.sets ?? []).map { set in
        let norms = model.published?.norms(of: set) ?? []
        let count =
          set.norms.isEmpty
          ? words.noteCount(set.notes.count, norms.count) : words.normCount(norms.count)
        return NormShelf(
          title: set.title, facts: [count, set.reference], norms: norms, set: set)
      }
  }

  /// The norms of the session and of all sets that have the words of `search`.
  static func found(by search: NormSearch, in model: Model) -> NormShelf {
    let sets = model.published?.sets ?? []
    let own = (model.session?.state.all(Norm.self) ?? []).filter { norm in
      search.finds(norm, of: sets.first { $0.norms.contains { $0.id == norm.id } })
    }
    let further = sets.flatMap { set in
      set.norms.filter {
        model.session?.state.contains($0.id.key) != true && search.finds($0, of: set)
      }
    }
    return NormShelf(title: "", facts: [], norms: own + further, set: nil)
  }
}
