public import SessionEngine

/// What an update asks of the world outside; carried out in order, answered by messages.
public enum Effect: Sendable {
  /// Look for sessions in the folder the program was started in.
  case listSessions
  /// Open the session at that path.
  case open(path: String)
  /// Make a session from that template at that path, and open it: with that title, unless it is nil,
  /// and with its groups and all that they have, or without any.
  case create(template: String, title: String?, keepsGroups: Bool, path: String)
  /// Make these operations durable.
  case append([Operation])
  /// Erase: make this erasure durable, and remove what it erases from every file of the session.
  case erase(Operation)
  /// See whether other programs have added something, and try again to save what is not saved.
  case follow
  /// Take in what lies beside the session.
  case takeIn(Beside)
  /// Write everything that is saved into the session file, without waiting for it; what came of it
  /// is told later.
  case refreshFile(isAtRest: Bool)
  /// Do that before anything else, and start no other program for it.
  case refreshFileHere
  /// Save everything to a new file at that path and go on there.
  case saveElsewhere(path: String)
  /// Keep what is half typed at this terminal, in place of what was kept before.
  case keepDrafts([Draft])
  /// Do something for the terminal that goes round.
  case turn(TurnEffect)
  /// Read the table in the file at that path.
  case readTable(path: String)
  /// Remember what was said of a list that is in the session now, for the next one.
  case rememberList(ImportMapping, Table)
  /// Read the published norms.
  case readNorms
  /// Show a report, or write it.
  case report(ReportEffect)
  /// Leave the open session.
  case close
  /// Leave the program.
  case quit
}

/// A session that could be opened, as the home screen lists it.
public struct SessionSummary: Equatable, Sendable {
  /// Where it is.
  public let path: String
  /// What the workshop is called.
  public let title: String
  /// Day and place, as far as known.
  public let detail: String

  /// The session at `path` with that title and detail.
  public init(path: String, title: String, detail: String) {
    self.path = path
    self.title = title
    self.detail = detail
  }
}

/// Carries effects out; the program has one with a disk, tests have one in memory.
public protocol EffectHandler {
  /// Carries `effect` out and tells what came of it. Operations that are reported saved are safe.
  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message]
}
