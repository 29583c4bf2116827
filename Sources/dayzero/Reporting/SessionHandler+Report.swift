import Facilitator
import Reports
import SessionEngine
import SessionStorage

extension SessionHandler {
  /// Shows a report, or begins to write one.
  mutating func report(_ effect: ReportEffect, _ session: Session?) -> ReportMessage {
    // Where the terminal goes round nothing of the moderator's is shown or started.
    guard let session, let store, !isTurn else { return .failed("No session is open.") }
    do {
      switch effect {
      case .preview(let request): return .previewed(try ReportPreview(request, of: session))
      case .write(let request, let path, let isReplacing):
        return try write(request, to: path, replacing: isReplacing, of: store)
      }
    } catch {
      return .failed("\(error)")
    }
  }

  private mutating func write(
    _ request: ReportRequest, to path: String, replacing isReplacing: Bool, of store: SessionStore
  ) throws -> ReportMessage {
    guard reportProcess == nil else {
      throw UserError("Another report is still being written. Try again when it is done.")
    }
    guard !store.hasUnsaved else {
      throw UserError("What was entered last is NOT SAVED, so the report would lack it.")
    }
    guard try isReplacing || SystemDisk().kind(of: path) == nil else {
      return .exists(path: path)
    }
    reportProcess = try ReportProcess(
      request, of: store.path, to: path, replacing: isReplacing)
    return .writing(path: path)
  }

  /// What came of the report that is being written; nil while nothing has.
  mutating func reportNews() -> [Message] {
    guard var writer = reportProcess else { return [] }
    let ending = writer.ending()
    reportProcess = ending == nil ? writer : nil
    return ending.map { [.report($0)] } ?? []
  }
}

extension ReportPreview {
  /// The report on `session` that is asked for, as text.
  init(_ request: ReportRequest, of session: Session) throws {
    guard let edition = Edition(rawValue: request.edition.rawValue),
      let length = Reports.ReportLength(rawValue: request.length.rawValue),
      let style = try ReportStyle.named(request.style, for: .markdown)
    else { throw UserError("There is no such report.") }
    let content = ReportContent(session, edition: edition)
    self.init(
      request, notes: content.notes(),
      text: style.text(content, length: length))
  }
}
