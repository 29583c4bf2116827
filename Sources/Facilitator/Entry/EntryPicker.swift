import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A list of entries, one of which is picked: to join another to, or to take out of it.
struct EntryPicker: ListLayer, RoomLayer {
  /// What picking an entry does.
  enum Purpose: Sendable {
    case join
    case takeOut
  }

  /// An entry that can be picked, and whether it is like the one in question.
  struct Candidate: Sendable {
    let entry: Identifier<Entry>
    let isLike: Bool
  }

  let purpose: Purpose
  /// The entry in question, the first of several.
  let entry: Identifier<Entry>
  /// The others of several that are to be joined.
  var others: [Identifier<Entry>] = []
  let candidates: [Candidate]
  var selection = Selection<Identifier<Entry>>()

  var place: Place { .entryPicker }

  /// Those of the candidates that still are there.
  func items(in model: Model) -> [Candidate] {
    guard let entries = model.session?.entries, entries[entry] != nil else { return [] }
    return candidates.filter { candidate in
      guard entries[candidate.entry] != nil else { return false }
      let head = entries.head(of: candidate.entry)
      return purpose == .join ? head == candidate.entry : head == entry
    }
  }

  func id(of candidate: Candidate) -> Identifier<Entry> { candidate.entry }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.scribing
    let entries = ([entry] + others).compactMap { session.entries[$0] }
    let label = Marking.name(of: entries, in: model)
    let candidates = items(in: model)
    let title = purpose == .join ? words.joinTitle(label) : words.takeOutTitle(label)
    frame.box(rect, title: title, trailingTitle: place(in: candidates), isFocused: true)
    let text = session.entries[entry]?.text ?? ""
    let lines = TextWidth.wrap(text, to: max(1, rect.inset.columns - 2))
    let (head, list) = rect.inset.splitTop(min(lines.count, rect.rows > 14 ? 3 : 1) + 1)
    frame.putParagraph(text, in: head.splitTop(head.rows - 1).0, style: .muted)
    guard !candidates.isEmpty else {
      return frame.putParagraph(words.noneToJoin, in: list)
    }
    if purpose == .join {
      let point = Point(column: head.column + 1, row: head.row + head.rows - 1)
      frame.put(
        others.isEmpty ? words.joinQuestion(label) : words.joinMany, at: point,
        columns: head.columns - 2, style: .plain.bold())
    }
    frame.list(
      candidates.count, selected: row(in: candidates), in: list,
      draw: { row, frame in
        guard let entry = session.entries[candidates[row.index].entry] else { return }
        let mark = candidates[row.index].isLike ? " \(words.isLike) " : ""
        let columns = TextWidth.columns(of: mark)
        let label = session.label(of: entry, besides: model.board.group?.id)
        // No more of a long text is looked at than can be seen.
        let start = String(entry.text.unicodeScalars.prefix(list.columns + 1))
        row.put(row.sign + TextWidth.pad(label, to: 8) + start, margin: columns, on: &frame)
        row.put(mark, at: list.columns - columns, on: &frame)
      })
  }
}
