/// The words of the preview of reports.
struct ReportWords: Sendable {
  typealias Key = Strings.Key

  /// The words of the keys.
  struct Keys: Sendable {
    let show, write, edition, style, length, format, headings, holdBack, again, writeThere, replace,
      keepFile: Key
    let useTemplate, noTemplate: Key
  }

  let keys: Keys
  let title, before, preview, notYet, stale, noLayout, hidesNoNames, numberedHeadings: String
  let holdsBack, nothingHeldBack: String
  /// The title of a preview that is not in the format itself, or in another style.
  let previewAs: @Sendable (_ style: String?) -> String
  let place: @Sendable (_ line: Int, _ count: Int) -> String
  let more: @Sendable (_ lines: Int) -> String
  let edition: @Sendable (ReportRequest.Edition) -> String
  let length: @Sendable (ReportRequest.Length) -> String
  let format: @Sendable (ReportRequest.Format) -> String
  let fileTitle: @Sendable (_ edition: String) -> String
  let fileQuestion, fileHint, tablesHint, notSaved, replaceOrKeep: String
  let replaceTitle: @Sendable (_ files: Int) -> String
  /// That notes have to be read before it is written.
  let readFirst, notesChanged: String
  let isThere: @Sendable (_ files: [String]) -> String
  let writing, stillWriting, endNotSeen: @Sendable (_ path: String) -> String
  let written: @Sendable (_ path: String, _ tables: Int?) -> String
  let beingWritten, beingWrittenShort, leaving: String
  let templateTitle: String
  let templateQuestion, templateHint: @Sendable (_ ending: String) -> String
}

extension ReportWords {
  static let english = ReportWords(
    keys: Keys(
      show: Key("report", "Shows the report as it stands, to write it to a file"),
      write: Key("write", "Writes the report to a file; asks for its name"),
      edition: Key("edition", "Changes whom it is for: everybody, Chatham House, the room"),
      style: Key("style", "Changes how it is laid out, last by a template of your own"),
      length: Key("length", "Changes between all there is and a page for each group"),
      format: Key("format", "Changes what it is written in"),
      headings: Key(
        "headings", "Leaves the number alone of a group whose title holds a name, or not"),
      holdBack: Key(
        "hold back", "Lets new entries wait that could be told from the report handed out before"),
      again: Key("show again", "Shows the report with what was entered since"),
      writeThere: Key("write", "Writes the report to that file"),
      replace: Key("replace", "Writes the report in place of the file that is there"),
      keepFile: Key("other name", "Leaves the file as it is and goes back to the name"),
      useTemplate: Key("use it", "Lays the report out by that template"),
      noTemplate: Key("back", "Goes back to the usual style")),
    title: "Report", before: "Before it is written", preview: "Preview",
    notYet: "Enter shows the report. With this many entries that takes a moment.",
    stale: "Not as of now · Enter shows it again",
    noLayout: "Tables and data have no style and no length: they have everything.",
    hidesNoNames: "The internal edition takes no names out.",
    numberedHeadings: "numbers for titles with names",
    holdsBack: "new ones wait", nothingHeldBack: "The internal edition holds nothing back.",
    previewAs: { style in
      style.map { "Preview (as Markdown, in the style \($0))" } ?? "Preview (as Markdown)"
    },
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
    tablesHint: """
      A name that ends in .csv, or a folder, for all tables; none that is there is replaced before \
      you are asked.
      """,
    notSaved: """
      What was entered last is NOT SAVED, so the report would lack it. Save first; S on the board \
      saves elsewhere.
      """,
    replaceOrKeep: "y replaces · Esc goes back to the name",
    replaceTitle: { $0 == 1 ? "Replace the file?" : "Replace \($0) files?" },
    readFirst: "See what it leaves out, then press w again.",
    notesChanged: "Not written: what it leaves out has changed. See it, then press w again.",
    isThere: { files in
      let shown = files.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = files.count > 3 ? " and \(files.count - 3) more" : ""
      return "\(shown)\(more) \(files.count == 1 ? "is" : "are") there already."
    },
    writing: { "Writing \($0) …" },
    stillWriting: { "'\($0)' is still being written; write the next one when it is done." },
    endNotSeen: { "'\($0)' is still being written. That goes on, but you would not see its end." },
    written: { path, tables in tables.map { "Wrote \($0) tables: \(path)" } ?? "Wrote \(path)" },
    beingWritten: "writing a report", beingWrittenShort: "report…",
    leaving: "q leave all the same · Esc stay",
    templateTitle: "A template of your own",
    templateQuestion: {
      "By which template is it to be laid out? Type its path; it ends in .\($0)."
    },
    templateHint: { ending in
      let format = ending == "md" ? "" : " --format html"
      return "To make one, change what 'dayzero styles igf-2019\(format)' prints."
    })
}
