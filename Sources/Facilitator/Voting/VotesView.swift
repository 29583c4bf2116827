import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws a round of votes: while it is open how many have voted, once it is done its result.
struct VotesView {
  let model: Model
  let screen: VotesScreen

  private var words: VotingWords { model.strings.voting }

  func draw(in rect: Rect, scroll: Int, on frame: inout Frame) {
    let rounds = screen.rounds(in: model)
    let shown = screen.shown(in: model)
    let place = rounds.firstIndex { $0.ballot.id == shown?.ballot.id }
    let count = place.map { words.place($0 + 1, rounds.count) } ?? ""
    frame.box(
      rect, title: words.title(model.board.group?.number ?? ""), trailingTitle: count,
      isFocused: true)
    guard let shown else {
      return frame.putParagraph(words.empty, in: rect.inset, style: .muted)
    }
    frame.put(lines(shown, columns: rect.columns - 4), from: scroll, inBox: rect)
  }

  /// What there is to say of a round, as rows.
  func lines(_ round: VotingRound, columns: Int) -> [Line] {
    let columns = max(10, columns)
    let rules = TextWidth.wrap(words.rule(of: round, in: model), to: columns)
      .map { ($0, Style.plain.bold()) as Line }
    return rules + [("", .plain)]
      + (round.ballot.isDone ? result(round, columns) : progress(round, columns))
  }

  private func progress(_ round: VotingRound, _ columns: Int) -> [Line] {
    let isSecret = round.ballot.method.isOnPaper
    let hands = round.tally.dots > 0 ? words.handsIn : words.handsNotIn
    let fact = isSecret ? words.papersIn(round.tally.papers) : hands
    let hint = isSecret ? words.openHintSecret : words.openHintHands
    return TextWidth.wrap(fact, to: columns).map { ($0, .plain) }
      + TextWidth.wrap(words.hidden, to: columns).map { ($0, .muted) } + [("", .plain)]
      + TextWidth.wrap(hint, to: columns).map { ($0, .muted) }
  }

  private func result(_ round: VotingRound, _ columns: Int) -> [Line] {
    guard let session = model.session else { return [] }
    let tally = round.tally
    if round.ballot.method == .opinions { return opinions(round, session, columns) }
    let isSecret = round.ballot.method == .secret
    let head = isSecret ? words.result(tally.papers) : words.handsResult
    guard tally.dots > 0 else { return [(head, .plain.bold()), (words.nothingGiven, .muted)] }
    var lines: [Line] = [(head, .plain.bold())]
    if tally.papersCut > 0 {
      lines += TextWidth.wrap("! " + words.cut(tally.papersCut), to: columns)
        .map { ($0, .plain.colour(.warning)) }
    }
    let isNarrow = columns < 56
    let widths = isNarrow ? (place: 3, label: 4) : (place: 5, label: 5)
    for row in tally.rows {
      let place = row.dots == 0 ? "–" : "\(row.place)\(row.isTied ? "=" : "")"
      let text = self.text(of: row, in: round, session)
      let name =
        TextWidth.pad(place, to: widths.place)
        + TextWidth.pad(session.shortName(of: row.item), to: widths.label)
      lines.append((TextWidth.clip(name + text, to: columns), row.dots > 0 ? .plain : .muted))
      guard row.dots > 0 else { continue }
      let count = isSecret ? words.dots(row.dots) : words.handsFor(row.dots)
      let facts = [
        count, row.isTied ? words.tied : nil, row.voters > 0 ? words.from(row.voters) : nil,
      ]
      let told = facts.compactMap(\.self).joined(separator: " · ")
      let indent = widths.place + widths.label
      let room = max(0, columns - indent - 1 - TextWidth.columns(of: told))
      let signs = String(repeating: "●", count: min(row.dots, room)) + (room > 0 ? " " : "")
      let start = String(repeating: " ", count: indent)
      lines.append((TextWidth.clip(start + signs + told, to: columns), .plain.colour(.accent)))
    }
    return lines
  }
}

extension VotesView {
  /// What was voted on, in the words that people had before them.
  private func text(of row: Tally.Row, in round: VotingRound, _ session: Session) -> String {
    let text = session.text(of: row.item, in: round.ballot)
    return row.isReworded ? model.strings.opinion.rewordedSince(text) : text
  }

  /// What everybody thinks of each conclusion, with the remarks on it.
  private func opinions(_ round: VotingRound, _ session: Session, _ columns: Int) -> [Line] {
    let words = model.strings.opinion
    return [(self.words.result(round.tally.papers), .plain.bold())]
      + round.tally.rows.flatMap { row -> [Line] in
        let said = self.text(of: row, in: round, session)
        let text = "\(session.shortName(of: row.item))  \(said)"
        let remarks = session.remarks(on: row.item, in: round.ballot)
        let counts = row.opinions.isEmpty ? "–" : words.counts(row.opinions)
        return TextWidth.wrap(text, to: columns, atMost: 3).map { ($0, .plain) }
          + [("   " + counts, .plain.colour(.accent))]
          + remarks.flatMap { TextWidth.wrap(words.remark($0), to: columns - 3) }
          .map { ("   " + $0, .muted) }
      }
  }
}

extension VotingWords {
  /// A round with its rule, what is voted on, who can vote, and once it is done who did.
  func rule(of round: VotingRound, in model: Model) -> String {
    let ballot = round.ballot
    var facts = [self.round(ballot.round)]
    switch ballot.method {
    case .hands: facts.append(self.hands)
    case .opinions: facts.append(model.strings.opinion.rule)
    case .secret:
      facts += [self.secret, dotsEach(ballot.dots)]
      if ballot.mostForOne < ballot.dots { facts.append(mostForOne(ballot.mostForOne)) }
    }
    if let session = model.session, let ledger = model.board.ledger {
      let items = round.tally.rows.map(\.item)
      let areChallenges = items.allSatisfy { item in
        item.entry.flatMap { session.entries[$0] }.map(ledger.isChallenge) ?? false
      }
      let subject: VoteKind = areChallenges ? .challenge : items.first.map(VoteKind.init) ?? .entry
      facts.append(choices(items.count, subject))
    }
    if let eligible = ballot.eligible { facts.append(canVote(eligible)) }
    if ballot.isDone, ballot.method.isOnPaper { facts.append(voted(round.tally.papers)) }
    return facts.joined(separator: " · ")
  }
}

/// What the rounds of votes can be about, as far as their words tell it apart.
enum VoteKind: String {
  case challenge, entry, conclusion, theme

  init(_ item: VoteItem) {
    switch item {
    case .entry: self = .entry
    case .conclusion: self = .conclusion
    case .theme: self = .theme
    }
  }
}

extension Session {
  /// What people call what is voted on, in short: "C3", the place of a conclusion; empty for a theme.
  func shortName(of item: VoteItem) -> String {
    switch item {
    case .entry(let entry): label(of: entry)
    case .conclusion(let conclusion): name(of: conclusion) { place, _ in "\(place)" } ?? ""
    case .theme: ""
    }
  }

  /// What it says, a conclusion in the words in which the round of `ballot` asks about it.
  func text(of item: VoteItem, in ballot: Ballot) -> String {
    switch item {
    case .entry(let entry): entries[entry]?.text ?? ""
    case .conclusion(let conclusion):
      text(of: conclusion, askedIn: ballot) ?? state.value(conclusion)?.text ?? ""
    case .theme(let theme): theme
    }
  }
}
