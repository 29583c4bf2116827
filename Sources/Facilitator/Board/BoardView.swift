import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the panes of the board.
struct BoardView {
  /// How wide the screen has to be for a column for each role.
  static let columnsForEachRole = 140

  let model: Model
  let session: Session
  let board: Board
  let strings: Strings

  init(_ model: Model, _ session: Session) {
    self.model = model
    self.session = session
    board = model.board
    strings = model.strings
  }

  /// The roles with the number of their entries of each kind.
  func drawRoles(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: strings.board.roles, isFocused: board.pane == 0)
    frame.mark(rect, as: .part(0))
    let inner = rect.inset
    let heads = board.kinds.map { Self.right($0.key.uppercased(), Self.countColumns) }.joined()
    let start = inner.column + inner.columns - TextWidth.columns(of: heads) - 1
    frame.put(" \(heads.trimmed) ", at: Point(column: start + 1, row: rect.row))
    let titles = board.roles.map(\.title) + (board.hasStrays ? [strings.board.otherRole] : [])
    frame.list(
      titles.count, selected: board.role, in: inner,
      draw: { row, frame in drawRole(titles[row.index], row, on: &frame) })
  }

  private static let countColumns = 3

  private func drawRole(_ title: String, _ row: ListRow, on frame: inout Frame) {
    let counts = board.kinds.map { kind in
      let count = self.count(kind, row.index)
      return Self.right(count == 0 ? "–" : "\(count)", Self.countColumns)
    }
    .joined()
    let width = row.rect.columns - TextWidth.columns(of: counts) - 1
    let key = row.index < 9 && row.index < board.roles.count ? "\(row.index + 1)" : " "
    let left = TextWidth.clip("\(row.sign)\(key) \(title)", to: width)
    row.put(
      TextWidth.pad(left, to: width) + counts + " ",
      style: row.isSelected ? row.style.bold() : nil, on: &frame)
  }

  private func count(_ kind: EntryKind, _ index: Int) -> Int {
    guard let group = board.group, board.roles.indices.contains(index) else {
      return board.strays[kind.id]?.count ?? 0
    }
    return session.entries.count(in: group.id, kind.id, board.roles[index].id)
  }

  static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: text))) + text
  }

  /// The panes of entries, one above the other.
  func drawLists(in rect: Rect, on frame: inout Frame) {
    var rest = rect
    for (index, list) in board.lists.enumerated() {
      let share = rest.rows / (board.lists.count - index)
      let (pane, below) = rest.splitTop(share)
      drawList(list, pane: index + 1, in: pane, on: &frame)
      rest = below
    }
  }

  /// The list with the focus, with the role in its title.
  func drawOnePane(in rect: Rect, on frame: inout Frame) {
    guard board.pane > 0, board.lists.indices.contains(board.pane - 1) else {
      return drawRoles(in: rect, on: &frame)
    }
    drawList(board.lists[board.pane - 1], pane: board.pane, in: rect, on: &frame)
  }

  private func drawList(_ list: Board.List, pane: Int, in rect: Rect, on frame: inout Frame) {
    let isFocused = board.pane == pane
    let role = board.roleShown?.title ?? strings.board.otherRole
    let place = list.entries.isEmpty ? "" : "\(list.selected + 1)/\(list.entries.count)"
    frame.box(
      rect, title: "\(strings.board.plural(list.kind.title)) · \(role)", trailingTitle: place,
      isFocused: isFocused)
    frame.mark(rect, as: .part(pane))
    draw(list, in: rect.inset, isFocused: isFocused, part: pane, on: &frame)
  }

  /// The entries of a list, or what to press when there are none.
  func draw(
    _ list: Board.List, in rect: Rect, isFocused: Bool, part: Int, on frame: inout Frame
  ) {
    let items = EntryItems(self, list, in: rect, isFocused: isFocused)
    frame.list(
      list.entries.count, selected: list.selected, in: rect, indent: items.indent,
      isFocused: isFocused, part: part,
      empty: PhaseLead.words(forNone: list.kind, in: model),
      item: { items.item($0) }, draw: { items.draw($0, on: &$1) })
  }
}
