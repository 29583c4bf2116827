import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What the head says of the clock: the same at several lengths, and how it looks.
struct ClockLine {
  /// The longest first; the last takes the least room.
  let lengths: [String]
  let style: Style

  /// The longest that has room in `columns`; the shortest when none has.
  func words(in columns: Int) -> String {
    lengths.first { TextWidth.columns(of: $0) <= columns } ?? lengths.last ?? ""
  }
}

extension SessionEngine.Clock.Warning {
  /// The sign that stands before the time, for those who do not see colours.
  var sign: String {
    switch self {
    case .fine: ""
    case .twentyPercent: "! "
    case .fivePercent, .over: "!! "
    }
  }

  /// How the time looks.
  var style: Style {
    switch self {
    case .fine: .plain
    case .twentyPercent: Style.plain.colour(.warning).bold()
    case .fivePercent: Style.plain.colour(.danger).bold()
    case .over: Style.plain.colour(.danger).bold().reverse()
    }
  }
}

extension Model {
  /// A time as a clock shows it: "18:42", "1:05:00".
  static func face(_ seconds: Int) -> String {
    let seconds = abs(seconds)
    let pair = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let start = hours > 0 ? "\(hours):\(pair(minutes))" : "\(minutes)"
    return "\(start):\(pair(seconds % 60))"
  }

  /// The same of what is left, with a plus where the time is over: "18:42", "+2:10".
  static func face(left seconds: Int) -> String { (seconds < 0 ? "+" : "") + face(seconds) }

  /// How much of a phase is left, in words: "18:42 left", "over by 2:10".
  func leftWords(_ phase: PhaseTime) -> String {
    let words = strings.clock
    guard let left = phase.left else { return words.soFar(Self.face(phase.elapsed)) }
    if left == 0 { return words.timeIsUp }
    return left > 0 ? words.left(Self.face(left)) : words.over(Self.face(left))
  }

  /// How the workshop stands to its plan, in words; nil when it has none or has not begun.
  func scheduleWords(_ clock: SessionEngine.Clock) -> String? {
    guard let told = schedule(clock) else { return nil }
    return clock.isReplanned ? "\(told), \(strings.clock.replanned)" : told
  }

  private func schedule(_ clock: SessionEngine.Clock) -> String? {
    guard let behind = clock.behind else { return nil }
    let words = strings.clock
    return behind == 0 ? words.onTime : behind > 0 ? words.behind(behind) : words.ahead(-behind)
  }

  /// What the head says of the clock; nil when there is no plan.
  var clockLine: ClockLine? {
    guard let clock, !clock.phases.isEmpty else { return nil }
    let words = strings.clock
    guard let current = clock.current, let index = clock.index else {
      guard let next = clock.next else { return nil }
      return ClockLine(
        lengths: [words.notStarted(next.phase.title), words.notStartedShort], style: .muted)
    }
    let title = current.phase.title
    let place = (number: index + 1, count: clock.phases.count)
    let name = words.phase(place.number, place.count, title)
    let short = words.phaseShort(place.number, place.count, title)
    let inFull = scheduleWords(clock)
    if clock.mode == .finished {
      let ended = clock.next == nil ? words.planDone : words.ended
      let whole = [ended, inFull].compactMap(\.self).joined(separator: " · ")
      return ClockLine(lengths: ["\(name)   \(whole)", "\(short)  \(ended)", ended], style: .muted)
    }
    let isPaused = clock.mode == .paused
    let warning = clock.warning
    let left = warning.sign + leftWords(current)
    let state = isPaused ? "\(left) · \(words.paused)" : left
    if isTimeUp {
      let question = canAnswerTimeUp ? words.moreTimeWithKey : words.moreTime
      return ClockLine(
        lengths: [
          "\(name)   \(left) · \(question)", "\(short)  \(left) · \(words.moreTime)",
          "\(left) · \(words.moreTime)", left,
        ], style: warning.style)
    }
    let schedules: [String] = [inFull, schedule(clock)].map { told in
      told.map { "\(state) · \($0)" } ?? state
    }
    return ClockLine(
      lengths: schedules.flatMap { ["\(name)   \($0)", "\(short)  \($0)"] } + [
        "\(name)   \(state)", "\(short)  \(state)", "\(place.number)/\(place.count)  \(state)",
        state, left,
      ], style: isPaused ? Style.plain.bold() : warning == .fine ? .plain : warning.style)
  }

  /// The time that is left, in as few characters as can be, for a head of one row; nil when no
  /// phase has begun.
  var clockShort: String? {
    guard let clock, let current = clock.current, clock.mode != .finished else { return nil }
    let words = strings.clock
    let face = Self.face(current.left ?? current.elapsed)
    let isOver = (current.left ?? 1) < 0
    let time = current.warning.sign + (isOver ? words.overShort(face) : face)
    return clock.mode == .paused ? "\(words.paused) \(time)" : time
  }

  /// The question that stands on the status line as long as it is not answered; nil when there is
  /// none.
  var timeUpQuestion: String? {
    guard isTimeUp, let title = clock?.current?.phase.title else { return nil }
    return canAnswerTimeUp ? strings.clock.question(title) : strings.clock.timeIsUpFor(title)
  }
}
