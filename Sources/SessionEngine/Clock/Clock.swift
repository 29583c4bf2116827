public import WorkshopModel

/// The clock of a workshop at a moment: which phase it is in, how much time is left, how that
/// compares with the plan.
///
/// Every program that has the same operations reads the same clock, as far as the clocks of the
/// machines agree.
public struct Clock: Equatable, Sendable {
  /// The moment.
  public let now: Timestamp
  /// The plan that it goes by.
  public let plan: Plan
  /// The phases of the plan with their times.
  public let phases: [PhaseTime]
  /// Where the phase that the workshop is in stands, counted from 0; nil when it is in none.
  public let index: Int?
  /// Whether the clock runs.
  public let mode: Mode
  /// When the workshop has to end; nil when nothing says so.
  public let fixedEnd: Timestamp?
  /// By how many minutes the workshop is behind its plan, negative when ahead; nil when it has not
  /// begun or nothing was planned.
  public let behind: Int?
  /// When the last phase is going to end as things stand; nil when nobody can say.
  public let expectedEnd: Timestamp?

  let log: ClockLog

  /// The clock that `state` shows at `now`.
  ///
  /// - Parameters:
  ///   - state: The session's state.
  ///   - now: The time by the clock of this machine.
  ///   - localTime: The clocks on the wall.
  public init(_ state: State, at now: Timestamp, _ localTime: LocalTime = .utc) {
    self.init(Plan(state, localTime), ClockLog(state), at: now)
  }

  /// The clock that the events in `log` show at `now`.
  public init(_ plan: Plan, _ log: ClockLog, at now: Timestamp) {
    let index = log.phase.flatMap(plan.index)
    let schedule = Schedule(plan, log, at: now, index: index)
    self.now = now
    self.plan = plan
    self.log = log
    self.index = index
    mode = Self.mode(log, isInPlan: index != nil)
    fixedEnd = schedule.fixedEnd
    behind = schedule.behind
    expectedEnd = schedule.end
    phases = schedule.phases
  }

  private static func mode(_ log: ClockLog, isInPlan: Bool) -> Mode {
    guard isInPlan, let phase = log.phase else { return .notStarted }
    if log.isRunning { return .running }
    return log.phases[phase]?.isFinished ?? false ? .finished : .paused
  }
}

extension Clock {
  /// Whether the clock runs.
  public enum Mode: Sendable {
    /// The workshop is in no phase of the plan.
    case notStarted
    /// It runs.
    case running
    /// It stands still.
    case paused
    /// The phase is over, and none has been started since.
    case finished
  }

  /// How near the end of a time is.
  public enum Warning: Comparable, Sendable {
    /// More than a fifth is left, or the time is not limited.
    case fine
    /// A fifth is left, or less.
    case twentyPercent
    /// A twentieth is left, or less.
    case fivePercent
    /// Nothing is left.
    case over

    /// The warning when `left` of `allotted` seconds are left; nil stands for no limit.
    public init(left: Int?, of allotted: Int?) {
      guard let left, let allotted else {
        self = .fine
        return
      }
      if left <= 0 {
        self = .over
      } else if left * 20 <= allotted {
        self = .fivePercent
      } else {
        self = left * 5 <= allotted ? .twentyPercent : .fine
      }
    }
  }

  /// What the room looks at instead of the plan.
  public enum Focus: Equatable, Sendable {
    /// A challenge, with the seconds that are left for it, negative when over; nil when its time
    /// was not started.
    case challenge(Identifier<Entry>, left: Int?)
    /// A conclusion that is read back.
    case conclusion(Identifier<Conclusion>)
  }

  /// The time for one challenge.
  public struct ChallengeTime: Equatable, Sendable {
    /// The seconds that it has taken.
    public let elapsed: Int
    /// The seconds that it was given, extensions among them.
    public let allotted: Int
    /// Whether its time runs.
    public let isRunning: Bool
    /// Whether its time was ended.
    public let isFinished: Bool
    /// The seconds that are left, negative when over.
    public var left: Int { allotted - elapsed }
    /// How near the end is.
    public var warning: Warning { Warning(left: left, of: allotted) }
  }

  /// The phase that the workshop is in; nil when it is in none.
  public var current: PhaseTime? { index.map { phases[$0] } }

  /// The seconds left of the phase, negative when over; nil when there is none or it is not limited.
  public var left: Int? { current?.left }

  /// How near the end of the phase is.
  public var warning: Warning { current?.warning ?? .fine }

  /// Whether the later phases were given other minutes than planned, for the sake of the fixed end.
  public var isReplanned: Bool { phases.contains { $0.isReplanned } }

  /// Whether something changes with every second.
  public var isTicking: Bool { mode == .running || log.runningChallenge != nil }

  /// What the room looks at; nil for the plan.
  public var focus: Focus? {
    switch log.focus {
    case .challenge(let id):
      .challenge(id, left: time(of: id).flatMap { $0.isFinished ? nil : $0.left })
    case .conclusion(let id): .conclusion(id)
    case nil: nil
    }
  }

  /// The time for a challenge; nil when it never had any.
  public func time(of challenge: Identifier<Entry>) -> ChallengeTime? {
    guard let turn = log.challenges[challenge] else { return nil }
    let isRunning = log.runningChallenge == challenge
    let passed = isRunning ? ClockLog.seconds(from: log.last, to: now) : 0
    return ChallengeTime(
      elapsed: turn.elapsed + passed, allotted: max(0, turn.given), isRunning: isRunning,
      isFinished: turn.isFinished)
  }
}
