import ScreenKit
import TerminalKit

/// Draws the home screen.
struct HomeView {
  private let home: Home
  private let strings: Strings

  init(_ home: Home, _ strings: Strings) {
    self.home = home
    self.strings = strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let words = strings.home
    frame.put(words.welcome, at: Point(column: 2, row: rect.row + 1), style: .muted)
    let rows = rect.rows - 2
    let templateRows = min(max(4, home.templates.count * 2 + 2), rows / 2)
    let (top, bottom) = Rect(
      column: rect.column, row: rect.row + 2, columns: rect.columns, rows: rows
    ).splitTop(rows - templateRows)
    let selected = home.selected
    frame.box(top, title: words.sessions, isFocused: selected < home.sessions.count)
    if home.sessions.isEmpty {
      frame.putParagraph(words.noSessions, in: top.inset, style: .muted)
    }
    draw(home.sessions, selected: selected, in: top.inset, on: &frame)
    frame.box(bottom, title: words.templates, isFocused: selected >= home.sessions.count)
    draw(
      home.templates, selected: selected - home.sessions.count, in: bottom.inset, on: &frame)
  }

  private func draw(
    _ items: [SessionSummary], selected: Int, in rect: Rect, on frame: inout Frame
  ) {
    let window = ListWindow(count: items.count, selected: selected, rows: rect.rows, height: 2)
    frame.mark(window.indices, selected: selected, in: rect, height: 2)
    var row = rect.row
    for index in window.indices {
      let isSelected = index == selected
      let style = isSelected ? Style.plain.reverse() : .plain
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      frame.fill(line, " ", style: style)
      let title = (isSelected ? "> " : "  ") + items[index].title
      frame.put(TextWidth.clip(title, to: rect.columns), at: line.origin, style: style.bold())
      if row + 1 < rect.row + rect.rows {
        let detail = [items[index].path, items[index].detail].filter { !$0.isEmpty }
        frame.put(
          TextWidth.clip(detail.joined(separator: " · "), to: rect.columns - 3),
          at: Point(column: rect.column + 2, row: row + 1), style: .muted)
      }
      row += 2
    }
  }
}

/// Draws the question for a new session's name.
struct PromptView {
  private let prompt: NewSessionPrompt
  private let strings: Strings

  init(_ prompt: NewSessionPrompt, _ strings: Strings) {
    self.prompt = prompt
    self.strings = strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let words = strings.home
    frame.box(rect, title: "\(words.newSession) · \(prompt.template.title)", isFocused: true)
    let inner = rect.inset
    frame.putParagraph(words.nameQuestion, in: inner)
    let line = Rect(
      column: inner.column + 1, row: inner.row + 2, columns: max(1, inner.columns - 2), rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(prompt.name, in: line, isFocused: true, style: .plain.underlined())
    let below = Rect(
      column: inner.column, row: inner.row + 4, columns: inner.columns, rows: inner.rows - 4)
    frame.putParagraph(words.nameHint, in: below, style: .muted)
  }
}
