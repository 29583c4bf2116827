import ScreenKit

/// The words of the plan and its clock.
struct ClockWords: Sendable {
  typealias Key = Strings.Key
  let startOrPause, next, previous, addMinute, takeMinute, plan, go: Key
  let editPhase, addPhase, withdrawPhase, movePhaseUp, movePhaseDown: Key

  // The head.
  let phase, phaseShort: @Sendable (_ number: Int, _ count: Int, _ title: String) -> String
  let left, over, overShort, soFar: @Sendable (_ time: String) -> String
  let timeIsUp, paused, onTime, replanned, ended, planDone, notStartedShort: String
  let behind, ahead: @Sendable (_ minutes: Int) -> String
  let notStarted: @Sendable (_ title: String) -> String
  let moreTime, moreTimeWithKey: String
  let question, timeIsUpFor: @Sendable (_ title: String) -> String

  // What was done.
  let started, finished: @Sendable (_ title: String) -> String
  let insteadOf: @Sendable (_ minutes: Int, _ planned: Int) -> String
  let pausedAt, resumed, back, added, took: @Sendable (_ title: String, _ left: String) -> String
  let undo: String
  let moved: @Sendable (_ seconds: Int, _ isRunning: Bool) -> String
  let addedPhase, withdrewPhase, movedPhase: @Sendable (_ title: String) -> String

  // Why something cannot be done.
  let noPlan, noPlanYet, notRunning, notLimited, lastMinute: String
  let noneBefore, noneAfter, isThere, isFirst, isLast: String

  // The plan.
  let planTitle, phaseTitle, planned, now, real, due, start, noPrompt: String
  let size: @Sendable (_ phases: Int, _ minutes: Int) -> String
  let runningIn, pausedIn: @Sendable (_ title: String) -> String
  let mustEnd, willEnd: @Sendable (_ time: String) -> String
  let cannotEnd: @Sendable (_ expected: String, _ time: String) -> String

  // Line by line.
  let plainCommand, plainStart, plainPause, plainNext, plainBack: String
  let plainNotStarted: @Sendable (_ title: String) -> String
  let plainQuestion: @Sendable (_ title: String, _ left: String) -> String

  // The form of a phase.
  let adding, title, titleHint, minutes, minutesHint, minutesProblem, prompt, promptHint: String
  let editing: @Sendable (_ title: String) -> String
}
