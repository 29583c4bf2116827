import ScreenKit

/// Every word of the screens in one language: a table that all screens share and nobody changes.
///
/// Sentences are whole and take what they speak of as arguments, so that another language can
/// order them as it needs; nothing on a screen depends on how long they are.
public final class Strings: Sendable {
  /// The words of one binding.
  struct Key: Sendable {
    /// For the footer, one or two words.
    let title: String
    /// For the help, a sentence without its full stop.
    let help: String

    init(_ title: String, _ help: String) {
      self.title = title
      self.help = help
    }
  }

  let program: String
  let keys: Keys
  let home: HomeWords
  let board: BoardWords
  let form: FormWords
  let detail: DetailWords
  let search: SearchWords
  let groups: GroupWords
  let help: HelpWords
  let leaving: LeavingWords
  let status: StatusWords
  let plain: PlainWords
  let records: RecordWords
  let arrivals: ArrivalWords
  let saving: SavingWords
  let drafts: DraftWords
  let conflicts: ConflictWords
  let history: HistoryWords
  let erasure: ErasureWords
  let parking: ParkingWords
  let challenge: ChallengeWords
  let ledger: LedgerWords
  let voting: VotingWords
  let turn: TurnWords
  let scribing: ScribingWords
  let setUp: SetUpWords
  let importing: ImportWords
  let clock: ClockWords
  let conclusion: ConclusionWords
  let projector: ProjectorWords
  let tools: ToolWords
  let coverage: CoverageWords
  let finding: FindingWords
  let report: ReportWords
  let keyMap: KeyMapWords

  init(
    program: String,
    keys: Keys,
    home: HomeWords,
    board: BoardWords,
    form: FormWords,
    detail: DetailWords,
    search: SearchWords,
    groups: GroupWords,
    help: HelpWords,
    leaving: LeavingWords,
    status: StatusWords,
    plain: PlainWords,
    records: RecordWords,
    arrivals: ArrivalWords,
    saving: SavingWords,
    drafts: DraftWords,
    conflicts: ConflictWords,
    history: HistoryWords,
    erasure: ErasureWords,
    parking: ParkingWords,
    challenge: ChallengeWords,
    ledger: LedgerWords,
    voting: VotingWords,
    turn: TurnWords,
    scribing: ScribingWords,
    setUp: SetUpWords,
    importing: ImportWords,
    clock: ClockWords,
    conclusion: ConclusionWords,
    projector: ProjectorWords,
    tools: ToolWords,
    coverage: CoverageWords,
    finding: FindingWords,
    report: ReportWords,
    keyMap: KeyMapWords,
  ) {
    self.program = program
    self.keys = keys
    self.home = home
    self.board = board
    self.form = form
    self.detail = detail
    self.search = search
    self.groups = groups
    self.help = help
    self.leaving = leaving
    self.status = status
    self.plain = plain
    self.records = records
    self.arrivals = arrivals
    self.saving = saving
    self.drafts = drafts
    self.conflicts = conflicts
    self.history = history
    self.erasure = erasure
    self.parking = parking
    self.challenge = challenge
    self.ledger = ledger
    self.voting = voting
    self.turn = turn
    self.scribing = scribing
    self.setUp = setUp
    self.importing = importing
    self.clock = clock
    self.conclusion = conclusion
    self.projector = projector
    self.tools = tools
    self.coverage = coverage
    self.finding = finding
    self.report = report
    self.keyMap = keyMap
  }
}

/// The words of all bindings.
struct Keys: Sendable {
  typealias Key = Strings.Key
  let up, down, pageUp, pageDown, first, last: Key
  let nextPane, previousPane, nextRole, previousRole: Key
  let openSession, refresh, quit, create, leave: Key
  let openEntry, edit, withdraw, undo, redo, group, search: Key
  let save, nextField, previousField, newLine, keepDraft: Key
  let chooseGroup, pick, goThere, back, help, leaveAnyway, stay: Key
  let saveElsewhere, saveThere, history, erase, eraseForGood, keepEntry: Key
  let versions, settle, mine, theirs, pickFirst, pickSecond, pickVersion, both, editVersions,
    later: Key
  let park: Key
  let keepContested, withdrawContested, nextQuestion, previousQuestion, takeText: Key
  let new: @Sendable (_ kind: String) -> Key
  let role: @Sendable (_ role: String) -> Key
}

/// The words of the home screen and of the question for a new session's name.
struct HomeWords: Sendable {
  let sessions, templates, noSessions, welcome: String
  let newSession, nameQuestion, nameHint: String
}

/// The words of the board.
struct BoardWords: Sendable {
  let roles, otherRole, unspecified, noGroup: String
  let moderator: @Sendable (_ name: String) -> String
  let saved, saving, readOnly: String
  let notSaved: @Sendable (_ time: String) -> String
  let entries, people, conflicts: @Sendable (_ count: Int) -> String
  let empty: @Sendable (_ kind: String, _ key: String) -> String
  let tooSmall: @Sendable (_ needed: String, _ actual: String) -> String
}

/// The words of the entry form.
struct FormWords: Sendable {
  let new, edit: @Sendable (_ kind: String, _ role: String, _ group: String) -> String
  let text, sector, organisation, themes, release, role: String
  let textHint, organisationHint, themesHint: String
  let quote, paraphrase, room, moderator: String
}

/// The words of the screen of one entry.
struct DetailWords: Sendable {
  let role, sector, organisation, themes, release, source, asOf, note, name: String
  let demonstration, links, otherVersions, deletedMeanwhile: String
  let ownSector, otherSector: String
  let overcame, overcameInPart, underWay, couldOvercome, couldOvercomeInPart: String
}

/// The words of the search.
struct SearchWords: Sendable {
  let title, hint, nothing: String
  let count: @Sendable (_ position: Int, _ count: Int) -> String
}

/// The words of the group picker.
struct GroupWords: Sendable {
  let title, none: String
}

/// The words of the help.
struct HelpWords: Sendable {
  let title, here, everywhere: String
}

/// The words of the question whether to leave.
struct LeavingWords: Sendable {
  let title: String
}

/// What the status line says.
struct StatusWords: Sendable {
  let saved, edited, withdrew, undid, redid: @Sendable (_ entry: String) -> String
  let nothingToOpen, nothingSelected, noGroups, noKinds, unchanged, readOnly: String
  let noAction: @Sendable (_ key: String) -> String
  let opened: @Sendable (_ path: String) -> String
  let added, changed, withdrawn, restored: @Sendable (_ entry: String) -> String
  let demonstration: String
}

/// What the board says line by line.
struct PlainWords: Sendable {
  let hint, whichGroup: String
  let summary: @Sendable (_ group: String, _ role: String, _ counts: String) -> String
  let question: @Sendable (_ field: String, _ present: String) -> String
  let problem, unknown, noEntry: @Sendable (_ text: String) -> String
  let leaveOrSave, saveWhere, eraseOrKeep: String
  let whichConflict, whichVersion, keepOrWithdraw: String
  let commands: [(key: String, meaning: String)]
}
