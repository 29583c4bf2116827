import TerminalKit

extension Model {
  /// Draws the keys that work on the layer below: its own, then those that work everywhere.
  func drawHelp(_ help: Help, in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: strings.help.title, isFocused: true)
    let inner = rect.inset
    let lines = helpLines(help.context)
    for (row, line) in lines.dropFirst(help.scroll).prefix(inner.rows).enumerated() {
      let point = Point(column: inner.column + 1, row: inner.row + row)
      let used = frame.put(line.keys, at: point, columns: inner.columns - 2, style: .plain.bold())
      let start = min(max(used + 1, 15), inner.columns - 4)
      frame.put(
        TextWidth.clip(line.words, to: max(0, inner.columns - start - 2)),
        at: Point(column: point.column + start, row: point.row))
    }
    if lines.count > help.scroll + inner.rows {
      frame.put("↓", at: Point(column: rect.columns - 2, row: rect.row + rect.rows - 1))
    }
  }

  /// How many places the help can be scrolled to.
  func helpScrolls(_ help: Help) -> Int {
    scrolls(helpLines(help.context).count)
  }

  private func helpLines(_ context: Context) -> [(keys: String, words: String)] {
    let here = bindings.own(context).map { ($0.keyNames, $0.help) }
    let everywhere = bindings.everywhere(context).map { ($0.keyNames, $0.help) }
    return [(strings.help.here, "")] + here + [("", ""), (strings.help.everywhere, "")] + everywhere
  }
}
