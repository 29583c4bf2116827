import ScreenKit
import TerminalKit

extension Model {
  /// Draws the keys that are the most useful now, those that show all others at the end.
  func drawFooter(in rect: Rect, on frame: inout Frame) {
    let room = Rect(
      column: rect.column + 1, row: rect.row, columns: max(0, rect.columns - 2), rows: rect.rows)
    Footer(
      usefulBindings.map { ($0.place, Footer.Hint($0.binding, in: self)) },
      last: lastHints(columns: room.columns), columns: room.columns
    ).draw(in: room, on: &frame)
  }

  /// The keys that show all others, with fewer words where there is little room.
  private func lastHints(columns: Int) -> [Footer.Hint] {
    bindings.everywhere(top.place).filter(isInFooter).compactMap { binding in
      guard binding.id == Self.palette else { return Footer.Hint(binding, in: self) }
      guard columns >= 58 else { return nil }
      return Footer.Hint(binding, columns < 98 ? room.strings.tools.paletteShort : nil, in: self)
    }
  }

  /// Whether the footer shows the binding: the keys that choose a version go by what the versions
  /// are called.
  func isInFooter(_ binding: Binding) -> Bool {
    guard binding.isInFooter, !(binding.obstacle(in: self)?.isHidden ?? false) else {
      return false
    }
    return switch binding.id {
    case "conflict.mine", "conflict.theirs": versionsShown.areMineAndTheirs
    case let id where id.hasPrefix("conflict.pick."): !versionsShown.areMineAndTheirs
    case "leaving.save": room.isNotSaved
    // The board offers it while nobody is listed.
    case "board.setUp": room.board.people == 0
    default: true
    }
  }

  /// The layer's own keys for the footer with their places in it, the most useful first.
  ///
  /// On the board that is their order; elsewhere it is what a screen is for, then the way back.
  private var usefulBindings: [(place: Int, binding: Binding)] {
    let shown = bindings.own(top.place).filter(isInFooter)
    let isBoard = top.place == .board
    let ranked = shown.enumerated().map { index, binding in
      let isWayBack = index > 0 && binding.use == .wayBack
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
