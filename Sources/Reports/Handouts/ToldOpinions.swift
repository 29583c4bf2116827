import SessionEngine
import WorkshopModel

/// What people thought of conclusions as it was told in reports that went outside, each time.
///
/// Whoever has two of them can subtract, whichever editions they are.
struct ToldOpinions {
  private static let table = "opinions"

  private let counts: [Identifier<Conclusion>: [[Opinion: Int]]]

  /// What was handed out of `session`.
  init(in session: Session) {
    counts = session.handedOutCells(of: Self.table).reduce(into: [:]) { all, cells in
      var told: [Identifier<Conclusion>: [Opinion: Int]] = [:]
      for cell in cells {
        guard let row = cell.row, let opinion = cell.column.flatMap(Opinion.init) else { continue }
        told[Identifier(row), default: [:]][opinion] = cell.count
      }
      for (conclusion, counts) in told { all[conclusion, default: []].append(counts) }
    }
  }

  /// What was told of a conclusion; empty where nothing was.
  subscript(conclusion: Identifier<Conclusion>) -> [[Opinion: Int]] { counts[conclusion] ?? [] }

  /// What is to be recorded when `counts` are told of a conclusion.
  static func cells(
    of conclusion: Identifier<Conclusion>, _ counts: [Opinion: Int]
  ) -> [Handout.Cell] {
    counts.map {
      Handout.Cell(table: table, row: conclusion.name, column: $0.key.rawValue, count: $0.value)
    }
  }
}
