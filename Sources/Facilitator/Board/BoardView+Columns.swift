import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A column of a role that is not the one shown, in which nothing is selected.
struct BoardColumn: Hashable, Sendable {
  let role: Int
  let size: Size
  let progress: Progress
  let marked: Set<Identifier<Entry>>
}

extension BoardView {
  /// A column for each role, with the entries of every kind in it; for wide screens.
  func drawColumns(in rect: Rect, on frame: inout Frame) {
    let count = board.roles.count + (board.hasStrays ? 1 : 0)
    var rest = rect
    for index in 0..<count {
      let (column, right) = rest.splitLeft(rest.columns / (count - index))
      if index == board.role {
        drawColumn(index, in: column, on: &frame)
      } else {
        let size = Size(columns: column.columns, rows: column.rows)
        let key = BoardColumn(
          role: index, size: size, progress: session.progress, marked: model.room.marked)
        let drawing = board.columns.drawing(for: key, size: size) {
          drawColumn(index, in: Rect(size: size), on: &$0)
        }
        frame.put(drawing, at: column.origin)
      }
      rest = right
    }
  }

  private func drawColumn(_ index: Int, in rect: Rect, on frame: inout Frame) {
    let isShown = index == board.role
    let title =
      board.roles.indices.contains(index) ? board.roles[index].title : strings.board.otherRole
    var rest = rect
    for (number, list) in lists(index).enumerated() {
      let (pane, below) = rest.splitTop(rest.rows / (board.lists.count - number))
      let isFocused = isShown && board.pane == number + 1
      let place = list.entries.isEmpty ? "" : "\(list.entries.count)"
      let name = number == 0 ? "\(index + 1) \(title)" : strings.board.plural(list.kind.title)
      frame.box(
        pane, title: name, trailingTitle: "\(list.kind.key.uppercased()) \(place)".trimmed,
        style: isShown ? .plain.bold() : .muted, isFocused: isFocused)
      let part = BoardPart.number(pane: number + 1, inColumnOf: index)
      frame.mark(pane, as: .part(part))
      draw(list, in: pane.inset, isFocused: isFocused, part: part, on: &frame)
      rest = below
    }
  }

  private func lists(_ index: Int) -> [Board.List] {
    index == board.role ? board.lists : board.lists(of: index, in: session)
  }
}

extension Board {
  /// The entries of each kind in the role at that place.
  func lists(of index: Int, in session: Session) -> [List] {
    guard let group else { return [] }
    return kinds.map { kind in
      guard roles.indices.contains(index) else {
        return Board.List(kind: kind, entries: strays[kind.id] ?? [])
      }
      let entries = projection.entries(
        of: session, in: group.id, kind.id, roles[index].id)
      return Board.List(kind: kind, entries: entries)
    }
  }
}
