/// What a report is written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Markdown, as CommonMark defines it, with tables as many programs know them.
  case markdown
  /// One page for a browser, without a script and without anything from elsewhere.
  case html
  /// A document for Word.
  case docx
  /// A document for LibreOffice.
  case odt
  /// Pages to print.
  case pdf
  /// Tables for a spreadsheet, a file for each kind of record.
  case csv
  /// Data for other programs.
  case json

  /// The ending of a file of this format, without the full stop.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    default: rawValue
    }
  }
}
