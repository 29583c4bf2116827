import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension ClockBindings {
  /// The keys of the clock on the screen `name`, where they hold besides others.
  func clock(_ name: String) -> [Binding] {
    clockSteps(name, inFooter: false) + [
      Binding("\(name).plan", ["P"], strings.clock.keys.plan) { $0.push(PlanScreen()) }
    ]
  }

  /// The keys that make the steps of the clock, of which the footer shows the first, or more.
  func clockSteps(_ name: String, inFooter: Bool) -> [Binding] {
    let words = strings.clock
    let step = {
      (
        id: String, keys: [Key], words: Strings.Key, footer: Bool, step: ClockStep,
        reason: @escaping @Sendable (SessionEngine.Clock, ClockWords) -> String?
      ) in
      Binding(
        "\(name).\(id)", keys, words, footer: footer,
        unless: { ClockControl.obstacle(in: $0, reason) },
        { model -> [Effect] in
          guard [.next, .previous].contains(step) else {
            return ClockControl.take(step, in: &model)
          }
          PhaseQuestion.ask(step, in: &model)
          return []
        })
    }
    return [
      step("clock", [" "], words.keys.startOrPause, true, .startOrPause) { _, _ in nil },
      step("nextPhase", ["n"], words.keys.next, inFooter, .next) {
        $0.next == nil && $0.mode == .finished ? $1.noneAfter : nil
      },
      step("previousPhase", ["N"], words.keys.previous, false, .previous) {
        $0.previous == nil ? $1.noneBefore : nil
      },
      step("addMinute", ["+", "="], words.keys.addMinute, inFooter, .extend(seconds: 60)) {
        ClockControl.reasonNotToExtend($0, $1)
      },
      step("takeMinute", ["-"], words.keys.takeMinute, false, .extend(seconds: -60)) {
        clock, words in
        ClockControl.reasonNotToExtend(clock, words)
          ?? ((clock.current?.left).map { $0 <= 60 } ?? false ? words.lastMinute : nil)
      },
    ]
  }
}

/// What keys ask of the clock.
enum ClockControl {
  /// What keeps something from being done with the phases: that there are none, or the `reason`.
  static func obstacle(
    in model: Model, _ reason: (SessionEngine.Clock, ClockWords) -> String? = { _, _ in nil }
  ) -> Obstacle? {
    guard let clock = model.clock else { return nil }
    let words = model.strings.clock
    guard !clock.phases.isEmpty else {
      return Obstacle(reason: model.top.place == .plan ? words.noPlan : words.noPlanYet)
    }
    return reason(clock, words).map { Obstacle(reason: $0) }
  }

  fileprivate static func reasonNotToExtend(
    _ clock: SessionEngine.Clock, _ words: ClockWords
  ) -> String? {
    guard let current = clock.current else { return words.notRunning }
    return current.left == nil ? words.notLimited : nil
  }

  /// Carries a step of the clock out and tells what the clock shows then.
  static func take(_ step: ClockStep, in model: inout Model) -> [Effect] {
    guard let before = model.clock else { return [] }
    let commands = before.commands(for: step, using: &model.generator)
    let effects = model.perform(commands) { model in
      ClockTelling(model)?.words(for: step, after: before) ?? model.strings.status.unchanged
    }
    model.status?.isWhole = true
    return effects
  }
}

extension ClockTelling {
  /// What there is to say of a step that was made; nil when no phase has begun.
  fileprivate func words(
    for step: ClockStep, after before: SessionEngine.Clock
  ) -> String? {
    guard let current = clock.current else { return nil }
    let title = current.phase.title
    let left = left(of: current)
    switch (step, clock.mode) {
    case (.extend(let seconds), _): return (seconds < 0 ? words.took : words.added)(title, left)
    case (_, .paused): return words.pausedAt(title, left)
    case (_, .finished): return words.finished(title)
    case (.startOrPause, _) where before.current != nil: return words.resumed(title, left)
    default: break
    }
    let phase = before.phases.first { $0.phase.id == current.phase.id }
    if phase?.wasStarted ?? false { return words.back(title, left) }
    var told = words.started(title)
    if let minutes = current.allotted.map({ $0 / 60 }),
      let planned = phase?.allotted.map({ $0 / 60 }), minutes != planned
    {
      told += " " + words.insteadOf(minutes, planned)
    }
    guard let prompt = current.phase.prompt else { return "\(told) · \(words.undo)" }
    return "\(told): \(prompt.replacing("\n", with: " "))"
  }
}
