import ScreenKit
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
  func textRows(beside others: Int) -> Int {
    max(2, min(8, rows / 2, rows - 2 - others - (rows > 16 ? 8 : 1)))
  }
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
    let fields = form.visibleFields
    let hints = form.focus == .text ? hintLines(columns: inner.columns - 2, rows: inner.rows) : []
    var heights = fields.map { height(of: $0, fields, layout, inner.rows - hints.count) }
    let place = fields.firstIndex(of: form.focus) ?? 0
    let spare = inner.rows - heights.reduce(0, +)
    let options = hints.isEmpty ? min(form.options.titles.count, max(0, spare)) : hints.count
    // Where not all fields have room, the one with the focus is always there.
    var first = 0
    while first < place, heights[first...place].reduce(options, +) > inner.rows { first += 1 }
    heights[place] = min(heights[place], inner.rows)
    var row = inner.row
    for (field, height) in zip(fields, heights).dropFirst(first) {
      draw(field, row, rows: height, inner, layout, &frame)
      let area = Rect(column: inner.column, row: row, columns: inner.columns, rows: height)
      frame.mark(area, as: .part(field.rawValue))
      row += height
      guard field == form.focus else { continue }
      if hints.isEmpty {
        drawOptions(row, rows: options, inner, layout, &frame)
      } else {
        draw(hints, row, inner, &frame)
      }
      row += options
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

  /// How many rows a field takes: the text most, the moderator's texts some while one types there.
  private func height(
    of field: EntryForm.Field, _ fields: [EntryForm.Field], _ layout: FormLayout, _ rows: Int
  ) -> Int {
    let others = fields.count - 1
    switch field {
    case .text where form.focus == .text: return max(1, min(layout.textRows(beside: others), rows))
    case .text: return max(1, min(layout.textRows(beside: others), rows - others))
    case .paraphrase, .note: return form.focus == field && rows > 14 ? 3 : 1
    case .sector, .organisation, .themes, .release, .role: return 1
    }
  }

  private func draw(
    _ field: EntryForm.Field, _ row: Int, rows: Int, _ rect: Rect, _ layout: FormLayout,
    _ frame: inout Frame
  ) {
    let words = strings.form
    let others = strings.scribing
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
    case .paraphrase:
      drawField(
        field, others.paraphrase, form.paraphrase, hint: others.paraphraseHint, row, rows: rows,
        rect, layout, &frame)
    case .note:
      drawField(
        field, others.note, form.note, hint: others.noteHint, row, rows: rows, rect, layout,
        &frame)
    case .sector: drawChoice(field, words.sector, form.sector, row, rect, layout, &frame)
    case .release: drawChoice(field, words.release, form.release, row, rect, layout, &frame)
    case .role: drawChoice(field, words.role, form.role, row, rect, layout, &frame)
    }
  }

  /// What is to be known while the text is typed: what may follow a colon, or the entry that is
  /// like it.
  private func hintLines(columns: Int, rows: Int) -> [String] {
    let limit = rows > 10 ? 4 : 2
    if form.typedPrefix != nil { return prefixLines(columns: columns, limit: limit) }
    guard let hint = form.likeHint else { return [] }
    let words = strings.scribing
    let room = columns - TextWidth.columns(of: words.joinsIt) - 2
    let start = String(hint.text.unicodeScalars.prefix(columns))
    let frame = TextWidth.columns(of: words.like(hint.label, ""))
    let quote = TextWidth.clip(start == hint.text ? start : start + "…", to: max(8, room - frame))
    return [TextWidth.clip(words.like(hint.label, quote), to: room) + "  " + words.joinsIt]
  }

  /// The prefixes that fit what is typed, as many as there is room for.
  private func prefixLines(columns: Int, limit: Int) -> [String] {
    var lines = [""]
    for prefix in form.prefixes {
      let piece = TextWidth.clip(":\(prefix.keys) \(prefix.title)", to: columns)
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = piece
      } else if TextWidth.columns(of: line) + 2 + TextWidth.columns(of: piece) <= columns {
        lines[lines.count - 1] = line + "  " + piece
      } else {
        lines.append(piece)
      }
    }
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = TextWidth.clip(lines[limit - 1], to: columns - 2) + " …"
    }
    return lines == [""] ? [] : lines
  }

  private func draw(_ hints: [String], _ row: Int, _ rect: Rect, _ frame: inout Frame) {
    for (offset, hint) in hints.enumerated() where row + offset < rect.row + rect.rows {
      frame.put(
        hint, at: Point(column: rect.column + 1, row: row + offset), columns: rect.columns - 2,
        style: Style.plain.colour(.accent))
    }
    guard form.typedPrefix == nil, form.likeHint != nil else { return }
    let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
    frame.mark(line, as: .key(.control("l")))
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

  /// Draws what one can choose in the field that has the focus, in so many rows.
  private func drawOptions(
    _ row: Int, rows: Int, _ rect: Rect, _ layout: FormLayout, _ frame: inout Frame
  ) {
    let options = form.options
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
  }
}
