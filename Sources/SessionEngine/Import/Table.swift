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

  /// The table with those headings and rows.
  public init(headings: [String], rows: [Row], isEncodingGuessed: Bool = false) {
    self.headings = headings
    self.rows = rows
    self.isEncodingGuessed = isEncodingGuessed
  }
}
