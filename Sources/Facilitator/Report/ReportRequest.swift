public import WorkshopModel

/// A report that is asked for: whom it is for and how it is laid out.
public struct ReportRequest: Equatable, Sendable {
  /// Whom a report is for; the raw value is its name on the command line.
  public enum Edition: String, CaseIterable, Sendable {
    /// For everybody, as far as the workshop's attribution and each entry's release allow.
    case `public`
    /// For everybody, under the Chatham House Rule.
    case chathamHouse = "chatham-house"
    /// For those who were in the room and run the workshop.
    case `internal`
  }

  /// How much a report tells; the raw value is its name on the command line.
  public enum Length: String, CaseIterable, Sendable {
    /// Everything that the edition shows.
    case full
    /// About a page for each group.
    case short
  }

  /// What becomes of a group's title with a name in it that the edition may not tell; the raw value
  /// is its name on the command line.
  public enum Headings: String, CaseIterable, Sendable {
    /// A mark stands in place of the name.
    case mark
    /// The group's number stands alone.
    case number
  }

  /// What a report is written in; the raw value is its name on the command line.
  public enum Format: String, CaseIterable, Sendable {
    /// Text as many programs know it.
    case markdown
    /// One page for a browser.
    case html
    /// A document for Word.
    case docx
    /// A document for LibreOffice.
    case odt
    /// Pages to print.
    case pdf
    /// Tables for a spreadsheet.
    case csv
    /// Data for other programs.
    case json

    /// The ending of a file's name, without the full stop.
    public var fileExtension: String { self == .markdown ? "md" : rawValue }

    /// What the names of templates end in that lay it out, without the full stop; nil for what has
    /// no layout.
    public var templateEnding: String? {
      switch self {
      case .markdown: "md"
      case .html, .docx, .odt, .pdf: "html"
      case .csv, .json: nil
      }
    }
  }

  /// The names of the styles, the usual one first.
  public static let styles = ["igf-2019", "igf-form"]

  /// Whom it is for.
  public var edition = Edition.public
  /// The name of the style it is laid out in, unless a template of one's own does that.
  public var style = Self.styles[0]
  /// The paths of templates of one's own, by what they end in.
  public var templates: [String: String] = [:]
  /// Whether those are used, as far as there are.
  public var usesTemplates = false
  /// How much it tells.
  public var length = Length.full
  /// What it is written in.
  public var format = Format.markdown
  /// What becomes of titles with names in them.
  public var headings = Headings.mark

  /// Whether new entries wait that could be told from the report that was handed out before.
  public var holdsBack = false

  /// The usual report.
  public init() {}

  /// The path of the template of one's own that lays it out; nil where a style does.
  public var template: String? {
    usesTemplates ? format.templateEnding.flatMap { templates[$0] } : nil
  }

  /// The path of that template, or the name of the style.
  public var layout: String { template ?? style }

  /// Whether the preview of both reads the same: it is text, whatever is written, but what is told
  /// before differs where there is no layout.
  func hasPreview(of other: ReportRequest) -> Bool {
    edition == other.edition && length == other.length && layout == other.layout
      && headings == other.headings && holdsBack == other.holdsBack
      && (format.templateEnding == nil) == (other.format.templateEnding == nil)
  }

  /// What a file with it is called beside the session at `path`.
  func fileName(beside path: String) -> String {
    let suffix = ".json"
    let stem = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    return "\(stem)-\(edition.rawValue).\(format.fileExtension)"
  }
}

/// What an update asks for about reports.
public enum ReportEffect: Sendable {
  /// Show it as text, with what there is to know before it is written.
  case preview(ReportRequest)
  /// Look what others have done, before it is written.
  case check
  /// Look which texts say the name of that person.
  case findName(RecordKey)
  /// Write it to the file at that path, also in place of one that is there if `replacing`; this is
  /// begun and not waited for.
  case write(ReportRequest, path: String, replacing: Bool)
}

/// What came of an effect for a report.
public enum ReportMessage: Sendable {
  /// This is how it reads.
  case previewed(ReportPreview)
  /// Everything that others have done has been taken in.
  case checked
  /// These texts say the name of that person.
  case foundName(RecordKey, [NamedText])
  /// It is being written to that path.
  case writing(path: String)
  /// It is written to that path; as so many tables, where it is written as tables.
  case written(path: String, tables: Int? = nil)
  /// These files are there already, and were not touched.
  case exists([String])
  /// It was not shown, or not begun to be written; the sentence says why and what to do.
  case failed(String)
  /// It was begun and is not written; the sentence says why and what to do.
  case notWritten(String)
}

/// A report as text, and what there is to know before it is written.
public struct ReportPreview: Equatable, Sendable {
  /// What was asked for.
  public let request: ReportRequest
  /// What the edition leaves out and the names found in texts, a sentence each.
  public let notes: [String]
  /// The beginning of the report, line by line.
  public let lines: [String]
  /// How many more lines there are.
  public let more: Int
  /// The style in which it is shown, where the one that was asked for cannot be shown as text; nil
  /// where it can.
  public let shownStyle: String?

  /// The report `text`, of which at most `limit` lines are shown.
  public init(
    _ request: ReportRequest, notes: [String], text: String, shownStyle: String? = nil,
    limit: Int = 3_000
  ) {
    self.request = request
    self.notes = notes
    self.shownStyle = shownStyle
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = lines.prefix(limit).map(String.init)
    more = max(0, lines.count - limit)
  }
}
