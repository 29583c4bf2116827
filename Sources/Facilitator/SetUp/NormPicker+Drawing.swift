import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension NormPicker {
  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.setUp
    guard let group: Group = model.session?.state.value(group) else {
      frame.box(rect, title: words.normsTitle(""), isFocused: true)
      return frame.putParagraph(words.groupGone, in: rect.inset, style: .muted)
    }
    guard isOpen else { return drawSets(in: rect, group, of: model, on: &frame) }
    let (upper, lower) = rect.splitTop(listRows(rect.rows, norms(of: model).count))
    drawNorms(in: upper, group, of: model, on: &frame)
    drawWording(in: lower, words, of: model, on: &frame)
  }

  /// How many rows the list of norms takes, above the wording.
  private func listRows(_ rows: Int, _ count: Int) -> Int {
    scroll == nil ? min(count + 2, max(3, rows / 2)) : 0
  }

  private func drawSets(
    in rect: Rect, _ group: Group, of model: Model, on frame: inout Frame
  ) {
    let words = model.strings.setUp
    frame.box(rect, title: words.normsTitle(group.number), isFocused: true)
    let rows = sets(of: model).enumerated().map { index, set in
      RecordRow(
        key: RecordKey(.norm, RecordID(rawValue: "\(index)")), label: "", title: set.title,
        facts: [words.normCount(set.norms.count), set.reference].filter { !$0.isEmpty })
    }
    let (top, list) = rect.inset.splitTop(rect.rows < 10 ? 0 : 2)
    frame.putParagraph(words.normsIntroduction, in: top, style: .muted)
    RecordListView(rows, selected: set, in: list).draw(on: &frame)
  }

  private func drawNorms(
    in rect: Rect, _ group: Group, of model: Model, on frame: inout Frame
  ) {
    guard rect.rows >= 3 else { return }
    let words = model.strings.setUp
    let norms = norms(of: model)
    let chosen = Set(chosen(model.session))
    let selected = min(norm ?? 0, max(0, norms.count - 1))
    frame.box(
      rect, title: words.normsTitle(group.number),
      trailingTitle: words.markedNorms(norms.count { chosen.contains($0.id) }), isFocused: true)
    let inner = rect.inset
    frame.list(
      norms.count, selected: selected, in: inner,
      draw: { row, frame in
        let norm = norms[row.index]
        let sign = chosen.contains(norm.id) ? "[x] " : "[ ] "
        row.put("\(row.sign)\(sign)\(norm.title) · \(norm.reference)", on: &frame)
      })
  }

  private func drawWording(
    in rect: Rect, _ words: SetUpWords, of model: Model, on frame: inout Frame
  ) {
    guard let norm = selection(of: model) else { return }
    frame.box(rect, title: words.wordingTitle, isFocused: scroll != nil)
    let columns = max(1, rect.columns - 4)
    let lines = words.wording(of: norm).enumerated().flatMap { index, text in
      TextWidth.wrap(text, to: columns).map { line in
        (text: line, style: index == 0 ? Style.plain.bold() : .plain)
      }
    }
    frame.put(lines, from: scroll ?? 0, inBox: rect)
  }
}
