import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the conclusion that is read back: its text as large as it fits, below it what the room
/// said of it, what it rests on and the remark.
struct ReadBackView {
  let reading: ReadBack
  let session: Session
  let words: ConclusionWords
  /// What everybody thought of it, told in words; nil where nobody was asked.
  let opinions: String?
  let onlyASCII: Bool

  private var conclusion: Conclusion? { reading.selection(in: session) }

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: title, isFocused: true)
    guard let conclusion else {
      return frame.putParagraph(words.readBack.gone, in: rect.inset, style: .muted)
    }
    let (text, foot) = rect.inset.splitTop(textRows(in: rect.size))
    let large = LargeText(conclusion.text, in: text.size, onlyASCII: onlyASCII)
    large.draw(in: text, from: reading.scroll, on: &frame)
    if large.hiddenRows > reading.scroll {
      frame.put("↓", at: Point(column: text.column + text.columns - 1, row: foot.row - 1))
    }
    for (row, line) in lines(of: conclusion).prefix(foot.rows).enumerated() {
      frame.put(
        TextWidth.clip(line.text, to: foot.columns - 2),
        at: Point(column: foot.column + 1, row: foot.row + row), style: line.style)
    }
  }

  private var title: String {
    let all = session.conclusions(of: reading.group)
    let number = all.firstIndex { $0.id == reading.conclusion }
    let place = reading.group.map { words.list.group(session.number(of: $0)) }
    let name = place ?? words.list.plenary
    return number.map { words.readBack.title(name, $0 + 1, all.count) } ?? name
  }

  /// How many rows of the text do not fit on a screen of `size`.
  func hiddenRows(in size: Size) -> Int {
    guard let conclusion else { return 0 }
    let inner = Rect(size: size).inset
    let rows = textRows(in: size)
    return LargeText(
      conclusion.text, in: Size(columns: inner.columns, rows: rows), onlyASCII: onlyASCII
    ).hiddenRows
  }

  private func textRows(in size: Size) -> Int {
    let rows = Rect(size: size).inset.rows
    let lines = conclusion.map { self.lines(of: $0).count } ?? 0
    return max(1, rows - min(lines, max(1, rows / 3)))
  }

  /// What stands below the text, the most important first.
  private func lines(of conclusion: Conclusion) -> [Line] {
    let status = words.status(conclusion.status)
    var lines: [Line] = [("\(status.sign) \(status.word)", conclusion.status.style.bold())]
    lines += ConclusionMarks(conclusion, session, words).marks.map {
      ($0, Style.plain.colour(.warning).bold())
    }
    if let agreement = conclusion.agreement, agreement.isChanged, let text = agreement.text {
      lines.append(
        (words.readBack.wasAgreed(text.replacing("\n", with: " ")), .plain.colour(.warning)))
    }
    if let opinions { lines.append((opinions, .plain)) }
    if let note = conclusion.note {
      lines.append(("\(words.readBack.note): \(note.replacing("\n", with: " "))", .plain))
    }
    let evidence = session.evidenceLabels(of: conclusion)
    if !evidence.isEmpty {
      lines.append((words.list.evidence(evidence.joined(separator: ", ")).firstUppercased, .muted))
    }
    return lines
  }
}
