public import WorkshopModel

/// What all events of the clock amount to, without the present time: a pure function of the state.
///
/// Time passes from one event to the next, in the order of their creation. A clock that was put
/// back in between has passed no time, one that was put forward at most a day.
public struct ClockLog: Equatable, Sendable {
  /// What is known of the time of a phase.
  struct Visits: Equatable, Sendable {
    /// The seconds that the clock ran in it, in all visits, up to the last event.
    var elapsed = 0
    /// The seconds that were added to its minutes, negative when taken away.
    var added = 0
    /// When it was first started.
    var start: Timestamp?
    /// When it was last left or finished; nil while the workshop is in it.
    var end: Timestamp?
    var isFinished = false
  }

  /// What is known of the time for a challenge.
  struct Turn: Equatable, Sendable {
    var elapsed = 0
    var given = ClockLog.challengeSeconds
    var isFinished = false
  }

  /// How many seconds a challenge has when nobody says otherwise.
  public static let challengeSeconds = 600

  /// When the first phase was started; nil when none was.
  public private(set) var start: Timestamp?
  /// The seconds that have passed since then, up to the last event, whether the clock ran or not.
  private(set) var total = 0
  private(set) var phases: [Identifier<Phase>: Visits] = [:]
  private(set) var challenges: [Identifier<Entry>: Turn] = [:]
  /// The phase that the workshop is in.
  private(set) var phase: Identifier<Phase>?
  private(set) var isRunning = false
  /// The challenge whose time runs.
  private(set) var runningChallenge: Identifier<Entry>?
  /// The challenge whose time stands still because the clock of the phase does.
  private var heldChallenge: Identifier<Entry>?
  /// What the room was told to look at.
  private(set) var focus: Focus?
  /// When the last event was.
  private(set) var last: Timestamp?

  /// What the room looks at instead of the plan.
  enum Focus: Equatable, Sendable {
    case challenge(Identifier<Entry>)
    case conclusion(Identifier<Conclusion>)
  }

  /// What the events of `state` amount to: those of the clock that all groups share, and those of
  /// `group`, if one is named.
  public init(_ state: State, group: Identifier<Group>? = nil) {
    for event in state.all(Timing.self) where event.group == nil || event.group == group {
      take(event)
    }
    switch focus {
    case .challenge(let id): if !state.contains(id.key) { focus = nil }
    case .conclusion(let id): if !state.contains(id.key) { focus = nil }
    case nil: break
    }
  }

  /// How many seconds have passed between two readings of a clock that may have been put right.
  static func seconds(from: Timestamp?, to: Timestamp) -> Int {
    guard let from, from < to else { return 0 }
    let (passed, isTooMuch) = to.seconds.subtractingReportingOverflow(from.seconds)
    return isTooMuch ? longest : min(passed, longest)
  }

  private static let longest = 86_400
}

extension ClockLog {
  private mutating func take(_ event: Timing) {
    let passed = Self.seconds(from: last, to: event.at)
    if start != nil { total += passed }
    if isRunning, let phase { phases[phase, default: Visits()].elapsed += passed }
    if let runningChallenge { challenges[runningChallenge, default: Turn()].elapsed += passed }
    last = event.at
    if event.event == .show {
      focus = event.challenge.map(Focus.challenge) ?? event.conclusion.map(Focus.conclusion)
    } else if let challenge = event.challenge {
      take(event, of: challenge)
    } else {
      takePhase(event)
    }
  }

  private mutating func takePhase(_ event: Timing) {
    guard
      event.event == .start || event.event == .extend || event.phase == nil
        || event.phase == phase
    else { return }
    guard let subject = event.phase ?? phase else { return }
    switch event.event {
    case .start:
      if let phase, phase != subject { phases[phase]?.end = event.at }
      enter(subject, at: event.at)
    case .pause:
      isRunning = false
      heldChallenge = runningChallenge ?? heldChallenge
      runningChallenge = nil
    case .resume:
      isRunning = true
      phases[subject]?.isFinished = false
      phases[subject]?.end = nil
      runningChallenge = runningChallenge ?? heldChallenge
      heldChallenge = nil
    case .extend: phases[subject, default: Visits()].added += Self.limited(event.seconds)
    case .finish:
      isRunning = false
      phases[subject]?.isFinished = true
      phases[subject]?.end = event.at
      turnToPlan()
    case .show: break
    }
  }

  private mutating func enter(_ phase: Identifier<Phase>, at time: Timestamp) {
    self.phase = phase
    isRunning = true
    start = start ?? time
    var visits = phases[phase] ?? Visits()
    visits.start = visits.start ?? time
    visits.end = nil
    visits.isFinished = false
    phases[phase] = visits
    turnToPlan()
  }

  private mutating func turnToPlan() {
    focus = nil
    runningChallenge = nil
    heldChallenge = nil
  }

  private mutating func take(_ event: Timing, of challenge: Identifier<Entry>) {
    switch event.event {
    case .start:
      let given = event.seconds.map { max(0, Self.limited($0)) }
      challenges[challenge] = Turn(given: given ?? Self.challengeSeconds)
      run(challenge)
    case .resume:
      challenges[challenge, default: Turn()].isFinished = false
      run(challenge)
    case .pause: stop(challenge)
    case .extend: challenges[challenge, default: Turn()].given += Self.limited(event.seconds)
    case .finish:
      stop(challenge)
      challenges[challenge, default: Turn()].isFinished = true
      if focus == .challenge(challenge) { focus = nil }
    case .show: break
    }
  }

  private mutating func run(_ challenge: Identifier<Entry>) {
    runningChallenge = challenge
    heldChallenge = nil
    focus = .challenge(challenge)
  }

  private mutating func stop(_ challenge: Identifier<Entry>) {
    if runningChallenge == challenge { runningChallenge = nil }
    if heldChallenge == challenge { heldChallenge = nil }
  }

  /// What an event adds: not more than the format lets it, whatever a merge brought about.
  private static func limited(_ seconds: Int?) -> Int {
    min(max(seconds ?? 0, -longest), longest)
  }
}
