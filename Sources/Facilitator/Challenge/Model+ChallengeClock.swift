import SessionEngine
import WorkshopModel

extension Model {
  private var words: ChallengeWords { strings.challenge }

  /// Does what a key asks of the time for the challenge that is shown.
  mutating func performOnClock(_ action: ChallengeAction) -> [Effect] {
    guard let challenge = challengeInQuestion, let clock else { return refuse(words.notHere) }
    let label = label(challenge)
    let time = clock.time(of: challenge.id).flatMap { $0.isFinished ? nil : $0 }
    switch action {
    case .clock:
      let told: @Sendable (String, String) -> String =
        time.map { $0.isRunning ? words.clockPausedAt : words.clockWentOn } ?? words.clockStarted
      return take(.startOrPauseChallenge(challenge.id), of: challenge) { told(label, $0) }
    case .moreTime:
      guard let time else { return refuse(words.clockNotStarted) }
      // Once it is up, the three minutes that were asked for begin now.
      let seconds = time.left <= 0 ? 180 - time.left : 60
      let told = words.clockExtended
      return take(.extendChallenge(challenge.id, seconds: seconds), of: challenge) {
        told(label, $0)
      }
    default:
      let isShown = if case .challenge(challenge.id, _)? = clock.focus { true } else { false }
      let told = isShown ? words.takenFromRoom(label) : words.shownToRoom(label)
      return take(isShown ? .showPlan : .showChallenge(challenge.id), of: challenge) { _ in told }
    }
  }

  /// Carries a step of the clock out and tells it, with the time that is left for the challenge
  /// then.
  private mutating func take(
    _ step: ClockStep, of challenge: Entry, telling told: (String) -> String
  ) -> [Effect] {
    let commands = clock?.commands(for: step, using: &generator) ?? []
    let effects = perform(commands, telling: "")
    guard status?.severity != .problem else { return effects }
    let left = clock?.time(of: challenge.id)?.left ?? 0
    tell(told(ClockFace.time(left)))
    return effects
  }
}
