import SessionEngine
import WorkshopModel

/// What becomes of the clock of a session when the clock of the machine is put to another time.
enum ClockMove {
  /// Goes on from what was remembered by a clock that was put to another time.
  ///
  /// What runs is written down with the time that has passed, so that other programs, and this one
  /// when it is opened again, go on from there.
  static func take(by seconds: Int, to time: Timestamp, in model: inout Model) -> [Effect] {
    model.now = time
    model.withScreen(TurnScreen.self) { $0.touched = $0.touched + seconds }
    guard model.timing != nil else { return [] }
    model.clockMove = model.timing?.log.last.map { (of: $0, seconds: seconds) }
    model.timing?.log.move(by: seconds)
    let kept = keepTime(in: &model)
    if abs(seconds) >= tellingMove, !model.isHandedOver, !model.isProjector {
      model.warn(model.strings.clock.moved(seconds, model.clock?.isTicking ?? false))
    }
    return kept
  }

  /// Sees whether the clock was put back since the session was last open, as what was done then
  /// seems to lie ahead; goes on counting from now then.
  static func takeSinceLeft(in model: inout Model) -> [Effect] {
    guard let clock = model.clock, clock.isTicking, let last = model.timing?.log.last,
      last > model.now + tellingMove
    else { return [] }
    let told = model.status
    let kept = take(by: model.now - last, to: model.now, in: &model)
    if let told, let status = model.status, told.severity == .problem {
      model.warn("\(told.text) \(status.text)")
    }
    return kept
  }

  /// A clock that is put right by less is nothing to tell.
  private static let tellingMove = 30

  /// Writes down how much time has passed, where something runs and this program can and may write.
  private static func keepTime(in model: inout Model) -> [Effect] {
    guard !model.isProjector, !model.isReadOnly, let clock = model.clock else { return [] }
    let commands = clock.commandsAfterMove(using: &model.generator)
    let author = ReplicaID.random(using: &model.generator)
    let now = model.now
    guard !commands.isEmpty,
      let operations = try? model.session?.perform(commands, by: author, at: now),
      let session = model.session
    else { return [] }
    model.refreshBoard(from: session)
    return model.save(operations)
  }
}
