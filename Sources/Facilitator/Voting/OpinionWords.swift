import Words
import WorkshopModel

extension Strings {
  var opinion: OpinionWords { OpinionWords(words: words) }
}

/// The words of what everybody thinks of a group's conclusions.
struct OpinionWords: FeatureWords {
  struct Texts {
    var choice, rule, noSuch, noneGiven, remarkTitle, remarkQuestion, onlyConclusions, none,
      plenary,
      elsewhere, opened, option, secrecy, reworded: Text?
  }
  static let texts = TextNames("opinion", Texts())

  let words: Words
  let keys = CommandWords("opinion.keys")

  func name(_ opinion: Opinion) -> String { words("opinion.name", opinion: opinion.rawValue) }
  func paperTitle(_ group: String) -> String { words("opinion.paperTitle", group: group) }
  func remark(_ text: String) -> String { words("opinion.remark", text: text) }
  func rewordedSince(_ text: String) -> String { words("opinion.rewordedSince", text: text) }
  func otherOpen(_ round: Int) -> String { words("opinion.otherOpen", round: round) }

  /// How many said what; empty where nobody said anything.
  func counts(_ counts: [Opinion: Int]) -> String {
    Opinion.allCases.compactMap { opinion in
      counts[opinion].map { words("opinion.count", opinion: opinion.rawValue, count: $0) }
    }.joined(separator: " · ")
  }

  /// What there is to choose from on a paper, each with its digit.
  var ways: String {
    Opinion.allCases.map { "\($0.number) \(name($0))" }.joined(separator: " · ")
  }
}
