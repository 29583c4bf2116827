import ScreenKit
import TerminalKit

extension Model {
  /// What help and palette list: everything that has a key on the layer below, whether it can be
  /// done now or not.
  func rows(of list: CommandList) -> [CommandRow] {
    let match = FuzzyMatch(list.query.text)
    let scored = allRows(list).enumerated().compactMap { index, row in
      match.score(name: row.title, sentence: row.help, keys: row.keys).map { (index, $0, row) }
    }
    guard !list.isGrouped, !match.isEmpty else { return scored.map(\.2) }
    return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }

  private func allRows(_ list: CommandList) -> [CommandRow] {
    bindings.rows(
      at: list.listed, in: withoutTop, without: [Self.palette], isGrouped: list.isGrouped)
      + (list.isGrouped ? problemRows : [])
  }

  /// The command that opens the palette, which does not list itself.
  static let palette = "everywhere.palette"

  /// The name of what is selected in the help, for a file of keys; nil elsewhere.
  var selectedBindingWords: String? {
    guard let list = screen(CommandList.self), list.isGrouped else { return nil }
    let rows = rows(of: list)
    guard rows.indices.contains(list.selected) else { return nil }
    return rows[list.selected].id.map(strings.tools.bindingName)
  }

  /// What is wrong with somebody's own keys, as rows that do nothing but tell.
  private var problemRows: [CommandRow] {
    bindings.problems.map { CommandRow(telling: strings.keyMap.problem($0), in: .problems) }
  }

  /// What is wrong with somebody's own keys, in one line; nil when nothing is.
  var keyMapWords: String? {
    guard let first = bindings.problems.first else { return nil }
    return strings.keyMap.more(strings.keyMap.problem(first), bindings.problems.count - 1)
  }

  /// The model without the list that is open.
  private var withoutTop: Model {
    var below = self
    below.pop()
    return below
  }

  /// Does what is selected in the help or the palette, as if its key was pressed on the layer
  /// below; what cannot be done now is refused, with the reason.
  mutating func runSelected(in list: CommandList) -> [Effect] {
    let rows = rows(of: list)
    guard rows.indices.contains(list.selected) else {
      warn(strings.tools.noCommand)
      return []
    }
    let row = rows[list.selected]
    if let reason = row.reason {
      warn(reason)
      return []
    }
    pop()
    let commands = bindings.own(list.listed) + bindings.everywhere(list.listed)
    return commands.first { $0.id == row.id }?.perform(in: &self) ?? []
  }
}
