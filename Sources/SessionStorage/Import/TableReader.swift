public import SessionEngine
import WorkshopModel

/// Reads tables as RFC 4180 has them, from bytes.
///
/// Fields are separated by commas, semicolons, tabs or bars, by whichever the rows have as many
/// fields as the headings; a first line `sep=;`, as Excel writes it, decides. Line ends may be of
/// any system, the text in UTF-8, UTF-16 or the 8 bits of Western Europe. What belongs to
/// one row is told with that row, so that all the others can be used; what makes the rest of the
/// file doubtful refuses the file.
public enum TableReader {
  /// The most bytes that are read.
  public static let sizeLimit = 5 << 20
  /// The most rows that are read, the headings not counted.
  public static let rowLimit = 10_000

  /// The table in `bytes`.
  ///
  /// - Throws: ``TableError`` when the file cannot be trusted as a whole.
  public static func table(in bytes: [UInt8]) throws(TableError) -> Table {
    guard bytes.count <= sizeLimit else { throw .tooLarge }
    let text = try TableText.utf8(bytes)
    var records = TableRecords(text.bytes)
    guard let first = try records.next() else { throw .empty }
    let headings = first.fields.map(trimmed)
    var rows: [Table.Row] = []
    while let record = try records.next() {
      guard rows.count < rowLimit else { throw .tooManyRows }
      rows.append(row(record, headings.count))
    }
    return Table(
      headings: headings, rows: rows, isEncodingGuessed: text.isGuessed, headingsLine: first.line)
  }

  private static func row(_ record: TableRecords.Record, _ count: Int) -> Table.Row {
    var fields = record.fields.map(unguarded)
    // Spreadsheets write separators for columns that were used once.
    while fields.count > count, fields.last.map({ trimmed($0).isEmpty }) ?? false {
      fields.removeLast()
    }
    var flaw: Fact?
    if record.hasStrayQuotation {
      flaw = Fact("csv.strayQuotation")
    } else if fields.count != count {
      flaw = Fact("csv.fields", ["fields": .number(fields.count), "headings": .number(count)])
    }
    return Table.Row(line: record.line, fields: fields, flaw: flaw)
  }

  /// The text without the apostrophes that keep a spreadsheet from taking it for a formula, as our
  /// own tables have them: one before a sign that could begin one, at the start of each line and
  /// behind each semicolon.
  private static func unguarded(_ text: String) -> String {
    guard text.contains("'") else { return text }
    var result = String.UnicodeScalarView()
    var isAtStart = true
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = scalars[(place + 1)...].first { $0 != "'" }
      if isAtStart, scalar == "'", let next, formulaSigns.contains(next) {
        isAtStart = false
        continue
      }
      if scalar == ";" || scalar == "\n" {
        isAtStart = true
      } else if scalar != "\"", !scalar.properties.isWhitespace,
        !scalar.properties.isDefaultIgnorableCodePoint
      {
        isAtStart = false
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static let formulaSigns = Set("=+-@＝＋－＠﹦﹢﹣﹫−".unicodeScalars)

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
