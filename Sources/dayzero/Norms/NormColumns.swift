import Insights
import TerminalKit
import Words
import WorkshopModel

/// Two sets of norms side by side, as lines of two columns.
struct NormColumns {
  private static let columns = 38

  private let comparison: NormComparison

  init(_ comparison: NormComparison) { self.comparison = comparison }

  var lines: [String] {
    beside(head(of: comparison.left), head(of: comparison.right))
      + comparison.relations.flatMap(lines) + comparison.rows.flatMap(lines)
  }

  private func head(of set: NormSet) -> [String] {
    [set.id, set.title, set.reference] + [set.note].compactMap(\.self)
  }

  private func lines(of row: NormComparison.Row) -> [String] {
    let nothing = [words["program.norms.nothingBeside"]]
    // Where no word is the same, signs around all of it would only be in the way.
    let difference = row.difference.flatMap { $0.isWhole ? nil : $0 }
    let left = row.left.map { cell($0, difference?.old) } ?? nothing
    let right = row.right.map { cell($0, difference?.new) } ?? nothing
    let rule = String(repeating: "─", count: 2 * Self.columns + 3)
    return [rule] + beside(left, right) + row.relations.flatMap(lines)
      + [row.descent].compactMap(\.self).map(NormListing.line)
  }

  /// What is said of the two below them.
  private func lines(of relation: NormRelation) -> [String] {
    let ground = words("program.norms.ground", text: relation.ground, basis: relation.basis)
    return [NormListing.line(of: relation), ground].flatMap {
      TextWidth.wrap($0, to: 2 * Self.columns + 3)
    }
  }

  /// A text in its column: what only it has stands between signs.
  private func cell(_ text: any PublishedText, _ pieces: [WordDifference.Piece]?) -> [String] {
    let wording =
      pieces.map { words("program.norms.text", text: $0.map(marked).joined()) }
      ?? NormListing.wording(of: text)
    return [NormListing.heading(of: text), wording] + [text.note].compactMap(\.self)
  }

  private func marked(_ piece: WordDifference.Piece) -> String {
    switch piece.kind {
    case .same: piece.text
    case .removed: words("program.norms.removed", text: piece.text)
    case .added: words("program.norms.added", text: piece.text)
    }
  }

  private func beside(_ left: [String], _ right: [String]) -> [String] {
    let left = left.flatMap { TextWidth.wrap($0, to: Self.columns) }
    let right = right.flatMap { TextWidth.wrap($0, to: Self.columns) }
    return (0..<max(left.count, right.count)).map { index in
      let first = left.indices.contains(index) ? left[index] : ""
      let second = right.indices.contains(index) ? " " + right[index] : ""
      return TextWidth.pad(first, to: Self.columns) + " │" + second
    }
  }
}
