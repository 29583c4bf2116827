public import SessionEngine
public import TerminalKit
public import WorkshopModel

/// Everything that can happen to the program.
public enum Message: Sendable {
  /// Somebody did something at the terminal, or it changed; with the time by the clock.
  case event(Event, at: Timestamp)
  /// These sessions and templates are there; besides the folder that the program was started in,
  /// sessions were looked for in `places`.
  case listed(
    sessions: [SessionSummary], templates: [SessionSummary], alsoFrom: [String] = [])
  /// A session is open; the sentences are what there is to say of it, the drafts what was half
  /// typed at this terminal when it was left; in one that is read only, nothing can be entered.
  case opened(
    Session, path: String, notices: [String], drafts: [Draft] = [], isReadOnly: Bool = false)
  /// Other programs on the session have added these operations, or a file of it was damaged: the
  /// sentences tell.
  case received([Operation], notices: [String])
  /// These things lie beside the session and were not taken in.
  case beside([Beside])
  /// One of them was.
  case takenIn(Beside)
  /// Everything was saved to a new file, which is the session's from now on.
  case moved(path: String)
  /// Whether a terminal goes round where the session is.
  case goingRound(Bool)
  /// So many projectors of this machine follow the session.
  case projectors(Int)
  /// A second has passed, or a file has changed.
  case tick(at: Timestamp)
  /// The clock was put forward by so many seconds since it was last looked at, negative when it was
  /// put back.
  case clockMoved(by: Int, at: Timestamp)
  /// Something was not done; the sentence says what and what to do.
  case failed(String)
  /// Something came of an effect for the terminal that goes round.
  case turn(TurnMessage)
  /// The table that was asked for is read; of what it calls otherwise, that was said of earlier ones.
  case tableRead(Table, path: String, remembered: ImportMapping = ImportMapping())
  /// It was not; the sentence says why and what to do.
  case tableNotRead(String)
  /// The published norms are read.
  case normsRead([NormSet])
  /// Something came of an effect for a report.
  case report(ReportMessage)
  /// The session file has everything that was saved when there were so many operations; nil when it
  /// was not to be written now.
  case fileRefreshed(count: Int?)
  /// So many operations are safe on disk.
  case saved(count: Int)
  /// Operations are not safe on disk; the sentence says why and what to do.
  case notSaved(String)
}
