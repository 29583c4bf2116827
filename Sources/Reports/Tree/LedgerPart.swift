import Words
import WorkshopModel

/// The challenges with how each ended.
struct LedgerPart: ReportPart {
  let basis: ReportBasis

  private typealias Challenge = (group: GroupContent, entry: EntryContent)

  /// Every challenge with its end, group by group, and how many ended how.
  ///
  /// A short report lists no more than ten of those that are open or parked.
  var ledger: ReportNode {
    let all = content.groups.flatMap { group -> [Challenge] in
      group.entries.filter(\.isChallenge)
        .sorted { $0.reference.label.numeric < $1.reference.label.numeric }
        .map { (group: group, entry: $0) }
    }
    guard !all.isEmpty else { return .nothing }
    let unsettled = all.filter { [nil, .parked].contains($0.entry.outcome?.result) }
    let shown = length == .short ? mostTelling(unsettled) : all
    let more = length == .short ? unsettled.count - shown.count : 0
    return [
      "counts": .list(content.isConfidential ? [] : counts(of: all.map(\.entry))),
      "remark": .words(content.isConfidential ? nil : remarkOnOpen),
      "byGroup": .list(content.isConfidential ? [] : content.groups.compactMap(summary)),
      "challenges": .list(shown.map { node(of: $1, in: $0) }),
      "more": .words(more > 0 ? words("document.more", count: told(more)) : nil),
    ]
  }

  private static let mostInShort = 10

  /// Those that came first in their last votes, else the first of each group, then the second, in
  /// their order.
  ///
  /// Numbers of rounds by different rules say nothing of each other; places do.
  private func mostTelling(_ challenges: [Challenge]) -> [Challenge] {
    var places: [Identifier<Group>?: Int] = [:]
    let lastRounds = challenges.reduce(into: [Identifier<Group>?: Int]()) { rounds, challenge in
      let last = challenge.entry.votes.last?.round ?? 0
      rounds[challenge.group.id] = max(rounds[challenge.group.id] ?? 0, last)
    }
    let ranked = challenges.enumerated().map { offset, challenge in
      let vote = challenge.entry.votes.last
      let missed = vote.map { (lastRounds[challenge.group.id] ?? 0) - ($0.round ?? 0) } ?? .max
      let place = places[challenge.group.id, default: 0]
      places[challenge.group.id] = place + 1
      return (rank: (missed, vote?.place ?? 0, place, offset), challenge: challenge)
    }
    let chosen = ranked.sorted { $0.rank < $1.rank }.prefix(Self.mostInShort)
    return chosen.sorted { $0.rank.3 < $1.rank.3 }.map(\.challenge)
  }

  /// How many of the open challenges are linked to what overcame them; nil when none is.
  var remarkOnOpen: String? {
    let count = content.groups.flatMap(\.entries).count {
      $0.isChallenge && isOpenThough($0) != nil
    }
    return count > 0 ? words("document.end.openThoughCount", count: count) : nil
  }

  /// The ways for a challenge to end, in the order of the report.
  static let ends: [Outcome.Result?] = [.wayFound, .parked, .noAnswer, nil]

  private func counts(of challenges: [EntryContent]) -> [ReportNode] {
    Self.ends.map { end in
      [
        "result": .words(words.end(end)),
        "count": .number(challenges.count { $0.outcome?.result == end }),
      ]
    }
  }

  /// "Group I" with "Parked: 1 · Open: 8"; nil for a group without challenges.
  private func summary(of group: GroupContent) -> ReportNode? {
    let challenges = group.entries.filter(\.isChallenge)
    let counts = Self.ends.map { end -> Phrase? in
      let count = challenges.count { $0.outcome?.result == end }
      return count > 0 ? labelled(words.end(end), Phrase(words: "\(count)")) : nil
    }
    return together(counts).map {
      ["title": .phrase(shortTitle(of: group)), "counts": .phrase($0)]
    }
  }

  private func node(of entry: EntryContent, in group: GroupContent) -> ReportNode {
    [
      "group": .name(group.number), "label": .name(entry.reference.label),
      "name": .phrase(name(of: entry.reference, in: nil)),
      "anchor": .words(anchor(of: entry.reference)),
      "who": .phrase(entry.wordings.first.flatMap(who)),
      "text": .text(entry.wordings.first?.text), "result": .words(result(of: entry)),
      "isOpen": .flag(entry.outcome == nil), "way": .text(entry.outcome?.text),
      "owner": .name(entry.outcome?.owner),
      "links": .list(entry.links.compactMap { node(of: $0, of: entry) }),
      "actions": .phrase(joined(entry.links.map { action(of: $0, of: entry) })),
    ]
  }

  private func result(of entry: EntryContent) -> String {
    isOpenThough(entry).map { words("document.end.openThough", inPart: $0) }
      ?? words.end(entry.outcome?.result)
  }

  /// Whether it was overcome in part only, where a link says so of a challenge that is open; nil
  /// for all others.
  private func isOpenThough(_ entry: EntryContent) -> Bool? {
    guard entry.outcome == nil else { return nil }
    let outcomes = entry.links.map(\.outcome)
    return outcomes.contains(.overcame) ? false : outcomes.contains(.overcameInPart) ? true : nil
  }

  /// An action to go to, with what came of it; nil for one that is not told.
  private func node(of link: LinkContent, of entry: EntryContent) -> ReportNode? {
    link.action.map { action in
      [
        "name": .phrase(citation(of: action, in: entry.reference.group)),
        "anchor": .words(anchor(of: action)),
        "outcome": .words(link.outcome.map(words.link)),
      ]
    }
  }

  /// "A2 (overcame)"; nil for an action that is not told.
  private func action(of link: LinkContent, of entry: EntryContent) -> Phrase? {
    link.action.map { action in
      aside(
        citation(of: action, in: entry.reference.group),
        link.outcome.map { Phrase(words: words.link($0)) })
    }
  }
}

extension String {
  /// The label so that "C9" comes before "C10".
  fileprivate var numeric: (Int, String) { (utf8.count, self) }
}
