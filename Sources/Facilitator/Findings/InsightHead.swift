import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What an insight says, in whole: its sentence, then the two-by-two tables that it was counted
/// from.
struct InsightHead: Sendable {
  /// Cells with the challenge and the action, the challenge alone, the action alone, neither.
  private struct Table: Sendable {
    let role: String?
    let cells: [Int]
  }

  private let sentence: String
  private let tables: [Table]

  /// What `insight` says on `session`.
  init(_ insight: Insight, _ session: Session) {
    sentence = insight.sentence
    let first = "both"
    tables = insight.figures.map(\.name).filter { $0 == first || $0.hasPrefix(first + ":") }
      .compactMap { name in
        let suffix = name.dropFirst(first.count)
        let names = [first, "challengeOnly", "actionOnly", "neither"]
        let cells = names.compactMap { insight.figure($0 + suffix) }
        guard cells.count == names.count else { return nil }
        let role: Role? = session.state.value(Identifier(String(suffix.dropFirst())))
        return Table(role: role?.title, cells: cells)
      }
  }

  /// The rows of it, at most `columns` wide.
  func lines(_ words: FindingWords, columns: Int) -> [Line] {
    let said: [Line] = TextWidth.wrap(sentence, to: columns).map { ($0, .plain.bold()) }
    guard let first = tables.first else { return said }
    let counted =
      tables.count == 1 && first.role == nil
      ? square(first, words) : list(words, columns: columns)
    return said + [("", .plain)] + counted.map { ($0, .plain) }
  }

  private func square(_ table: Table, _ words: FindingWords) -> [String] {
    let rows = [
      ["", words.withAction, words.withoutAction],
      [words.withChallenge, "\(table.cells[0])", "\(table.cells[1])"],
      [words.withoutChallenge, "\(table.cells[2])", "\(table.cells[3])"],
    ]
    let widths = (0..<3).map { column in Self.widest(rows.map { $0[column] }) }
    return rows.map { row in
      let numbers = (1..<3).map { column in
        Self.blanks(widths[column], less: row[column]) + row[column]
      }
      return ([row[0] + Self.blanks(widths[0], less: row[0])] + numbers).joined(separator: "  ")
    }
  }

  /// A row for each of several tables.
  private func list(_ words: FindingWords, columns: Int) -> [String] {
    let widest = Self.widest(tables.map { $0.role ?? "" })
    return TextWidth.wrap(words.fourCells, to: columns)
      + tables.map { table in
        let role = table.role ?? ""
        let cells = table.cells.map { "\($0)" }.joined(separator: " · ")
        return role + Self.blanks(widest, less: role) + "  " + cells
      }
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { TextWidth.columns(of: $0) }.max() ?? 0
  }

  private static func blanks(_ columns: Int, less text: String) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: text)))
  }
}
