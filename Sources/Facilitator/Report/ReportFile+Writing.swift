import ScreenKit
import SessionEngine
import WorkshopModel

extension ReportFile {
  /// Writes the report to the file that was named, when what others have done was looked at.
  func write(in model: inout Model) -> [Effect] { write(replacing: false, in: &model) }

  /// Writes it there also in place of what is there.
  func replace(in model: inout Model) -> [Effect] { write(replacing: true, in: &model) }

  private func write(replacing isReplacing: Bool, in model: inout Model) -> [Effect] {
    guard !typedPath.isEmpty else { return [] }
    guard !model.isNotSaved, model.saving == .saved else {
      let notSaved = model.strings.report.notSaved
      model.withScreen(ReportFile.self) { $0.fail(notSaved) }
      return []
    }
    model.reporting.note(typedPath, for: request, beside: model.path)
    model.withScreen(ReportFile.self) { $0.beAsked(replacing: isReplacing) }
    return [.report(.check)]
  }

  /// Writes it if the session is still as the notes have it; else it is first seen whether they have
  /// changed too.
  fileprivate static func writeAsNoted(in model: Model) -> [Effect] {
    guard let session = model.session, let file = model.screen(ReportFile.self), file.isAsked else {
      return []
    }
    return file.seen == ReportScreen.Seen(session)
      ? file.writing : [.report(.preview(file.request))]
  }

  /// What writes it.
  var writing: [Effect] {
    [.report(.write(request, path: typedPath, replacing: isReplacing))]
  }
}

extension ReportTemplate {
  /// Shows the report by the template that was named; until that works the question stays.
  func use(in model: inout Model) -> [Effect] {
    guard !typedPath.isEmpty else { return [] }
    model.withScreen(ReportTemplate.self) { $0.isAsked = true }
    var request = model.reporting.request
    request.templates[ending] = typedPath
    request.usesTemplates = true
    return [.report(.preview(request))]
  }
}

extension ReportMessage {
  /// Takes in what came of an effect for a report.
  func take(in model: inout Model) -> [Effect] {
    switch self {
    case .previewed(let preview): return ReportScreen.take(preview, in: &model)
    case .checked: return ReportFile.writeAsNoted(in: model)
    case .foundName(let person, let texts):
      return NamedTexts.take(texts, naming: person, in: &model)
    case .writing(let path):
      model.reportBeingWritten = path
      if model.screen(ReportFile.self)?.isAsked ?? false { model.pop() }
    case .written(let path, let tables):
      Self.endWriting(in: &model)
      model.tell(model.strings.report.written(path, tables))
    case .exists(let files): model.withScreen(ReportFile.self) { $0.ask(about: files) }
    case .failed(let sentence): ReportScreen.fail(sentence, in: &model)
    case .notWritten(let sentence):
      Self.endWriting(in: &model)
      ReportScreen.tell(sentence, in: &model)
    }
    return []
  }

  /// Takes note that no report is being written any more.
  private static func endWriting(in model: inout Model) {
    model.reportBeingWritten = nil
    // Nothing is left to be asked before leaving.
    if model.top.place == .leaving, !model.isNotSaved { model.pop() }
  }
}
