import WorkshopModel

extension ReportStrings {
  /// The tables of all languages that reports are written in.
  public static let all: [ReportStrings] = [.english]

  /// The table of the language with that tag; nil when there is none.
  public static func strings(for language: String) -> ReportStrings? {
    all.first { $0.language == language }
  }

  /// British English.
  public static let english = ReportStrings(
    language: "en", general: .english, figures: .english, method: .english, outcomes: .english,
    people: .english, entries: .english, numbers: .english, editions: .english,
    names: .english, handouts: .english)

  /// The same at the start of a sentence.
  fileprivate static func begun(_ number: Int?, _ one: String, _ many: String) -> String {
    let text = counted(number, one, many)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The number with the noun that fits it; "Some entries" for a number that is not told.
  static func counted(_ number: Int?, _ one: String, _ many: String) -> String {
    number.map { "\($0) \($0 == 1 ? one : many)" } ?? "some \(many)"
  }
}

extension ReportStrings.General {
  fileprivate static let english = Self(
    untitled: "Untitled workshop", event: "Event", date: "Date", time: "Time", place: "Place",
    hosts: "Hosts", source: "Source", notice: "Please note", references: "References",
    followUp: "Follow-up", contents: "Contents", separator: ", ", strongSeparator: "; ",
    day: { year, month, day in
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return "\(day) \(months[(month - 1) % 12]) \(year)"
    },
    span: { "\($0)–\($1)" }, aside: { "\($0) (\($1))" }, labelled: { "\($0): \($1)" },
    taken: { "— \($0)" }, quoted: { "“\($0)”" },
    more: { "and \($0.map { "\($0)" } ?? "some") more" },
    midSentence: { ownTitles.contains($0) ? $0.prefix(1).lowercased() + $0.dropFirst() : $0 })

  /// The titles that the program gives itself, none of which begins with a name.
  private static let ownTitles: Set = [
    "Academia", "Civil society", "Demonstration material", "Government", "Inside the sector",
    "Intergovernmental", "Outside the sector", "Private sector", "Technical community",
  ]
}

extension ReportStrings.Method {
  fileprivate static let english = Self(
    methodology: "Methodology", stages: "Stages of norm cultivation", roles: "Roles",
    rolesAreNotQuotations: "The summaries of the roles are not quotations.",
    atStages: "Stages", objectives: "Objectives", annex: "Annex", method: "Method",
    phases: "Plan", norms: "Norms", questions: "Guiding questions",
    quotedFromSource: "— Quoted from the source named at the top of this report",
    inOtherWords: "In other words", groups: "Discussed in",
    keyIssues: "Key issues", discussion: "Discussion", wayForward: "Way forward",
    noGroups: "There are no groups.",
    nothingOpen: "No challenge was written down and nothing was set aside.",
    minutes: { ReportStrings.counted($0, "minute", "minutes") })
}

extension ReportStrings.Outcomes {
  fileprivate static let english = Self(
    generalConclusions: "General conclusions", conclusions: "Conclusions",
    noConclusions: "No conclusion was written down.", evidence: "Evidence",
    noEvidence: "No evidence linked",
    evidenceLeftOut: {
      "\(ReportStrings.counted($0, "entry", "entries")) not shown in this edition"
    },
    evidenceUnderOthers: {
      "\(ReportStrings.counted($0, "entry", "entries")) listed under other groups"
    },
    remark: "Remark",
    changedSinceAgreed: { text in
      text.map { "Changed after it was agreed; agreed was: \($0)" }
        ?? "Changed after it was agreed."
    },
    checksumDoesNotFit: "The agreed text does not match its checksum.",
    status: { status in
      switch status {
      case .draft: "Draft, not yet agreed"
      case .agreed: "Agreed"
      case .agreedWithReservation: "Agreed with a reservation"
      case .contested: "Contested, not agreed"
      case .notDiscussed: "Not discussed"
      }
    },
    link: { outcome in
      switch outcome {
      case .overcame: "overcame"
      case .overcameInPart: "overcame in part"
      case .underWay: "under way"
      case .couldOvercome: "could overcome"
      case .couldOvercomeInPart: "could overcome in part"
      }
    },
    end: { result in
      switch result {
      case .wayFound: "Way found"
      case .parked: "Parked"
      case .noAnswer: "No answer found"
      case nil: "Open"
      }
    },
    openThough: { "Open; linked to what overcame it\($0 ? " in part" : "")" },
    openThoughCount: { number in
      "\(number) of the open challenges \(number == 1 ? "is" : "are") linked to what overcame "
        + "\(number == 1 ? "it" : "them"), in full or in part."
    },
    scope: { scope in
      switch scope {
      case .inside: "Inside the sector"
      case .outside: "Outside the sector"
      }
    },
    votes: .english, ledger: "How the challenges ended",
    needs: "Needed", encounters: "Also met by", offers: "Offered", outcome: "Outcome",
    owner: "Owner", parked: "Parking lot", openPoint: "Point", way: "Way",
    challenge: "Challenge", ledgerFigure: "Challenges by how they ended")
}

extension ReportStrings.People {
  static let english = Self(
    otherGroup: "Other groups", norm: "Norm", moderator: "Moderator", rapporteur: "Rapporteur",
    participants: "Participants", unspecified: "Not specified",
    otherSectors: "Other sectors", group: { "Group \($0)" },
    count: { ReportStrings.counted($0, "participant", "participants") })
}

extension ReportStrings.Entries {
  fileprivate static let english = Self(
    byRole: "Entries by role",
    introduction: """
      Each entry has a number in its group, by which conclusions and links refer to it. Below an \
      entry, an arrow leads to what overcame it or could.
      """,
    demonstrationIntroduction: """
      What is marked as demonstration material is not a statement made in the workshop: it is there \
      to show the program, each with its source.
      """,
    nothingEntered: "Nothing was entered.", other: "Other", anotherVersion: "Another version",
    anotherWording: "Another wording", paraphrased: "In the moderator's words",
    demonstration: "Demonstration material", asOf: "As of", basis: "Basis",
    anAction: "an action", ownSector: "the same sector", anotherSector: "another sector",
    themes: "Themes", entered: "Entered",
    release: { release in
      switch release {
      case .quote: nil
      case .paraphrase: "Paraphrase only"
      case .room: "Stays in the room"
      case .moderator: "Stays with the moderator"
      }
    },
    stayedInRoom: { ReportStrings.begun($0, "entry", "entries") + " stayed in the room." },
    lackWording: { number in
      let entries = ReportStrings.begun(number, "entry", "entries")
      return "\(entries) may only be paraphrased, and nobody has done so yet."
    },
    linksLeftOut: { number in
      let links = ReportStrings.begun(number, "link", "links")
      return "\(links) to entries not shown \(number == 1 ? "is" : "are") left out."
    },
    rareLinksLeftOut: { number in
      let links = ReportStrings.begun(number, "link", "links")
      return "\(links) too few to be told of \(number == 1 ? "is" : "are") left out."
    },
    pointsLeftOut: { number in
      number == 1
        ? "1 parked point made of an entry not shown is left out."
        : "\(ReportStrings.begun(number, "", "parked points")) made of entries not shown are left out."
    },
    erased: { ReportStrings.begun($0, "entry", "entries") + " withdrawn." })
}

extension ReportStrings.Numbers {
  fileprivate static let english = Self(
    title: "In numbers", role: "Role", sector: "Sector", total: "Total", told: "Told here",
    none: "–",
    byGroup: { "\($0): by role and group" }, bySector: "Entries by role and sector",
    merged: """
      Fewer than three are not told apart: they are counted with others, and a dash stands for none \
      or for such a few. What is told here of a row or a column may therefore be less than all.
      """,
    flow: "From actions to challenges",
    flowIntroduction: "How many links lead from actions in one role to challenges in another.",
    links: "Links", insights: "What the entries show",
    insightsIntroduction: """
      Counted by the program, for those who write the conclusions. Small numbers are called small; \
      what was seen together need not have caused each other.
      """)
}

extension ReportStrings.Editions {
  fileprivate static let english = Self(
    about: { edition in
      switch edition {
      case .internal:
        "Internal edition: it has everything, also what may not leave the room. Do not hand it on."
      case .chathamHouse:
        """
        Under the Chatham House Rule: names of people and organisations known to the session were \
        taken out. Entries stand in an order that says nothing of when they were made.
        """
      case .public: nil
      }
    },
    redacted: { "\($0) stands where a name was taken out." },
    confidential: """
      It leaves out names, organisations, the sectors of single entries, hosts, times, sources, \
      references, remarks on entries, the list of participants, all earlier versions and the \
      insights; numbers below three are not told.
      """,
    open: { attribution in
      let rest = "it leaves out remarks on entries, when they were made, and the insights"
      let more =
        "it leaves out sources of entries, remarks on them, when they were made, and the insights"
      return switch attribution {
      case .named: "It names people and organisations; \(rest)."
      case .affiliation: "It names organisations and, of people, only the moderators; \(rest)."
      case .sector: "It names sectors, but neither people nor organisations; \(more)."
      case .none: "It names neither people nor organisations nor sectors; \(more)."
      }
    },
    fewOfKind: {
      "Fewer than three entries are of the kind \"\($0)\": they are listed without group and role, "
        + "and their number can be seen."
    },
    namesUnknown:
      "Names the session does not know cannot be found: read it before you hand it on.")
}
