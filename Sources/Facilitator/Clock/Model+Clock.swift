import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// The clock of the open session now; nil when none is open.
  var clock: SessionEngine.Clock? {
    guard session != nil, let timing else { return nil }
    return SessionEngine.Clock(timing.plan, timing.log, at: now)
  }

  /// Whether the phase has had its time and the clock runs on, so that somebody has to say whether
  /// it gets more.
  var isTimeUp: Bool { clock.map { $0.mode == .running && $0.warning == .over } ?? false }

  /// Whether the keys that answer that question hold on the layer that has the keys.
  var canAnswerTimeUp: Bool {
    bindings.own(top.context).contains { $0.id.hasSuffix(".addMinute") }
  }

  /// Takes note that it is later now.
  ///
  /// What was told last gives way to the question whether a phase gets more time.
  mutating func setNow(_ time: Timestamp) {
    let wasTimeUp = isTimeUp
    now = time
    if !wasTimeUp, isTimeUp, status?.severity == .done { status = nil }
  }

  /// Does what a key asks of the plan or the clock.
  mutating func perform(_ action: ClockAction) -> [Effect] {
    switch action {
    case .startOrPause: return take(.startOrPause)
    case .next: return take(.next)
    case .previous: return take(.previous)
    case .addMinute: return take(.extend(seconds: 60))
    case .takeMinute: return take(.extend(seconds: -60))
    case .plan: push(PlanScreen())
    case .go: return goToSelectedPhase()
    case .editPhase: editPhase()
    case .addPhase: addPhase()
    case .withdrawPhase: return withdrawPhase()
    case .movePhaseUp: return movePhase(by: -1)
    case .movePhaseDown: return movePhase(by: 1)
    }
    return []
  }

  /// Carries a step of the clock out and tells what the clock shows then.
  mutating func take(_ step: ClockStep) -> [Effect] {
    guard let before = clock else { return [] }
    do {
      let commands = before.commands(for: step, using: &generator)
      let operations = try session?.perform(commands, at: now) ?? []
      guard let session, !operations.isEmpty else {
        tell(strings.status.unchanged)
        return []
      }
      refreshBoard(from: session)
      if let after = clock { tell(words(for: step, before, after)) }
      return save(operations)
    } catch {
      warn("\(error)")
      return []
    }
  }

  private func words(
    for step: ClockStep, _ before: SessionEngine.Clock, _ after: SessionEngine.Clock
  ) -> String {
    let words = strings.clock
    guard let current = after.current else { return strings.status.unchanged }
    let title = current.phase.title
    let left = leftWords(current)
    switch (step, after.mode) {
    case (.extend(let seconds), _): return (seconds < 0 ? words.took : words.added)(title, left)
    case (_, .paused): return words.pausedAt(title, left)
    case (_, .finished): return words.finished(title)
    case (.startOrPause, _) where before.current != nil: return words.resumed(title, left)
    default: break
    }
    let wasStarted = before.phases.first { $0.phase.id == current.phase.id }?.wasStarted
    if wasStarted ?? false { return words.back(title, left) }
    let minutes = current.allotted.map { $0 / 60 }
    let planned = before.phases.first { $0.phase.id == current.phase.id }?.allotted.map { $0 / 60 }
    var told = words.started(title)
    if let minutes, let planned, minutes != planned {
      told += " " + words.insteadOf(minutes, planned)
    }
    guard let prompt = current.phase.prompt else { return "\(told) · \(words.undo)" }
    return "\(told): \(prompt.replacing("\n", with: " "))"
  }

  /// What keeps an action of the plan or the clock from being done now; nil when nothing does.
  func obstacle(to action: ClockAction) -> Obstacle? {
    let words = strings.clock
    guard let clock, action != .plan, action != .addPhase else { return nil }
    guard !clock.phases.isEmpty else {
      return Obstacle(reason: top.context == .plan ? words.noPlan : words.noPlanYet)
    }
    let reason: String? =
      switch action {
      case .previous: clock.previous == nil ? words.noneBefore : nil
      case .next: clock.next == nil && clock.mode == .finished ? words.noneAfter : nil
      case .addMinute, .takeMinute: reasonNotToExtend(clock, isLess: action == .takeMinute)
      case .go:
        clock.mode == .running && phaseSelected?.phase.id == clock.current?.phase.id
          ? words.isThere : nil
      default: nil
      }
    return reason.map { Obstacle(reason: $0) }
  }

  private func reasonNotToExtend(_ clock: SessionEngine.Clock, isLess: Bool) -> String? {
    guard let current = clock.current else { return strings.clock.notRunning }
    guard let left = current.left else { return strings.clock.notLimited }
    return isLess && left <= 60 ? strings.clock.lastMinute : nil
  }
}
