import SessionEngine
import WorkshopModel

/// The entries that a screen may show, laid out so that themes can be looked for among them.
struct ThemeGround: Sendable {
  /// What was said, by the names of the entries, each with those of its wordings that are shown.
  let statements: [Statement]
  /// The words that tell something in the wordings of each statement.
  let marks: [[[WordMark]]]
  /// The themes that they carry, by name.
  let themes: [Theme]
  /// The statement that an entry is.
  let places: [Identifier<Entry>: Int]
  /// What each statement is about.
  let vectors: [ThemeVector]
  /// What the name of each theme is about.
  let titles: [ThemeVector]
  /// In how many statements and names of themes a word or matter occurs.
  let counts: [UInt64: Int]
  /// How many features there are.
  let features: Int
  /// The words in the names of people and organisations, which no theme is called by.
  let names: Set<UInt64>

  /// The types of records that proposals follow from.
  static let sources: Set<RecordType> = [.entry, .participant, .group]

  /// How much more a matter weighs than a word.
  private static let weightOfMatter = 3.0

  init(_ session: Session, _ scope: ThemeScope, _ marks: EntryMarks) {
    let statements = Statement.all(of: session.entries).compactMap { statement in
      scope.contains(statement.head, of: session)
        ? Statement(
          statement.head, statement.wordings.filter { scope.contains($0, of: session) }) : nil
    }
    self.statements = statements
    self.marks = statements.map { $0.wordings.map { marks[$0.id] } }
    themes = Theme.all(of: statements)
    places = Dictionary(uniqueKeysWithValues: statements.indices.map { (statements[$0].id, $0) })
    let contents =
      self.marks.map { Content($0.joined()) } + themes.map { Content(WordMark.all(of: $0.title)) }
    var counts: [UInt64: Int] = [:]
    for content in contents {
      for feature in content.features { counts[feature, default: 0] += 1 }
    }
    self.counts = counts
    var numbers: [UInt64: Int32] = [:]
    let vectors = contents.map { content in
      ThemeVector(
        content.weights(counts).map { feature, weight in
          let number = numbers[feature] ?? Int32(clamping: numbers.count)
          numbers[feature] = number
          return (number, weight)
        })
    }
    features = numbers.count
    self.vectors = Array(vectors.prefix(statements.count))
    titles = Array(vectors.dropFirst(statements.count))
    names = Self.names(in: session, statements)
  }

  /// The words in the names of people and organisations, but for those that lead to a matter:
  /// "university" is a common word.
  private static func names(in session: Session, _ statements: [Statement]) -> Set<UInt64> {
    let people = session.state.all(Participant.self).flatMap { [$0.name, $0.organisation] }
    let moderators = session.state.all(Group.self).flatMap {
      [$0.moderator?.name, $0.moderator?.affiliation]
    }
    let organisations = Set(statements.flatMap { $0.wordings.compactMap(\.organisation) })
    let all = Set((people + moderators).compactMap(\.self)).union(organisations)
    return all.reduce(into: []) { names, name in
      for mark in WordMark.all(of: name) where mark.matters.isEmpty { names.insert(mark.stem) }
    }
  }

  /// Whether the statement has a theme.
  func isThemed(_ place: Int) -> Bool { !Theme.keys(of: statements[place]).isEmpty }

  /// What a text is about: its words, each once, and how often it comes to a matter.
  private struct Content {
    private let words: Set<UInt64>
    private let matters: [UInt64: Int]

    init(_ marks: some Sequence<WordMark>) {
      words = Set(marks.map(\.stem))
      matters = marks.reduce(into: [:]) { matters, mark in
        for matter in mark.matters { matters[matter, default: 0] += 1 }
      }
    }

    var features: [UInt64] { Array(words) + matters.keys }

    /// The features that tell texts apart or bring them together, rare ones more than common ones,
    /// by nothing but how many have each: a text that has nothing in common with others changes
    /// nothing for them.
    func weights(_ counts: [UInt64: Int]) -> [(UInt64, Double)] {
      let words = words.compactMap { word -> (UInt64, Double)? in
        let count = counts[word] ?? 0
        return count > 1 ? (word, 1 / Double(count).squareRoot()) : nil
      }
      return words
        + matters.map { matter, times in
          let count = Double(counts[matter] ?? 1)
          let rarity = 1 / count.squareRoot().squareRoot()
          return (matter, ThemeGround.weightOfMatter * Double(times).squareRoot() * rarity)
        }
    }
  }
}
