import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Moves the selection or the scroll of the layer that has the keys.
  mutating func move(by offset: Int) {
    switch top {
    case .home(var home):
      home.selected = ListWindow.moved(home.selected, by: offset, count: home.count)
      layers[layers.count - 1] = .home(home)
    case .groups(var picker):
      picker.selected = ListWindow.moved(picker.selected, by: offset, count: board.groups.count)
      layers[layers.count - 1] = .groups(picker)
    case .search(var search):
      search.selected = ListWindow.moved(search.selected, by: offset, count: search.finds.count)
      layers[layers.count - 1] = .search(search)
    case .detail(var detail):
      detail.scroll = ListWindow.moved(detail.scroll, by: offset, count: detailScrolls(detail))
      layers[layers.count - 1] = .detail(detail)
    case .help(let list): layers[layers.count - 1] = .help(moved(list, by: offset))
    case .palette(let list): layers[layers.count - 1] = .palette(moved(list, by: offset))
    case .board: moveOnBoard(by: offset)
    case .conflicts(var list):
      list.selected = ListWindow.moved(list.selected, by: offset, count: board.conflicts)
      layers[layers.count - 1] = .conflicts(list)
    case .conflict(var dialogue):
      dialogue.scroll = ListWindow.moved(
        dialogue.scroll, by: offset, count: conflictScrolls(dialogue))
      layers[layers.count - 1] = .conflict(dialogue)
    case .history(var history):
      history.scroll = ListWindow.moved(history.scroll, by: offset, count: historyScrolls(history))
      layers[layers.count - 1] = .history(history)
    case .screen(var screen):
      screen.move(by: offset, in: self)
      layers[layers.count - 1] = .screen(screen)
    case .form, .fields, .prompt, .leaving, .saving, .revision, .erasing: break
    }
  }

  private mutating func moveOnBoard(by offset: Int) {
    guard board.pane > 0 else {
      let count = board.roles.count + (board.hasStrays ? 1 : 0)
      return showRole(ListWindow.moved(board.role, by: offset, count: count))
    }
    let index = board.pane - 1
    guard board.lists.indices.contains(index) else { return }
    let list = board.lists[index]
    board.lists[index].selected = ListWindow.moved(
      list.selected, by: offset, count: list.entries.count)
  }
}
