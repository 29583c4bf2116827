import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Draws the list of groups with their norms and the number of their entries.
  func drawGroups(_ picker: GroupPicker, in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: room.strings.groups.title, isFocused: true)
    frame.list(
      room.board.groups.count, selected: picker.selected, in: rect.inset, indent: 8,
      empty: room.strings.groups.none,
      item: { ListItem(facts: [groupFacts(room.board.groups[$0])]) },
      draw: { row, frame in
        let group = room.board.groups[row.index]
        let number = TextWidth.pad("\(row.sign)\(row.index + 1) \(group.number)", to: 8)
        row.put(number + group.title, style: row.style.bold(), on: &frame)
      })
  }

  private func groupFacts(_ group: Group) -> String {
    guard let session else { return "" }
    let norms = group.norms.compactMap { session.state.value($0)?.reference }
    let count = room.board.kinds.map { room.board.projection.entries(of: session, in: group.id, $0.id).count }
      .reduce(0, +)
    let moderator = group.moderator.map { room.strings.board.moderator($0.name) }
    let closed = group.isClosed ? ["✓ " + room.strings.ledger.closed] : []
    return (closed + [room.strings.board.entries(count)] + norms + [moderator].compactMap(\.self))
      .joined(separator: " · ")
  }
}
