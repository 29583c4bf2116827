public import WorkshopModel

/// What both clocks of a machine say at one moment: the one that tells the time, which anybody can
/// put to another, and one that nobody sets.
public struct ClockReading: Equatable, Sendable {
  /// The time that is told.
  public let time: Timestamp
  /// The seconds by the other clock, which also counts while the machine sleeps; its beginning does
  /// not matter.
  public let running: Int
  /// The thousandths of a second behind those, from 0 to 999.
  public let thousandths: Int

  /// What both clocks say.
  public init(time: Timestamp, running: Int, thousandths: Int = 0) {
    self.time = time
    self.running = running
    self.thousandths = thousandths
  }

  /// How many milliseconds have passed since `earlier`; as many as there can be where it is too long.
  public func milliseconds(since earlier: ClockReading) -> Int {
    let (seconds, isOut) = running.subtractingReportingOverflow(earlier.running)
    let (passed, isFar) = seconds.multipliedReportingOverflow(by: 1_000)
    return isOut || isFar ? .max : passed + thousandths - earlier.thousandths
  }

  /// By how many seconds the clock was put forward since `earlier`, negative when it was put back; 0
  /// for less than three, which may be rounding, or a clock that is put right little by little.
  public func move(since earlier: ClockReading) -> Int {
    let (passed, isOut) = running.subtractingReportingOverflow(earlier.running)
    guard !isOut else { return 0 }
    let (move, isFar) = (time - earlier.time).subtractingReportingOverflow(passed)
    return isFar || abs(move) < 3 ? 0 : move
  }
}
