import ScreenKit
import TerminalKit

extension Footer {
  /// Draws the keys that are the most useful now, those that show all others at the end.
  static func draw(_ model: Model, in rect: Rect, on frame: inout Frame) {
    let room = Rect(
      column: rect.column + 1, row: rect.row, columns: max(0, rect.columns - 2), rows: rect.rows)
    Footer(
      of: model, order: model.top.place == .board ? board : [],
      last: last(of: model, columns: room.columns), columns: room.columns
    ).draw(in: room, on: &frame)
  }

  /// The keys that show all others, with fewer words where there is little room.
  private static func last(of model: Model, columns: Int) -> [Hint] {
    let everywhere = model.commands.everywhere(model.top.place)
    return everywhere.filter { $0.isInFooter(of: model) }.compactMap { command in
      guard command.id == CommandList.palette else { return Hint(command, in: model) }
      guard columns >= 58 else { return nil }
      return Hint(command, columns < 98 ? model.strings.tools.paletteShort : nil, in: model)
    }
  }

  /// Which keys of the board the footer shows first.
  private static let board = [
    "board.versions", "board.new.", "board.speaker", "board.setUp", "board.open", "board.clock",
    "board.group",
    "board.undo", "board.coverage", "board.search",
  ]
}
