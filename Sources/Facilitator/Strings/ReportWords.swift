/// The words of the preview of reports.
struct ReportWords: Sendable {
  typealias Key = Strings.Key

  /// The words of the keys.
  struct Keys: Sendable {
    let show, write, edition, style, length, format, again, writeThere, replace, keepFile: Key
  }

  let keys: Keys
  let title, before, preview, notYet, stale: String
  let place: @Sendable (_ line: Int, _ count: Int) -> String
  let more: @Sendable (_ lines: Int) -> String
  let edition: @Sendable (ReportRequest.Edition) -> String
  let length: @Sendable (ReportRequest.Length) -> String
  let format: @Sendable (ReportRequest.Format) -> String
  let fileTitle: @Sendable (_ edition: String) -> String
  let fileQuestion, fileHint, notSaved, replaceTitle, replaceOrKeep: String
  let isThere, writing, stillWriting, written: @Sendable (_ path: String) -> String
}

extension ReportWords {
  static let english = ReportWords(
    keys: Keys(
      show: Key("report", "Shows the report as it stands, to write it to a file"),
      write: Key("write", "Writes the report to a file; asks for its name"),
      edition: Key("edition", "Changes whom it is for: everybody, Chatham House, the room"),
      style: Key("style", "Changes how it is laid out"),
      length: Key("length", "Changes between all there is and a page for each group"),
      format: Key("format", "Changes what it is written in"),
      again: Key("show again", "Shows the report with what was entered since"),
      writeThere: Key("write", "Writes the report to that file"),
      replace: Key("replace", "Writes the report in place of the file that is there"),
      keepFile: Key("other name", "Leaves the file as it is and goes back to the name")),
    title: "Report", before: "Before it is written", preview: "Preview",
    notYet: "Enter shows the report. With this many entries that takes a moment.",
    stale: "Not as of now · Enter shows it again",
    place: { "\($0)/\($1)" },
    more: { "… and \($0) more lines, which the file will have." },
    edition: { edition in
      switch edition {
      case .public: "Public"
      case .chathamHouse: "Chatham House"
      case .internal: "Internal"
      }
    },
    length: { $0 == .full ? "full" : "short" },
    format: { format in
      switch format {
      case .markdown: "Markdown"
      case .html: "HTML"
      case .docx: "Word (docx)"
      case .odt: "LibreOffice (odt)"
      case .pdf: "PDF"
      case .csv: "tables (CSV)"
      case .json: "data (JSON)"
      }
    },
    fileTitle: { "Write the report · \($0)" },
    fileQuestion: "Which file is it to be written to?",
    fileHint: "A file that is there is not replaced before you are asked.",
    notSaved: """
      What was entered last is NOT SAVED, so the report would lack it. Save first; S on the board \
      saves elsewhere.
      """,
    replaceTitle: "Replace the file?",
    replaceOrKeep: "y replaces it · Esc goes back to the name",
    isThere: { "'\($0)' is there already." },
    writing: { "Writing \($0) …" },
    stillWriting: { "'\($0)' is still being written; the next report comes after it." },
    written: { "Wrote \($0)" })
}
