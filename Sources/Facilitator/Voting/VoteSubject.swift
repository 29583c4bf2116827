import Insights
import SessionEngine
import WorkshopModel

/// What a round of votes can be about.
struct VoteSubject {
  /// What it is called in the form of the rules, which nobody reads.
  let name: String
  let title: String
  /// The entries; empty for all challenges of the group, those that are still to come among them.
  let items: [Identifier<Entry>]

  /// What there is in `group`: its challenges, those that are open, the entries of each other kind,
  /// those that are marked, and the first ones of the round `last` where that is done.
  static func all(
    in group: Identifier<Group>, after last: VotingRound?, _ model: Model
  ) -> [VoteSubject] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let words = model.strings.voting
    var subjects: [VoteSubject] = []
    let challenges = ledger.challenges(in: group, of: session)
    if !challenges.isEmpty {
      subjects.append(VoteSubject(name: "challenges", title: words.allItems, items: []))
    }
    let open = ledger.open(in: group, of: session)
    if !open.isEmpty, open.count < challenges.count {
      subjects.append(VoteSubject(name: "open", title: words.openItems(open.count), items: open))
    }
    for kind in model.board.kinds where kind.id != ledger.kind {
      let items = session.entries.entries(in: group, kind.id).map(\.id)
      guard !items.isEmpty else { continue }
      let title = words.allOfKind(model.strings.board.plural(kind.title))
      subjects.append(VoteSubject(name: "kind-\(kind.id.name)", title: title, items: items))
    }
    let marked = model.room.marked.filter { session.entries[$0]?.group == group }.sorted()
    if !marked.isEmpty {
      let title = words.markedItems(marked.count)
      subjects.append(VoteSubject(name: "marked", title: title, items: marked))
    }
    guard let last, last.ballot.isDone else { return subjects }
    return subjects
      + [2, 3, 4, 5, 7, 10].compactMap { count in
        let items = last.tally.leading(count)
        guard items.count >= 2, items.count < last.tally.rows.count else { return nil }
        return VoteSubject(
          name: "first-\(count)", title: words.leading(count, last.ballot.round), items: items)
      }
  }
}
