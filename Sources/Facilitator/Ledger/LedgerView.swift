import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the ledger: the counts, then each challenge with how it ended and what was said of it.
struct LedgerView {
  let model: Model
  let screen: LedgerScreen

  private var words: LedgerWords { model.strings.ledger }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let session = model.session, let ledger = model.board.ledger else { return }
    let all = screen.items(in: model)
    let group = model.board.group
    let isClosed = group?.isClosed ?? false && !screen.hasAllGroups
    let title = screen.hasAllGroups ? words.allGroups : words.title(group?.number ?? "")
    frame.box(
      rect, title: isClosed ? "\(title) · \(words.closed)" : title,
      trailingTitle: all.isEmpty ? "" : words.count(all.count), isFocused: true)
    let inner = rect.inset
    guard !all.isEmpty else {
      let kind = model.board.kinds.first { $0.id == ledger.kind }
      return frame.putParagraph(
        words.empty(kind?.title ?? "", kind.map(model.keyToEnter) ?? ""), in: inner, style: .muted)
    }
    // The last rounds with their rules, where there is room: what a challenge got stands beside it.
    let rounds = screen.hasAllGroups || inner.rows < 16 ? [] : rounds.suffix(3)
    let (head, list) = inner.splitTop(inner.rows < 10 ? 1 : 2 + rounds.count)
    frame.put(
      TextWidth.clip(counts(ledger, all), to: inner.columns - 2),
      at: Point(column: head.column + 1, row: head.row), style: .plain.bold())
    for (offset, round) in rounds.enumerated() {
      frame.put(
        TextWidth.clip(round, to: inner.columns - 2),
        at: Point(column: head.column + 1, row: head.row + 1 + offset), style: .muted)
    }
    frame.list(
      all.count, selected: screen.row(in: all), in: list, item: { _ in ListItem(facts: [""]) },
      draw: { row, frame in draw(all[row.index], row, session, ledger, &frame) })
  }

  /// The rounds of votes of the group that are done: rule, who could vote and who did.
  private var rounds: [String] {
    VotesScreen().rounds(in: model).filter(\.ballot.isDone).map { round in
      model.strings.voting.rule(of: round, in: model)
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
    _ id: Identifier<Entry>, _ row: ListRow, _ session: Session, _ ledger: Ledger,
    _ frame: inout Frame
  ) {
    guard let entry = session.entries[id] else { return }
    let group: Group? = screen.hasAllGroups ? session.state.value(entry.group) : nil
    let mark = session.state[id.key]?.isUnsettled ?? false ? "‡" : ""
    let name = [group?.number, mark + session.label(of: id)].compactMap(\.self)
      .joined(separator: " ")
    let indent = screen.hasAllGroups ? 9 : 5
    row.put(TextWidth.pad(row.sign + name, to: indent), style: row.style.bold(), on: &frame)
    if model.room.marked.contains(id) { row.put("*", at: indent - 1, on: &frame) }
    row.put(String(entry.text.prefix(row.rect.columns)), at: indent, margin: 1, on: &frame)
    let outcome = ledger.outcome(of: id)
    let conflict = outcome.flatMap { session.state[$0.key]?.isUnsettled } ?? false ? "‡ " : ""
    let used = row.put(
      conflict + model.strings.challenge.title(of: outcome), at: indent, row: 1, margin: 1,
      style: outcome == nil ? Style.plain.colour(.warning) : .plain.colour(.success), on: &frame)
    row.put(
      " · " + facts(entry, ledger), at: indent + used, row: 1, margin: 1, style: .muted,
      on: &frame)
  }

  private func facts(_ entry: Entry, _ ledger: Ledger) -> String {
    let votes = model.board.results(of: entry).map { ballot, count in
      model.strings.voting.got(count, in: ballot)
    }
    let counts: [(Int, (Int) -> String)] = [
      (model.board.connections?.links(onChallenge: entry.id).count ?? 0, words.links),
      (ledger.needs(of: entry.id).count, words.needs),
      (ledger.encounters(of: entry.id).count, words.encounters),
      (ledger.offers(of: entry.id).count, words.offers),
    ]
    let said = votes + counts.filter { $0.0 > 0 }.map { $0.1($0.0) }
    return said.isEmpty ? words.nothingSaid : said.joined(separator: " · ")
  }
}
