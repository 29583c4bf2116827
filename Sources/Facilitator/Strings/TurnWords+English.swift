import WorkshopModel

extension TurnWords {
  static let english = TurnWords(
    takeIt: "Please take the terminal.", enterBegins: "Enter begins.",
    groupGone: "This group is not there any more. Please give the terminal to the moderator.",
    nothingHere: "There is nothing to choose from. Please give the terminal to the moderator.",
    hadIt: { turns, present in
      switch (turns, present) {
      case (0, 0): "Nobody has had it yet."
      case (_, 0): "\(turns) \(turns == 1 ? "person has" : "people have") had it."
      case (1..., 1): "The one person here has had it. The moderator can take it back."
      case (present..., _): "All \(present) have had it. The moderator can take it back."
      default: "\(turns) of \(present) have had it."
      }
    },
    whoSees: "The moderator sees what you enter, without a name. Who else may see it, you choose "
      + "before it is saved.",
    levels: { attribution in
      attribution == .none
        ? [
          "No name is asked or kept · the report does not tell who said it",
          "No name kept · report: not who",
        ]
        : [
          "No name is asked or kept · the report tells at most your sector",
          "No name kept · report: sector at most",
        ]
    },
    boxLevels: [
      "In the box: nobody can tell who, at which terminal or when",
      "In the box: nobody can tell who",
    ],
    inBox: [
      "In the box, without your sector. It cannot be undone. Do not write what only you can know.",
      "It cannot be undone. Leave out what only you know.", "Leave out what only you know.",
    ],
    notInBox: "b puts it into the box: then nobody can tell who, at which terminal or when.",
    notBoxed: { "NOT SAVED: \($0) What you wrote is still here: Enter tries again." },
    language: { tag in
      let names = [
        "ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian",
        "es": "Spanish", "de": "German", "pt": "Portuguese",
      ]
      return names[String(tag.prefix { $0 != "-" }).lowercased()] ?? tag
    },
    whichKind: "What do you want to enter?", whichRole: "In which role?",
    whichSector: "Which sector are you from?",
    whichRelease: "How far may it go? Enter saves it.", ratherNot: "Rather not say",
    ofVotes: {
      $0 == 1 ? "Vote: give your dot to a challenge" : "Vote: give your \($0) dots to challenges"
    },
    ofKind: { kind, title in
      switch kind {
      case "action": "\(title): something that was done"
      case "challenge": "\(title): something that stands in the way"
      default: title
      }
    },
    release: { release, tellsSector in
      switch release {
      case .quote:
        "The report may quote it, " + (tellsSector ? "with your sector" : "without saying whose")
      case .paraphrase: "The report may tell its sense, in other words"
      case .room: "It stays in this room; no report has it"
      case .moderator: "It stays with the moderator; no report has it"
      }
    },
    textHint: {
      $0.isEmpty ? "One or two sentences" : "One or two sentences, in \(joined($0))"
    },
    noText: "There is no text yet. Type it, or pass with Tab.",
    passWipes: "Tab once more passes; what you typed is wiped.",
    wipesIn: {
      "Nobody types: in \($0) \($0 == 1 ? "second" : "seconds") what is not saved is wiped. "
        + "Any key keeps it."
    },
    saving: "Saving…", saved: "Saved.",
    thanks: "Thank you. Please pass the terminal on: Enter clears the screen for the next person.",
    notSaved: "NOT SAVED yet: the disk refuses it. It is kept in memory and tried again. Please "
      + "tell the moderator.",
    tellModerator: "tell the moderator",
    moderatorsPIN: "The moderator's PIN leads back.", pin: "PIN",
    leaveUnsaved:
      "Something is NOT SAVED and would be lost. The PIN once more leaves all the same.",
    wrongPIN: { "Wrong. \($0) \($0 == 1 ? "try" : "tries") left." },
    locked: { "Wrong too often. Locked until \($0), for \($1) \($1 == 1 ? "second" : "seconds")." },
    over: { turns in
      turns == 1 ? "1 person has had the terminal" : "\(turns) people have had the terminal"
    },
    lostInTurn: "Something that was entered at the terminal that went round is NOT SAVED.",
    endedByItself: "The terminal that went round had ended by itself; all that was saved is there.",
    lockedScreen: "This terminal is locked. Please give it to the moderator.",
    unlocked: { canLeave in
      [
        "The program on this terminal had ended by itself; all that was saved is there.",
        "Enter: the board · T: hand over again" + (canLeave ? " · q: leave" : ""),
      ]
    },
    setPIN: "Set the moderator's PIN",
    whyPIN: "While the terminal goes round, only this PIN leads back to the board. 6 to 64 "
      + "characters. It is asked for once; later the terminal is handed over at once.",
    newPIN: "New PIN", pinAgain: "The same again",
    pinsDiffer: "The two are not the same. Type it once more.",
    pinRule: { "A PIN has \($0) to \($1) characters." },
    handOver: Key("hand over", "Hands the terminal over to the participants"),
    begin: Key("begin", "Begins"), pass: Key("pass", "Passes without entering anything"),
    back: Key("back", "Goes one step back"), next: Key("next", "Goes on"),
    choose: Key("choose", "Chooses the marked row"), pick: Key("pick", "Chooses that row"),
    passOn: Key("pass on", "Clears the screen for the next person"),
    again: Key("one more", "Enters one more"),
    box: Key("box", "Puts it into the anonymous box, or not"),
    moderator: Key("moderator", "Asks for the moderator's PIN"),
    checkPIN: Key("go back", "Leads back, if the PIN is right"),
    setPINKey: Key("set it", "Sets the PIN and hands the terminal over"),
    nextPIN: Key("other field", "Moves to the other field"),
    vote: Key("vote", "Takes a ballot paper, while the group votes in secret"),
    kindKey: { Key($0.lowercased(), "Enters: \($0.lowercased())") })

  private static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
