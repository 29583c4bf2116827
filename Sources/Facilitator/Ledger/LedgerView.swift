import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the ledger: the counts, then each challenge with how it ended and what was said of it.
struct LedgerView {
  private let model: Model
  private let screen: LedgerScreen

  init(_ model: Model, _ screen: LedgerScreen) {
    self.model = model
    self.screen = screen
  }

  private var words: LedgerWords { model.strings.ledger }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let session = model.session, let ledger = model.board.ledger else { return }
    let all = screen.challenges(in: model)
    let group = model.board.group
    let isClosed = group?.isClosed ?? false && !screen.hasAllGroups
    let title = screen.hasAllGroups ? words.allGroups : words.title(group?.number ?? "")
    frame.box(
      rect, title: isClosed ? "\(title) · \(words.closed)" : title,
      trailingTitle: all.isEmpty ? "" : words.count(all.count), isFocused: true)
    let inner = rect.inset
    guard let selection = screen.selection(in: model) else {
      let kind = model.board.kinds.first { $0.id == ledger.kind }
      return frame.putParagraph(
        words.empty(kind?.title ?? "", kind?.key ?? ""), in: inner, style: .muted)
    }
    let (head, list) = inner.splitTop(inner.rows < 10 ? 1 : 2)
    frame.put(
      TextWidth.clip(counts(ledger, all), to: inner.columns - 2),
      at: Point(column: head.column + 1, row: head.row), style: .plain.bold())
    let place = all.firstIndex(of: selection) ?? 0
    let window = ListWindow(count: all.count, selected: place, rows: list.rows, height: 2)
    frame.mark(window.indices, selected: place, in: list, height: 2)
    for (offset, index) in window.indices.enumerated() {
      draw(
        all[index], isSelected: index == place,
        Rect(
          column: list.column, row: list.row + 2 * offset, columns: list.columns,
          rows: min(2, list.rows - 2 * offset)), session, ledger, &frame)
    }
  }

  /// How many stand where, those first of which there is something to do.
  private func counts(_ ledger: Ledger, _ all: [Identifier<Entry>]) -> String {
    let counts = ledger.counts(of: all)
    let parts = [
      words.open(counts[.open] ?? 0), words.wayFound(counts[.wayFound] ?? 0),
      words.parked(counts[.parked] ?? 0), words.noAnswer(counts[.noAnswer] ?? 0),
    ]
    return parts.joined(separator: "  ")
  }

  private func draw(
    _ id: Identifier<Entry>, isSelected: Bool, _ rect: Rect, _ session: Session, _ ledger: Ledger,
    _ frame: inout Frame
  ) {
    guard let entry = session.entries[id], rect.rows > 0 else { return }
    let style = isSelected ? Style.plain.reverse() : .plain
    let line = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    frame.fill(line, " ", style: style)
    let group: Group? = screen.hasAllGroups ? session.state.value(entry.group) : nil
    let mark = session.state[id.key]?.isUnsettled ?? false ? "‡" : ""
    let name = [group?.number, mark + session.label(of: id)].compactMap(\.self)
      .joined(separator: " ")
    let indent = screen.hasAllGroups ? 9 : 5
    frame.put(
      TextWidth.pad((isSelected ? ">" : " ") + name, to: indent), at: line.origin,
      style: style.bold())
    frame.put(
      TextWidth.clip(String(entry.text.prefix(rect.columns)), to: rect.columns - indent - 1),
      at: Point(column: rect.column + indent, row: rect.row), style: style)
    guard rect.rows > 1 else { return }
    let outcome = ledger.outcome(of: id)
    let start = Point(column: rect.column + indent, row: rect.row + 1)
    let conflict = outcome.flatMap { session.state[$0.key]?.isUnsettled } ?? false ? "‡ " : ""
    let standing = conflict + model.strings.challenge.title(of: outcome)
    let colour = outcome == nil ? Style.plain.colour(.warning) : .plain.colour(.success)
    let used = frame.put(
      TextWidth.clip(standing, to: rect.columns - indent - 1), at: start, style: colour)
    frame.put(
      TextWidth.clip(" · " + facts(entry, ledger), to: rect.columns - indent - used - 1),
      at: Point(column: start.column + used, row: start.row), style: .muted)
  }

  private func facts(_ entry: Entry, _ ledger: Ledger) -> String {
    let dots = model.board.dots(of: entry)
    let counts: [(Int, (Int) -> String)] = [
      (dots, words.dots),
      (model.board.connections?.links(onChallenge: entry.id).count ?? 0, words.links),
      (ledger.needs(of: entry.id).count, words.needs),
      (ledger.encounters(of: entry.id).count, words.encounters),
      (ledger.offers(of: entry.id).count, words.offers),
    ]
    let said = counts.filter { $0.0 > 0 }.map { $0.1($0.0) }
    return said.isEmpty ? words.nothingSaid : said.joined(separator: " · ")
  }
}
