import ScreenKit
import TerminalKit

extension Model {
  /// A hint of the footer: a key and what it does.
  private struct Hint {
    let binding: Binding
    let words: String

    var columns: Int {
      TextWidth.columns(of: binding.keys[0].name) + 1 + TextWidth.columns(of: words)
    }
  }

  /// The most hints that the footer has: more than that nobody reads.
  private static let mostHints = 8
  private static let gap = 2

  /// Draws the keys that are the most useful now, those that show all others at the end.
  func drawFooter(in rect: Rect, on frame: inout Frame) {
    var column = rect.column + 1
    for hint in hints(columns: rect.columns - 2) {
      let isNow = obstacle(to: hint.binding.action) == nil
      let used = frame.put(
        hint.binding.keys[0].name, at: Point(column: column, row: rect.row),
        style: isNow ? .plain.bold() : .muted)
      frame.put(" " + hint.words, at: Point(column: column + used, row: rect.row), style: .muted)
      let area = Rect(column: column, row: rect.row, columns: hint.columns, rows: 1)
      frame.mark(area, as: .key(hint.binding.keys[0]))
      column += hint.columns + Self.gap
    }
  }

  private func hints(columns: Int) -> [Hint] {
    let last = lastHints(columns: columns)
    var room = columns - last.reduce(0) { $0 + $1.columns + Self.gap }
    var shown: [(index: Int, hint: Hint)] = []
    for (index, binding) in usefulBindings where shown.count + last.count < Self.mostHints {
      let hint = Hint(binding: binding, words: binding.title)
      guard hint.columns <= room else { continue }
      shown.append((index, hint))
      room -= hint.columns + Self.gap
    }
    return shown.sorted { $0.index < $1.index }.map(\.hint) + last
  }

  /// The keys that show all others, with fewer words where there is little room.
  private func lastHints(columns: Int) -> [Hint] {
    bindings.everywhere(top.context).filter(isInFooter).compactMap { binding in
      guard binding.action == .palette else { return Hint(binding: binding, words: binding.title) }
      guard columns >= 58 else { return nil }
      return Hint(
        binding: binding, words: columns < 98 ? strings.tools.paletteShort : binding.title)
    }
  }

  /// The layer's own keys for the footer with their places in it, the most useful first.
  ///
  /// On the board that is their order; elsewhere it is what a screen is for, then the way back.
  private var usefulBindings: [(index: Int, binding: Binding)] {
    let shown = bindings.own(top.context).filter(isInFooter)
    let isBoard = top.context == .board
    let ranked = shown.enumerated().map { index, binding in
      let isWayBack = index > 0 && binding.action == .back
      return (
        rank: isBoard ? FooterOrder.rank(of: binding.id) : index == 0 ? 0 : isWayBack ? 1 : 2,
        index: index, binding: binding
      )
    }
    let sorted = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return sorted.enumerated().map { (isBoard ? $0 : $1.index, $1.binding) }
  }
}

/// Which keys of the board the footer shows first, by the names of their bindings.
enum FooterOrder {
  private static let board = [
    "board.versions", "board.new.", "board.setUp", "board.open", "board.clock", "board.group",
    "board.link", "board.undo", "board.conclusions", "board.coverage", "board.search",
    "board.handOver", "board.ledger", "board.votes", "board.plan",
  ]

  /// The place of a binding: 0 the first; after all others when it has none.
  static func rank(of id: String) -> Int {
    board.firstIndex { $0.hasSuffix(".") ? id.hasPrefix($0) : id == $0 } ?? board.count
  }
}
