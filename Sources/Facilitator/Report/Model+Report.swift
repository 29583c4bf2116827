import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a key asks for about a report.
  mutating func perform(_ action: ReportAction) -> [Effect] {
    switch action {
    case .show:
      guard session != nil else { return [] }
      push(ReportScreen(reporting.request))
      return previewUnlessLong()
    case .edition: return choose { $0.edition = Self.next(after: $0.edition) }
    case .style: return chooseStyle()
    case .length: return choose { $0.length = Self.next(after: $0.length) }
    case .format: return choose { $0.format = Self.next(after: $0.format) }
    case .headings: return choose { $0.headings = Self.next(after: $0.headings) }
    case .holdBack: return choose { $0.holdsBack.toggle() }
    case .again: return preview()
    case .askForFile: return askForReportFile()
    case .write: return writeReport(replacing: false)
    case .replace: return writeReport(replacing: true)
    case .keepFile: withScreen(ReportFile.self) { $0.found = [] }
    case .useTemplate: return useTemplate()
    }
    return []
  }

  /// What keeps an action about reports from being done now; nil when nothing does.
  func obstacle(to action: ReportAction) -> Obstacle? {
    if action == .headings, reporting.request.edition == .internal {
      return Obstacle(reason: strings.report.hidesNoNames, isHidden: false)
    }
    if action == .holdBack, reporting.request.edition == .internal {
      return Obstacle(reason: strings.report.nothingHeldBack, isHidden: false)
    }
    guard action == .style || action == .length, reporting.request.format.templateEnding == nil
    else { return nil }
    return Obstacle(reason: strings.report.noLayout, isHidden: false)
  }

  /// Takes in what came of an effect for a report.
  mutating func take(_ message: ReportMessage) -> [Effect] {
    switch message {
    case .previewed(let preview): return take(preview)
    case .checked: return writeAsNoted()
    case .foundName(let person, let texts): return NamedTexts.take(texts, naming: person, in: &self)
    case .writing(let path):
      reportBeingWritten = path
      if screen(ReportFile.self)?.isAsked ?? false { pop() }
    case .written(let path, let tables):
      endReport()
      tell(strings.report.written(path, tables))
    case .exists(let files): withScreen(ReportFile.self) { $0.ask(about: files) }
    case .failed(let sentence): fail(toReport: sentence)
    case .notWritten(let sentence):
      endReport()
      tellReport(sentence)
    }
    return []
  }

  /// Takes note that no report is being written any more.
  mutating func endReport() {
    reportBeingWritten = nil
    // Nothing is left to be asked before leaving.
    if top.place == .leaving, !isNotSaved { pop() }
  }

  /// Changes what is asked for, and shows it where that takes no time that anybody notices.
  mutating func choose(_ change: (inout ReportRequest) -> Void) -> [Effect] {
    let before = reporting.request
    change(&reporting.request)
    let model = self
    withScreen(ReportScreen.self) { $0.choose(model.reporting.request, in: model) }
    return reporting.request.hasPreview(of: before) ? [] : previewUnlessLong()
  }

  private func preview() -> [Effect] { [.report(.preview(reporting.request))] }

  /// Of more entries than these a report is only made when somebody asks for it.
  static let quicklyReported = 2_500

  private func previewUnlessLong() -> [Effect] {
    guard let session, session.entries.count <= Self.quicklyReported else { return [] }
    return preview()
  }

  /// Shows a preview, and goes on with what it was asked for: nothing is written before the notes
  /// on exactly that were on the screen.
  private mutating func take(_ preview: ReportPreview) -> [Effect] {
    if let file = screen(ReportFile.self), file.isAsked {
      guard file.notes != preview.notes else { return write(file) }
      pop()
      show(preview)
      withScreen(ReportScreen.self) { $0.scrollUp() }
      warn(strings.report.notesChanged)
    } else if screen(ReportTemplate.self)?.isAsked ?? false {
      pop()
      take(template: preview)
    } else if let screen = nearest(ReportScreen.self) {
      let isRead = screen.shown?.notes == preview.notes
      show(preview)
      guard screen.isAskedForFile else { return [] }
      guard !isRead else { return askForReportFile() }
      withScreen(ReportScreen.self) { $0.scrollUp() }
      tell(strings.report.readFirst)
    }
    return []
  }

  /// Shows a preview, also below what is asked.
  mutating func show(_ preview: ReportPreview) {
    let model = self
    withNearest(ReportScreen.self) { $0.show(preview, in: model) }
  }

  private mutating func fail(toReport sentence: String) {
    if let file = screen(ReportFile.self), file.isAsked {
      return withScreen(ReportFile.self) { $0.fail(sentence) }
    }
    if let template = screen(ReportTemplate.self), template.isAsked {
      return withScreen(ReportTemplate.self) { $0.fail(sentence) }
    }
    tellReport(sentence)
  }

  private mutating func tellReport(_ sentence: String) {
    let model = self
    withScreen(ReportScreen.self) { $0.tell(sentence, in: model) }
    warn(sentence)
  }

  private static func next<Choice: CaseIterable & Equatable>(after choice: Choice) -> Choice {
    let all = Array(Choice.allCases)
    let place = all.firstIndex(of: choice) ?? -1
    return all[(place + 1) % all.count]
  }
}
