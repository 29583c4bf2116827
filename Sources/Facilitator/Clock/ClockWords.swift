import Words
import WorkshopModel

extension Strings {
  var clock: ClockWords { ClockWords(words: words) }
}

/// The words of the plan and its clock.
struct ClockWords: FeatureWords {
  struct Texts {
    var timeIsUp, paused, onTime, replanned, ended, planDone, notStartedShort, moreTime,
      moreTimeWithKey, undo, movedOn, endPlan, goToKeys, noPlan, noPlanYet, notRunning, notLimited,
      lastMinute, noneBefore,
      noneAfter, isFirst, isLast, planTitle, phaseTitle, planned, now, real, due,
      start, noPrompt, adding,
      title, titleHint, minutes, minutesHint, minutesProblem, prompt, promptHint, purposes: Text?
  }
  static let texts = TextNames("clock", Texts())

  let words: Words
  let keys = CommandWords("clock.keys")

  func phase(_ number: Int, _ count: Int, _ title: String) -> String {
    words("clock.phase", number: number, count: count, title: title)
  }
  func phaseShort(_ number: Int, _ count: Int, _ title: String) -> String {
    words("clock.phaseShort", number: number, count: count, title: title)
  }
  func left(_ time: String) -> String { words("clock.left", time: time) }
  func over(_ time: String) -> String { words("clock.over", time: time) }
  func overShort(_ time: String) -> String { words("clock.overShort", time: time) }
  func soFar(_ time: String) -> String { words("clock.soFar", time: time) }
  func behind(_ minutes: Int) -> String { words("clock.behind", minutes: minutes) }
  func ahead(_ minutes: Int) -> String { words("clock.ahead", minutes: minutes) }
  func notStarted(_ title: String) -> String { words("clock.notStarted", title: title) }
  func question(_ title: String) -> String { words("clock.question", title: title) }
  func timeIsUpFor(_ title: String) -> String { words("clock.timeIsUpFor", title: title) }
  func goTo(_ title: String, _ isNext: Bool) -> String {
    words("clock.goTo", title: title, isNext: isNext)
  }
  func started(_ title: String) -> String { words("clock.started", title: title) }
  func finished(_ title: String) -> String { words("clock.finished", title: title) }
  func minutesNow(_ minutes: Int?) -> String { words("clock.minutesNow", minutes: minutes ?? 0) }
  func insteadOf(_ minutes: Int, _ planned: Int) -> String {
    words("clock.insteadOf", minutes: minutes, planned: planned)
  }
  func pausedAt(_ title: String, _ left: String) -> String {
    words("clock.pausedAt", title: title, left: left)
  }
  func resumed(_ title: String, _ left: String) -> String {
    words("clock.resumed", title: title, left: left)
  }
  func back(_ title: String, _ left: String) -> String {
    words("clock.back", title: title, left: left)
  }
  func added(_ title: String, _ left: String) -> String {
    words("clock.added", title: title, left: left)
  }
  func took(_ title: String, _ left: String) -> String {
    words("clock.took", title: title, left: left)
  }
  func moved(_ seconds: Int, _ isRunning: Bool) -> String {
    let minutes = (abs(seconds) + 30) / 60
    return words(
      "clock.moved", isBack: seconds < 0, hours: minutes / 60, minutes: minutes % 60,
      isRunning: isRunning)
  }
  func addedPhase(_ title: String) -> String { words("clock.addedPhase", title: title) }
  func withdrewPhase(_ title: String) -> String { words("clock.withdrewPhase", title: title) }
  func movedPhase(_ title: String) -> String { words("clock.movedPhase", title: title) }
  func size(_ phases: Int, _ minutes: Int) -> String {
    words("clock.size", phases: phases, minutes: minutes)
  }
  func pausedIn(_ title: String) -> String { words("clock.pausedIn", title: title) }
  func mustEnd(_ time: String) -> String { words("clock.mustEnd", time: time) }
  func willEnd(_ time: String) -> String { words("clock.willEnd", time: time) }
  func cannotEnd(_ expected: String, _ time: String) -> String {
    words("clock.cannotEnd", expected: expected, time: time)
  }
  func purpose(_ purpose: Phase.Purpose) -> String {
    words("clock.purpose", name: purpose.rawValue)
  }
  func editing(_ title: String) -> String { words("clock.editing", title: title) }
}
