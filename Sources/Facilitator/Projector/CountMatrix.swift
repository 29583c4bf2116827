import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// How many entries of each kind there are: by role in one group, by group in all of them.
struct CountMatrix {
  /// The titles of the kinds.
  let columns: [String]
  /// What is counted in a row, and its counts in the order of the columns.
  let rows: [(title: String, counts: [Int])]

  /// A matrix of those counts.
  init(columns: [String], rows: [(title: String, counts: [Int])]) {
    self.columns = columns
    self.rows = rows
  }

  /// The counts in `group`, or in all groups for nil.
  init(_ session: Session, group: Identifier<Group>?, _ words: ProjectorWords) {
    let kinds = session.state.all(EntryKind.self)
    columns = kinds.map { BoardWords(words: words.words).plural($0.title) }
    guard let group else {
      rows = session.state.all(Group.self).map { group in
        (
          words.group(group.number, group.title),
          kinds.map { session.entries.entries(in: group.id, $0.id).count }
        )
      }
      return
    }
    let roles = session.state.all(Role.self)
    var rows = roles.map { role in
      (title: role.title, counts: kinds.map { session.entries.count(in: group, $0.id, role.id) })
    }
    let others = kinds.enumerated().map { index, kind in
      session.entries.entries(in: group, kind.id).count
        - rows.reduce(0) { $0 + $1.counts[index] }
    }
    if others.contains(where: { $0 > 0 }) { rows.append((words.otherRoles, others)) }
    self.rows = rows
  }

  /// How many rows it takes when it is drawn as small as it goes; 0 when there is nothing.
  var smallestRows: Int { rows.isEmpty || columns.isEmpty ? 0 : rows.count + 1 }

  /// Draws it as large as it fits.
  func draw(in rect: Rect, on frame: inout Frame) {
    guard smallestRows > 0, rect.rows > 1 else { return }
    let letterRows = LargeScale.half.rows(of: 7) + 1
    let isLarge = rect.rows >= rows.count * letterRows + 2 && frame.panes == nil
    let step = isLarge ? letterRows : rect.rows >= rows.count * 2 + 2 ? 2 : 1
    let top = rect.row + max(0, (rect.rows - rows.count * step - 2) / 2)
    let count = max(1, columns.count)
    // Where there are many columns, they need the room more than the titles of the rows.
    let room = count > 3 ? (rect.columns - 24) / count : rect.columns / 2 / count
    let width = min(isLarge ? 24 : 14, max(6, room))
    let left = rect.columns - width * columns.count - 2
    for (index, title) in columns.enumerated() {
      put(title, at: index, row: top, left, width, rect, .plain.bold(), &frame)
    }
    for (index, row) in rows.enumerated() {
      let start = top + 1 + (step > 1 ? 1 : 0) + index * step
      guard start < rect.row + rect.rows else { return }
      let middle = isLarge ? start + 1 : start
      frame.put(
        TextWidth.clip(row.title, to: left - 3),
        at: Point(column: rect.column + 2, row: middle), style: .plain.bold())
      for (place, count) in row.counts.enumerated() {
        let text = count == 0 ? "–" : "\(count)"
        let points = isLarge && count > 0 ? LargeLetters.line(text, .half) : nil
        if let points {
          let end = rect.column + left + (place + 1) * width
          frame.put(
            large: points, at: Point(column: end - points.count, row: start), scale: .half)
        } else {
          let style = count == 0 ? Style.muted : .plain.bold()
          put(text, at: place, row: middle, left, width, rect, style, &frame)
        }
      }
    }
  }

  /// Puts `text` at the right end of the column `index`.
  private func put(
    _ text: String, at index: Int, row: Int, _ left: Int, _ width: Int, _ rect: Rect,
    _ style: Style, _ frame: inout Frame
  ) {
    let text = TextWidth.clip(text, to: width - 1)
    let end = rect.column + left + (index + 1) * width
    frame.put(
      text, at: Point(column: end - TextWidth.columns(of: text), row: row), style: style)
  }
}
