import ScreenKit
import WorkshopModel

extension SetUpWords {
  static let english = SetUpWords(
    keys: .english,
    title: "Ready to start?", isDone: "ready", isMissing: "missing",
    ready: "Everything is there. Esc goes back to the board.",
    offer: "nobody is listed yet: s leads through the set-up",
    noGroupsYet: "No groups yet. Press s for the set-up and add the first one there.",
    done: { "\($0) of \($1)" },
    notReady: {
      ($0 == 1 ? "1 thing is missing" : "\($0) things are missing")
        + "; nothing of it keeps you from starting. Enter goes where it is put right."
    },
    subject: subjectTitle,
    missingTitle: "no title", notChosen: "not chosen yet", noLanguages: "no language",
    noPhases: "no phases", noGroups: "no groups", noSectors: "no sectors", noRoles: "no roles",
    nobody: "nobody is listed", nobodyPresent: "nobody is marked as present",
    missing: { "not known: \($0)" },
    lacking: { "none in group \($0)" }, nobodyIn: { "nobody in group \($0)" },
    groups: { $0 == 1 ? "1 group" : "\($0) groups" },
    sectors: { $0 == 1 ? "1 sector" : "\($0) sectors" },
    roles: { $0 == 1 ? "1 role" : "\($0) roles" },
    everyGroup: { $0 == 1 ? "the group has one" : "every group has one" },
    noneHas: { $0 == 1 ? "the group has none" : "no group has one" },
    phases: { "\($0 == 1 ? "1 phase" : "\($0) phases"), \(minutes($1))" },
    phasesOpen: { "\($1) of \($0) \($0 == 1 ? "phase" : "phases") without minutes" },
    tooLong: { "\(minutes($0)) planned, \($1) from start to end" },
    people: { "\($0) in \($1 == 1 ? "1 group" : "\($1) groups")" },
    present: { "\($0) of \($1) here" },
    attribution: attributionSentence,
    listTitle: listTitle, empty: emptyList,
    count: { _, count in "\(count) found" },
    mark: { isPresent in
      switch isPresent {
      case true?: ("✓", "here")
      case false?: ("✗", "away")
      case nil: ("?", "not seen")
      }
    },
    marked: { "\($0) is \($1 ? "here" : "away") · u undo" },
    allMarked: { "Marked \($0 == 1 ? "1 person" : "\($0) people") as here · u undo" },
    noNorm: "no norm", noModerator: "no moderator", noRapporteur: "no rapporteur",
    somebody: "somebody", nothingFound: "Nobody found. Esc shows all again.",
    nothingSelected: "There is nothing here to do that with: a adds one.",
    atTheEnd: "It is at that end already.",
    groupFirst: "There are no groups yet. Add one first: s, then Groups.",
    groupGone: "This group was withdrawn. Esc goes back.",
    rapporteur: { "Rapporteur \($0)" }, unlessSaid: { "\($0) unless said otherwise" },
    inUse: { "\($0) is used by \($1). Change those first." }, entryIn: { "\($0) in \($1)" },
    otherRecords: { $0 == 1 ? "1 other record" : "\($0) other records" },
    several: { type, count in
      type == .participant
        ? (count == 1 ? "1 person" : "\(count) people") : "\(count) \(type.listName)"
    },
    withdrew: { "Withdrew \($0) · u undo" }, moved: { "Moved \($0) · u undo" },
    namedHint: """
      These texts still say the name. Change them, or leave them: reports look for it as long as the \
      session knows it.
      """,
    namedTitle: { "Texts that name \($0)" },
    namedElsewhere: { "It is in \($0): change it where that is set up." },
    namedNowhere: { "No text names \($0) any more." },
    field: fieldTitle,
    detailsTitle: "The workshop", eventHint: "what it belongs to; may be empty",
    placeHint: "room, city", dateHint: "like 2019-11-25", startHint: "like 10:35",
    endHint: "like 12:35", timeZoneHint: "for readers elsewhere, like CET",
    hostsHint: "one on each line; Alt-Enter starts a new line",
    linesHint: "one on each line; Alt-Enter starts a new line",
    languageHint: "of the screens and the report, like en",
    languagesHint: "that may be spoken and written, like en, fr, ar",
    savedDetails: "Changed the workshop · u undo",
    newGroup: "New group", groupTitleHint: "what it talks about",
    normsHint: "Space marks; n in the list has the catalogue", nameHint: "name; may be empty",
    fromHint: "where they come from; may be empty",
    nameMissing: "a name belongs to this; type it or clear where they come from",
    editGroup: { "Group \($0)" }, savedGroup: { "Changed group \($0) · u undo" },
    addedGroup: { "Added group \($0) · u undo" },
    numberTaken: { "group \($0) is there already (\($1)); choose another number" },
    newPerson: "New participant", editPerson: "Participant", optionalHint: "may be empty",
    savedPerson: { "Changed \($0) · u undo" }, addedPerson: { "Added \($0) · u undo" },
    newSector: "New sector", editSector: "Sector", newRole: "New role", editRole: "Role",
    summaryHint: "what one does in it; may be empty", noDefault: "none: may be quoted",
    titleTaken: { "'\($0)' is there already; choose another title" },
    savedTerm: { "Changed \($0) · u undo" }, addedTerm: { "Added \($0) · u undo" },
    normsHere: "In this session",
    normsIntroduction: "Open a set with Enter, or type a norm of your own with a.",
    wording: "Wording", openSetFirst: "Open a set first: Enter.",
    nothingRefused: "No row is refused: Enter takes all of them in.",
    normsTitle: { "Norms of group \($0)" }, newNorm: { "A norm of our own for group \($0)" },
    normCount: { $0 == 1 ? "1 norm" : "\($0) norms" }, markedNorms: { "\($0) marked" },
    savedNorms: { "Group \($0) has \($1 == 1 ? "1 norm" : "\($1) norms") · u undo" },
    newNormIntroduction: "The wording is shown as a quotation, so copy it exactly.",
    normTitleHint: "a short title", referenceHint: "where it stands: document, paragraph",
    wordingHint: "the exact wording; may be empty", sourceHint: "where it was found; may be empty",
    addedNorm: { "Added \($0) to group \($1) · u undo" },
    ownWords: "In our own words:", noWording: "Its wording is not known here.")

  @Sendable private static func minutes(_ count: Int) -> String {
    count == 1 ? "1 minute" : "\(count) minutes"
  }

  @Sendable private static func subjectTitle(_ subject: CheckItem.Subject) -> String {
    switch subject {
    case .title: "Title"
    case .schedule: "Day and place"
    case .attribution: "Attribution"
    case .languages: "Languages"
    case .phases: "Plan"
    case .groups: "Groups"
    case .norms: "Norms"
    case .moderators: "Moderators"
    case .rapporteurs: "Rapporteurs"
    case .people: "People"
    case .presence: "Presence"
    case .sectors: "Sectors"
    case .roles: "Roles"
    }
  }

  @Sendable private static func attributionSentence(_ rule: Attribution) -> String {
    switch rule {
    case .named: "Named: the report may say who said it, by name"
    case .affiliation: "Affiliation: organisation and sector, never a name"
    case .sector: "Sector: only the sector, no organisation and no name"
    case .none: "Nobody: nothing of who said it (Chatham House Rule)"
    }
  }

  @Sendable private static func listTitle(_ subject: RecordList.Subject) -> String {
    switch subject {
    case .groups: "Groups"
    case .people: "People"
    case .sectors: "Sectors"
    case .roles: "Roles"
    }
  }

  @Sendable private static func emptyList(_ subject: RecordList.Subject) -> String {
    switch subject {
    case .groups: "No groups yet: press a to add the first."
    case .people: "Nobody is listed yet: a adds somebody, i takes a list in from a CSV file."
    case .sectors: "No sectors yet: press a to add the first."
    case .roles: "No roles yet: press a to add the first."
    }
  }

  @Sendable private static func fieldTitle(_ name: String) -> String {
    switch name {
    case "timeZone": "Time zone"
    case "attribution": "In the report"
    case "language": "Main language"
    case "languages": "Languages"
    case "moderatorFrom", "rapporteurFrom": "  from"
    case "date", "start", "end", "place": name.firstUppercased
    case "wording": "Wording"
    case "summary": "Summary"
    case "release": "Release"
    default: name.firstUppercased
    }
  }
}
