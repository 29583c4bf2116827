public import TerminalKit

extension Frame {
  /// Draws as much of a list as has room, the selected item always, and takes note of the rows for
  /// the mouse.
  ///
  /// - Parameters:
  ///   - count: How many items it has.
  ///   - selected: The place of the selected one, counted from 0.
  ///   - rect: The room.
  ///   - indent: At which column lines and facts begin; they leave the last column free.
  ///   - isFocused: Whether the selected item looks selected.
  ///   - part: The part of the layer that a click is in.
  ///   - takesSecondClick: Whether a click on the selected item is as good as a key; where that would
  ///     be too much for a click, it is not.
  ///   - empty: What stands there when there are no items.
  ///   - item: What the rows of the item at a place say.
  ///   - draw: Draws what an item has beside its lines and facts.
  public mutating func list(
    _ count: Int, selected: Int, in rect: Rect, indent: Int = 0, isFocused: Bool = true,
    part: Int = 0, takesSecondClick: Bool = true, empty: @autoclosure () -> String = "",
    item: (Int) -> ListItem = { _ in ListItem() },
    draw: (ListRow, inout Frame) -> Void = { _, _ in }
  ) {
    guard count > 0 else { return putParagraph(empty(), in: rect, style: .muted) }
    let window = ListWindow(
      count: count, selected: selected, rows: rect.rows, item: item, height: \.rows)
    var rest = rect
    for (index, item) in window.shown {
      let (rows, below) = rest.splitTop(item.rows)
      rest = below
      let (head, own) = rows.splitTop(item.head.count)
      for (place, line) in item.head.prefix(head.rows).enumerated() {
        put(
          TextWidth.clip(line, to: head.columns - 2),
          at: Point(column: head.column + 1, row: head.row + place), style: .plain.bold())
      }
      let row = ListRow(
        index: index, isSelected: isFocused && index == selected, rect: own,
        lines: item.lines.count)
      if row.isSelected { fill(own.splitTop(row.lines).0, " ", style: row.style) }
      if takesSecondClick || index != selected || panes != nil {
        mark(rows, as: .row(index - selected, part: part))
      }
      for (place, line) in item.lines.enumerated() where !line.isEmpty {
        row.put(line, at: indent, row: place, margin: 1, on: &self)
      }
      for (place, fact) in item.facts.enumerated() where !fact.isEmpty {
        row.put(
          fact, at: indent + item.inset, row: row.lines + place, margin: 1, style: .muted, on: &self
        )
      }
      draw(row, &self)
    }
  }
}
