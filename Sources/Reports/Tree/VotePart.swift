import Words

/// The rounds of votes.
struct VotePart: ReportPart {
  let basis: ReportBasis

  /// A round of votes with its rule and what came of it.
  func node(of round: RoundContent) -> ReportNode {
    [
      "number": .number(round.number), "heading": .phrase(heading(of: round)),
      "rule": .words(rule(of: round)),
      "voters": .words(voters(of: round)),
      "remark": .words(
        round.isUnclear
          ? words["document.vote.unclear"]
          : round.rows.isEmpty ? words["document.vote.noneTold"] : nil),
      "rows": .list(
        round.rows.map { row in
          [
            "place": .number(row.place), "name": .phrase(name(of: row.item, in: round)),
            "anchor": .words(anchor(of: row.item)), "count": .number(row.count),
            "result": .words(result(row.count, isByHands: round.rule == .hands)),
          ]
        }),
    ]
  }

  private func name(of item: RoundContent.Item, in round: RoundContent) -> Phrase {
    switch item {
    case .entry(let entry): name(of: entry, in: round.group)
    case .words(let text): Phrase(name: text)
    case .reworded(let text):
      aside(Phrase(name: text), Phrase(words: words["document.vote.reworded"]))
    }
  }

  /// Where an entry stands in the report; nil for what stands under no heading of its own.
  private func anchor(of item: RoundContent.Item) -> String? {
    if case .entry(let entry) = item { anchor(of: entry) } else { nil }
  }

  /// "12 people voted, of 14 who could."; nil where neither is known or told.
  private func voters(of round: RoundContent) -> String? {
    guard let voters = round.voters else {
      return round.eligible.map { words("document.vote.eligible", count: $0) }
    }
    return words(
      "document.vote.voters", count: voters, eligible: round.eligible.map { "\($0)" })
  }

  /// "Round 2: by show of hands".
  private func heading(of round: RoundContent) -> Phrase {
    labelled(
      words("document.vote.round", number: round.number), Phrase(words: rule(of: round)))
  }
}

extension ReportPart {
  /// The rule of a round, in words.
  func rule(of round: RoundContent) -> String {
    switch round.rule {
    case .hands: words["document.vote.byHands"]
    case .secret(let dots, let most):
      words("document.vote.secret", dots: dots, most: most < dots ? most : 0)
    }
  }

  /// "5 dots", or what an entry got in each of several rounds; nil for nothing.
  func votes(for entry: EntryContent) -> Phrase? {
    together(
      entry.votes.map { vote in
        let result = Phrase(words: result(vote.count, isByHands: vote.isByHands))
        return vote.round.map { labelled(words("document.vote.round", number: $0), result) }
          ?? result
      })
  }

  fileprivate func result(_ count: Int, isByHands: Bool) -> String {
    words(isByHands ? "document.vote.hands" : "document.vote.dots", count: count)
  }
}
