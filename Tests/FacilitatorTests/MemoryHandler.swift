import Facilitator
import SessionEngine
import SessionStorage
import TestSupport
import WorkshopModel

/// Carries effects out in memory: every operation is safe at once, until told otherwise.
struct MemoryHandler: EffectHandler {
  /// The sessions that can be opened, by path.
  var sessions: [String: Session] = [:]
  /// Whether every session is opened to be looked at only.
  var isReadOnly = false
  /// What was typed and not finished when the sessions were left.
  var drafts: [Draft] = []
  /// What was made durable, in order.
  var saved: [Operation] = []
  /// What was erased.
  var erased: [Operation] = []
  /// What the disk says to every append; nil while it works.
  var failure: String?
  /// What keeps the text of an erased entry in a file; nil while nothing does.
  var failureToErase: String?
  /// What another place says to saving there; nil while it works.
  var failureElsewhere: String?
  /// What the next look at the other programs finds.
  var incoming: [Operation] = []
  /// What later looks find, by how many there were with them.
  var incomingAt: [Int: [Operation]] = [:]
  /// What there is to say of the files at the next look.
  var notices: [String] = []
  /// What lies beside the session, as each look finds it, and what that holds.
  var besides: [Beside] = []
  var operationsBeside: [Operation] = []
  /// How often it was asked to look.
  var followings = 0
  /// The drafts each time they were kept.
  var kept: [[Draft]] = []
  /// Where everything was to be saved.
  var places: [String] = []
  /// The moderator's PIN; nil while none is set.
  var pin: String?
  /// Until when no PIN may be tried; nil while it may.
  var lockedUntil: Timestamp?
  /// What the disk says to every look at the PIN; nil while it works.
  var failureOfPIN: String?
  /// How many people have had the terminal that goes round.
  var turns = 0
  /// What the terminal that goes round asked for.
  var turnEffects: [TurnEffect] = []
  /// What the disk says to the box; nil while it works.
  var failureOfBox: String?
  /// What was put into the anonymous box.
  var boxed: [Operation] = []
  /// How often sessions were looked for, opened or made.
  var openings = 0
  /// Whether the session was left properly.
  var isClosed = false
  /// The files that lists can be read from, by path.
  var files: [String: String] = [:]
  /// What was said of lists that were taken in.
  var remembered = ImportMapping()
  /// What was asked for about reports.
  var reportEffects: [ReportEffect] = []
  /// The text of every report.
  var reportText = "# Report\n\nWhat was said.\n"
  /// What every preview has to say besides.
  var moreNotes: [String] = []
  /// The texts that say the name of anybody who is asked about.
  var textsWithNames: [NamedText] = []
  /// Why no report can be shown; nil while it can.
  var failureOfPreview: String?
  /// The reports that are there or being written, by path.
  var reports: [String: ReportRequest] = [:]
  /// The tables that are there where any report is to be written.
  var tablesThere: [String] = []
  /// What came of the report that is being written, which the next look finds.
  var reportEnding: ReportMessage?
  /// Each time that the session file was asked for.
  var refreshings: [Effect] = []
  /// Whether the session file is left to others.
  var leavesFile = false
  private var waiting: [Operation] = []
  /// What the names in the box are made from.
  private var generator = SplitMix(state: 7)

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    if case .listSessions = effect { openings += 1 }
    if case .open = effect { openings += 1 }
    if case .create = effect { openings += 1 }
    switch effect {
    case .listSessions: return [listed]
    case .open(let path), .create(_, _, _, let path):
      if case .create(_, let title, let keepsGroups, _) = effect, sessions[path] == nil {
        sessions[path] = Self.made(title, keepsGroups)
      }
      guard let session = sessions[path] else { return [.failed("There is no file '\(path)'.")] }
      return [
        .opened(session, path: path, notices: notices, drafts: drafts, isReadOnly: isReadOnly)
      ]
    case .append(let operations): return save(operations)
    case .erase(let erasure):
      erased.append(erasure)
      if let failureToErase { return [.failed(failureToErase)] }
      return save([erasure])
    case .follow:
      defer { reportEnding = nil }
      return follow() + (reportEnding.map { [.report($0)] } ?? [])
    case .report(.check): return follow() + [.report(.checked)]
    case .report(let effect): return [.report(report(effect))]
    case .takeIn(let beside):
      besides.removeAll { $0 == beside }
      return [.received(operationsBeside, notices: []), .takenIn(beside)]
    case .saveElsewhere(let path):
      places.append(path)
      if let failureElsewhere { return [.failed(failureElsewhere)] }
      _ = save([], isWorking: true)
      return [.moved(path: path)]
    case .keepDrafts(let drafts): kept.append(drafts)
    case .refreshFile, .refreshFileHere:
      refreshings.append(effect)
      return [.fileRefreshed(count: leavesFile ? nil : session?.operations.count)]
    case .turn(let effect): return turn(effect, session)
    case .readTable(let path): return [table(at: path)]
    case .rememberList(let chosen, _): remembered = chosen.over(remembered)
    case .readNorms: return [.normsRead(publishedNorms)]
    case .close: isClosed = session != nil
    case .quit: break
    }
    return []
  }

  /// A session like the first template.
  private static func made(_ title: String?, _ keepsGroups: Bool) -> Session? {
    guard let item = Catalogue.templates.first,
      var document = try? SessionFile(item.bytes).document,
      var workshop = document.records[.workshop]?.first?.fields
    else { return nil }
    workshop["title"] = title.map(Value.string) ?? workshop["title"]
    document.records[.workshop] = [Record(.workshop, workshop)]
    if !keepsGroups { (document.records[.group], document.records[.norm]) = (nil, nil) }
    guard let adoption = try? Adoption(document, onto: OperationSet()) else { return nil }
    var session = Session(id: "made", replica: ReplicaID(rawValue: "test"))
    session.receive(adoption.operations)
    return session
  }

  private mutating func report(_ effect: ReportEffect) -> ReportMessage {
    reportEffects.append(effect)
    switch effect {
    case .check: return .checked
    case .findName(let person): return .foundName(person, textsWithNames)
    case .preview(let request):
      let notes =
        [
          "Left out: names, organisations, sectors of entries and the list of participants.",
          "Names were found in 2 texts (I A3, II C1) and are taken out.",
        ] + moreNotes
      if let failureOfPreview { return .failed(failureOfPreview) }
      return .previewed(ReportPreview(request, notes: notes, text: reportText))
    case .write(let request, let path, let isReplacing):
      guard isReplacing || tablesThere.isEmpty else { return .exists(tablesThere) }
      guard isReplacing || reports[path] == nil else { return .exists([path]) }
      reports[path] = request
      return .writing(path: path)
    }
  }

  private mutating func turn(_ effect: TurnEffect, _ session: Session?) -> [Message] {
    turnEffects.append(effect)
    switch effect {
    case .begin: return [.turn(.found(hasPIN: pin != nil, turns: turns))]
    case .setPIN(let new):
      if let failureOfPIN { return [.turn(.pinFailed(failureOfPIN))] }
      pin = new
      return [.turn(.pinSet)]
    case .checkPIN(let tried):
      if let failureOfPIN { return [.turn(.pinFailed(failureOfPIN))] }
      if let lockedUntil { return [.turn(.pinChecked(.locked(until: lockedUntil)))] }
      return [.turn(.pinChecked(tried == pin ? .right : .wrong(left: 4)))]
    case .countTurn:
      turns += 1
      return [.turn(.counted(turns))]
    case .endTurns:
      turns = 0
      return [.received(boxed, notices: [])]
    case .find(let voter, let ballot):
      guard var session, let ballot = session.state.value(ballot) else {
        return [.turn(.notFound("There is no such round."))]
      }
      session.receive(boxed)
      return [.turn(.paper(voter, session.votes(of: voter, on: ballot)))]
    case .lend: return [.turn(.cameBack(turns: turns, hasLost: false))]
    case .cast(let dots, let remarks, let voter, let ballot):
      return [.turn(cast(dots, remarks, voter, session?.state.value(ballot), session))]
    case .box(let fields):
      if let failureOfBox { return [.turn(.notBoxed(failureOfBox))] }
      guard let operation = try? session?.boxing(fields, using: &generator) else {
        return [.turn(.notBoxed("That is no entry."))]
      }
      boxed.append(operation)
      return [.turn(.boxed)]
    }
  }

  private mutating func cast(
    _ dots: [VoteItem: Int], _ remarks: [VoteItem: String], _ voter: String?, _ ballot: Ballot?,
    _ session: Session?
  ) -> TurnMessage {
    if let failureOfBox { return .notCast(failureOfBox) }
    var voting = session
    voting?.receive(boxed)
    guard let ballot,
      let paper = try? voting?.casting(dots, of: voter, on: ballot, using: &generator)
    else { return .notCast("That is no vote.") }
    boxed += paper.operations
    boxed += (try? voting?.remarking(remarks, in: ballot, using: &generator)) ?? []
    return .cast(receipt: dots.isEmpty ? nil : paper.voter)
  }

  private func table(at path: String) -> Message {
    guard let text = files[path] else { return .tableNotRead("There is no file '\(path)'.") }
    do {
      return .tableRead(
        try TableReader.table(in: Array(text.utf8)), path: path, remembered: remembered)
    } catch {
      return .tableNotRead("\(path): \(sentence(of: error)).")
    }
  }

  private var publishedNorms: [NormSet] {
    Catalogue.norms.compactMap { try? NormPackage($0.bytes) }.map {
      NormSet(title: $0.title, reference: $0.reference, norms: $0.norms)
    }
  }

  private var listed: Message {
    let listed = sessions.sorted { $0.key < $1.key }.map { path, session in
      SessionSummary(
        path: path, title: session.state.workshop.title,
        detail: session.state.workshop.place ?? "")
    }
    let template = SessionSummary(
      path: "igf-day0", title: "Norms in Cyberspace", detail: "template, 4 groups, 0 entries")
    return .listed(sessions: listed, templates: [template])
  }

  private mutating func save(_ operations: [Operation], isWorking: Bool = false) -> [Message] {
    waiting += operations
    if let failure, !isWorking { return [.notSaved(failure)] }
    let count = waiting.count
    saved += waiting
    waiting = []
    return [.saved(count: count)]
  }

  private mutating func follow() -> [Message] {
    followings += 1
    incoming += incomingAt[followings] ?? []
    let found = Message.received(incoming, notices: followings > 1 ? notices : [])
    incoming = []
    notices = []
    return [found, .beside(besides)] + (waiting.isEmpty ? [] : save([]))
  }
}
