import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Does what a binding asks for on the layer that has the keys.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return quit()
    case .back: back()
    case .help: push(.help(Help(context: top.context)))
    case .accept: return accept()
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
    case .open: return open()
    case .edit: editEntry()
    case .withdraw: return withdraw()
    case .undo: return reverse(isUndo: true)
    case .redo: return reverse(isUndo: false)
    case .chooseGroup: chooseGroup()
    case .search: push(.search(Search()))
    case .nextField: withForm { $0.moveFocus(by: 1) }
    case .previousField: withForm { $0.moveFocus(by: -1) }
    case .newLine: withForm { form in if form.focus == .text { form.text.insert("\n") } }
    case .choose(let index): return goToGroup(index)
    case .refresh: return [.listSessions]
    }
    return []
  }

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

  private mutating func showRole(_ index: Int) {
    guard let session else { return }
    board.show(role: index, of: session)
  }

  private mutating func chooseGroup() {
    let current = board.groups.firstIndex { $0.id == board.group?.id }
    push(.groups(GroupPicker(selected: current ?? 0)))
  }

  private mutating func goToGroup(_ index: Int) -> [Effect] {
    guard let session, board.groups.indices.contains(index) else { return [] }
    pop()
    board.show(board.groups[index], of: session)
    return []
  }

  /// Leaves the layer; a form keeps what was typed.
  private mutating func back() {
    if case .form(let form) = top { keepDraft(form) }
    pop()
  }

  private mutating func quit() -> [Effect] {
    if case .form(let form) = top { keepDraft(form) }
    if !drafts.isEmpty, top.context != .leaving {
      push(.leaving)
      return []
    }
    return leave()
  }

  /// Leaves the session for the home screen it was opened from, else the program.
  private mutating func leave() -> [Effect] {
    guard session != nil, startsAtHome else { return [.close, .quit] }
    session = nil
    drafts = [:]
    board = Board()
    layers = [layers[0]]
    return [.close, .listSessions]
  }

  private mutating func accept() -> [Effect] {
    switch top {
    case .form: return saveForm()
    case .groups(let picker): return goToGroup(picker.selected)
    case .search(let search): goToFind(search)
    case .prompt(let prompt):
      let name = prompt.name.text.trimmed
      guard !name.isEmpty else { return [] }
      pop()
      return [.create(template: prompt.template.path, path: name)]
    case .leaving: return leave()
    default: break
    }
    return []
  }

  private mutating func goToFind(_ search: Search) {
    guard let session, search.finds.indices.contains(search.selected) else { return }
    pop()
    board.go(to: search.finds[search.selected].entry, of: session)
  }

  private mutating func open() -> [Effect] {
    switch top {
    case .home(let home):
      if home.sessions.indices.contains(home.selected) {
        return [.open(path: home.sessions[home.selected].path)]
      }
      let index = home.selected - home.sessions.count
      guard home.templates.indices.contains(index) else { return [] }
      let taken = home.sessions.map(\.path)
      push(.prompt(NewSessionPrompt(home.templates[index], taken: taken)))
    case .board:
      if board.pane == 0 { return perform(.nextPane) }
      guard let entry = board.selection else {
        warn(strings.status.nothingToOpen)
        return []
      }
      push(.detail(EntryDetail(entry: entry)))
    default: break
    }
    return []
  }

  /// Moves the selection or the scroll of the layer that has the keys.
  private mutating func move(by offset: Int) {
    switch top {
    case .home(var home):
      home.selected = Self.moved(home.selected, by: offset, count: home.count)
      layers[layers.count - 1] = .home(home)
    case .groups(var picker):
      picker.selected = Self.moved(picker.selected, by: offset, count: board.groups.count)
      layers[layers.count - 1] = .groups(picker)
    case .search(var search):
      search.selected = Self.moved(search.selected, by: offset, count: search.finds.count)
      layers[layers.count - 1] = .search(search)
    case .detail(var detail):
      detail.scroll = Self.moved(detail.scroll, by: offset, count: detailScrolls(detail))
      layers[layers.count - 1] = .detail(detail)
    case .help(var help):
      help.scroll = Self.moved(help.scroll, by: offset, count: helpScrolls(help))
      layers[layers.count - 1] = .help(help)
    case .board: moveOnBoard(by: offset)
    case .form, .prompt, .leaving: break
    }
  }

  private mutating func moveOnBoard(by offset: Int) {
    guard board.pane > 0 else {
      let count = board.roles.count + (board.hasStrays ? 1 : 0)
      return showRole(Self.moved(board.role, by: offset, count: count))
    }
    let index = board.pane - 1
    guard board.lists.indices.contains(index) else { return }
    let list = board.lists[index]
    board.lists[index].selected = Self.moved(list.selected, by: offset, count: list.entries.count)
  }

  private static func moved(_ place: Int, by offset: Int, count: Int) -> Int {
    min(max(0, place + offset), max(0, count - 1))
  }
}
