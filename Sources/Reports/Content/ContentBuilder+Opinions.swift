import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// What people thought of a conclusion; nil where nobody was asked.
  ///
  /// For readers outside only where no number is small, nor one that is left when it is taken from
  /// another that they may have: of people in the group, or of the same answers in an earlier report.
  func opinions(of material: ConclusionMaterial) -> OpinionContent? {
    guard let opinions = material.opinions else { return nil }
    let counts = opinions.counts
    if opinions.isReworded { return .reworded(disclosure.showsEverything ? counts : [:]) }
    guard !disclosure.showsEverything else { return .told(counts) }
    let total = counts.values.reduce(0, +)
    let group = opinions.group
    let rests = (headcounts(of: group) + turnouts(of: group)).map { abs($0 - total) }
    let changes = opinions.toldBefore.flatMap { before in
      Opinion.allCases.map { abs((counts[$0] ?? 0) - (before[$0] ?? 0)) }
        + [abs(total - before.values.reduce(0, +))]
    }
    let isTold = (counts.values + rests + changes).allSatisfy {
      $0 == 0 || $0 >= Disclosure.smallestCount
    }
    return isTold ? .told(counts) : .tooFew
  }

  /// The numbers of people that a reader may know of a group.
  func headcounts(of group: Identifier<Group>) -> [Int] {
    Array((material.headcounts[group] ?? []).union(material.attendanceBefore))
  }

  /// How many voted in the rounds of a group, on paper, or could.
  private func turnouts(of group: Identifier<Group>) -> [Int] {
    material.rounds.filter { $0.ballot.group == group }
      .flatMap { [$0.voters, $0.ballot.eligible] }.compactMap(\.self)
      + material.conclusions.compactMap(\.opinions).filter { $0.group == group }.map(\.papers)
  }

  /// What is told of opinions, to be recorded when it is handed out.
  var toldOpinions: Set<Handout.Cell> {
    let cells = material.conclusions.flatMap { conclusion -> [Handout.Cell] in
      guard case .told(let counts) = opinions(of: conclusion) else { return [] }
      return ToldOpinions.cells(of: conclusion.conclusion.id, counts)
    }
    return Set(cells)
  }
}
