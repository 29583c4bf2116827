import TerminalKit

/// Where the fields of the entry form are.
struct FormLayout {
  private let columns: Int
  private let rows: Int
  /// The width of the column of labels.
  let labelColumns = 14

  init(_ size: Size) {
    columns = size.columns
    rows = size.rows
  }

  /// The width that texts are wrapped to, one column being kept free for the caret.
  var textColumns: Int { max(1, columns - 4 - labelColumns - 1) }

  /// How many rows the text has: what the other fields and their options leave.
  var textRows: Int { max(2, min(rows / 2, rows - 2 - 5 - (rows > 16 ? 8 : 1))) }
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
    frame.box(rect, title: form.title(strings), isFocused: true)
    let inner = rect.inset
    let layout = FormLayout(Size(columns: rect.columns, rows: rect.rows))
    var row = inner.row
    for field in EntryForm.Field.allCases {
      row = draw(field, row, inner, layout, &frame)
      if field == form.focus { row = drawOptions(row, inner, layout, &frame) }
    }
    guard let problem = form.problem else { return }
    let last = Point(column: inner.column + 1, row: inner.row + inner.rows - 1)
    frame.fill(
      Rect(column: inner.column, row: last.row, columns: inner.columns, rows: 1), " ",
      style: .plain)
    frame.put(
      TextWidth.clip("! " + problem, to: inner.columns - 2), at: last,
      style: Style.plain.colour(.danger).bold())
  }

  /// Draws a field and returns the row below it.
  private func draw(
    _ field: EntryForm.Field, _ row: Int, _ rect: Rect, _ layout: FormLayout,
    _ frame: inout Frame
  ) -> Int {
    let words = strings.form
    let rows = field == .text ? layout.textRows : 1
    switch field {
    case .text:
      drawField(
        field, words.text, form.text, hint: words.textHint, row, rows: rows, rect, layout, &frame)
    case .organisation:
      drawField(
        field, words.organisation, form.organisation, hint: words.organisationHint, row,
        rows: rows, rect, layout, &frame)
    case .themes:
      drawField(
        field, words.themes, form.themes, hint: words.themesHint, row, rows: rows, rect, layout,
        &frame)
    case .sector: drawChoice(field, words.sector, form.sector, row, rect, layout, &frame)
    case .release: drawChoice(field, words.release, form.release, row, rect, layout, &frame)
    case .role: drawChoice(field, words.role, form.role, row, rect, layout, &frame)
    }
    let area = Rect(column: rect.column, row: row, columns: rect.columns, rows: rows)
    frame.mark(area, as: .part(field.rawValue))
    return row + rows
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
    frame.put(
      TextWidth.clip(isFocused ? "‹ \(choice.title) ›" : choice.title, to: layout.textColumns),
      at: point, style: isFocused ? .plain.bold() : .plain)
    if isFocused { frame.cursor = point }
  }

  /// Draws what one can choose in the field that has the focus, as far as the fields below it
  /// leave room, and returns the row below that.
  private func drawOptions(
    _ row: Int, _ rect: Rect, _ layout: FormLayout, _ frame: inout Frame
  ) -> Int {
    let options = form.options
    let below = EntryForm.Field.allCases.count - 1 - form.focus.rawValue
    let rows = min(options.titles.count, rect.row + rect.rows - row - below)
    let window = ListWindow(
      count: options.titles.count, selected: options.chosen ?? 0, rows: rows, height: 1)
    let area = Rect(column: rect.column, row: row, columns: rect.columns, rows: max(0, rows))
    frame.mark(
      window.indices, selected: options.chosen ?? -1, in: area, part: form.focus.rawValue)
    for (offset, index) in window.indices.enumerated() {
      let isChosen = index == options.chosen
      frame.put(
        TextWidth.clip((isChosen ? "> " : "  ") + options.titles[index], to: layout.textColumns),
        at: Point(column: rect.column + layout.labelColumns, row: row + offset),
        style: isChosen ? .plain.reverse() : .muted)
    }
    return row + window.indices.count
  }
}
