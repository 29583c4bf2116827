import WorkshopModel

/// Works out how the times of the phases compare with the plan, and what is left for those ahead.
struct Schedule {
  private let plan: Plan
  private let log: ClockLog
  private let now: Timestamp
  private let index: Int?
  /// The phases with their times.
  private(set) var phases: [PhaseTime]
  /// When the workshop has to end; nil when nothing says so.
  let fixedEnd: Timestamp?
  /// By how many minutes it is behind; nil when that makes no sense.
  private(set) var behind: Int?
  /// When the last phase is going to end as things stand; nil when nobody can say.
  private(set) var end: Timestamp?

  init(_ plan: Plan, _ log: ClockLog, at now: Timestamp, index: Int?) {
    self.plan = plan
    self.log = log
    self.now = now
    self.index = index
    let passed = log.isRunning ? ClockLog.seconds(from: log.last, to: now) : 0
    phases = plan.phases.map {
      PhaseTime($0, log.phases[$0.id], passed: $0.id == log.phase ? passed : 0)
    }
    fixedEnd = log.start.flatMap(plan.end(whenStartedAt:))
    addPlannedStarts()
    guard let index else { return }
    behind = minutesBehind(index)
    planAhead(of: index)
  }

  /// The beginning of the plan: as it was set where that still counts, else when it really began.
  private mutating func addPlannedStarts() {
    let planned = plan.start(onDayOf: log.start ?? now)
    var moment = log.start == nil || fixedEnd != nil ? planned ?? log.start : log.start
    for place in phases.indices {
      phases[place].plannedStart = moment
      moment = phases[place].phase.minutes.flatMap { minutes in moment.map { $0 + minutes * 60 } }
    }
  }

  /// The seconds that the phase at `index` is going to take from now on.
  private func secondsLeft(_ index: Int) -> Int {
    phases[index].isFinished ? 0 : max(0, phases[index].left ?? 0)
  }

  private func minutesBehind(_ index: Int) -> Int? {
    guard plan.minutes > 0, let start = log.start else { return nil }
    let ahead = phases[(index + 1)...].map(\.minutesNeeded).reduce(0, +) * 60
    let finished = phases[index].isFinished ? phases[index].end : nil
    if let fixedEnd {
      let moment = finished ?? now
      return Self.minutes(from: fixedEnd, to: moment + (secondsLeft(index) + ahead))
    }
    // Without a fixed end what counts is how long it took, so that clocks that were put right do
    // no harm; a phase without minutes takes as long as it takes.
    let since = finished == nil ? ClockLog.seconds(from: log.last, to: now) : 0
    let open = phases.filter { $0.phase.minutes == nil }.map(\.elapsed).reduce(0, +)
    let planned = plan.minutes * 60 + open
    let real = log.total + since + secondsLeft(index) + ahead
    return Self.minutes(from: start, to: start + (real - planned))
  }

  /// Whole minutes, rounded to nought, at most a day.
  private static func minutes(from: Timestamp, to: Timestamp) -> Int {
    let seconds =
      to < from ? -ClockLog.seconds(from: to, to: from) : ClockLog.seconds(from: from, to: to)
    return seconds / 60
  }

  private mutating func planAhead(of index: Int) {
    let beginning = now + secondsLeft(index)
    let minutes = minutesAhead(from: index + 1, at: beginning)
    let isOpen = phases[index].phase.minutes == nil && !phases[index].isFinished
    var moment: Timestamp? = isOpen ? nil : beginning
    for (place, minutes) in zip((index + 1)..., minutes) {
      let needed = phases[place].minutesNeeded
      phases[place].expectedStart = moment
      if phases[place].phase.minutes == nil { moment = nil }
      guard needed > 0 else { continue }
      phases[place].minutesAhead = minutes
      phases[place].isReplanned = minutes != needed
      moment = moment.map { $0 + minutes * 60 }
    }
    end = phases[index].isFinished && index == phases.count - 1 ? phases[index].end : moment
  }

  /// The minutes for the phases from `index` on when the first of them starts at `beginning`.
  ///
  /// As planned; but with a fixed end the minutes that lack or are spare are shared out among them
  /// in proportion. Less than a minute changes nothing.
  func minutesAhead(from index: Int, at beginning: Timestamp) -> [Int] {
    let needed = phases[index...].map(\.minutesNeeded)
    let end = log.start == nil ? plan.end(whenStartedAt: beginning) : fixedEnd
    guard let end else { return needed }
    let sum = needed.reduce(0, +)
    let late = Self.minutes(from: end, to: beginning + sum * 60)
    guard late != 0 else { return needed }
    var shares = Plan.share(sum - late, inProportionTo: needed.filter { $0 > 0 })[...]
    return needed.map { $0 > 0 ? shares.popFirst() ?? $0 : 0 }
  }
}
