import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a key asks for about a report.
  mutating func perform(_ action: ReportAction) -> [Effect] {
    switch action {
    case .show:
      guard session != nil else { return [] }
      let screen = ReportScreen()
      push(.screen(screen))
      return previewUnlessLong(screen.request)
    case .edition: return choose { $0.edition = Self.next(after: $0.edition) }
    case .style: return choose { $0.style = Self.next(after: $0.style, in: ReportRequest.styles) }
    case .length: return choose { $0.length = Self.next(after: $0.length) }
    case .format: return choose { $0.format = Self.next(after: $0.format) }
    case .again: return screen(ReportScreen.self).map { [.report(.preview($0.request))] } ?? []
    case .askForFile: askForReportFile()
    case .write: return writeReport(replacing: false)
    case .replace: return writeReport(replacing: true)
    case .keepFile: withScreen(ReportFile.self) { $0.isThere = false }
    }
    return []
  }

  /// Takes in what came of an effect for a report.
  mutating func take(_ message: ReportMessage) {
    switch message {
    case .previewed(let preview):
      let model = self
      withScreen(ReportScreen.self) { $0.show(preview, in: model) }
    case .writing(let path):
      reportBeingWritten = path
      if screen(ReportFile.self)?.isAsked ?? false { pop() }
    case .written(let path):
      reportBeingWritten = nil
      tell(strings.report.written(path))
    case .exists:
      withScreen(ReportFile.self) {
        $0.isThere = true
        $0.isAsked = false
      }
    case .failed(let sentence):
      reportBeingWritten = nil
      let model = self
      withScreen(ReportScreen.self) { $0.tell(sentence, in: model) }
      guard screen(ReportFile.self)?.isAsked ?? false else { return warn(sentence) }
      withScreen(ReportFile.self) {
        $0.problem = sentence
        $0.isThere = false
        $0.isAsked = false
      }
    }
  }

  /// Of more entries than these a report is only made when somebody asks for it.
  private static let quicklyReported = 2_000

  private func previewUnlessLong(_ request: ReportRequest) -> [Effect] {
    guard let session, session.entries.count <= Self.quicklyReported else { return [] }
    return [.report(.preview(request))]
  }

  private mutating func choose(_ change: (inout ReportRequest) -> Void) -> [Effect] {
    guard var request = screen(ReportScreen.self)?.request else { return [] }
    let before = request
    change(&request)
    withScreen(ReportScreen.self) { [request] in $0.request = request }
    var shown = before
    shown.format = request.format
    // The preview is text, whatever the report is to be written in.
    return shown == request ? [] : previewUnlessLong(request)
  }

  private static func next<Choice: CaseIterable & Equatable>(after choice: Choice) -> Choice {
    next(after: choice, in: Array(Choice.allCases))
  }

  private static func next<Choice: Equatable>(after choice: Choice, in all: [Choice]) -> Choice {
    let place = all.firstIndex(of: choice) ?? -1
    return all[(place + 1) % all.count]
  }

  private mutating func askForReportFile() {
    guard let request = screen(ReportScreen.self)?.request else { return }
    if let path = reportBeingWritten { return warn(strings.report.stillWriting(path)) }
    let model = self
    withScreen(ReportScreen.self) { $0.tell(nil, in: model) }
    push(.screen(ReportFile(request, beside: path)))
  }

  private mutating func writeReport(replacing: Bool) -> [Effect] {
    guard let file = screen(ReportFile.self) else { return [] }
    let path = file.path.text.trimmed
    guard !path.isEmpty else { return [] }
    guard !isNotSaved, saving == .saved else {
      withScreen(ReportFile.self) { [words = strings.report.notSaved] in
        $0.problem = words
        $0.isThere = false
      }
      return []
    }
    withScreen(ReportFile.self) { $0.isAsked = true }
    return [.report(.write(file.request, path: path, replacing: replacing))]
  }
}
