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
  case coverage(CoverageAction)
  case insight(InsightAction)
  case scribe(ScribeAction)
  case conclusion(ConclusionAction)
}
