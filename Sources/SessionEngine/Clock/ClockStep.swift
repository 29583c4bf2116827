public import WorkshopModel

/// Something that a person does with the clock.
public enum ClockStep: Equatable, Sendable {
  /// Goes to a phase and lets its clock run on from where it was.
  case start(Identifier<Phase>)
  /// Goes to the next phase, or ends the last.
  case next
  /// Goes to the phase before.
  case previous
  /// Starts the clock, or lets it stand still, or go on.
  case startOrPause
  /// Adds so many seconds to the phase, or takes them away.
  case extend(seconds: Int)
  /// Ends the phase.
  case finish
  /// Gives a challenge so many seconds from now on, nil for the usual, and turns the room to it.
  case startChallenge(Identifier<Entry>, seconds: Int?)
  /// Lets the time for a challenge stand still, or go on, or starts it.
  case startOrPauseChallenge(Identifier<Entry>)
  /// Adds so many seconds to the time for a challenge, or takes them away.
  case extendChallenge(Identifier<Entry>, seconds: Int)
  /// Ends the time for a challenge and turns the room back to the plan.
  case finishChallenge(Identifier<Entry>)
  /// Turns the room to a challenge, without starting its time.
  case showChallenge(Identifier<Entry>)
  /// Turns the room to a conclusion.
  case showConclusion(Identifier<Conclusion>)
  /// Turns the room back to the plan.
  case showPlan
}

extension Clock {
  /// The phase that comes next; nil after the last.
  ///
  /// Where the workshop is in no phase, it is the first that it was not in yet.
  public var next: PhaseTime? {
    guard let index else { return phases.first { !$0.wasStarted } ?? phases.first }
    return phases.indices.contains(index + 1) ? phases[index + 1] : nil
  }

  /// The phase before; nil before the first.
  public var previous: PhaseTime? { index.flatMap { $0 > 0 ? phases[$0 - 1] : nil } }

  /// The commands that carry `step` out at this clock's moment, to be carried out as one; none when
  /// there is nothing to do.
  public func commands(
    for step: ClockStep, using generator: inout some RandomNumberGenerator
  ) -> [Command] {
    events(for: step).map { event in
      var event = event
      event.at = now
      return .add(event.named(.random(using: &generator)))
    }
  }

  /// The command that holds on to the time that has passed, where the machine's clock was put to
  /// another time while a phase or the time for a challenge runs; none where nothing runs.
  public func commandsAfterMove(using generator: inout some RandomNumberGenerator) -> [Command] {
    let subject =
      mode == .running
      ? current.map { event(.resume, $0.phase.id) }
      : log.runningChallenge.map { event(.resume, of: $0) }
    guard var event = subject else { return [] }
    event.elapsed = log.time + ClockLog.seconds(from: log.last, to: now)
    return [.add(event.named(.random(using: &generator)))]
  }

  private func events(for step: ClockStep) -> [Timing] {
    switch step {
    case .start(let phase): starting(phase)
    case .next: next.map { starting($0.phase.id) } ?? events(for: .finish)
    case .previous: previous.map { starting($0.phase.id) } ?? []
    case .startOrPause: startingOrPausing
    case .extend(let seconds): current.map { [event(.extend, $0.phase.id, seconds)] } ?? []
    case .finish:
      mode == .finished ? [] : current.map { [event(.finish, $0.phase.id)] } ?? []
    case .startChallenge(let id, let seconds): [event(.start, of: id, seconds)]
    case .startOrPauseChallenge(let id): startingOrPausing(id)
    case .extendChallenge(let id, let seconds): [event(.extend, of: id, seconds)]
    case .finishChallenge(let id): [event(.finish, of: id)]
    case .showChallenge(let id): [event(.show, of: id)]
    case .showConclusion(let id): [showing(id)]
    case .showPlan: focus == nil ? [] : [showing(nil)]
    }
  }

  /// The start of a phase; the first time with the minutes that the fixed end leaves it.
  private func starting(_ phase: Identifier<Phase>) -> [Timing] {
    guard let place = plan.index(of: phase) else { return [] }
    let start = event(.start, phase)
    guard !phases[place].wasStarted else { return [start] }
    let schedule = Schedule(plan, log, at: now, index: index)
    let minutes = schedule.minutesAhead(from: place, at: now).first ?? 0
    let change = (minutes - phases[place].minutesNeeded) * 60
    return change == 0 ? [start] : [start, event(.extend, phase, change)]
  }

  private var startingOrPausing: [Timing] {
    guard let current else { return next.map { starting($0.phase.id) } ?? [] }
    return [event(mode == .running ? .pause : .resume, current.phase.id)]
  }

  private func startingOrPausing(_ challenge: Identifier<Entry>) -> [Timing] {
    guard let time = time(of: challenge), !time.isFinished else {
      return [event(.start, of: challenge)]
    }
    return [event(time.isRunning ? .pause : .resume, of: challenge)]
  }

  private func event(_ event: Timing.Event, _ phase: Identifier<Phase>, _ seconds: Int? = nil)
    -> Timing
  {
    Timing(id: Identifier(""), at: now, event: event, phase: phase, seconds: seconds)
  }

  private func event(
    _ event: Timing.Event, of challenge: Identifier<Entry>, _ seconds: Int? = nil
  ) -> Timing {
    Timing(id: Identifier(""), at: now, event: event, challenge: challenge, seconds: seconds)
  }

  private func showing(_ conclusion: Identifier<Conclusion>?) -> Timing {
    Timing(id: Identifier(""), at: now, event: .show, conclusion: conclusion)
  }
}

extension Timing {
  /// The same event under the name `id`.
  fileprivate func named(_ id: Identifier<Timing>) -> Timing { Timing(id: id, fields: fields) }
}

extension Session {
  /// The clock at `now`, by the clocks on the wall.
  public func clock(at now: Timestamp, _ localTime: LocalTime = .utc) -> Clock {
    Clock(state, at: now, localTime)
  }
}
