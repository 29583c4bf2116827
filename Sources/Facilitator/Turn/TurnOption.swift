import ScreenKit
import SessionEngine
import WorkshopModel

/// Something that a person can choose at the terminal that goes round.
struct TurnOption: Sendable {
  enum Choice: Equatable, Sendable {
    case kind(Identifier<EntryKind>)
    case ballot(Identifier<Ballot>)
    case role(Identifier<Role>)
    case sector(Identifier<Sector>?)
    case release(Release)
  }

  /// The key that chooses it; empty when only the arrows do.
  let key: String
  let title: String
  /// What it means; nil when the title says all.
  var summary: String?
  let choice: Choice

  /// The options at the step where the person is.
  static func all(for screen: TurnScreen, _ model: Model) -> [TurnOption] {
    let words = model.strings.turn
    switch screen.step {
    case .kind:
      let kinds = model.board.kinds.map {
        TurnOption(key: $0.key, title: words.ofKind($0.id.name, $0.title), choice: .kind($0.id))
      }
      let ballot = model.session?.ballotOnPaper(openIn: screen.group).map { ballot in
        let isOfOpinions = ballot.method == .opinions
        return TurnOption(
          key: "v",
          title: isOfOpinions ? model.strings.opinion.option : words.ofVotes(ballot.dots),
          choice: .ballot(ballot.id))
      }
      return kinds + (ballot.map { [$0] } ?? [])
    case .role:
      return model.board.roles.enumerated().map { index, role in
        TurnOption(
          key: index < 9 ? "\(index + 1)" : "", title: role.title, summary: role.summary,
          choice: .role(role.id))
      }
    case .sector:
      let sectors = model.board.sectors.enumerated().map { index, sector in
        TurnOption(
          key: index < 9 ? "\(index + 1)" : "", title: sector.title, choice: .sector(sector.id))
      }
      return [TurnOption(key: "0", title: words.ratherNot, choice: .sector(nil))] + sectors
    case .release:
      let tellsSector =
        attribution(in: model) != .none && screen.entry.sector != nil
        && !screen.entry.isBoxed
      return Release.allCases.enumerated().map { index, release in
        TurnOption(
          key: "\(index + 1)", title: words.release(release, tellsSector: tellsSector),
          choice: .release(release))
      }
    default: return []
    }
  }

  /// What the report may say of people; where two people changed that at once, nothing.
  static func attribution(in model: Model) -> Attribution {
    guard let state = model.session?.state else { return .none }
    let versions = state[.workshop]?["attribution"]?.heads ?? []
    return versions.count > 1 ? .none : state.workshop.attribution
  }
}
