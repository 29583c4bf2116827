import WorkshopModel

extension RecordWords {
  static let english = RecordWords(
    type: { type in
      switch type {
      case .kind: "kind of entry"
      case .parked: "parked point"
      case .vote: "vote"
      case .ballot: "round of votes"
      case .timing: "clock event"
      default: type.rawValue
      }
    },
    field: { name in
      let names = [
        "asOf": "date", "demonstration": "demonstration mark", "documentType": "kind of document",
        "followUp": "follow-up", "stagesSource": "source of the stages", "timeZone": "time zone",
      ]
      return names[name]
        ?? RecordType.allCases.flatMap { Schema.rules(for: $0) }.first { $0.name == name }?.name
    },
    group: { "group \($0)" }, about: { "\($0) of \($1)" }, round: { "round \($0) of votes" },
    conclusion: ConclusionWords.english.name,
    thisTerminal: "this terminal", anotherTerminal: "another terminal", file: "a file",
    box: "the anonymous box", notRecorded: "time not recorded",
    nothing: "nothing", yes: "yes", no: "no", secret: "secret",
    terminal: { "terminal \($0)" },
    clockEvent: { event, subject, minutes in
      let of = subject.map { " of \($0)" } ?? ""
      let count = abs(minutes) == 1 ? "a minute" : "\(abs(minutes)) minutes"
      return switch event {
      case .start: "the start\(of)"
      case .pause: "the pause\(of)"
      case .resume: "going on\(subject.map { " with \($0)" } ?? "")"
      case .extend: "\(count) \(minutes < 0 ? "less" : "more")\(subject.map { " for \($0)" } ?? "")"
      case .finish: "the end\(of)"
      case .show: "the turn to \(subject ?? "the plan")"
      }
    })
}

extension ArrivalWords {
  static let english = ArrivalWords(
    added: {
      $0 == 1 ? "1 new entry from another terminal" : "\($0) new entries from another terminal"
    },
    changed: {
      $0 == 1 ? "1 entry changed at another terminal" : "\($0) entries changed at another terminal"
    },
    gone: {
      $0 == 1
        ? "1 entry withdrawn at another terminal" : "\($0) entries withdrawn at another terminal"
    },
    conflicts: {
      $0 == 1 ? "‡ 1 new conflict, V shows it" : "‡ \($0) new conflicts, V shows them"
    },
    entryGone: { "\($0) was withdrawn at another terminal." },
    settled: { "\($0) was settled at another terminal." },
    takeIn: .init("take in", "Takes in what lies beside the session and was not taken in unasked"),
    nothingBeside: "Nothing lies beside the session that is not in it.",
    fileBeside: { name, changes, others in
      let more = others > 0 ? " (\(others) more after it)" : ""
      let holds = changes == 1 ? "1 change that is" : "\(changes) changes that are"
      return "B takes in \(name)\(more): the same session, with \(holds) not here."
    },
    userBeside: { name, others in
      let more = others > 0 ? " (\(others) more after it)" : ""
      return "B takes in what the user \(name) puts beside the session, now and later\(more). It "
        + "is left out until then."
    },
    takenIn: { "Took in \($0)." }, ofUser: { "what the user \($0) puts beside the session" })
}

extension SavingWords {
  static let english = SavingWords(
    here: "S save elsewhere", elsewhere: "S on the board saves elsewhere", again: "Saved again",
    something: "Something is NOT SAVED.",
    title: "Save elsewhere", question: "Where should everything be saved?",
    hint: "Another folder, disk or stick; nothing is overwritten. You go on working there.",
    moved: { "Saved in \($0), where you work from now on." },
    entries: { $0 == 1 ? "1 entry is NOT SAVED." : "\($0) entries are NOT SAVED." },
    changes: { $0 == 1 ? "1 change is NOT SAVED." : "\($0) changes are NOT SAVED." },
    leaving: "S save elsewhere · q leave all the same · Esc stay")
}

extension DraftWords {
  static let english = DraftWords(
    kept: "Kept what you typed as a draft; the same key brings it back.",
    back: "Here is your draft again.",
    entry: { "Your unfinished entry is kept: \($0) brings it back" },
    change: { "Your unfinished change of \($0) is kept: e on \($0) brings it back" },
    changedMeanwhile: { "Changed meanwhile, \($0) is now: \($1) · Enter again replaces it" },
    otherVersion: { "‡ Another version of \($0): \($1) · Enter again replaces it" })
}

extension ConflictWords {
  static let english = ConflictWords(
    title: "Two versions",
    none: "There is nothing to settle: no record has two versions.",
    allSettled: "All conflicts are settled · u undo",
    notYet: "Left for later; V comes back to it.",
    fields: { "two versions of: \($0)" },
    withdrawn: { "withdrawn by \($0) while it was changed" },
    place: { "\($0)/\($1)" },
    mine: "Mine", theirs: "Theirs", first: "First", second: "Second",
    numbered: { "Version \($0)" },
    contested: {
      let time = $1.map { " (\($0))" } ?? ""
      return
        "\($0) withdrew this\(time) without having seen what it says now. Keep it, or withdraw it?"
    },
    standsNow: "What it says now",
    settled: { "Settled \($0): \($1) · u undo" },
    keptWithdrawn: { "Kept \($0) · u undo" },
    removed: { "Withdrew \($0) · u undo" },
    onlyTexts: "Only texts and lists can be joined; choose one version.",
    notTyped: "This is not a text that could be typed; choose one version.",
    chooseByDigit: { "There are \($0) versions: choose with 1 to \($0)." },
    noSuchVersion: "There is no version with that number.",
    onlyQuestion: "Nothing else about this is to be settled.",
    oneLine: "This has only one line.",
    notAField: "Here the question is whether it stays: k keeps it, d withdraws it.",
    notAWithdrawal: "Nobody has withdrawn it: choose a version.",
    detailHint: "V shows what is to be settled, with who and when.",
    revision: { "\($0) · \($1)" },
    revisionHint: "Enter takes this text in place of all versions.")
}

extension HistoryWords {
  static let english = HistoryWords(
    title: { "History of \($0)" },
    none: "Nothing is known of how this came to be.",
    added: "added", withdrawn: "withdrawn", restored: "brought back",
    undone: { "undone: \($0)" }, redone: { "done again: \($0)" },
    changed: { "\($0) changed to \($1)" }, again: { "\($0) is again \($1)" },
    said: { "\($0): \($1)" }, cleared: { "\($0) taken out" })
}

extension ErasureWords {
  static let english = ErasureWords(
    title: { "Erase \($0) for good?" },
    warning: """
      Its text goes from every file of this session and from every copy that this reaches. \
      It cannot be undone. “1 entry withdrawn” stays.
      """,
    nothing: "Choose the entry to erase first: Tab moves to the entries.",
    splitWarning: """
      The entry it was split from stays as it reads now, as a new one without history.
      """,
    erased: { "Erased \($0) for good" },
    count: { $0 == 1 ? "1 entry withdrawn" : "\($0) entries withdrawn" })
}
