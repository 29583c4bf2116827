import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension ReportScreen {
  /// Opens the preview with what was chosen last.
  static func open(in model: inout Model) -> [Effect] {
    guard model.session != nil else { return [] }
    model.push(ReportScreen(model.reporting.request))
    return previewUnlessLong(in: model)
  }

  /// Changes what is asked for, and shows it where that takes no time that anybody notices.
  static func choose(
    in model: inout Model, _ change: (inout ReportRequest) -> Void
  ) -> [Effect] {
    let before = model.reporting.request
    change(&model.reporting.request)
    Self.change(in: &model) { $0.choose($1.reporting.request, in: $1) }
    return model.reporting.request.hasPreview(of: before) ? [] : previewUnlessLong(in: model)
  }

  /// Goes to the next style; behind the last one, asks for a template of one's own.
  static func chooseStyle(in model: inout Model) -> [Effect] {
    let request = model.reporting.request
    let styles = ReportFormat.styles
    guard let ending = request.format.layout?.rawValue else { return [] }
    let isLast = request.template == nil && request.style == styles[styles.count - 1]
    let effects = choose(in: &model) { request in
      let place = styles.firstIndex(of: request.style) ?? -1
      // From a template of one's own it goes on to the first style.
      request.style = request.template == nil ? styles[(place + 1) % styles.count] : styles[0]
      request.usesTemplates = false
    }
    guard isLast else { return effects }
    model.push(Prompt(ReportTemplate(ending: ending), request.templates[ending] ?? ""))
    return effects
  }

  /// What makes the report that is asked for.
  static func preview(in model: Model) -> [Effect] {
    [.report(.preview(model.reporting.request))]
  }

  /// Of more entries than these a report is only made when somebody asks for it.
  static let quicklyReported = 2_500

  private static func previewUnlessLong(in model: Model) -> [Effect] {
    guard let session = model.session, session.entries.count <= quicklyReported else { return [] }
    return preview(in: model)
  }

  /// That one report is being written and another is to follow.
  func obstacleToWriting(in model: Model) -> Obstacle? {
    model.reportToFollow == nil
      ? nil
      : Obstacle(
        reason: model.strings.report.stillWriting(model.reportBeingWritten ?? ""), isHidden: false)
  }

  /// Asks what file the report is to be written to; before that the notes on it are made, unless
  /// those on the screen are of now.
  func askForFile(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    guard let preview = shown, !isStale(in: session) else {
      model.withScreen(ReportScreen.self) { $0.isAskedForFile = true }
      return [.report(.preview(request))]
    }
    Self.change(in: &model) { $0.tell(nil, in: $1) }
    let name = model.reporting.fileName(request, beside: model.path)
    model.push(Prompt(ReportFile(request: request, notes: preview.notes, seen: seen), name))
    return []
  }

  /// Shows a preview, and goes on with what it was asked for: nothing is written before the notes
  /// on exactly that were on the screen.
  static func take(_ preview: ReportPreview, in model: inout Model) -> [Effect] {
    if let file = model.reportToFollow, model.reportBeingWritten == nil {
      model.reportToFollow = nil
      guard file.details.notes != preview.notes else { return file.write(in: &model) }
      model.warn(model.strings.report.notesChanged)
    } else if let file = model.screen(Prompt<ReportFile>.self), file.isAsked {
      guard file.details.notes != preview.notes else { return file.write(in: &model) }
      model.pop()
      show(preview, in: &model)
      model.withScreen(ReportScreen.self) { $0.scrollUp() }
      model.warn(model.strings.report.notesChanged)
    } else if model.screen(Prompt<ReportTemplate>.self)?.isAsked ?? false {
      model.pop()
      model.reporting.request = preview.request
      change(in: &model) { $0.choose(preview.request, in: $1) }
      show(preview, in: &model)
    } else if let screen = model.nearest(ReportScreen.self) {
      show(preview, in: &model)
      guard screen.isAskedForFile else { return [] }
      guard screen.shown?.notes != preview.notes else {
        return model.screen(ReportScreen.self)?.askForFile(in: &model) ?? []
      }
      model.withScreen(ReportScreen.self) { $0.scrollUp() }
      model.tell(model.strings.report.readFirst)
    }
    return []
  }

  /// Shows a preview, also below what is asked.
  private static func show(_ preview: ReportPreview, in model: inout Model) {
    let now = model
    model.withNearest(ReportScreen.self) { $0.show(preview, in: now) }
  }

  /// Tells why a report was not made or written: in the question that asked for it, else above the
  /// preview and on the status line.
  static func fail(_ sentence: String, in model: inout Model) {
    guard !Prompt<ReportFile>.refuse(sentence, in: &model),
      !Prompt<ReportTemplate>.refuse(sentence, in: &model)
    else { return }
    tell(sentence, in: &model)
  }

  /// Tells that above the preview, if that has the keys, and on the status line.
  static func tell(_ sentence: String, in model: inout Model) {
    change(in: &model) { $0.tell(sentence, in: $1) }
    model.warn(sentence)
  }

  /// Changes the preview that has the keys.
  private static func change(in model: inout Model, _ change: (inout ReportScreen, Model) -> Void) {
    let now = model
    model.withScreen(ReportScreen.self) { change(&$0, now) }
  }
}
