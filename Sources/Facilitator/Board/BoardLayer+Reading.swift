import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension BoardLayer {
  /// The group and the role with the clock, then the entries of the role, called as people call them.
  func reading(_ size: Size, in model: Model) -> Reading {
    let board = model.board
    guard let session = model.session, let group = board.group else {
      return Reading("", [Reading.Row(model.strings.setUp.noGroupsYet)])
    }
    let role = board.roleShown?.title ?? model.strings.board.otherRole
    let title = model.strings.plain.board(
      "\(group.number), \(group.title)", "\(board.role + 1), \(role)")
    let clock = ClockTelling(model)?.line?.lengths.first?.replacing("   ", with: ", ")
    let view = BoardView(model, session)
    return Reading(
      title, detail: clock ?? "",
      board.lists.indices.flatMap { rows(of: board.lists[$0], pane: $0 + 1, size, view) })
  }

  private func rows(
    of list: Board.List, pane: Int, _ size: Size, _ view: BoardView
  ) -> [Reading.Row] {
    let plural = view.strings.board.plural(list.kind.title)
    guard !list.entries.isEmpty else {
      let empty = PhaseLead.words(forNone: list.kind, in: view.model)
      return [Reading.Row("\(plural): \(empty)")]
    }
    let items = EntryItems(view, list, in: Rect(size: Size(columns: 0, rows: 0)), isFocused: false)
    let part = Self.part(of: pane, in: view.model)
    // Of thousands of entries only as many are read as a screen shows, too.
    let window = ListWindow(
      count: list.entries.count, selected: list.selected, rows: size.rows, height: 1)
    return [Reading.Row("\(plural): \(list.entries.count)")]
      + window.indices.compactMap { index in
        let numbered = list.entries[index]
        guard let entry = view.session.entries[numbered.id] else { return nil }
        let label = list.kind.label(numbered.number)
        let mark = view.model.room.marked.contains(entry.id) ? view.strings.marking.isMarked : ""
        let text = [mark, entry.text.onOneLine, items.facts(entry), items.badge(entry.id)]
        return Reading.Row(
          "\(label) \(text.filter { !$0.isEmpty }.joined(separator: " · "))",
          as: .row(index - list.selected, part: part), called: label)
      }
  }
}
