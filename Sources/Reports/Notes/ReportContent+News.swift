extension ReportContent {
  /// What there is to know of reports that were handed out before, a sentence each.
  func newsNotes(_ words: ReportStrings.HandoutWords) -> [String] {
    let numbers = news.small.prefix(Self.mostNumbers).map { number in
      words.number(number.kind, number.role, number.column, number.grewBy)
    }
    let more = news.small.count - numbers.count
    return [
      news.small.isEmpty || news.waiting > 0 ? nil : words.grown(edition, numbers, more),
      news.waiting > 0 ? words.waiting(news.waiting) : nil,
      isConfidential && news.uncounted > 0 ? words.uncounted(news.uncounted) : nil,
      news.waitingOfBox > 0 ? words.waitingOfBox(news.waitingOfBox) : nil,
      isConfidential && news.uncountedOfBox > 0 ? words.uncountedOfBox(news.uncountedOfBox) : nil,
      news.hasKeptNumbers ? words.keptNumbers : nil,
      news.joins.isEmpty ? nil : words.joins(isConfidential, news.joins),
    ].compactMap(\.self)
  }

  /// More numbers than these are not listed.
  private static let mostNumbers = 8
}
