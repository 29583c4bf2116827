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
  fileprivate static func writeAsNoted(in model: inout Model) -> [Effect] {
    guard let session = model.session, let file = model.screen(Self.self), file.isAsked else {
      return []
    }
    guard file.details.seen == ReportScreen.Seen(session) else {
      return [.report(.preview(file.details.request))]
    }
    return file.write(in: &model)
  }

  /// Writes it, after the one that is being written.
  func write(in model: inout Model) -> [Effect] {
    let writing = ReportEffect.write(details.request, path: answer, replacing: details.isReplacing)
    guard let first = model.reportBeingWritten else { return [.report(writing)] }
    model.reportToFollow = self
    model.pop()
    model.tell(model.strings.report.follows(answer, first))
    return []
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
    case .checked: return Prompt<ReportFile>.writeAsNoted(in: &model)
    case .foundName(let person, let texts):
      return NamedTexts.take(texts, naming: person, in: &model)
    case .writing(let path):
      model.reportBeingWritten = path
      if model.screen(Prompt<ReportFile>.self)?.isAsked ?? false { model.pop() }
    case .written(let path, let tables):
      model.tell(model.strings.report.written(path, tables))
      return Self.endWriting(in: &model)
    case .exists(let files):
      if model.screen(Prompt<ReportFile>.self)?.isAsked ?? false {
        Prompt<ReportFile>.ask(about: files, in: &model)
      } else {
        // The question was left, since the report came after another.
        model.warn(model.strings.report.notReplaced(files))
      }
    case .failed(let sentence): ReportScreen.fail(sentence, in: &model)
    case .notWritten(let sentence):
      ReportScreen.tell(sentence, in: &model)
      return Self.endWriting(in: &model)
    }
    return []
  }

  /// Takes note that no report is being written any more, and begins the one that was to follow.
  private static func endWriting(in model: inout Model) -> [Effect] {
    model.reportBeingWritten = nil
    if let next = model.reportToFollow, let session = model.session {
      guard next.details.seen == ReportScreen.Seen(session) else {
        return [.report(.preview(next.details.request))]
      }
      model.reportToFollow = nil
      return next.write(in: &model)
    }
    // Nothing is left to be asked before leaving.
    if model.top.place == .leaving, !model.isNotSaved { model.pop() }
    return []
  }
}
