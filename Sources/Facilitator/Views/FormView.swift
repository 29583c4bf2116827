import TerminalKit

/// Where the fields of the entry form are.
struct FormLayout {
  private let columns: Int
  private let rows: Int
  /// The width of the column of labels.
  let labelColumns: Int

  init(_ size: Size) {
    columns = size.columns
    rows = size.rows
    labelColumns = size.columns < 60 ? 9 : 14
  }

  /// The width that texts are wrapped to, one column being kept free for the caret.
  var textColumns: Int { max(1, columns - 4 - labelColumns - 1) }

  /// How many rows the text has.
  func textRows(in rect: Rect) -> Int { max(2, rect.rows - 2 - 6 - (rect.rows > 16 ? 6 : 0)) }
}

/// Draws the entry form.
struct FormView {
  private let form: EntryForm
  private let strings: Strings

  init(_ form: EntryForm, _ strings: Strings) {
    self.form = form
    self.strings = strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: form.title, isFocused: true)
    let inner = rect.inset
    let layout = FormLayout(Size(columns: rect.columns, rows: rect.rows))
    let words = strings.form
    let textRows = layout.textRows(in: rect)
    var row = inner.row
    drawField(
      .text, words.text, form.text, hint: words.textHint, row, rows: textRows, inner, layout, &frame)
    row += textRows
    drawChoice(.sector, words.sector, form.sector, row, inner, layout, &frame)
    drawField(
      .organisation, words.organisation, form.organisation, hint: words.organisationHint, row + 1,
      rows: 1, inner, layout, &frame)
    row += 2
    row = drawSuggestions(row, inner, layout, &frame)
    drawField(
      .themes, words.themes, form.themes, hint: words.themesHint, row, rows: 1, inner, layout, &frame)
    drawChoice(.release, words.release, form.release, row + 1, inner, layout, &frame)
    drawChoice(.role, words.role, form.role, row + 2, inner, layout, &frame)
    guard let problem = form.problem else { return }
    let last = Point(column: inner.column + 1, row: inner.row + inner.rows - 1)
    frame.put(
      TextWidth.clip("! " + problem, to: inner.columns - 2), at: last,
      style: Style.plain.colour(.danger).bold())
  }

  private func drawLabel(
    _ field: EntryForm.Field, _ label: String, _ row: Int, _ rect: Rect, _ frame: inout Frame
  ) {
    let isFocused = form.focus == field
    frame.put(
      (isFocused ? ">" : " ") + label, at: Point(column: rect.column, row: row),
      style: isFocused ? .plain.bold() : .muted)
  }

  private func drawField(
    _ field: EntryForm.Field, _ label: String, _ text: TextField, hint: String, _ row: Int,
    rows: Int, _ rect: Rect, _ layout: FormLayout, _ frame: inout Frame
  ) {
    let area = Rect(
      column: rect.column + layout.labelColumns, row: row,
      columns: layout.textColumns + 1, rows: min(rows, rect.row + rect.rows - row))
    guard !area.isEmpty else { return }
    drawLabel(field, label, row, rect, &frame)
    if text.text.isEmpty {
      frame.put(TextWidth.clip(hint, to: area.columns), at: area.origin, style: .muted)
    }
    frame.put(text, in: area, isFocused: form.focus == field)
  }

  private func drawChoice<Element>(
    _ field: EntryForm.Field, _ label: String, _ choice: Choice<Element>, _ row: Int,
    _ rect: Rect, _ layout: FormLayout, _ frame: inout Frame
  ) {
    guard row < rect.row + rect.rows else { return }
    drawLabel(field, label, row, rect, &frame)
    let isFocused = form.focus == field
    let point = Point(column: rect.column + layout.labelColumns, row: row)
    let place = isFocused ? "  \(choice.index + 1)/\(choice.options.count)" : ""
    let title = isFocused ? "‹ \(choice.title) ›" : choice.title
    let used = frame.put(
      TextWidth.clip(title, to: layout.textColumns), at: point,
      style: isFocused ? .plain.reverse() : .plain)
    frame.put(
      place, at: Point(column: point.column + used, row: row),
      columns: max(0, layout.textColumns - used), style: .muted)
    if isFocused { frame.cursor = point }
  }

  private func drawSuggestions(
    _ row: Int, _ rect: Rect, _ layout: FormLayout, _ frame: inout Frame
  ) -> Int {
    guard form.focus == .organisation else { return row }
    let room = max(1, rect.row + rect.rows - row - 4)
    for (index, name) in form.suggestions.prefix(room).enumerated() {
      let isChosen = index == form.suggestion
      frame.put(
        TextWidth.clip((isChosen ? "> " : "  ") + name, to: layout.textColumns),
        at: Point(column: rect.column + layout.labelColumns, row: row + index),
        style: isChosen ? .plain.reverse() : .muted)
    }
    return row + min(room, form.suggestions.count)
  }
}
