/// The name of a person, put together from the columns of a list.
struct PersonName {
  private let columns: ImportColumns
  /// Whether a comma in a whole name has the family's name before it.
  private let hasFamilyFirst: Bool

  /// The names of the rows of `table`.
  init(_ columns: ImportColumns, in table: Table) {
    self.columns = columns
    let names = table.rows.compactMap { columns.line(.name, of: $0) }
    hasFamilyFirst = TurnedName.isUsual(
      among: names, besideOrganisations: columns.has(.organisation))
  }

  /// The name that a row gives, the family's behind one's own, without forms of address; nil when it
  /// gives none.
  func callAsFunction(of row: Table.Row) -> String? {
    guard let name = whole(of: row) else { return nil }
    let turned = hasFamilyFirst ? TurnedName(name)?.name : nil
    return PersonTitle.withoutCourtesies(turned ?? name)
  }

  private func whole(of row: Table.Row) -> String? {
    func part(_ subject: ImportSubject) -> String? { columns.line(subject, of: row) }
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
      if PersonTitle.isRank(prefix) {
        parts.insert(prefix, at: 0)
      } else if prefix.first?.isLowercase ?? false {
        parts.insert(prefix, at: 2)
      }
    }
    return (parts + [part(.nameSuffix)]).compactMap(\.self).joined(separator: " ")
  }

  /// The headings of columns of `table` that seem to have names, where those that are known give
  /// nobody a whole one; none when all is well.
  static func unread(_ table: Table, _ columns: ImportColumns) -> [String] {
    let hasFirst = columns.has(.firstName)
    guard !columns.has(.name), !hasFirst || !columns.has(.lastName) else { return [] }
    let isHalf = hasFirst || columns.has(.lastName)
    let labels = table.labels
    return labels.indices.filter { place in
      guard columns.unused.contains(labels[place]) else { return false }
      let reader = HeadingReader(table.headings[place])
      return reader.isNamelike || !isHalf && !reader.isNameless && Self.areNames(place, table)
    }.map { labels[$0] }
  }

  /// Whether nearly all rows have something there that is written like the name of a person.
  static func areNames(_ place: Int, _ table: Table) -> Bool {
    let texts = table.texts(at: place)
    let names = texts.count(where: isNamelike)
    return names > 0 && names * 5 >= texts.count * 4
  }

  /// Whether the text is written like the whole name of a person, with or without a title.
  static func isNamelike(_ text: String) -> Bool {
    let whole = TurnedName(text)?.name ?? text
    let words = PersonTitle.withoutAny(whole).split(whereSeparator: \.isWhitespace)
    return 2...4 ~= words.count
      && words.allSatisfy { word in
        (word.first?.isUppercase ?? false) && word.allSatisfy(isPartOfName)
      }
  }

  /// Whether a name can have the character in it.
  static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || "-'’.".contains(character)
  }
}

extension String {
  /// Whether it is written in Chinese characters alone, where the family's name comes first.
  fileprivate var isHan: Bool {
    !isEmpty && unicodeScalars.allSatisfy { 0x3400...0x9FFF ~= $0.value || $0.value > 0x1FFFF }
  }
}
