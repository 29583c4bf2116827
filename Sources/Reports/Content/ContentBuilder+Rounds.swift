import WorkshopModel

extension ContentBuilder {
  /// The rounds of votes that are done, by group and round, as far as they may be told.
  ///
  /// Where small numbers tell of people, what fewer than three gave is left out.
  func rounds(of group: Identifier<Group>) -> [RoundContent] {
    material.rounds.filter { $0.ballot.group == group }.map { round in
      RoundContent(
        group: group, number: round.ballot.round, rule: rule(of: round),
        isUnclear: round.isOfOtherKind,
        voters: round.voters.flatMap { disclosure.tells(number: $0) ? $0 : nil },
        rows: round.rows.compactMap { row in
          guard disclosure.tells(number: row.people), let challenge = reference(to: row.challenge)
          else { return nil }
          return RoundContent.Row(challenge: challenge, place: row.place, count: row.count)
        })
    }
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
        votes[row.challenge, default: []].append(
          VoteContent(
            round: counts[round.ballot.group] == 1 ? nil : round.ballot.round,
            isByHands: round.voters == nil, count: row.count, place: row.place))
      }
    }
  }
}
