import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The themes that entries seem to have, one after the other, each with its entries.
struct Proposals: ListLayer, RoomLayer {
  /// Which of the proposals is shown, from 0.
  private(set) var index = 0
  /// The entries that would not get the theme.
  private(set) var leftOut: Set<Identifier<Entry>> = []
  var selection = Selection<Identifier<Entry>>()

  var place: Place { .proposals }

  /// What is proposed now, for the entries of all groups, since themes hold across them.
  static func all(in model: Model) -> [ThemeProposal] {
    guard let session = model.session else { return [] }
    return model.board.projection.themeProposals(of: session, without: model.room.rejections).all
  }

  /// The one that is shown; nil where nothing is proposed.
  func proposal(in model: Model) -> ThemeProposal? {
    let all = Self.all(in: model)
    return all.isEmpty ? nil : all[min(index, all.count - 1)]
  }

  func items(in model: Model) -> [Identifier<Entry>] { proposal(in: model)?.entries ?? [] }

  func selectedEntry(in model: Model) -> Identifier<Entry>? { selected(in: model) }

  /// The entries that would get it.
  func taken(in model: Model) -> [Entry] {
    items(in: model).filter { !leftOut.contains($0) }.compactMap { model.session?.entries[$0] }
  }

  /// Shows the proposal so many places further on, from the first again behind the last.
  mutating func go(by offset: Int, in model: Model) {
    let count = Self.all(in: model).count
    index = count == 0 ? 0 : (min(index, count - 1) + offset + count) % count
    selection = Selection()
  }

  /// Leaves an entry out, or takes it in again.
  mutating func toggle(_ entry: Identifier<Entry>, in model: Model) {
    if leftOut.remove(entry) == nil { leftOut.insert(entry) }
    selection.move(by: 1, in: items(in: model))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.sorting
    guard let session = model.session, let proposal = proposal(in: model) else {
      frame.box(
        rect, title: model.strings.title(words.keys.proposals).firstUppercased, isFocused: true)
      return frame.putParagraph(words.noProposals, in: rect.inset, style: .muted)
    }
    let count = Self.all(in: model).count
    let items = items(in: model)
    frame.box(
      rect, title: words.proposal(min(index, count - 1) + 1, count),
      trailingTitle: words.taken(items.count { !leftOut.contains($0) }, items.count),
      isFocused: true)
    let lines = head(of: proposal, columns: rect.columns - 4, model.strings)
    let (head, list) = rect.inset.splitTop(min(lines.count + 1, rect.rows / 2))
    for (row, line) in lines.prefix(head.rows).enumerated() {
      frame.put(
        line.text, at: Point(column: head.column + 1, row: head.row + row), style: line.style)
    }
    frame.list(
      items.count, selected: row(in: items), in: list, indent: 12,
      item: { index in
        let text = session.entries[items[index]]?.text.onOneLine ?? ""
        return ListItem(
          TextWidth.wrap(
            text, to: max(8, list.columns - 13), atMost: index == row(in: items) ? 3 : 1))
      },
      draw: { row, frame in
        let id = items[row.index]
        let sign = leftOut.contains(id) ? "[ ]" : "[x]"
        let label =
          session.entries[id].map { session.label(of: $0, besides: model.board.group?.id) } ?? ""
        row.put("\(row.sign)\(sign) \(label)", style: row.style.bold(), on: &frame)
      })
  }

  /// What it is called, whether there is such a theme, and how far the words of its name may go.
  private func head(of proposal: ThemeProposal, columns: Int, _ strings: Strings) -> [Line] {
    let words = strings.sorting
    let title = TextWidth.wrap(proposal.title, to: max(8, columns))
    let warning = proposal.titleRelease.map {
      TextWidth.wrap(words.fromRelease(strings.title(of: $0)), to: max(8, columns))
    }
    return title.map { ($0, .plain.bold()) }
      + [(proposal.kind == .new ? words.new : words.existing, .muted)]
      + (warning ?? []).map { ($0, Style.plain.colour(.warning)) }
  }
}
