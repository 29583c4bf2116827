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
    let search = isSearching && scroll == nil ? 1 : 0
    let count = max(1, norms(of: model).count)
    let (upper, lower) = rect.splitTop(listRows(rect.rows, count + search))
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
    let sets = items(in: model)
    frame.box(
      rect, title: words.normsTitle(group.number), trailingTitle: place(in: sets), isFocused: true)
    let rows = NormShelf.all(of: model).enumerated().map { index, shelf in
      RecordRow(
        key: RecordKey(.norm, RecordID(rawValue: "\(index)")), label: "", title: shelf.title,
        facts: shelf.facts)
    }
    let (top, list) = rect.inset.splitTop(rect.rows < 10 ? 0 : 2)
    frame.putParagraph(words.normsIntroduction, in: top, style: .muted)
    RecordListView(rows, selected: row(in: sets), in: list).draw(on: &frame)
  }

  private func drawNorms(
    in rect: Rect, _ group: Group, of model: Model, on frame: inout Frame
  ) {
    guard rect.rows >= 3 else { return }
    let words = model.strings.setUp
    let norms = norms(of: model)
    let chosen = Set(chosen(model.session))
    frame.box(
      rect, title: words.normsTitle(group.number),
      trailingTitle: words.markedNorms(chosen.count), isFocused: true)
    var inner = rect.inset
    if isSearching {
      let (top, rest) = inner.splitTop(1)
      frame.putFilter(filter, isFocused: isFiltering, count: words.normCount(norms.count), in: top)
      inner = rest
    }
    guard !norms.isEmpty else {
      return frame.putParagraph(words.noNormFound, in: inner, style: .muted)
    }
    frame.list(
      norms.count, selected: row(in: items(in: model)), in: inner,
      draw: { row, frame in
        let norm = norms[row.index]
        let sign = chosen.contains(norm.id) ? "[x] " : "[ ] "
        row.put("\(row.sign)\(sign)\(norm.title) · \(norm.reference)", on: &frame)
      })
  }

  private func drawWording(
    in rect: Rect, _ words: SetUpWords, of model: Model, on frame: inout Frame
  ) {
    let wording = wording(of: model)
    guard !wording.isEmpty else { return }
    frame.box(rect, title: words.wordingTitle, isFocused: scroll != nil)
    let columns = max(1, rect.columns - 4)
    let lines = wording.enumerated().flatMap { index, text in
      TextWidth.wrap(text, to: columns).map { line in
        (text: line, style: index == 0 ? Style.plain.bold() : .plain)
      }
    }
    frame.put(lines, from: scroll ?? 0, inBox: rect)
  }
}
