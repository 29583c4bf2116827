import Words
import WorkshopModel

extension Strings {
  var report: ReportWords { ReportWords(words: words) }
}

/// The words of the preview of reports.
struct ReportWords: FeatureWords {
  struct Texts {
    var title, before, preview, notYet, stale, noLayout, hidesNoNames, numberedHeadings,
      holdsBack, nothingHeldBack, fileQuestion, fileHint, tablesHint, notSaved,
      replaceOrKeep: Text?
    /// That notes have to be read before it is written.
    var readFirst: Text?
    var notesChanged, beingWritten, beingWrittenShort, leaving, templateTitle: Text?
  }
  static let texts = TextNames("report", Texts())

  let words: Words
  let keys = CommandWords("report.keys")

  /// The title of a preview that is not in the format itself, or in another style.
  func previewAs(_ style: String?) -> String { words("report.previewAs", style: style) }
  func place(_ line: Int, _ count: Int) -> String {
    words("report.place", line: line, count: count)
  }
  func more(_ lines: Int) -> String { words("report.more", lines: lines) }
  func edition(_ edition: Edition) -> String {
    words("report.edition", edition: edition.rawValue)
  }
  func length(_ length: ReportLength) -> String {
    words("report.length", length: length.rawValue)
  }
  func format(_ format: ReportFormat) -> String {
    words("report.format", format: format.rawValue)
  }
  func fileTitle(_ edition: String) -> String { words("report.fileTitle", edition: edition) }
  func replaceTitle(_ files: Int) -> String { words("report.replaceTitle", files: files) }
  func isThere(_ files: [String]) -> String {
    let shown = files.prefix(3).map { words("report.quoted", file: $0) }
    return words(
      "report.isThere", shown: shown, more: files.count - shown.count, count: files.count)
  }
  func writing(_ path: String) -> String { words("report.writing", path: path) }
  func stillWriting(_ path: String) -> String { words("report.stillWriting", path: path) }
  func follows(_ path: String, _ first: String) -> String {
    words("report.follows", path: path, first: first)
  }
  func notReplaced(_ files: [String]) -> String {
    words("report.notReplaced", file: files.first ?? "")
  }
  func endNotSeen(_ path: String) -> String { words("report.endNotSeen", path: path) }
  func written(_ path: String, _ tables: Int?) -> String {
    words("report.written", path: path, tables: tables)
  }
  func templateQuestion(_ ending: String) -> String {
    words("report.templateQuestion", ending: ending)
  }
  func templateHint(_ ending: String) -> String {
    words("report.templateHint", isMarkdown: ending == "md")
  }
}
