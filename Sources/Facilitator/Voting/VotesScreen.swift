import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Something that a key can ask for about votes.
enum VotingAction: Hashable, Sendable {
  case show, newRound, rules, vote, nextRound, previousRound, withdraw
  /// Asking whether to finish the round; finishing it.
  case finish, finishForGood
  /// On the ballot paper: asking for the receipt, going on with it, leaving.
  case change, takeWord, leave
  case mark(Int), more, fewer, cast, takeBack
  /// On the count of hands.
  case count(Int), deleteDigit, saveCount
}

/// A round of votes with what it comes to.
struct VotingRound: Sendable {
  let ballot: Ballot
  let tally: Tally
}

/// The rounds of votes of the group on the board, one at a time.
struct VotesScreen: RoomLayer {
  /// The round that is shown; nil for the last.
  var round: Int?
  private var scroll = 0

  var context: Context { .votes }

  /// The rounds of the group, from the first.
  func rounds(in model: Model) -> [VotingRound] {
    model.board.tallies.filter { $0.ballot.group == model.board.group?.id }
  }

  /// The round that is shown; nil when there is none.
  func shown(in model: Model) -> VotingRound? {
    let rounds = rounds(in: model)
    return rounds.first { $0.ballot.round == round } ?? rounds.last
  }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let shown = shown(in: model) else { return }
    let area = Rect(column: 0, row: 0, columns: model.size.columns, rows: model.bodyRows)
    let lines = VotesView(model, self).lines(shown, columns: area.columns - 4)
    scroll = ListWindow.moved(scroll, by: offset, count: lines.count - area.inset.rows + 1)
  }

  /// Shows another round, if there is one.
  mutating func move(toRound offset: Int, in model: Model) {
    let rounds = rounds(in: model)
    guard let shown = shown(in: model),
      let place = rounds.firstIndex(where: { $0.ballot.id == shown.ballot.id })
    else { return }
    round = rounds[ListWindow.moved(place, by: offset, count: rounds.count)].ballot.round
    scroll = 0
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    VotesView(model, self).draw(in: rect, scroll: scroll, on: &frame)
  }
}

/// The question whether to finish a round of votes.
struct FinishingQuestion: RoomLayer {
  let ballot: Identifier<Ballot>

  var context: Context { .finishing }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.below?.draw(in: rect, of: model, on: &frame)
    guard let shown = model.board.tallies.first(where: { $0.ballot.id == ballot }) else { return }
    let words = model.strings.voting
    let columns = min(64, rect.columns)
    let isSecret = shown.ballot.method == .secret
    let sentences = [
      isSecret ? words.papersIn(shown.tally.papers) : words.handsIn, words.final, words.finishWays,
    ]
    let lines = sentences.enumerated().flatMap { index, sentence in
      TextWidth.wrap(sentence, to: columns - 4)
        .map { ($0, index == 0 ? Style.plain.bold() : .plain) as Line }
    }
    frame.dialogue(
      title: words.finishing(shown.ballot.round), lines, columns: columns, in: rect)
  }
}

/// Draws a round of votes: while it is open how many have voted, once it is done its result.
struct VotesView {
  private let model: Model
  private let screen: VotesScreen

  init(_ model: Model, _ screen: VotesScreen) {
    self.model = model
    self.screen = screen
  }

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
    let rules = TextWidth.wrap(rules(of: round.ballot), to: columns)
      .map { ($0, Style.plain.bold()) as Line }
    return rules + [("", .plain)]
      + (round.ballot.isDone ? result(round, columns) : progress(round, columns))
  }

  private func rules(of ballot: Ballot) -> String {
    var facts = [words.round(ballot.round)]
    switch ballot.method {
    case .hands: facts.append(words.hands)
    case .secret:
      facts += [words.secret, words.dotsEach(ballot.dots)]
      if ballot.mostForOne < ballot.dots { facts.append(words.mostForOne(ballot.mostForOne)) }
    }
    if let session = model.session, let ledger = model.board.ledger {
      facts.append(words.choices(ledger.items(of: ballot, in: session).count))
    }
    return facts.joined(separator: " · ")
  }

  private func progress(_ round: VotingRound, _ columns: Int) -> [Line] {
    let isSecret = round.ballot.method == .secret
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
      let text = session.entries[row.item]?.text ?? ""
      let name =
        TextWidth.pad(place, to: widths.place)
        + TextWidth.pad(session.label(of: row.item), to: widths.label)
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
