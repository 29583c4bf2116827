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
    language: "en", general: .english, method: .english, outcomes: .english, people: .english,
    entries: .english)

  /// The number with the noun that fits it.
  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension ReportStrings.General {
  fileprivate static let english = Self(
    untitled: "Untitled workshop", event: "Event", date: "Date", time: "Time", place: "Place",
    hosts: "Hosts", source: "Source", notice: "Please note", references: "References",
    followUp: "Follow-up", separator: ", ", strongSeparator: "; ",
    day: { year, month, day in
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return "\(day) \(months[(month - 1) % 12]) \(year)"
    },
    span: { "\($0)–\($1)" }, aside: { "\($0) (\($1))" }, labelled: { "\($0): \($1)" },
    taken: { "— \($0)" },
    midSentence: { title in
      let isAcronym = title.dropFirst().first?.isUppercase ?? false
      return isAcronym ? title : title.prefix(1).lowercased() + title.dropFirst()
    })
}

extension ReportStrings.Method {
  fileprivate static let english = Self(
    methodology: "Methodology", stages: "Stages of norm cultivation", roles: "Roles",
    rolesAreNotQuotations: "The summaries of the roles are not quotations.",
    atStages: "Stages", objectives: "Objectives", annex: "Annex", method: "Method",
    phases: "Plan", norms: "Norms", questions: "Guiding questions",
    quotedFromSource: "— Quoted from the source named at the top of this report",
    inOtherWords: "In other words", groups: "Discussed in",
    minutes: { ReportStrings.counted($0, "minute", "minutes") })
}

extension ReportStrings.Outcomes {
  fileprivate static let english = Self(
    generalConclusions: "General conclusions", conclusions: "Conclusions",
    noConclusions: "No conclusion was written down.", evidence: "Evidence",
    evidenceLeftOut: {
      "\(ReportStrings.counted($0, "entry", "entries")) not shown in this edition"
    },
    remark: "Remark",
    changedSinceAgreed: { "Changed after it was agreed; agreed was: \($0)" },
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
    })
}

extension ReportStrings.People {
  fileprivate static let english = Self(
    otherGroup: "Other groups", norm: "Norm", moderator: "Moderator", rapporteur: "Rapporteur",
    participants: "Participants", unspecified: "Not specified", group: { "Group \($0)" },
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
    ownSector: "the same sector", anotherSector: "another sector",
    stayedInRoom: { "\(ReportStrings.counted($0, "entry", "entries")) stayed in the room." },
    lackWording: { number in
      let entries = ReportStrings.counted(number, "entry", "entries")
      return "\(entries) may only be paraphrased, and nobody has done so yet."
    },
    linksLeftOut: { number in
      let links = ReportStrings.counted(number, "link", "links")
      return "\(links) to entries not shown \(number == 1 ? "is" : "are") left out."
    },
    erased: { "\(ReportStrings.counted($0, "entry", "entries")) withdrawn." })
}
