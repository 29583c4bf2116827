public import WorkshopModel

/// A list as a spreadsheet keeps it: rows of fields below a row of headings.
public struct Table: Equatable, Sendable {
  /// A row below the headings that says something.
  public struct Row: Equatable, Sendable {
    /// The line of the file that it begins in, counted from 1.
    public let line: Int
    /// Its fields, as many as there are headings unless it has a flaw.
    public let fields: [String]
    /// What is wrong with how it is written, with the way out; nil when nothing is.
    public let flaw: Fact?

    /// The row of `fields` that begins in `line`.
    public init(line: Int, fields: [String], flaw: Fact? = nil) {
      self.line = line
      self.fields = fields
      self.flaw = flaw
    }
  }

  /// What the columns are called, as it is written.
  public let headings: [String]
  /// The rows in the order of the file; empty ones are left out.
  public let rows: [Row]

  /// Whether nothing told how its letters are written, so that those beyond ASCII may be wrong.
  public let isEncodingGuessed: Bool

  /// The line of the file that the headings are in.
  let headingsLine: Int

  /// The table with those headings and rows.
  public init(
    headings: [String], rows: [Row], isEncodingGuessed: Bool = false, headingsLine: Int = 1
  ) {
    self.headings = headings
    self.headingsLine = headingsLine
    self.rows = rows
    self.isEncodingGuessed = isEncodingGuessed
  }
}

extension Table {
  /// What each column is called, no two alike: its heading; that with a number where an earlier one
  /// has the same; its letter in a spreadsheet where it has none.
  public var labels: [String] {
    var taken: Set<String> = []
    return headings.enumerated().map { place, heading in
      let name = ImportMapping.key(of: heading).isEmpty ? Self.letters(of: place) : heading
      var label = name
      var number = 2
      while !taken.insert(ImportMapping.key(of: label)).inserted {
        label = "\(name) (\(number))"
        number += 1
      }
      return label
    }
  }

  /// The same where the first row is one like the others: the columns have letters for headings.
  public var withoutHeadings: Table {
    Table(
      headings: headings.indices.map(Self.letters),
      rows: [Row(line: headingsLine, fields: headings)] + rows,
      isEncodingGuessed: isEncodingGuessed, headingsLine: headingsLine)
  }

  /// What spreadsheets call the column: A, …, Z, AA.
  private static func letters(of place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[place % letters.count])
    return place < letters.count ? last : Self.letters(of: place / letters.count - 1) + last
  }

  /// What stands in a column, in the rows where anything does, without space around it.
  func texts(at place: Int) -> [String] {
    rows.compactMap { row in
      guard row.flaw == nil, row.fields.indices.contains(place) else { return nil }
      let words = row.fields[place].split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
