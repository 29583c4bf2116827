import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Draws the list of groups with their norms and the number of their entries.
  func drawGroups(_ picker: GroupPicker, in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: strings.groups.title, isFocused: true)
    let inner = rect.inset
    guard !board.groups.isEmpty else {
      return frame.putParagraph(strings.groups.none, in: inner, style: .muted)
    }
    let window = ListWindow(
      count: board.groups.count, selected: picker.selected, rows: inner.rows, height: 2)
    frame.mark(window.indices, selected: picker.selected, in: inner, height: 2)
    var row = inner.row
    for index in window.indices {
      drawGroup(index, isSelected: index == picker.selected, row, in: inner, on: &frame)
      row += 2
    }
  }

  private func drawGroup(
    _ index: Int, isSelected: Bool, _ row: Int, in rect: Rect, on frame: inout Frame
  ) {
    let group = board.groups[index]
    let style = isSelected ? Style.plain.reverse() : .plain
    let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
    frame.fill(line, " ", style: style)
    let number = TextWidth.pad("\(isSelected ? ">" : " ")\(index + 1) \(group.number)", to: 8)
    frame.put(
      TextWidth.clip(number + group.title, to: rect.columns), at: line.origin, style: style.bold())
    guard row + 1 < rect.row + rect.rows else { return }
    frame.put(
      TextWidth.clip(groupFacts(group), to: rect.columns - 9),
      at: Point(column: rect.column + 8, row: row + 1), style: .muted)
  }

  private func groupFacts(_ group: Group) -> String {
    guard let session else { return "" }
    let norms = group.norms.compactMap { session.state.value($0)?.reference }
    let count = board.kinds.map { board.projection.entries(of: session, in: group.id, $0.id).count }
      .reduce(0, +)
    let moderator = group.moderator.map { strings.board.moderator($0.name) }
    let closed = group.isClosed ? ["✓ " + strings.ledger.closed] : []
    return (closed + [strings.board.entries(count)] + norms + [moderator].compactMap(\.self))
      .joined(separator: " · ")
  }
}
