import Facilitator
import Reports
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

extension SessionHandler {
  /// Shows a report, or begins to write one.
  mutating func report(_ effect: ReportEffect, _ session: Session?) -> ReportMessage {
    // Where the terminal goes round nothing of the moderator's is shown or started.
    guard let session, let file = store?.path ?? watch?.path, !isTurn else {
      return .failed(words["program.handler.noSession"])
    }
    do {
      switch effect {
      case .check: return .checked
      case .findName(let person):
        let mentions = NameMentions(of: person, in: session)
        return .foundName(
          person, mentions.all.map { NamedText(place: $0.place, entry: $0.entry) })
      case .preview(let request): return .previewed(try ReportPreview(request, of: session))
      case .write(let request, let path, let isReplacing):
        return try write(request, to: path, replacing: isReplacing, of: file)
      }
    } catch {
      return .failed(words.sentence(of: error))
    }
  }

  private mutating func write(
    _ request: ReportRequest, to typed: String, replacing isReplacing: Bool, of file: String
  ) throws -> ReportMessage {
    guard reportProcess == nil else {
      throw UserError(words["program.report.anotherIsWritten"])
    }
    guard !(store?.hasUnsaved ?? false) else {
      throw UserError(words["program.report.notSaved"])
    }
    let path = HomeFolder.path(typed)
    let disk = SystemDisk()
    if let own = try? disk.resolve(file), let other = try? disk.resolve(path), own == other {
      throw UserError(
        words("program.output.itself", path: path, what: OutputOptions.Source.session.rawValue))
    }
    let taken =
      request.format == .csv
      ? try TablePlace(path).taken(of: CSVTable.names) : try OutputPlace().taken(of: [path])
    guard isReplacing || taken.isEmpty else { return .exists(taken) }
    reportProcess = try ReportProcess(
      request, of: file, to: path, replacing: isReplacing)
    return .writing(path: path)
  }

  /// What there is to say of a report that was not done when the screens were left; nil for
  /// nothing.
  var wordsOnReport: String? {
    guard var process = reportProcess else { return nil }
    return switch process.ending() {
    case .written(let path, _): words("program.output.wrote", path: path)
    case .notWritten(let sentence): sentence
    default: words("program.report.stillWritten", path: process.path)
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
    guard let usual = try ReportStyle.named(request.style, for: .markdown) else {
      throw UserError(words["program.report.none"])
    }
    let template = try request.template.map { path in
      let format = request.format.layout ?? .markdown
      return (format, try StyleFinder.style(HomeFolder.path(path), for: format))
    }
    let content = ReportContent(
      session, edition: request.edition, headings: request.headings, holdsBack: request.holdsBack)
    // What a page looks like a terminal cannot show; that its template has no mistake is known.
    let isPage = template.map { $0.0 != .markdown } ?? false
    let style = isPage ? usual : template?.1 ?? usual
    // A template of somebody's own may have everything.
    let layout =
      template == nil
      ? ReportLayout(of: request.format, style: request.style, length: request.length) : .all
    self.init(
      request, notes: content.notes(words, in: layout),
      text: style.text(content, length: request.length),
      shownStyle: isPage ? request.style : nil)
  }
}

extension CSVTable {
  /// The names of the tables of every report.
  static let names = ReportContent(
    Session(id: "none", replica: ReplicaID(rawValue: "none")), edition: .public
  ).csvTables().map(\.name)
}
