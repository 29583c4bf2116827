/// What a report is written in; the raw value is its name on the command line.
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

  /// The usual one.
  public static let usual = ReportFormat.markdown

  /// The names of the program's own styles for formats with a layout, the usual one first.
  public static let styles = ["igf-2019", "igf-form"]

  /// The ending of a file of this format, without the full stop.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    default: rawValue
    }
  }

  /// What the templates that lay it out are written in; nil for what has no layout, and tells
  /// everything that the edition shows.
  public var layout: TextFormat? {
    switch self {
    case .markdown: .markdown
    case .html, .docx, .odt, .pdf: .html
    case .csv, .json: nil
    }
  }

  /// Whether it is nothing that a terminal could show.
  public var isBinary: Bool {
    switch self {
    case .docx, .odt, .pdf: true
    case .markdown, .html, .csv, .json: false
    }
  }
}

/// A format of text that templates are written for.
public enum TextFormat: String, CaseIterable, Sendable {
  /// Markdown; a template's file ends in ".md".
  case markdown = "md"
  /// HTML; a template's file ends in ".html".
  case html
}
