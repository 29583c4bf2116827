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
    let disk = SystemDisk()
    if let own = try? disk.resolve(store.path), let other = try? disk.resolve(path), own == other {
      throw UserError("'\(path)' is the session itself and was not touched. Choose another name.")
    }
    guard try isReplacing || disk.kind(of: path) == nil else {
      return .exists(path: path)
    }
    reportProcess = try ReportProcess(
      request, of: store.path, to: path, replacing: isReplacing)
    return .writing(path: path)
  }

  /// What there is to say of a report that was not done when the screens were left; nil for
  /// nothing.
  var wordsOnReport: String? {
    guard var process = reportProcess else { return nil }
    return switch process.ending() {
    case .written(let path): "Wrote \(path)."
    case .failed(let sentence): sentence
    default: "The report is still being written to '\(process.path)'."
    }
  }

  /// What came of the report that is being written; none while nothing has.
  mutating func reportNews() -> [Message] {
    guard var process = reportProcess else { return [] }
    let ending = process.ending()
    reportProcess = ending == nil ? process : nil
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
      request, notes: content.notes(), text: style.text(content, length: length))
  }
}
