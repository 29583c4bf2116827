import Words
import WorkshopModel

extension ReportContent {
  /// What there is to know of reports that were handed out before, a sentence each.
  func newsNotes(_ words: Words) -> [String] {
    let counts = [
      ("waiting", news.waiting), ("uncounted", isConfidential ? news.uncounted : 0),
      ("waitingOfBox", news.waitingOfBox),
      ("uncountedOfBox", isConfidential ? news.uncountedOfBox : 0),
    ]
    return [news.small.isEmpty || news.waiting > 0 ? nil : grown(words)].compactMap(\.self)
      + counts.filter { $0.1 > 0 }.map { words("note.before.\($0)", count: $1) }
      + (news.hasKeptNumbers ? [words["note.numbers.kept"]] : [])
      + (news.joins.isEmpty ? [] : [joined(words)])
  }

  /// More numbers than these are not listed.
  private static let mostNumbers = 8

  /// Which numbers grew by so few that they tell of single entries.
  private func grown(_ words: Words) -> String {
    let numbers = news.small.prefix(Self.mostNumbers).map { number in
      words(
        "note.numbers.number", kind: number.kind, role: number.role, column: number.column,
        grewBy: number.grewBy)
    }
    return words(
      "note.numbers.grown", edition: edition.rawValue, numbers: numbers,
      more: news.small.count - numbers.count)
  }

  /// What this edition tells beside another.
  private func joined(_ words: Words) -> String {
    let joins = news.joins
    let counts = [
      ("affiliations", joins.affiliations), ("places", joins.places), ("names", joins.names),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { words("note.joined.\($0)", count: $1) }
    return words("note.joins", confidential: isConfidential, parts: parts)
  }
}
