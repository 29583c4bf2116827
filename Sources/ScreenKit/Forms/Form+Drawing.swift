public import TerminalKit

extension Form {
  private var labelColumns: Int {
    let widest = fields.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    return min(max(12, widest + 3), 24)
  }

  /// How wide the texts are that are typed on a screen of `columns`.
  func textColumns(on columns: Int) -> Int { max(1, columns - 4 - labelColumns - 1) }

  /// Draws it into a box: what stands above the fields as far as it has room, the field with the
  /// focus in any case, with what can be chosen there below it.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    frame.box(rect, title: wholeTitle, isFocused: true)
    let (above, last) = rect.inset.splitTop(rect.inset.rows - (problem == nil ? 0 : 1))
    var rest = above
    if let introduction = introduction {
      let rows = TextWidth.wrap(introduction, to: max(1, rest.columns - 2)).count
      // Texts of several rows come before an empty row.
      let isShort = rest.rows - rows - 1 < neededRows + (hasTexts ? 2 : 0)
      let shown = isShort ? min(rows, max(0, rest.rows - neededRows)) : rows
      frame.putParagraph(introduction, in: rest.splitTop(shown).0, style: .muted)
      rest = rest.splitTop(shown + (isShort ? 0 : 1)).1
    }
    drawFields(in: rest, on: &frame)
    guard let problem = problem else { return }
    frame.put(
      TextWidth.clip("! " + problem, to: last.columns - 2),
      at: Point(column: last.column + 1, row: last.row), style: Style.plain.colour(.danger).bold())
  }

  private var hasTexts: Bool { fields.contains(where: \.input.hasLines) }

  /// How many rows the fields need at least, one for each.
  private var neededRows: Int { fields.count }

  private func drawFields(in rect: Rect, on frame: inout Frame) {
    let texts = fields.count(where: \.input.hasLines)
    // Options come before the other fields: whoever chooses has to see among what.
    let optionRows = min(focusedOptions.count, max(0, rect.rows - 2))
    let spare = max(0, rect.rows - neededRows - optionRows)
    let textRows = 1 + (texts == 0 ? 0 : min(5, spare / texts))
    // Where not all fields have room, the one with the focus is always there.
    let first = max(0, focus - max(0, rect.rows - optionRows - textRows))
    var row = rect.row
    for (index, field) in fields.enumerated().dropFirst(first) {
      let rows = min(field.input.hasLines ? textRows : 1, rect.row + rect.rows - row)
      guard rows > 0 else { return }
      draw(field, isFocused: index == focus, row, rows: rows, rect, &frame)
      let area = Rect(column: rect.column, row: row, columns: rect.columns, rows: rows)
      frame.mark(area, as: .part(index))
      row += rows
      guard index == focus, optionRows > 0 else { continue }
      drawOptions(row, rows: min(optionRows, rect.row + rect.rows - row), rect, &frame)
      row += optionRows
    }
  }

  private func draw(
    _ field: FormField, isFocused: Bool, _ row: Int, rows: Int, _ rect: Rect,
    _ frame: inout Frame
  ) {
    let style = isFocused ? Style.plain.bold() : .muted
    let label = TextWidth.clip((isFocused ? ">" : " ") + field.label, to: labelColumns - 1)
    frame.put(label, at: Point(column: rect.column, row: row), style: style)
    let start = Point(column: rect.column + labelColumns, row: row)
    let area = Rect(
      column: start.column, row: row, columns: max(1, rect.columns - labelColumns - 1), rows: rows)
    switch field.input {
    case .text(let text, _):
      if text.text.isEmpty {
        frame.put(TextWidth.clip(field.hint, to: area.columns), at: start, style: .muted)
      }
      frame.put(text, in: area, isFocused: isFocused)
    case .choice(let choice):
      let title = isFocused ? "‹ \(choice.title) ›" : choice.title
      frame.put(
        TextWidth.clip(title, to: area.columns), at: start, style: isFocused ? style : .plain)
      if isFocused { frame.cursor = start }
    case .marks(let marks):
      let titles = marks.options.filter(\.isMarked).map(\.title).joined(separator: ", ")
      let shown = titles.isEmpty ? field.hint : titles
      frame.put(
        TextWidth.clip(shown, to: area.columns), at: start,
        style: titles.isEmpty ? .muted : .plain)
      if isFocused { frame.cursor = start }
    }
  }

  /// The options of the field that has the focus, and whether each is taken; none for one that is
  /// only typed.
  private var focusedOptions: [(title: String, isTaken: Bool?)] {
    switch fields[focus].input {
    case .text: []
    case .choice(let choice): choice.titles.map { ($0, nil) }
    case .marks(let marks): marks.options.map { ($0.title, $0.isMarked) }
    }
  }

  private var focusedIndex: Int {
    switch fields[focus].input {
    case .text: 0
    case .choice(let choice): choice.index
    case .marks(let marks): marks.index
    }
  }

  private func drawOptions(_ row: Int, rows: Int, _ rect: Rect, _ frame: inout Frame) {
    let options = focusedOptions
    let window = ListWindow(count: options.count, selected: focusedIndex, rows: rows, height: 1)
    // Where there is little room beside the labels, options have the whole row.
    let start = rect.columns - labelColumns < 40 ? 2 : labelColumns
    let area = Rect(column: rect.column, row: row, columns: rect.columns, rows: rows)
    for (offset, index) in window.indices.enumerated() {
      let isChosen = index == focusedIndex
      frame.mark(
        area.splitTop(offset).1.splitTop(1).0, as: .row(index - focusedIndex, part: focus))
      let sign = options[index].isTaken.map { $0 ? "[x] " : "[ ] " } ?? ""
      frame.put(
        TextWidth.clip(
          (isChosen ? "> " : "  ") + sign + options[index].title,
          to: rect.columns - start - 1),
        at: Point(column: rect.column + start, row: row + offset),
        style: isChosen ? .plain.reverse() : .muted)
    }
  }
}
