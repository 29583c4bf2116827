/// Which column of a table is which, by its heading in any order, case and common language.
struct ImportColumns {
  /// The headings that are used, as they are written.
  private(set) var used: [String] = []
  /// The headings that are not used, as they are written.
  private(set) var unused: [String] = []
  private var places: [ImportSubject: Int] = [:]

  /// The columns of `table` that are about one of `subjects`; at least one must be about one of
  /// `needed`.
  ///
  /// What `mapping` says of a column holds. Where several others are about the same, the one with
  /// the plainest heading counts.
  ///
  /// - Throws: ``ImportError`` when none is, or two say the same just as plainly.
  init(
    _ table: Table, _ subjects: [ImportSubject], needing needed: [ImportSubject],
    by mapping: ImportMapping = ImportMapping()
  ) throws(ImportError) {
    let labels = table.labels
    var ranks: [ImportSubject: Int] = [:]
    for (index, label) in labels.enumerated() {
      guard let (subject, rank) = Self.subject(of: label, at: index, in: table, subjects, mapping)
      else { continue }
      if let other = places[subject] {
        let present = ranks[subject] ?? 0
        if rank / 1_000 == present / 1_000, !ImportSubject.extras.contains(subject) {
          throw .twice(labels[other], label)
        }
        guard rank < present else { continue }
      }
      places[subject] = index
      ranks[subject] = rank
    }
    for (index, label) in labels.enumerated() {
      if places.values.contains(index) {
        used.append(label)
      } else if !table.headings[index].isEmpty {
        unused.append(label)
      }
    }
    guard needed.contains(where: { places[$0] != nil }) else {
      throw .noColumns(needed.map(\.rawValue), found: table.headings)
    }
  }

  /// What a column is about and how plainly that is said; what was chosen is plainer than any heading.
  private static func subject(
    of label: String, at place: Int, in table: Table, _ subjects: [ImportSubject],
    _ mapping: ImportMapping
  ) -> (subject: ImportSubject, rank: Int)? {
    switch mapping[column: label] {
    case .unused: return nil
    case .about(let subject): return subjects.contains(subject) ? (subject, -1_000) : nil
    case nil: break
    }
    guard let known = HeadingReader(table.headings[place]).subject(among: subjects) else {
      let isTitle = subjects.contains(.namePrefix) && PersonTitle.areTitles(place, table)
      return isTitle ? (.namePrefix, 9_000) : nil
    }
    return known
  }

  /// Whether one of the columns is about `subject`.
  func has(_ subject: ImportSubject) -> Bool { places[subject] != nil }

  /// What a row says about `subject` on one line; nil when that is nothing.
  func line(_ subject: ImportSubject, of row: Table.Row) -> String? {
    let words = text(subject, of: row)?.split(whereSeparator: \.isWhitespace)
    return words?.joined(separator: " ")
  }

  /// What a row says about `subject`, its line breaks kept; nil when that is nothing.
  func text(_ subject: ImportSubject, of row: Table.Row) -> String? {
    guard let place = places[subject], row.fields.indices.contains(place) else { return nil }
    let start = row.fields[place].drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...end])
  }
}

/// Reads what the heading of a column is about.
struct HeadingReader {
  private let heading: String
  private let words: [String]

  init(_ heading: String) {
    self.heading = heading
    words = heading.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { String($0).folded.withoutAccents }
  }

  /// What the heading is about and how plainly it says so, 0 being plainest; nil when nobody knows.
  func subject(
    among subjects: [ImportSubject]
  ) -> (subject: ImportSubject, rank: Int)? {
    let isOthers = words.contains(where: ImportHeadings.others.contains)
    for (step, text) in readings.enumerated() where !text.isEmpty && (step == 0 || !isOthers) {
      for subject in subjects {
        if let place = ImportHeadings.all(of: subject).firstIndex(of: text) {
          return (subject, step * 1_000 + place)
        }
      }
    }
    // The name of an organisation, in whatever order it is said.
    let unnamed = rest.filter { !ImportHeadings.namelike.contains($0) }
    let isOrganisation =
      unnamed.count < rest.count && subjects.contains(.organisation)
      && ImportHeadings.all(of: .organisation).contains(unnamed.joined())
    return isOrganisation && !isOthers ? (.organisation, 9_000) : nil
  }

  /// The heading as a whole, without what stands in brackets, what stands behind a colon, without
  /// the words that only say whose it is, and what stands before a colon.
  private var readings: [String] {
    let bare = heading.prefix { !"([（［*/".contains($0) }
    let parts = heading.split { ":：".contains($0) }
    let behind = (parts.last ?? "").prefix { !"([（［*".contains($0) }
    return [words.joined(), String(bare), String(behind)].map { $0.folded.withoutAccents }
      + [rest.joined(), String(parts.first ?? "").folded.withoutAccents]
  }

  private var rest: [String] { words.filter { !ImportHeadings.fillers.contains($0) } }

  /// Whether a column that nobody knows seems to have the names of people.
  var isNamelike: Bool {
    guard !words.contains(where: ImportHeadings.others.contains) else { return false }
    return words.contains { word in
      ImportHeadings.namelike.contains(word) || word.contains { "姓名".contains($0) }
        || word.hasSuffix("name") || word.hasSuffix("naam")
    }
  }

  /// Whether it says that the column has no names, however its rows look.
  var isNameless: Bool {
    words.contains { ImportHeadings.nameless.contains($0) || ImportHeadings.others.contains($0) }
  }
}

extension String {
  /// The text in small letters, without spaces and signs.
  var folded: String { lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The text with plain Latin letters in place of those with accents.
  var withoutAccents: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      result.append(contentsOf: Self.plain(scalar).unicodeScalars)
    }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    guard scalar.value > 0x7F, scalar.value < 0x2000 else { return String(scalar) }
    let name = (scalar.properties.name ?? "").split(separator: " ")
    guard name.count > 5, name[0] == "LATIN", name[1] == "SMALL", name[2] == "LETTER",
      name[3].utf8.count == 1, name[4] == "WITH"
    else { return scalar == "ß" ? "ss" : scalar == "ё" ? "е" : String(scalar) }
    return name[3].lowercased()
  }
}
