import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// "Did we get you right?": a group's conclusions go round once at the terminal before it closes.
enum Asking {
  /// Why a group cannot be asked now, or the plenary for nil; nil where it can.
  static func obstacle(asking group: Identifier<Group>?, in model: Model) -> Obstacle? {
    let words = model.strings.opinion
    let reason: String? =
      if let secrecy = TurnScreen.secrecy(of: model) {
        secrecy
      } else if let group {
        if model.board.group?.id != group {
          words.elsewhere
        } else if model.session?.askable(in: group).isEmpty ?? true {
          words.none
        } else {
          openRound(of: group, in: model).flatMap { round in
            round.method == .opinions ? nil : words.otherOpen(round.round)
          }
        }
      } else {
        words.plenary
      }
    return reason.map { Obstacle(reason: $0, isHidden: false) }
  }

  /// Opens a round of opinions on the conclusions, unless one is open, and hands the terminal over.
  static func ask(_ group: Identifier<Group>?, in model: inout Model) -> [Effect] {
    guard let group, let session = model.session else { return [] }
    var effects: [Effect] = []
    if openRound(of: group, in: model) == nil {
      let round = Ballot.nextRound(of: group, in: session)
      let present = session.state.people.present.count { $0.group == group }
      let items = session.askable(in: group)
      let ballot = Ballot(
        id: Ballot.name(of: group, round: round), group: group, round: round, method: .opinions,
        items: items, asked: session.wordings(of: items), eligible: present > 0 ? present : nil)
      effects = model.perform(
        session.commands(putting: ballot), telling: model.strings.opinion.opened)
    }
    model.push(VotesScreen())
    return effects + TurnScreen.handOver(in: &model)
  }

  /// How many conclusions of a group nobody was asked about as they read now.
  static func unaskedCount(in group: Identifier<Group>, of model: Model) -> Int {
    let asked = model.board.tallies.lazy.filter {
      $0.ballot.isDone && $0.ballot.method == .opinions
    }.flatMap(\.tally.rows).filter { !$0.isReworded }.map(\.item)
    return Set(model.session?.askable(in: group) ?? []).subtracting(asked).count
  }

  private static func openRound(of group: Identifier<Group>, in model: Model) -> Ballot? {
    model.board.tallies.last { $0.ballot.group == group && !$0.ballot.isDone }?.ballot
  }
}

extension Session {
  /// The conclusions of a group that people can be asked about, in their order.
  func askable(in group: Identifier<Group>) -> [VoteItem] {
    conclusions(of: group).filter { $0.status != .notDiscussed }.map { .conclusion($0.id) }
  }

  /// What people had to say of it in that round, in an order that tells nothing.
  func remarks(on item: VoteItem, in ballot: Ballot) -> [String] {
    state.all(Vote.self).filter { $0.item == item && $0.isGiven(in: ballot) }
      .compactMap(\.remark).sorted()
  }
}

extension Board {
  /// What a conclusion got in the last round of opinions that is done; nil where nobody was asked.
  fileprivate func opinions(of conclusion: Identifier<Conclusion>) -> Tally.Row? {
    let rows = tallies.lazy.filter(\.ballot.isDone).flatMap(\.tally.rows)
    return rows.last { $0.item.conclusion == conclusion && !$0.opinions.isEmpty }
  }
}

extension OpinionWords {
  /// What everybody thought of a conclusion, or that they were asked about other words; nil where
  /// nobody was asked.
  func told(of conclusion: Identifier<Conclusion>, on board: Board) -> String? {
    board.opinions(of: conclusion).map { $0.isReworded ? self.reworded : counts($0.opinions) }
  }
}
