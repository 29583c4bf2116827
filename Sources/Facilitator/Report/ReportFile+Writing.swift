import ScreenKit
import SessionEngine
import WorkshopModel

extension Prompt<ReportFile> {
  /// That no file is named, or that the report would lack what is not saved.
  func obstacleToWriting(in model: Model) -> Obstacle? {
    if let obstacle = obstacleToAccepting(in: model) { return obstacle }
    return model.isNotSaved || model.saving != .saved
      ? Obstacle(reason: model.strings.report.notSaved, isHidden: false) : nil
  }

  /// Writes it if the session is still as the notes have it; else it is first seen whether they have
  /// changed too.
  fileprivate static func writeAsNoted(in model: Model) -> [Effect] {
    guard let session = model.session, let file = model.screen(Self.self), file.isAsked else {
      return []
    }
    return file.details.seen == ReportScreen.Seen(session)
      ? file.writing : [.report(.preview(file.details.request))]
  }

  /// What writes it.
  var writing: [Effect] {
    [.report(.write(details.request, path: answer, replacing: details.isReplacing))]
  }

  /// Asks whether to replace `files`.
  fileprivate static func ask(about files: [String], in model: inout Model) {
    model.screen(Self.self).map { model.layers.top = ReportReplacing(file: $0, found: files) }
  }
}

extension ReportMessage {
  /// Takes in what came of an effect for a report.
  func take(in model: inout Model) -> [Effect] {
    switch self {
    case .previewed(let preview): return ReportScreen.take(preview, in: &model)
    case .checked: return Prompt<ReportFile>.writeAsNoted(in: model)
    case .foundName(let person, let texts):
      return NamedTexts.take(texts, naming: person, in: &model)
    case .writing(let path):
      model.reportBeingWritten = path
      if model.screen(Prompt<ReportFile>.self)?.isAsked ?? false { model.pop() }
    case .written(let path, let tables):
      Self.endWriting(in: &model)
      model.tell(model.strings.report.written(path, tables))
    case .exists(let files): Prompt<ReportFile>.ask(about: files, in: &model)
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
