import Insights
import SessionEngine
import WorkshopModel

extension Model {
  /// Does what a binding asks for in the ledger.
  mutating func perform(_ action: LedgerAction) -> [Effect] {
    switch action {
    case .show: showLedger()
    case .open:
      guard let challenge = screen(LedgerScreen.self)?.selection(in: self) else {
        warn(strings.status.nothingToOpen)
        return []
      }
      push(ChallengeScreen(challenge))
    case .toggleGroups:
      let selection = screen(LedgerScreen.self)?.selection(in: self)
      let model = self
      withScreen(LedgerScreen.self) { ledger in
        ledger.hasAllGroups.toggle()
        ledger.select(selection, in: model)
      }
    case .close: return closeGroup()
    case .goThrough: goThroughOpen()
    case .closeAllTheSame:
      guard let question = screen(ClosingQuestion.self) else { return [] }
      pop()
      return setClosed(true, question.group)
    }
    return []
  }

  private mutating func showLedger() {
    guard board.group != nil else { return warn(strings.status.noGroups) }
    var ledger = LedgerScreen()
    ledger.select(entryInQuestion, in: self)
    push(ledger)
  }

  /// The group that closing is about: while those of all groups are listed, that of the selected
  /// challenge.
  private var groupInQuestion: Group? {
    guard let screen = screen(LedgerScreen.self), screen.hasAllGroups,
      let challenge = screen.selection(in: self).flatMap({ session?.entries[$0] })
    else { return board.group }
    return board.groups.first { $0.id == challenge.group }
  }

  /// Closes the group in question, or opens it again; asks first while challenges are open.
  private mutating func closeGroup() -> [Effect] {
    guard let session, let ledger = board.ledger, let group = groupInQuestion else {
      warn(strings.status.noGroups)
      return []
    }
    guard !group.isClosed else { return setClosed(false, group.id) }
    guard ledger.open(in: group.id, of: session).isEmpty else {
      push(ClosingQuestion(group: group.id))
      return []
    }
    return setClosed(true, group.id)
  }

  private mutating func setClosed(_ isClosed: Bool, _ id: Identifier<Group>) -> [Effect] {
    let number = session?.state.value(id)?.number ?? id.name
    let words = isClosed ? strings.ledger.didClose(number) : strings.ledger.didOpen(number)
    return perform([.edit(id.key, ["closed": isClosed ? true : .null])], telling: words)
  }

  /// Goes from the question to the first challenge that is open.
  private mutating func goThroughOpen() {
    guard let question = screen(ClosingQuestion.self) else { return }
    pop()
    guard let session, let first = board.ledger?.open(in: question.group, of: session).first else {
      return
    }
    push(ChallengeScreen(first))
  }
}
