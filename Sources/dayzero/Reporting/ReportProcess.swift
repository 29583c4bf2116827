import Facilitator
import Reports
import Words
import WorkshopModel

/// This program, started once more to write a report while the screens go on.
struct ReportProcess {
  /// Where the report is to be.
  let path: String
  private let tables: Int?
  private var process: OwnProcess

  /// Starts writing the report on the session in `file` to `path`.
  ///
  /// - Throws: ``UserError`` when the program cannot be started.
  init(
    _ request: ReportRequest, of file: String, to path: String, replacing isReplacing: Bool
  ) throws {
    self.path = path
    tables = request.format == .csv ? CSVTable.names.count : nil
    // Tables and data have no layout to choose.
    let hasLayout = request.format.layout != nil
    let layout =
      hasLayout
      ? ["--style=\(HomeFolder.path(request.layout))", "--length=\(request.length.rawValue)"] : []
    let arguments =
      [
        "dayzero", "report", "--edition=\(request.edition.rawValue)",
        "--format=\(request.format.rawValue)", "--headings=\(request.headings.rawValue)",
        "--output=\(Self.named(path))",
      ] + layout + (request.holdsSomethingBack ? ["--hold-back"] : [])
      + (isReplacing ? ["--force"] : []) + ["--", file]
    do { process = try OwnProcess(arguments, hearing: .errors) } catch {
      throw UserError(words("program.report.notStarted", reason: "\(error)"))
    }
  }

  /// The path in a way that does not read as an option or as standard output.
  private static func named(_ path: String) -> String { path.hasPrefix("-") ? "./\(path)" : path }

  /// What came of it; nil while it is being written.
  mutating func ending() -> ReportMessage? {
    guard let isDone = process.ending() else { return nil }
    if isDone { return .written(path: path, tables: tables) }
    return .notWritten(sentence ?? words("program.report.notWritten", path: path))
  }

  /// The sentence that it ended with; nil when it said nothing.
  private var sentence: String? {
    let lines = process.text.split(separator: "\n")
    let start = "Error: "
    let error = lines.first { $0.hasPrefix(start) }?.dropFirst(start.count)
    guard let line = error ?? lines.last else { return nil }
    // What the command line offers is no way out on a screen.
    return String(line).replacing(
      words["program.output.force"], with: words["program.output.rename"])
  }
}
