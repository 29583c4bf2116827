/// The name of a person, put together from the columns of a list.
struct PersonName {
  private let columns: ImportColumns

  init(_ columns: ImportColumns) { self.columns = columns }

  /// The name that a row gives; nil when it gives none.
  func callAsFunction(of row: Table.Row) -> String? {
    func part(_ subject: ImportColumns.Subject) -> String? { columns.line(subject, of: row) }
    var first = part(.firstName)
    var last = part(.lastName)
    if let name = part(.name) {
      // 'Name' beside 'Vorname' is the family's, 'Nombre' beside 'Apellidos' one's own.
      let given = [first, last].compactMap(\.self)
      let isWhole =
        columns.has(.firstName) == columns.has(.lastName)
        || given.allSatisfy { name.folded.contains($0.folded) }
      if isWhole { return name }
      if columns.has(.firstName) { last = name } else { first = name }
    }
    if let first, let last, first.isHan, last.isHan { return last + first }
    var parts = [first, part(.middleName), part(.nameParticle), last, part(.secondLastName)]
    guard parts.contains(where: { $0 != nil }) else { return nil }
    if let prefix = part(.namePrefix) {
      if Self.titles.contains(prefix.folded) {
        parts.insert(prefix, at: 0)
      } else if prefix.first?.isLowercase ?? false {
        parts.insert(prefix, at: 2)
      }
    }
    return (parts + [part(.nameSuffix)]).compactMap(\.self).joined(separator: " ")
  }

  /// What is said with a name; forms of address are not.
  private static let titles: Set<String> = [
    "dr", "prof", "professor", "profdr", "drs", "dott", "dottssa", "dra", "ing", "dring", "mag",
    "he",
    "amb", "ambassador", "hon", "sir", "dame", "rev", "judge",
  ]

  /// The headings of columns of `table` that seem to have names, where those that are known give
  /// nobody a whole one; none when all is well.
  static func unread(_ table: Table, _ columns: ImportColumns) -> [String] {
    let hasFirst = columns.has(.firstName)
    guard !columns.has(.name), !hasFirst || !columns.has(.lastName) else { return [] }
    let isHalf = hasFirst || columns.has(.lastName)
    return table.headings.enumerated().filter { place, heading in
      guard columns.unused.contains(heading) else { return false }
      let reader = HeadingReader(heading)
      return reader.isNamelike || !isHalf && !reader.isNameless && Self.areNames(place, table.rows)
    }.map(\.element)
  }

  /// Whether nearly all rows have something there that is written like the name of a person.
  private static func areNames(_ place: Int, _ rows: [Table.Row]) -> Bool {
    let texts = rows.compactMap { $0.fields.indices.contains(place) ? $0.fields[place] : nil }
    let names = texts.count { text in
      let words = text.split(whereSeparator: \.isWhitespace)
      return 2...4 ~= words.count
        && words.allSatisfy { word in
          word.first?.isUppercase ?? false
            && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        }
    }
    return names > 0 && names * 5 >= texts.count * 4
  }
}

extension String {
  /// Whether it is written in Chinese characters alone, where the family's name comes first.
  fileprivate var isHan: Bool {
    !isEmpty && unicodeScalars.allSatisfy { 0x3400...0x9FFF ~= $0.value || $0.value > 0x1FFFF }
  }
}
