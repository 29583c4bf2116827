import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A round of votes with what it comes to.
struct VotingRound: Sendable {
  let ballot: Ballot
  let tally: Tally
}

/// The rounds of votes of the group on the board, one at a time.
struct VotesScreen: TextLayer {
  /// The round that is shown; nil for the last.
  var round: Int?
  var scroll = 0

  var place: Place { .votes }

  /// The rounds of the group, from the first.
  func rounds(in model: Model) -> [VotingRound] {
    model.board.tallies.filter { $0.ballot.group == model.board.group?.id }
  }

  /// The round that is shown; nil when there is none.
  func shown(in model: Model) -> VotingRound? {
    let rounds = rounds(in: model)
    return rounds.first { $0.ballot.round == round } ?? rounds.last
  }

  func lines(_ columns: Int, in model: Model) -> [Line] {
    shown(in: model).map { VotesView(model: model, screen: self).lines($0, columns: columns) } ?? []
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

  /// The open round of secret votes that is shown; nil when there is none.
  func ballotInQuestion(in model: Model) -> Identifier<Ballot>? {
    guard let ballot = shown(in: model)?.ballot, !ballot.isDone, ballot.method.isOnPaper else {
      return nil
    }
    return ballot.id
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    VotesView(model: model, screen: self).draw(in: rect, scroll: scroll, on: &frame)
  }
}

/// The question whether to finish a round of votes.
struct FinishingQuestion: RoomLayer, QuestionLayer {
  let ballot: Identifier<Ballot>

  var place: Place { .finishing }

  private func round(in model: Model) -> VotingRound? {
    model.board.tallies.first { $0.ballot.id == ballot }
  }

  func title(in model: Model) -> String {
    round(in: model).map { model.strings.voting.finishing($0.ballot.round) } ?? ""
  }

  func lines(_ size: Size, in model: Model) -> [Line] {
    guard let round = round(in: model) else { return [] }
    let words = model.strings.voting
    let isSecret = round.ballot.method.isOnPaper
    return .init(
      [
        isSecret ? words.papersIn(round.tally.papers) : words.handsIn, words.final,
        words.finishWays,
      ],
      columns: size.columns)
  }
}

extension Board {
  /// What an entry got in each round of its group that is done, where it got any.
  func results(of entry: Entry) -> [(ballot: Ballot, count: Int)] {
    tallies.filter { $0.ballot.group == entry.group && $0.ballot.isDone }.compactMap { round in
      let count = round.tally.rows.first { $0.item.entry == entry.id }?.dots ?? 0
      return count > 0 ? (round.ballot, count) : nil
    }
  }
}

extension Session {
  /// The round at the terminal that goes round that is open in the group; nil when none is.
  func ballotOnPaper(openIn group: Identifier<Group>) -> Ballot? {
    state.all(Ballot.self).last { $0.group == group && !$0.isDone && $0.method.isOnPaper }
  }
}
