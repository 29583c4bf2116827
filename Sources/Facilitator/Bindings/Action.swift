import WorkshopModel

/// Something that a key can ask for.
enum Action: Hashable, Sendable {
  case quit, back, help, palette, mouse, accept
  case up, down, pageUp, pageDown, first, last
  case nextPane, previousPane
  case role(Int), nextRole, previousRole
  case newEntry(Identifier<EntryKind>)
  case open, edit, withdraw, undo, redo
  case chooseGroup, search
  case nextField, previousField, newLine
  case choose(Int)
  case refresh
  case saveElsewhere, takeIn, history, erase, eraseForGood
  case versions, mine, theirs, pickVersion(Int), both, editVersions
  case keepContested, withdrawContested, nextQuestion, previousQuestion
  case park
  case challenge(ChallengeAction)
  case ledger(LedgerAction)
  case voting(VotingAction)
  case parking(ParkingAction)
  case coverage(CoverageAction)
  case insight(InsightAction)
  case report(ReportAction)
  case turn(TurnAction)
  case scribe(ScribeAction)
  case setUp(SetUpAction)
  case clock(ClockAction)
  case conclusion(ConclusionAction)
  case projector(ProjectorAction)
}

/// Where a key is pressed, which decides what it means.
enum Context: CaseIterable, Sendable {
  case home, prompt, board, detail, form, groups, search, help, palette, leaving
  case challenge, linkPicker, ledger, closing
  case votes, finishing, receiptWord, paper, receipt, handCount
  case parkingLot
  case fields, coverage
  case pinForm, turnHandOver, turnKind, turnRole, turnSector, turnText, turnRelease
  case turnSaving, turnNotSaved, turnDone, turnPIN
  case saving, conflicts, conflict, revision, history, erasing
  case entryPicker, themes
  case setUp, groupList, peopleList, peopleFilter, namedTexts, termList, norms, importing
  case plan
  case conclusions, evidence, evidenceFilter, readBack
  case insights, insightEvidence
  case report, reportFile, reportReplacing, reportTemplate
  case projector

  /// Whether keys that no binding has are typed into a text.
  var takesText: Bool {
    switch self {
    case .linkPicker, .receiptWord: true
    case .prompt, .form, .fields, .search, .saving, .revision, .help, .palette, .evidenceFilter,
      .pinForm:
      true
    case .peopleFilter, .reportFile, .reportTemplate: true
    default: false
    }
  }

  /// Whether characters are typed into a text here, so that none of them can mean anything else.
  var typesCharacters: Bool { takesText || self == .turnText || self == .turnPIN }

  /// Whether all that can be done here can be listed, to choose from.
  ///
  /// Not over a question that is to be answered, and not on the lists themselves.
  var hasPalette: Bool {
    switch self {
    case .help, .palette, .leaving, .erasing, .closing, .finishing, .pinForm, .projector,
      .reportReplacing:
      false
    default: !isTurn
    }
  }
}
