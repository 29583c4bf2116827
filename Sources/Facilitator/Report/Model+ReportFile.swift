import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Asks what file the report is to be written to; before that the notes on it are made, unless
  /// those on the screen are of now.
  mutating func askForReportFile() -> [Effect] {
    guard let session, let screen = screen(ReportScreen.self) else { return [] }
    if let path = reportBeingWritten {
      warn(strings.report.stillWriting(path))
      return []
    }
    guard let preview = screen.shown, !screen.isStale(in: session) else {
      withScreen(ReportScreen.self) { $0.isAskedForFile = true }
      return [.report(.preview(screen.request))]
    }
    let model = self
    withScreen(ReportScreen.self) { $0.tell(nil, in: model) }
    let name = reporting.fileName(screen.request, beside: path)
    push(ReportFile(screen.request, notes: preview.notes, seen: screen.seen, name: name))
    return []
  }

  /// Writes the report to the file that was named, when what others have done was looked at.
  mutating func writeReport(replacing isReplacing: Bool) -> [Effect] {
    guard let file = screen(ReportFile.self) else { return [] }
    let typed = file.typedPath
    guard !typed.isEmpty else { return [] }
    guard !isNotSaved, saving == .saved else {
      withScreen(ReportFile.self) { [words = strings.report.notSaved] in $0.fail(words) }
      return []
    }
    reporting.note(typed, for: file.request, beside: path)
    withScreen(ReportFile.self) { $0.beAsked(replacing: isReplacing) }
    return [.report(.check)]
  }

  /// Writes it if the session is still as the notes have it; else it is first seen whether they have
  /// changed too.
  func writeAsNoted() -> [Effect] {
    guard let session, let file = screen(ReportFile.self), file.isAsked else { return [] }
    return file.seen == ReportScreen.Seen(session)
      ? write(file) : [.report(.preview(file.request))]
  }

  /// What writes it.
  func write(_ file: ReportFile) -> [Effect] {
    [.report(.write(file.request, path: file.typedPath, replacing: file.isReplacing))]
  }
}
