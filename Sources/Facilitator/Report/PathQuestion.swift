import ScreenKit
import TerminalKit

/// A question that the path of a file answers: what is typed, and why that would not do.
struct PathQuestion: Sendable {
  private(set) var path: TextField
  /// Why it would not do; nil when nothing is wrong.
  private(set) var problem: String?

  /// The question with `path` suggested.
  init(_ path: String) { self.path = TextField(path) }

  /// The path without white space at its ends.
  var typed: String { path.text.trimmed }

  /// Tells why the path would not do.
  mutating func fail(_ problem: String) { self.problem = problem }

  mutating func type(_ key: Key) {
    problem = nil
    _ = path.handle(key, columns: 10_000)
  }

  mutating func paste(_ text: String) {
    problem = nil
    path.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Draws the question, the path, and below them what is wrong, else `hint` and `notes`.
  func draw(
    title: String, question: String, hint: String, notes: [Line] = [], in rect: Rect,
    on frame: inout Frame
  ) {
    frame.box(rect, title: title, isFocused: true)
    let inner = rect.inset
    let columns = max(1, inner.columns - 2)
    let asked = TextWidth.wrap(question, to: columns)
    frame.putParagraph(question, in: inner)
    let isShort = inner.rows < 8
    let top = asked.count + (isShort ? 0 : 1)
    let line = Rect(column: inner.column + 1, row: inner.row + top, columns: columns, rows: 1)
    frame.fill(line, " ", style: .plain.underlined())
    frame.put(path, in: line, isFocused: true, style: .plain.underlined())
    let below = inner.splitTop(top + (isShort ? 1 : 2)).1
    if let problem {
      let style = Style.plain.colour(.danger).bold()
      return frame.putParagraph("! " + problem, in: below, style: style)
    }
    frame.putParagraph(hint, in: below, style: .muted)
    let rest = below.splitTop(TextWidth.wrap(hint, to: columns).count + (isShort ? 0 : 1)).1
    for (row, note) in notes.prefix(rest.rows).enumerated() {
      let isCut = row == rest.rows - 1 && notes.count > rest.rows
      let text = isCut ? TextWidth.clip(note.text + " …", to: columns) : note.text
      let point = Point(column: rest.column + 1, row: rest.row + row)
      frame.put(text, at: point, columns: columns, style: note.style)
    }
  }
}
