/// One table of the CSV report: a kind of record, with a row for each.
public struct CSVTable: Equatable, Sendable {
  /// What it has rows of, as a word for the name of its file: "entries".
  public let name: String
  /// What the columns are called, the same in every language.
  public let columns: [String]
  /// The rows, each with a cell for every column; nil for an empty one.
  ///
  /// The cells are data as they were entered.
  public let rows: [[String?]]

  /// The table as RFC 4180 has it, in UTF-8 with a byte order mark, by which Excel knows it.
  ///
  /// No cell acts in a spreadsheet: see ``CSVText``.
  public var bytes: [UInt8] {
    var text = "\u{FEFF}"
    for row in [columns.map(Optional.some)] + rows {
      text += row.map { CSVText.cell($0 ?? "") }.joined(separator: ",")
      text += "\r\n"
    }
    return Array(text.utf8)
  }

  /// The table `name` with a row for each of `subjects`, and columns by their names.
  init<Subject>(
    _ name: String, _ subjects: [Subject], _ columns: KeyValuePairs<String, (Subject) -> String?>
  ) {
    self.name = name
    self.columns = columns.map(\.key)
    rows = subjects.map { subject in columns.map { $0.value(subject) } }
  }
}
