import SessionEngine
import WorkshopModel

/// What people thought of conclusions as it was told in reports that went outside, each time.
///
/// Whoever has two of them can subtract, whichever editions they are.
struct ToldOpinions {
  private let counts: [Identifier<Conclusion>: [[Opinion: Int]]]
  /// Of conclusions that are not there any more, whose sentences may be others' now.
  private let gone: [[Opinion: Int]]

  /// What was handed out of `session`.
  init(in session: Session) {
    let counts = session.handedOutCells(of: Handout.opinions).reduce(
      into: [Identifier<Conclusion>: [[Opinion: Int]]]()
    ) { all, cells in
      var told: [Identifier<Conclusion>: [Opinion: Int]] = [:]
      for cell in cells {
        guard let row = cell.row, let opinion = cell.column.flatMap(Opinion.init) else { continue }
        told[Identifier(row), default: [:]][opinion] = cell.count
      }
      for (conclusion, counts) in told { all[conclusion, default: []].append(counts) }
    }
    self.counts = counts
    gone = counts.filter { session.state.value($0.key) == nil }.flatMap(\.value)
  }

  /// What was told of a conclusion, and of those that are gone; empty where nothing was.
  subscript(conclusion: Identifier<Conclusion>) -> [[Opinion: Int]] {
    (counts[conclusion] ?? []) + gone
  }

  /// What is to be recorded when `counts` are told of a conclusion.
  static func cells(
    of conclusion: Identifier<Conclusion>, _ counts: [Opinion: Int]
  ) -> [Handout.Cell] {
    counts.map {
      Handout.Cell(
        table: Handout.opinions, row: conclusion.name, column: $0.key.rawValue, count: $0.value)
    }
  }
}
