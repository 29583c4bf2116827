import WorkshopModel

/// Finds what came of each round of votes, every one by itself: numbers given by different rules say
/// nothing of each other.
struct RoundFinder {
  private let material: Material
  private let words: InsightWords

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
  }

  var insights: [Insight] {
    material.rounds.map { ballot, tally in
      let first = tally.rows.filter { $0.dots > 0 && $0.place == 1 }
      let facts = Round(
        ballot: ballot, group: material.allGroups.first { $0.id == ballot.group }?.title,
        voters: ballot.method == .secret ? tally.papers : nil, choices: tally.rows.count,
        first: first.count, most: first.first?.dots ?? 0)
      let figures = [
        ("round", ballot.round), ("eligible", ballot.eligible), ("voters", facts.voters),
        ("choices", facts.choices), ("first", facts.first), ("most", facts.most),
      ]
      return Insight(
        .roundOfVotes, words.round(facts),
        figures.compactMap { name, value in value.map { Insight.Figure(name, $0) } },
        evidence: first.compactMap(\.item.entry))
    }
  }
}
