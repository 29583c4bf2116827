import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What is said of the clock: in the head, on the status line, in the plan, line by line.
struct ClockTelling {
  let clock: SessionEngine.Clock
  let words: ClockWords
  /// Whether there is the question after more time, and the layer on top has keys that answer it.
  let canAnswer: Bool

  /// What is said of the clock of the open session; nil when none is open.
  init?(_ model: Model) {
    guard let clock = model.clock else { return nil }
    self.clock = clock
    words = model.strings.clock
    canAnswer =
      clock.isTimeUp
      && model.bindings.own(model.top.place).contains { $0.id.hasSuffix(".addMinute") }
  }

  /// How much of a phase is left, in words: "18:42 left", "over by 2:10".
  func left(of phase: PhaseTime) -> String {
    guard let left = phase.left else { return words.soFar(ClockFace.time(phase.elapsed)) }
    if left == 0 { return words.timeIsUp }
    return left > 0 ? words.left(ClockFace.time(left)) : words.over(ClockFace.time(left))
  }

  /// How the workshop stands to its plan; nil when it has none or has not begun.
  var schedule: String? {
    scheduleInShort.map { clock.isReplanned ? "\($0), \(words.replanned)" : $0 }
  }

  private var scheduleInShort: String? {
    guard let behind = clock.behind else { return nil }
    return behind == 0 ? words.onTime : behind > 0 ? words.behind(behind) : words.ahead(-behind)
  }

  /// What the head says; nil when there is no plan.
  var line: ClockLine? {
    guard !clock.phases.isEmpty else { return nil }
    guard let current = clock.current, let index = clock.index else {
      guard let next = clock.next else { return nil }
      return ClockLine(
        lengths: [words.notStarted(next.phase.title), words.notStartedShort], style: .muted)
    }
    let title = current.phase.title
    let place = (number: index + 1, count: clock.phases.count)
    let name = words.phase(place.number, place.count, title)
    let short = words.phaseShort(place.number, place.count, title)
    if clock.mode == .finished {
      let ended = clock.next == nil ? words.planDone : words.ended
      let whole = [ended, schedule].compactMap(\.self).joined(separator: " · ")
      return ClockLine(lengths: ["\(name)   \(whole)", "\(short)  \(ended)", ended], style: .muted)
    }
    let isPaused = clock.mode == .paused
    let warning = clock.warning
    let left = warning.sign + left(of: current)
    let state = isPaused ? "\(left) · \(words.paused)" : left
    if clock.isTimeUp {
      let question = canAnswer ? words.moreTimeWithKey : words.moreTime
      return ClockLine(
        lengths: [
          "\(name)   \(left) · \(question)", "\(short)  \(left) · \(words.moreTime)",
          "\(left) · \(words.moreTime)", left,
        ], style: warning.style)
    }
    let schedules: [String] = [schedule, scheduleInShort].map { told in
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
  var short: String? {
    guard let current = clock.current, clock.mode != .finished else { return nil }
    let face = ClockFace.time(current.left ?? current.elapsed)
    let isOver = (current.left ?? 1) < 0
    let time = current.warning.sign + (isOver ? words.overShort(face) : face)
    return clock.mode == .paused ? "\(words.paused) \(time)" : time
  }

  /// The question that stands on the status line as long as it is not answered; nil when there is
  /// none.
  var question: String? {
    guard clock.isTimeUp, let title = clock.current?.phase.title else { return nil }
    return canAnswer ? words.question(title) : words.timeIsUpFor(title)
  }
}
