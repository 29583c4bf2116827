import SessionEngine
import WorkshopModel

/// The time for one challenge, and whether the room looks at it.
enum ChallengeTime {
  /// Starts the time for a challenge, or pauses it.
  static func startOrPause(_ challenge: Entry, in model: inout Model) -> [Effect] {
    let words = model.strings.challenge
    let told =
      time(for: challenge, in: model)
      .map { $0.isRunning ? words.clockPausedAt : words.clockWentOn } ?? words.clockStarted
    return take(.startOrPauseChallenge(challenge.id), of: challenge, telling: told, in: &model)
  }

  /// Gives a challenge more time; once it is up, the three minutes that are asked for begin now.
  static func extend(_ challenge: Entry, in model: inout Model) -> [Effect] {
    let words = model.strings.challenge
    guard let time = time(for: challenge, in: model) else {
      model.warn(words.clockNotStarted)
      return []
    }
    let seconds = time.left <= 0 ? 180 - time.left : 60
    return take(
      .extendChallenge(challenge.id, seconds: seconds), of: challenge,
      telling: words.clockExtended, in: &model)
  }

  /// Turns the room to a challenge, or from it to the plan again.
  static func showRoom(_ challenge: Entry, in model: inout Model) -> [Effect] {
    let words = model.strings.challenge
    let isShown =
      if case .challenge(challenge.id, _)? = model.clock?.focus { true } else { false }
    return take(
      isShown ? .showPlan : .showChallenge(challenge.id), of: challenge,
      telling: { label, _ in isShown ? words.takenFromRoom(label) : words.shownToRoom(label) },
      in: &model)
  }

  private static func time(for challenge: Entry, in model: Model) -> Clock.ChallengeTime? {
    model.clock?.time(of: challenge.id).flatMap { $0.isFinished ? nil : $0 }
  }

  /// Carries a step of the clock out and tells it, with the time that is left for the challenge
  /// then.
  private static func take(
    _ step: ClockStep, of challenge: Entry, telling told: (String, String) -> String,
    in model: inout Model
  ) -> [Effect] {
    let commands = model.clock?.commands(for: step, using: &model.generator) ?? []
    let effects = model.perform(commands, telling: "")
    guard model.status?.severity != .problem else { return effects }
    let left = model.clock?.time(of: challenge.id)?.left ?? 0
    model.tell(told(model.session?.label(of: challenge.id) ?? "", ClockFace.time(left)))
    return effects
  }
}
