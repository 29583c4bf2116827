public import WorkshopModel

/// A phase of the plan with its times: as planned, as they were, as they are to be now.
public struct PhaseTime: Equatable, Sendable {
  /// The phase.
  public let phase: Phase
  /// The seconds that the clock ran in it, in all visits.
  public let elapsed: Int
  /// The seconds that it has, those added among them; nil when it is not limited.
  public let allotted: Int?
  /// When it was to start; nil when the plan does not say.
  public internal(set) var plannedStart: Timestamp?
  /// When it was first started; nil when it was not.
  public let start: Timestamp?
  /// When it was last left; nil when it was not, or the workshop is in it again.
  public let end: Timestamp?
  /// Whether it was ended, not merely left.
  public let isFinished: Bool
  /// The minutes that it is to take from now on, once it comes: those planned, or others for the
  /// sake of the fixed end; nil when it is not ahead or not limited.
  public internal(set) var minutesAhead: Int?
  /// Whether these are other minutes than planned.
  public internal(set) var isReplanned = false
  /// When it is going to start as things stand; nil when it is not ahead or nobody can say.
  public internal(set) var expectedStart: Timestamp?

  /// The seconds left, negative when over; nil when it is not limited.
  public var left: Int? { allotted.map { $0 - elapsed } }

  /// How near its end is.
  public var warning: Clock.Warning { Clock.Warning(left: left, of: allotted) }

  /// Whether the workshop was in it.
  public var wasStarted: Bool { start != nil }

  init(_ phase: Phase, _ visits: ClockLog.Visits?, passed: Int) {
    let visits = visits ?? ClockLog.Visits()
    self.phase = phase
    elapsed = visits.elapsed + passed
    allotted = phase.minutes.map { max(0, $0 * 60 + visits.added) }
    start = visits.start
    end = visits.end
    isFinished = visits.isFinished
  }

  /// The minutes that it still needs as planned, begun ones counted; 0 when it needs none.
  var minutesNeeded: Int {
    guard !isFinished, let left, left > 0 else { return 0 }
    return (left + 59) / 60
  }
}
