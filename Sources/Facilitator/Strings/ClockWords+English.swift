extension ClockWords {
  static let english = ClockWords(
    startOrPause: Key("clock", "Starts the clock of the plan, pauses it, lets it go on"),
    next: Key("next phase", "Goes to the next phase and starts its clock"),
    previous: Key("phase before", "Goes back to the phase before, with the time it had left"),
    addMinute: Key("minute more", "Adds a minute to the phase"),
    takeMinute: Key("minute less", "Takes a minute from the phase"),
    plan: Key("plan", "Shows the plan: all phases, as planned and as they were"),
    go: Key("go there", "Goes to the selected phase and starts its clock"),
    editPhase: Key("edit", "Changes title, minutes and prompt of the phase"),
    addPhase: Key("add", "Adds a phase behind the selected one"),
    withdrawPhase: Key("withdraw", "Takes the phase out of the plan; u brings it back"),
    movePhaseUp: Key("move up", "Moves the phase up in the plan"),
    movePhaseDown: Key("move down", "Moves the phase down in the plan"),
    phase: { "Phase \($0)/\($1) \($2)" }, phaseShort: { "\($0)/\($1) \($2)" },
    left: { "\($0) left" }, over: { "over by \($0)" }, overShort: { "over \($0)" },
    soFar: { "\($0) so far" },
    timeIsUp: "time is up", paused: "paused", onTime: "on time", replanned: "re-planned",
    ended: "ended", planDone: "the plan is done", notStartedShort: "Not started",
    behind: { "\($0) min behind" }, ahead: { "\($0) min ahead" },
    notStarted: { "Not started · Space starts \($0)" },
    moreTime: "more time?", moreTimeWithKey: "more time? + adds a minute",
    question: { "Time is up for \($0). More time? + adds a minute, n goes on" },
    timeIsUpFor: { "Time is up for \($0)" },
    started: { "Started \($0)" }, finished: { "Ended \($0); the plan is done · u undo" },
    insteadOf: { "(\($0) min instead of \($1))" },
    pausedAt: { "Paused \($0) · \($1) · u undo" }, resumed: { "\($0) goes on · \($1) · u undo" },
    back: { "Back in \($0) · \($1) · u undo" },
    added: { "Added a minute to \($0) · \($1) · u undo" },
    took: { "Took a minute from \($0) · \($1) · u undo" }, undo: "u undo",
    moved: { seconds, isRunning in
      let minutes = (abs(seconds) + 30) / 60
      let time = minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
      let was = "The clock of this machine was put \(seconds < 0 ? "back" : "forward") by \(time)"
      return was + (isRunning ? "; what runs goes on." : ".")
    },
    addedPhase: { "Added \($0) to the plan · u undo" },
    withdrewPhase: { "Withdrew \($0) from the plan · u undo" },
    movedPhase: { "Moved \($0) · u undo" },
    noPlan: "No phases yet: press a to add the first.",
    noPlanYet: "There is no plan yet: P shows it, a adds a phase there.",
    notRunning: "No phase has begun: Space starts the first.",
    notLimited: "This phase has no minutes: e in the plan gives it some.",
    lastMinute: "Less than a minute is left: n goes on to the next phase.",
    noneBefore: "There is no phase before this one.",
    noneAfter: "The plan is done: there is no phase after this one.",
    isThere: "The clock of this phase runs already.",
    isFirst: "It is the first phase already.", isLast: "It is the last phase already.",
    planTitle: "Plan", phaseTitle: "Phase", planned: "Plan", now: "Now", real: "Real", due: "Due",
    start: "Start", noPrompt: "This phase has no prompt: e adds one.",
    size: { phases, minutes in
      let count = phases == 1 ? "1 phase" : "\(phases) phases"
      return minutes == 0 ? count : "\(count) · \(minutes) min"
    },
    runningIn: { $0 }, pausedIn: { "\($0) paused" },
    mustEnd: { "ends \($0), fixed" }, willEnd: { "ends about \($0)" },
    cannotEnd: { "ends \($0) at best, not \($1)" },
    plainCommand: "clock", plainStart: "start", plainPause: "pause", plainNext: "next",
    plainBack: "back",
    plainNotStarted: { "Not started. clock start begins with \($0)." },
    plainQuestion: {
      "\($0): \($1). More time? clock + adds a minute, clock next goes on."
    },
    adding: "Add a phase", title: "Title", titleHint: "what the phase is called",
    minutes: "Minutes", minutesHint: "empty: as long as it takes",
    minutesProblem: "Minutes are a whole number from 1 to 1440, or nothing.",
    prompt: "Prompt", promptHint: "what is said or shown at its start",
    editing: { "Edit the phase \($0)" })
}
