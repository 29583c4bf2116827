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
    let selected = home.row(in: home.sessions + home.templates)
    let places = home.places ?? []
    let elsewhere = places.isEmpty ? "" : words.alsoFrom(places)
    frame.box(
      top, title: words.sessions, trailingTitle: elsewhere,
      isFocused: selected < home.sessions.count)
    draw(
      home.sessions, selected: selected,
      empty: [words.noSessions, elsewhere].filter { !$0.isEmpty }.joined(separator: " "),
      in: top.inset, on: &frame)
    frame.box(bottom, title: words.templates, isFocused: selected >= home.sessions.count)
    draw(
      home.templates, selected: selected - home.sessions.count, in: bottom.inset, on: &frame)
  }

  private func draw(
    _ items: [SessionSummary], selected: Int, empty: String = "", in rect: Rect,
    on frame: inout Frame
  ) {
    frame.list(
      items.count, selected: selected, in: rect, indent: 2, empty: empty,
      item: { index in
        let facts = [items[index].path, items[index].detail].filter { !$0.isEmpty }
        return ListItem(facts: [facts.joined(separator: " · ")])
      },
      draw: { row, frame in
        row.put("\(row.sign) \(items[row.index].title)", style: row.style.bold(), on: &frame)
      })
  }
}
