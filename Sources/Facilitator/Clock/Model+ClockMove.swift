import SessionEngine
import WorkshopModel

extension Model {
  /// Goes on from what was remembered by a clock that was put to another time.
  ///
  /// What runs is written down with the time that has passed, so that other programs, and this one
  /// when it is opened again, go on from there.
  mutating func moveClock(by seconds: Int, to time: Timestamp) -> [Effect] {
    now = time
    withScreen(TurnScreen.self) { $0.touched = $0.touched + seconds }
    guard timing != nil else { return [] }
    clockMove = timing?.log.last.map { (of: $0, seconds: seconds) }
    timing?.log.move(by: seconds)
    let kept = keepTime()
    if abs(seconds) >= Self.tellingMove, !isHandedOver, !isProjector {
      warn(strings.clock.moved(seconds, clock?.isTicking ?? false))
    }
    return kept
  }

  /// Sees whether the clock was put back since the session was last open, as what was done then
  /// seems to lie ahead; goes on counting from now then.
  mutating func keepTimeSinceLeft() -> [Effect] {
    guard let clock, clock.isTicking, let last = timing?.log.last, last > now + Self.tellingMove
    else { return [] }
    let told = status
    let kept = moveClock(by: now - last, to: now)
    if let told, let status, told.severity == .problem {
      warn("\(told.text) \(status.text)")
    }
    return kept
  }

  /// A clock that is put right by less is nothing to tell.
  private static let tellingMove = 30

  /// Writes down how much time has passed, where something runs and this program can and may write.
  private mutating func keepTime() -> [Effect] {
    guard !isProjector, !isReadOnly, let clock else { return [] }
    let commands = clock.commandsAfterMove(using: &generator)
    let author = ReplicaID.random(using: &generator)
    guard !commands.isEmpty,
      let operations = try? session?.perform(commands, by: author, at: now), let session
    else { return [] }
    refreshBoard(from: session)
    return save(operations)
  }
}
