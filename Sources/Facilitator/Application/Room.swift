import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// What the program knows of the open session: the session, what is worked out from it, its clock, how
/// far it is safe, and what was told.
public struct Room: Sendable {
  /// A line that tells what was done or why not.
  struct Status: Equatable, Sendable {
    enum Severity { case done, problem }
    var text: String
    var severity = Severity.done
    /// Whether it takes as many rows as it needs: it is read out.
    var isWhole = false
  }

  let localTime: LocalTime
  /// The session that is open; nil on the home screen.
  var session: Session?
  var path = ""
  /// Whether nothing may be written to the session, so that it can only be looked at.
  var isReadOnly = false
  /// Whether the session is left as soon as its closing was carried out.
  var isClosing = false
  var now: Timestamp
  var generator: SeededGenerator

  var board = Board()
  /// The plan of the open session and what happened to its clock; nil while none is open.
  var timing: (plan: Plan, log: ClockLog)?
  /// What the phase is for that the workshop is in; empty for nothing in particular.
  private(set) var phaseLeads: [Phase.Purpose] = []
  /// By how much the clock was put to another time since the last event of the log, and when that
  /// event was by the clock of before; nil when it was not.
  var clockMove: (of: Timestamp?, seconds: Int)?

  /// How far what was entered is safe.
  var saving = Model.Saving.saved
  /// The records of which something is not known to be safe.
  var unsaved: Set<RecordKey> = []
  var notSavedReason: String?
  /// What the session file lacks of the session, and since when.
  var fileAge = FileAge()
  /// What lies beside the session and was not taken in.
  var besides: [Beside] = []

  var drafts = Drafts()
  /// The drafts as they were last asked to be kept, and when that was.
  var keptDrafts: [Draft] = []
  var draftsKeptAt: Timestamp?
  /// What the next new entry has from the last.
  var scribing = Scribing()
  /// How many projectors of this machine follow the session.
  var projectors = 0
  /// The entries that are marked, to be dealt with at once, whether they are shown or not.
  var marked: Set<Identifier<Entry>> = []
  /// The proposed themes that were rejected, which are not proposed again.
  var rejections = ThemeRejections()
  /// What was chosen for reports on the open session.
  var reporting = Reporting()
  /// The file that a report is being written to; nil while none is.
  var reportBeingWritten: String?
  /// The report that is to be written when that is done; nil for none.
  var reportToFollow: Prompt<ReportFile>?

  /// Whether commands are only checked, to know what would come of a key.
  var isTrying = false

  var status: Status?
  /// The status that was there when the last key was pressed.
  var answered: Status?
  /// The entry withdrawn last, with what was told of it.
  var withdrawnLast: (entry: Identifier<Entry>, status: String)?

  /// Which number comes first in days of numbers alone; nil while nobody was asked.
  var dayOrder: DayReading.Order?
  /// The published norms; nil until they are read.
  var published: [NormSet]?

  /// A room in which no session is open.
  init(_ localTime: LocalTime, now: Timestamp, seed: UInt64) {
    self.localTime = localTime
    self.now = now
    generator = SeededGenerator(seed: seed)
  }

  /// Opens a session, with what was half typed at this terminal when it was left.
  mutating func open(
    _ session: Session, _ path: String, _ drafts: [Draft], isFileMarkedAtOnce: Bool
  ) {
    close()
    self.session = session
    self.path = path
    fileAge = FileAge(count: session.operations.count, isMarkedAtOnce: isFileMarkedAtOnce)
    refresh(from: session)
    self.drafts = Drafts(drafts, in: session)
    keptDrafts = drafts
  }

  /// Forgets the session; what was told of it stays.
  mutating func close() {
    session = nil
    isClosing = false
    board = Board()
    drafts = Drafts()
    keptDrafts = []
    scribing = Scribing()
    projectors = 0
    marked = []
    rejections = ThemeRejections()
    reporting = Reporting()
    reportToFollow = nil
    unsaved = []
    besides = []
    withdrawnLast = nil
    saving = .saved
  }

  /// Reads everything anew that is worked out from `session`.
  mutating func refresh(from session: Session) {
    board.refresh(from: session)
    var log = ClockLog(session.state, on: session.own)
    if let clockMove, log.last == clockMove.of {
      log.move(by: clockMove.seconds)
    } else {
      clockMove = nil
    }
    timing = (Plan(session.state, localTime), log)
    phaseLeads = clock.flatMap { $0.mode == .finished ? nil : $0.current?.phase.purposes } ?? []
  }

  /// Carries commands out as one step.
  ///
  /// - Returns: What is to be made durable.
  mutating func perform(_ commands: [Command]) throws(CommandError) -> [Operation] {
    if isTrying, commands.count == 1 {
      if let refusal = session?.refusal(of: commands[0]) { throw refusal }
      return []
    }
    return try session?.perform(commands, at: now) ?? []
  }

  /// Why `commands` cannot be done: that nothing would be another than it is; nil where something
  /// would, or where they are refused for a reason of their own.
  func obstacle(toChangingBy commands: [Command], _ words: StatusWords) -> String? {
    var trial = session
    guard let operations = try? trial?.perform(commands, at: now), operations.isEmpty else {
      return nil
    }
    return words.unchanged
  }

  /// Erases a record.
  ///
  /// - Returns: What is to be made durable.
  mutating func erase(_ record: RecordKey) throws(CommandError) -> [Operation] {
    try session?.perform(.erase(record), at: now) ?? []
  }

  /// Tells that something was done.
  mutating func tell(_ text: String) { status = Status(text: text) }

  /// Tells that something was not done.
  mutating func warn(_ text: String) { status = Status(text: text, severity: .problem) }
}
