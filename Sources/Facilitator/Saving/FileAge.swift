import SessionEngine
import TerminalKit
import WorkshopModel

/// How old the session file is while the session is open, and when it is to be written: at the first
/// entry, so that a copy of it tells that there may be more; then after nobody has typed for some
/// seconds, and once a minute while somebody does.
struct FileAge: Sendable {
  /// How many seconds nobody must have typed.
  static let rest = 3
  /// How many seconds the file may lack something while somebody types.
  static let limit = 60
  /// How many seconds lie at least between two times that it is asked for.
  static let pause = 10

  /// How many operations the session had that the file has all of.
  private var count: Int
  /// Since when the session has more; nil while it has not.
  private var since: Timestamp?
  private var typedAt: Timestamp?
  /// Whether the file was written since the session was opened, and says that it is open; or need not
  /// say so at once.
  private var saysOpen: Bool
  /// When it was last asked for, and for how long it is not again.
  private var asked: (at: Timestamp, pause: Int)?

  /// The age of a file that has all of `count` operations.
  ///
  /// It is marked as open at once, at the first entry, but where that would come between the lines
  /// that somebody is asked for.
  init(count: Int = 0, isMarkedAtOnce: Bool = true) {
    self.count = count
    saysOpen = !isMarkedAtOnce
  }

  /// Takes note that somebody types.
  mutating func noteTyping(at time: Timestamp) { typedAt = time }

  /// Takes note that the file has everything of when there were `count` operations; nil when it was
  /// left to others, who are given the time for it.
  mutating func noteRefreshed(count: Int?, at time: Timestamp) {
    guard let count else {
      asked = (time, Self.limit)
      return
    }
    self.count = count
    since = nil
    saysOpen = true
  }

  /// Whether the file is to be written at rest or while somebody types, for a session of `count`
  /// operations; nil when it is not to be written now.
  ///
  /// A clock that was put back does not count: what lies in the future began now.
  mutating func request(
    for count: Int, at now: Timestamp, atRestOnly: Bool = false
  ) -> Bool? {
    guard count != self.count else {
      since = nil
      return nil
    }
    since = min(since ?? now, now)
    typedAt = typedAt.map { min($0, now) }
    asked = asked.map { (min($0.at, now), $0.pause) }
    if let asked, now.seconds - asked.at.seconds < asked.pause { return nil }
    let isAtRest = Self.passed(Self.rest, since: typedAt, now)
    let isDue = !saysOpen || Self.passed(Self.limit, since: since, now)
    guard isAtRest || !atRestOnly && isDue else { return nil }
    asked = (now, Self.pause)
    return isAtRest
  }

  private static func passed(_ seconds: Int, since time: Timestamp?, _ now: Timestamp) -> Bool {
    time.map { now.seconds - $0.seconds >= seconds } ?? true
  }
}

extension Model {
  /// Takes note of when somebody last typed, whatever it was.
  mutating func noteTyping(_ message: Message) {
    guard case .event(let event, let time) = message else { return }
    switch event {
    case .key(_), .paste(_), .mouse(_): room.fileAge.noteTyping(at: time)
    default: break
    }
  }

  /// Asks for the session file to be written when it is time, and nothing waits to be saved.
  mutating func refreshFileNowAndThen() -> [Effect] {
    guard let session, !room.isClosing, !room.isNotSaved, !isProjector,
      let request = room.fileAge.request(
        for: session.operations.count, at: room.now, atRestOnly: isHandedOver)
    else { return [] }
    // In front of a participant nothing is started, and nobody waits.
    guard !isHandedOver else { return [.refreshFileHere] }
    return [.refreshFile(isAtRest: request)]
  }

  /// Lets a second pass in which nobody has done anything, and nothing changes but the file.
  mutating func rest(at time: Timestamp) -> [Effect] {
    room.setNow(time)
    return refreshFileNowAndThen()
  }
}
