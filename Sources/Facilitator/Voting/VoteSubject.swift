import Insights
import SessionEngine
import WorkshopModel

/// What a round of votes can be about.
struct VoteSubject {
  /// What it is called in the form of the rules, which nobody reads.
  let name: String
  let title: String
  /// What is on the ballot; empty for all challenges of the group, those that are still to come
  /// among them.
  let items: [VoteItem]

  /// What there is in `group`: its challenges, those that are open, the entries of each other kind,
  /// its themes, its draft conclusions, what is marked on the board, and the first ones of the round
  /// `last` where that is done.
  static func all(
    in group: Identifier<Group>, after last: VotingRound?, _ model: Model
  ) -> [VoteSubject] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let words = model.strings.voting
    let challenges = ledger.challenges(in: group, of: session)
    let open = ledger.open(in: group, of: session).map(VoteItem.entry)
    let all =
      challenges.isEmpty
      ? [] : [VoteSubject(name: "challenges", title: words.allItems, items: [])]
    let others = model.board.kinds.filter { $0.id != ledger.kind }.map { kind in
      VoteSubject(
        name: "kind-\(kind.id.name)",
        title: words.allOfKind(model.strings.board.plural(kind.title)),
        items: session.entries.entries(in: group, kind.id).map { .entry($0.id) })
    }
    let themes = Set(session.entries.all.lazy.filter { $0.group == group }.flatMap(\.themes))
    let drafts = session.conclusions(of: group).filter { $0.status == .draft }
    let marked = model.room.marked.filter { session.entries[$0]?.group == group }.sorted()
    let some =
      [
        VoteSubject(
          name: "open", title: words.openItems(open.count),
          items: open.count < challenges.count ? open : [])
      ]
      + others + [
        VoteSubject(
          name: "themes", title: words.themes(themes.count),
          items: themes.sorted().map(VoteItem.theme)),
        VoteSubject(
          name: "drafts", title: words.drafts(drafts.count),
          items: drafts.map { .conclusion($0.id) }),
        VoteSubject(
          name: "marked", title: words.markedItems(marked.count), items: marked.map(VoteItem.entry)),
      ]
    return all + some.filter { !$0.items.isEmpty } + leading(last, words)
  }

  /// The first ones of a round that is done, as many as leave some out.
  private static func leading(_ last: VotingRound?, _ words: VotingWords) -> [VoteSubject] {
    guard let last, last.ballot.isDone, last.ballot.method != .opinions else { return [] }
    return [2, 3, 4, 5, 7, 10].compactMap { count in
      let items = last.tally.leading(count)
      guard items.count >= 2, items.count < last.tally.rows.count else { return nil }
      return VoteSubject(
        name: "first-\(count)", title: words.leading(count, last.ballot.round), items: items)
    }
  }
}
