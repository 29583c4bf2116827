import WorkshopModel

extension ContentBuilder {
  /// The rounds of votes that are done, by group and round, as far as they may be told.
  ///
  /// Where small numbers tell of people, what fewer than three gave is left out.
  func rounds(of group: Identifier<Group>) -> [RoundContent] {
    let rounds = material.rounds.filter { $0.ballot.group == group }
    return rounds.map { round in
      RoundContent(
        group: group, number: round.ballot.round, rule: rule(of: round),
        isUnclear: round.isOfOtherKind, voters: voters(in: round),
        eligible: eligible(in: round, among: rounds),
        rows: round.rows.compactMap { row in
          guard disclosure.tells(number: row.people), let item = item(of: row)
          else { return nil }
          return RoundContent.Row(item: item, place: row.place, count: row.count)
        })
    }
  }

  /// What the edition calls what was voted on; nil when it does not show it.
  private func item(of row: RoundMaterial.Row) -> RoundContent.Item? {
    switch row.item {
    case .entry(let entry): reference(to: entry).map(RoundContent.Item.entry)
    case .conclusion(let id):
      material.conclusions.first { $0.conclusion.id == id }.map(\.conclusion.text).map {
        row.isReworded ? .reworded($0) : .words($0)
      }
    case .theme(let theme): .words(theme)
    }
  }

  /// How many voted, where that does not tell what was left out of few: where each has one dot, all of
  /// them add up to it.
  private func voters(in round: RoundMaterial) -> Int? {
    guard let voters = round.voters, disclosure.tells(number: voters) else { return nil }
    let leftOut = round.rows.map(\.people).filter { !disclosure.tells(number: $0) }
    let isTold = round.ballot.dots > 1 || leftOut.isEmpty
    let rests = headcounts(of: round.ballot.group).map { abs($0 - voters) }
    return (isTold || disclosure.tells(number: leftOut.reduce(0, +)))
      && rests.allSatisfy { $0 == 0 || disclosure.tells(number: $0) } ? voters : nil
  }

  /// How many could vote, where neither that nor what is left of it tells of few, without those who
  /// did in any of the group's rounds.
  private func eligible(in round: RoundMaterial, among rounds: [RoundMaterial]) -> Int? {
    guard let eligible = round.ballot.eligible, disclosure.tells(number: eligible) else {
      return nil
    }
    let voters = rounds.flatMap { round in round.voters.map { [$0] } ?? round.rows.map(\.people) }
    let rests = voters.map { abs(eligible - $0) }
    return rests.allSatisfy { $0 == 0 || disclosure.tells(number: $0) } ? eligible : nil
  }

  private func rule(of round: RoundMaterial) -> RoundContent.Rule {
    let isSecret = (round.ballot.method == .secret) != round.isOfOtherKind
    return isSecret
      ? .secret(
        dots: round.ballot.dots, atMost: min(round.ballot.dotsForOne ?? .max, round.ballot.dots))
      : .hands
  }

  /// What each entry got, round by round, by the entry.
  static func votes(
    in rounds: [RoundMaterial], _ disclosure: Disclosure
  ) -> [Identifier<Entry>: [VoteContent]] {
    let counts = Dictionary(grouping: rounds, by: \.ballot.group).mapValues(\.count)
    return rounds.reduce(into: [:]) { votes, round in
      for row in round.rows where disclosure.tells(number: row.people) {
        guard let entry = row.item.entry else { continue }
        votes[entry, default: []].append(
          VoteContent(
            round: counts[round.ballot.group] == 1 ? nil : round.ballot.round,
            isByHands: round.voters == nil, count: row.count, place: row.place))
      }
    }
  }
}
