import ScreenKit
import Words

/// What words and signs on the screens mean.
struct Meanings: FeatureWords {
  struct Texts {
    var release, links, wordings, taking, counts, ledger, encounters, times, edition,
      editing: Text?
  }
  static let texts = TextNames("meaning", Texts())

  let words: Words

  /// Those that stand at a place, one sentence for each.
  func at(_ place: Place) -> [String] {
    let own: [KeyPath<Texts, Text?>] =
      switch place {
      case .board: [\.taking, \.links, \.wordings]
      case .challenge: [\.encounters, \.links]
      case .coverage: [\.counts]
      case .detail: [\.release, \.taking, \.links]
      case .form: [\.release]
      case .ledger: [\.ledger, \.encounters]
      case .plan: [\.times]
      case .report: [\.edition, \.release]
      case .search: [\.links, \.wordings]
      default: []
      }
    let all = place.takesText ? own + [\.editing] : own
    return all.map { self[dynamicMember: $0] }
  }
}
