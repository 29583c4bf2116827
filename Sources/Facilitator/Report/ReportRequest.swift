public import WorkshopModel

/// A report that is asked for: whom it is for and how it is laid out.
public struct ReportRequest: Equatable, Sendable {
  /// Whom it is for.
  public var edition = Edition.usual
  /// The name of the style it is laid out in, unless a template of one's own does that.
  public var style = ReportFormat.styles[0]
  /// The paths of templates of one's own, by what they end in.
  public var templates: [String: String] = [:]
  /// Whether those are used, as far as there are.
  public var usesTemplates = false
  /// How much it tells.
  public var length = ReportLength.usual
  /// What it is written in.
  public var format = ReportFormat.usual
  /// What becomes of titles with names in them.
  public var headings = NamedHeadings.usual

  /// Whether new entries wait that could be told from the report that was handed out before, in
  /// editions that hide something.
  public var holdsBack = false

  /// Whether some do in the edition that is asked for.
  public var holdsSomethingBack: Bool { holdsBack && !edition.tellsEverything }

  /// The usual report.
  public init() {}

  /// The path of the template of one's own that lays it out; nil where a style does.
  public var template: String? {
    usesTemplates ? format.layout.flatMap { templates[$0.rawValue] } : nil
  }

  /// The path of that template, or the name of the style.
  public var layout: String { template ?? style }

  /// Whether the preview of both reads the same: it is text, whatever is written, but what is told
  /// before differs where there is no layout.
  func hasPreview(of other: ReportRequest) -> Bool {
    edition == other.edition && length == other.length && layout == other.layout
      && headings == other.headings && holdsBack == other.holdsBack
      && (format.layout == nil) == (other.format.layout == nil)
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
