public import TerminalKit

extension Form {
  private var columns: FormColumns {
    if let columns = details.columns { return columns }
    let widest = fields.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    return FormColumns(labels: min(max(12, widest + 3), 24), margin: 1)
  }

  /// How wide the texts are that are typed on a screen of so many columns, one being kept free for
  /// the caret.
  func textColumns(on columns: Int) -> Int {
    max(1, columns - 3 - self.columns.labels - self.columns.margin)
  }

  /// Draws it into a box: what stands above the fields as far as it has room, the field with the
  /// focus in any case, with what can be chosen there below it.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    frame.box(rect, title: details.title(of: self, in: host), isFocused: true)
    let (above, last) = rect.inset.splitTop(rect.inset.rows - (problem == nil ? 0 : 1))
    var rest = above
    if let introduction = introduction {
      let rows = TextWidth.wrap(introduction, to: max(1, rest.columns - 2)).count
      // Texts of several rows come before an empty row.
      let needed = shown.count
      let isShort = rest.rows - rows - 1 < needed + (hasTexts ? 2 : 0)
      let shown = isShort ? min(rows, max(0, rest.rows - needed)) : rows
      frame.putParagraph(introduction, in: rest.splitTop(shown).0, style: .muted)
      rest = rest.splitTop(shown + (isShort ? 0 : 1)).1
    }
    let size = Size(columns: rect.columns, rows: rect.rows)
    drawFields(in: rest, of: size, host, on: &frame)
    guard let problem = problem else { return }
    frame.put(
      TextWidth.clip("! " + problem, to: last.columns - 2),
      at: Point(column: last.column + 1, row: last.row), style: Style.plain.colour(.danger).bold())
  }

  private var hasTexts: Bool { fields.contains(where: \.input.hasLines) }

  private func drawFields(in rect: Rect, of size: Size, _ host: Host, on frame: inout Frame) {
    let room = Size(columns: rect.columns - 2, rows: rect.rows)
    let hints = details.hints(room, of: self, in: host)
    let shown = shown
    let (heights, extra) = share(rect.rows, of: size, hints: hints.count)
    let place = shown.firstIndex(of: focus) ?? 0
    // Where not all fields have room, the one with the focus is always there.
    var first = 0
    while first < place, heights[first...place].reduce(extra, +) > rect.rows { first += 1 }
    var rest = rect
    for (index, height) in zip(shown, heights).dropFirst(first) where !rest.isEmpty {
      let (area, below) = rest.splitTop(height)
      draw(fields[index], isFocused: index == focus, in: area, &frame)
      frame.mark(area, as: .part(index))
      rest = below
      guard index == focus else { continue }
      let (options, after) = rest.splitTop(extra)
      drawOptions(in: hints.isEmpty ? options : options.splitTop(0).0, &frame)
      draw(hints, in: options, host, &frame)
      rest = after
    }
  }

  /// How many rows each field has that is asked for, and what is below the one with the focus.
  private func share(_ rows: Int, of size: Size, hints: Int) -> (heights: [Int], extra: Int) {
    let options = focusedOptions.count
    if let heights = details.rows(rows - hints, in: size, of: self) {
      let spare = max(0, rows - heights.reduce(0, +))
      return (heights, hints > 0 ? hints : min(options, spare))
    }
    let texts = fields.count(where: \.input.hasLines)
    // Options come before the other fields: whoever chooses has to see among what.
    // Of more than a few no more than there is room for beside all fields.
    let shown = shown
    let most = max(min(6, rows - 2), rows - shown.count)
    let extra = hints > 0 ? hints : min(options, max(0, most))
    let spare = max(0, rows - shown.count - extra)
    let textRows = 1 + (texts == 0 ? 0 : min(5, spare / texts))
    return (shown.map { fields[$0].input.hasLines ? textRows : 1 }, extra)
  }

  private func draw(_ hints: [FormHint], in rect: Rect, _ host: Host, _ frame: inout Frame) {
    for (row, hint) in hints.prefix(rect.rows).enumerated() {
      let line = rect.splitTop(row).1.splitTop(1).0
      frame.put(
        hint.text, at: Point(column: line.column + 1, row: line.row), columns: line.columns - 2,
        style: Style.plain.colour(.accent))
      let command = hint.command.flatMap { id in host.commands.own(place).first { $0.id == id } }
      if let key = command?.keys.first { frame.mark(line, as: .key(key)) }
    }
  }

  private func draw(
    _ field: FormField, isFocused: Bool, in rect: Rect, _ frame: inout Frame
  ) {
    let style = isFocused ? Style.plain.bold() : .muted
    let labels = columns.labels
    let label = TextWidth.clip((isFocused ? ">" : " ") + field.label, to: labels - 1)
    frame.put(label, at: rect.origin, style: style)
    let area = Rect(
      column: rect.column + labels, row: rect.row,
      columns: max(1, rect.columns - labels - columns.margin), rows: rect.rows)
    let start = area.origin
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
      let told = titles.isEmpty ? field.hint : titles
      let shown = marks.search.isEmpty || !isFocused ? told : "/\(marks.search)  \(titles)"
      frame.put(
        TextWidth.clip(shown, to: area.columns), at: start,
        style: shown == field.hint ? .muted : .plain)
      if isFocused { frame.cursor = start }
    }
  }

  /// The options of the field that has the focus, and whether each is taken; none for one that is
  /// only typed.
  private var focusedOptions: [(title: String, isTaken: Bool?)] {
    switch fields[focus].input {
    case .text: fields[focus].fittingSuggestions.map { ($0, nil) }
    case .choice(let choice): choice.titles.map { ($0, nil) }
    case .marks(let marks): marks.found.map { marks.options[$0] }.map { ($0.title, $0.isMarked) }
    }
  }

  /// The option that is selected; -1 where none is.
  private var focusedIndex: Int {
    switch fields[focus].input {
    case .text: fields[focus].suggestion ?? -1
    case .choice(let choice): choice.index
    case .marks(let marks): marks.found.firstIndex(of: marks.index) ?? 0
    }
  }

  private func drawOptions(in rect: Rect, _ frame: inout Frame) {
    let options = focusedOptions
    let selected = focusedIndex
    let window = ListWindow(
      count: options.count, selected: selected, rows: rect.rows, height: 1)
    // Where there is little room beside the labels, options have the whole row.
    let start = rect.columns - columns.labels < 40 ? 2 : columns.labels
    for (offset, index) in window.indices.enumerated() {
      let line = rect.splitTop(offset).1.splitTop(1).0
      frame.mark(line, as: .row(index - selected, part: focus))
      let sign = options[index].isTaken.map { $0 ? "[x] " : "[ ] " } ?? ""
      frame.put(
        TextWidth.clip(
          (index == selected ? "> " : "  ") + sign + options[index].title,
          to: rect.columns - start - 1),
        at: Point(column: line.column + start, row: line.row),
        style: index == selected ? .plain.reverse() : .muted)
    }
  }
}
