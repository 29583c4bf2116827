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
    let below = self.withoutTop
    let own = bindings.own(list.listed)
    let here = own.filter { !$0.action.isMoving }
    let moving = own.filter(\.action.isMoving)
    let everywhere = bindings.everywhere(list.listed).filter { $0.action != .palette }
    let groups: [(CommandRow.Group, [Binding])] = [
      (.here, here), (.moving, moving), (.everywhere, everywhere),
    ]
    // In the palette moving comes last: whoever opens it looks for something else.
    let problems = list.isGrouped ? problemRows : []
    let ordered = list.isGrouped ? groups : [groups[0], groups[2], groups[1]]
    return ordered.flatMap { group, bindings in
      Self.joined(bindings).map { same in
        CommandRow(
          id: same[0].id, group: group, keys: Self.names(same), title: same[0].title,
          help: same[0].help,
          reason: below.obstacle(to: same[0].action)?.reason, action: same[0].action)
      }
    } + problems
  }

  /// The name of what is selected in the help, for a file of keys; nil elsewhere.
  var selectedBindingWords: String? {
    guard let list = screen(CommandList.self), list.isGrouped else { return nil }
    let rows = rows(of: list)
    guard rows.indices.contains(list.selected) else { return nil }
    return rows[list.selected].id.map(strings.tools.bindingName)
  }

  /// What is wrong with somebody's own keys, as rows that do nothing but tell.
  private var problemRows: [CommandRow] {
    bindings.problems.map { problem in
      let words = strings.keyMap.problem(problem)
      return CommandRow(
        group: .problems, keys: "", title: words, help: words, reason: words, action: .help)
    }
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

  /// Puts bindings that say the same together.
  private static func joined(_ bindings: [Binding]) -> [[Binding]] {
    var joined: [[Binding]] = []
    for binding in bindings {
      if let index = joined.firstIndex(where: { $0[0].help == binding.help }) {
        joined[index].append(binding)
      } else {
        joined.append([binding])
      }
    }
    return joined
  }

  private static func names(_ bindings: [Binding]) -> String {
    guard bindings.count > 2, let first = bindings.first, let last = bindings.last else {
      return bindings.map(\.keyNames).joined(separator: " ")
    }
    return "\(first.keyNames)–\(last.keyNames)"
  }

  /// Opens the palette.
  mutating func showPalette() {
    push(CommandList(top.context, isGrouped: false))
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
    return perform(row.action)
  }
}

extension Action {
  /// Whether it only goes from place to place on a screen.
  var isMoving: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last: true
    case .nextPane, .previousPane, .nextField, .previousField: true
    case .role, .nextRole, .previousRole, .choose: true
    default: false
    }
  }
}
