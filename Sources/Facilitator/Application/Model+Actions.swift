import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a binding asks for on the layer that has the keys.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .scribe(let action): return perform(action)
    case .quit: return quit()
    case .back: return back()
    case .help: push(CommandList(top.place, isGrouped: true))
    case .palette: showPalette()
    case .mouse: switchMouse()
    case .accept: return top.accept(in: &self)
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .first: move(by: -Self.far)
    case .last: move(by: Self.far)
    case .nextPane: movePane(by: 1)
    case .previousPane: movePane(by: -1)
    case .role(let index): showRole(index)
    case .nextRole: showRole(board.role + 1)
    case .previousRole: showRole(board.role - 1)
    case .newEntry(let kind): newEntry(kind)
    case .open: return top.open(in: &self)
    case .edit: editEntry()
    case .withdraw: return withdraw()
    case .undo: return reverse(isUndo: true)
    case .redo: return reverse(isUndo: false)
    case .chooseGroup: chooseGroup()
    case .search: push(Search())
    case .nextField:
      withForm { $0.moveFocus(by: 1) }
      withFields { $0.moveFocus(by: 1) }
    case .previousField:
      withForm { $0.moveFocus(by: -1) }
      withFields { $0.moveFocus(by: -1) }
    case .newLine:
      withForm { $0.newLine() }
      withFields { $0.newLine() }
      withRevision { revision in if revision.hasLines { revision.text.insert("\n") } }
    case .choose(let index): return goToGroup(index)
    case .refresh: return [.listSessions]
    case .saveElsewhere: askWhereToSave()
    case .takeIn: return takeIn()
    case .history: showHistory()
    case .park: park()
    case .coverage(let action): return perform(action)
    case .insight(let action): perform(action)
    case .conclusion(let action): return perform(action)
    case .erase: askToErase()
    case .eraseForGood: return eraseForGood()
    case .challenge(let action): return perform(action)
    case .ledger(let action): return perform(action)
    default: return settle(by: action)
    }
    return []
  }

  /// Does what a binding asks for about records with two versions.
  private mutating func settle(by action: Action) -> [Effect] {
    switch action {
    case .versions: showConflicts()
    case .mine: return takeMine()
    case .theirs: return take(version: 1)
    case .pickVersion(let index): return take(version: index)
    case .both: return takeBoth()
    case .editVersions: editVersions()
    case .keepContested: return answerWithdrawal(keeping: true)
    case .withdrawContested: return answerWithdrawal(keeping: false)
    case .nextQuestion: moveQuestion(by: 1)
    case .previousQuestion: moveQuestion(by: -1)
    default: break
    }
    return []
  }

  /// Moves the selection or the scroll of the layer that has the keys.
  private mutating func move(by offset: Int) { withTop { $0.move(by: offset, in: &$1) } }

  private static let far = 1_000_000

  private var pageRows: Int { max(1, size.rows - 6) }

  private mutating func movePane(by offset: Int) {
    let count = board.lists.count + 1
    board.pane = (board.pane + offset + count) % count
    // Where each role has a column of its own there is no pane of roles.
    if board.pane == 0, size.columns >= BoardView.columnsForEachRole {
      board.pane = (offset + count) % count
    }
  }

  /// Goes to the role at that place.
  mutating func showRole(_ index: Int) {
    guard let session else { return }
    board.show(role: index, of: session)
  }

  private mutating func chooseGroup() {
    let current = board.groups.firstIndex { $0.id == board.group?.id }
    push(GroupPicker(selected: current ?? 0))
  }

  mutating func goToGroup(_ index: Int) -> [Effect] {
    guard let session, board.groups.indices.contains(index) else { return [] }
    pop()
    board.show(board.groups[index], of: session)
    return []
  }

  /// Leaves, but asks first while something is not saved, or a report is being written.
  private mutating func quit() -> [Effect] {
    if isNotSaved || reportBeingWritten != nil, session != nil, top.place != .leaving {
      push(LeavingQuestion())
      return keepDrafts()
    }
    return leave()
  }

  /// Leaves the session for the home screen it was opened from, else the program.
  mutating func leave() -> [Effect] {
    let keeping = keepDrafts()
    guard session != nil, startsAtHome else { return keeping + [.close, .quit] }
    isClosing = true
    layers = [layers[0]]
    return keeping + [.close, .listSessions]
  }
}
