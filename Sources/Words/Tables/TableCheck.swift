/// Checks the table of a language.
public struct TableCheck {
  private let bytes: [UInt8]
  private var problems: [(place: Int, reason: TableProblem.Reason)] = []
  private var messages: [String: Message] = [:]
  private var places: [String: Int] = [:]

  /// What is wrong with a whole table; empty if nothing is.
  ///
  /// Each message is read; plurals must have the cases that the language of the row `language.tag`
  /// needs; keys must be those of English, and each message must take the arguments of the English
  /// one.
  ///
  /// - Parameter bytes: What the file of the table holds.
  /// - Returns: The problems in the order of their places.
  public static func problems(in bytes: [UInt8]) -> [TableProblem] {
    let english = Words.english.table.all
    var check = TableCheck(bytes)
    check.compare(with: english)
    check.checkForms(check.language(), styles: english)
    return check.located()
  }

  /// What is wrong with a part of a table in that language, looked at alone.
  static func problems(inPart bytes: [UInt8], language: String, styles: [String: Message])
    -> [TableProblem]
  {
    var check = TableCheck(bytes)
    check.checkForms(PluralRules(language: language), styles: styles)
    return check.located()
  }

  /// Reads all rows.
  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for line in bytes.split(separator: UInt8(ascii: "\n"))
    where String(validating: line, as: UTF8.self) == nil {
      problems.append((line.startIndex, .notUTF8))
    }
    var reader = TableReader(bytes)
    while let item = reader.next() {
      switch item {
      case .unreadable(let place): problems.append((place, .unreadable))
      case .row(let row): take(row)
      }
    }
  }

  private mutating func take(_ row: TableReader.Row) {
    if let first = places[row.key] {
      problems.append((row.place, .keyTwice(row.key, firstLine: line(of: first))))
      return
    }
    places[row.key] = row.place
    let text = RowText(bytes[row.message])
    do throws(MessageError) {
      messages[row.key] = try MessageParser.message(text.bytes[...])
    } catch {
      problems.append((text.place(of: error.offset), error.reason))
    }
  }

  private mutating func language() -> PluralRules? {
    guard case .plain(let tag)? = messages["language.tag"] else {
      problems.append((bytes.count, .tagMissing))
      return nil
    }
    if let rules = PluralRules(language: tag) { return rules }
    problems.append((places["language.tag"] ?? 0, .tagUnknown(tag)))
    return nil
  }

  /// Checks the cases of plurals, the styles of lists, and the digits.
  private mutating func checkForms(_ rules: PluralRules?, styles: [String: Message]) {
    var found: [(Int, TableProblem.Reason)] = []
    for (key, message) in messages {
      let place = places[key] ?? 0
      message.walk { piece in
        switch piece {
        case .plural(let name, let exact, let cases) where !cases.isChoice:
          for category in rules?.missing(in: cases.keys, exact: exact.keys) ?? [] {
            found.append((place, .pluralCaseMissing(category.rawValue, argument: name)))
          }
        case .argument(_, .list(let style)) where styles["list.\(style).last"] == nil:
          found.append((place, .listStyleUnknown(style)))
        case .text, .argument, .number, .plural, .select, .key: break
        }
      }
    }
    if case .plain(let digits)? = messages["number.digits"], digits.count != 10 {
      found.append((places["number.digits"] ?? 0, .digitsNotTen))
    }
    problems += found
  }

  private mutating func compare(with english: [String: Message]) {
    for (key, message) in messages {
      let place = places[key] ?? 0
      guard let original = english[key] else {
        problems.append((place, .keyUnknown(key)))
        continue
      }
      for name in message.arguments.subtracting(original.arguments) {
        problems.append((place, .argumentUnknown(name, known: original.arguments.sorted())))
      }
      for name in original.shown.subtracting(message.arguments) {
        problems.append((place, .argumentLeftOut(name)))
      }
    }
    for key in english.keys where places[key] == nil && key != "language.tag" {
      problems.append((bytes.count, .keyMissing(key)))
    }
  }
}

extension TableCheck {
  /// The problems with line and column, those at one place in the order of their kinds.
  private func located() -> [TableProblem] {
    problems.map { place, reason in
      TableProblem(reason: reason, line: line(of: place), column: column(of: place))
    }.sorted {
      ($0.line, $0.column, "\($0.reason)") < ($1.line, $1.column, "\($1.reason)")
    }
  }

  private func line(of place: Int) -> Int {
    bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  private func column(of place: Int) -> Int {
    let before = bytes[..<min(place, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: before[start...], as: UTF8.self).count + 1
  }
}

extension [PluralCategory: [Message.Piece]] {
  /// Whether a plural with these cases says whether there is any and the like, and no number.
  fileprivate var isChoice: Bool {
    count == 1 && !(self[.other] ?? []).showNumber
  }
}

extension [Message.Piece] {
  fileprivate var showNumber: Bool {
    contains { piece in
      switch piece {
      case .number: true
      case .select(_, let cases): cases.values.contains(where: \.showNumber)
      case .text, .argument, .plural, .key: false
      }
    }
  }
}
