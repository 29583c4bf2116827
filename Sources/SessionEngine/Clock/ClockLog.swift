public import WorkshopModel

/// What all events of the clock amount to, without the present time: a pure function of the state.
///
/// Time passes from one event to the next, in the order of their creation. A clock that was put
/// back in between has passed no time, one that was put forward at most a day.
///
/// An event that says how much time had passed when it was made is believed: its program has seen
/// that the clock was put to another time, and from then on all go by the clock as it is now.
///
/// Each run of the program is taken to have one clock, which may be wrong: how long it was since
/// the run's own last event is by that clock, and what others have counted meanwhile counts once.
/// So a laptop that is behind makes no time jump; and where copies of a session ran in several
/// rooms and were merged, the last event tells where the workshop is, and minutes that passed in
/// all rooms at once are not summed.
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
  /// When the last event was, by the clock that time is to be counted on with.
  public private(set) var last: Timestamp?
  /// The seconds that have passed since the first event.
  private(set) var time = 0
  /// What the clock of each run said at its last event.
  private var readings: [ReplicaID: Reading] = [:]

  /// A run's clock, and how many seconds had passed by it since the first event.
  private struct Reading: Equatable, Sendable {
    let moment: Timestamp
    let time: Int
  }

  /// What the room looks at instead of the plan.
  enum Focus: Equatable, Sendable {
    case challenge(Identifier<Entry>)
    case conclusion(Identifier<Conclusion>)
  }

  /// What the events of `state` amount to, but for those that are about a group's own clock.
  ///
  /// - Parameters:
  ///   - state: The session's state.
  ///   - own: The runs whose clock is that of this machine, by which time goes on after the last
  ///     event; without one, it goes on by the clocks that agree roughly with that event's.
  public init(_ state: State, on own: Set<ReplicaID> = []) {
    for event in state.all(Timing.self) where event.group == nil {
      take(event, by: state[event.key]?.created.id.replica ?? ReplicaID(rawValue: ""))
    }
    last = own.compactMap { readings[$0].map(moment(of:)) }.max() ?? last
    switch focus {
    case .challenge(let id): if !state.contains(id.key) { focus = nil }
    case .conclusion(let id): if !state.contains(id.key) { focus = nil }
    case nil: break
    }
  }

  /// Goes on from the last event by a clock that was put forward by so many seconds since.
  public mutating func move(by seconds: Int) { last = last.map { $0 + seconds } }

  /// How many seconds have passed between two readings of a clock that may have been put right.
  static func seconds(from: Timestamp?, to: Timestamp) -> Int {
    guard let from, from < to else { return 0 }
    return min(to - from, longest)
  }

  private static let longest = 86_400
  /// How many seconds the clocks of machines may differ that agree roughly.
  private static let tolerance = 900
}

extension ClockLog {
  /// Lets time pass up to an event of a run.
  ///
  /// - Returns: How many seconds that is.
  private mutating func pass(to moment: Timestamp, by replica: ReplicaID, _ elapsed: Int?) -> Int {
    if let elapsed {
      let passed = min(max(0, elapsed - time), Self.longest)
      time += passed
      readings = [replica: Reading(moment: moment, time: time)]
      last = moment
      return passed
    }
    let known = readings[replica]
    let own: Int
    if let known {
      // A clock that was put back begins anew.
      own = moment < known.moment ? time : known.time + Self.seconds(from: known.moment, to: moment)
    } else {
      own = time + Self.seconds(from: last, to: moment)
    }
    let passed = max(0, own - time)
    time += passed
    readings[replica] = Reading(moment: moment, time: own)
    let others = readings.values.map(self.moment(of:)).filter {
      max(Self.seconds(from: $0, to: moment), Self.seconds(from: moment, to: $0)) <= Self.tolerance
    }
    last = others.max() ?? moment
    return passed
  }

  /// When the time that has passed now had passed by a run's clock.
  private func moment(of reading: Reading) -> Timestamp {
    reading.moment + (time - reading.time)
  }
}

extension ClockLog {
  private mutating func take(_ event: Timing, by replica: ReplicaID) {
    let passed = pass(to: event.at, by: replica, event.elapsed)
    if start != nil { total += passed }
    if isRunning, let phase { phases[phase, default: Visits()].elapsed += passed }
    if let runningChallenge { challenges[runningChallenge, default: Turn()].elapsed += passed }
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
    case .extend: phases[subject, default: Visits()].added += event.seconds ?? 0
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
      let given = event.seconds.map { max(0, $0) }
      challenges[challenge] = Turn(given: given ?? Self.challengeSeconds)
      run(challenge)
    case .resume:
      challenges[challenge, default: Turn()].isFinished = false
      run(challenge)
    case .pause: stop(challenge)
    case .extend: challenges[challenge, default: Turn()].given += event.seconds ?? 0
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
}
