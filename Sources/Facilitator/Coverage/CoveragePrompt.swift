import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The words on the board that point to the emptiest place of its group.
enum CoveragePrompt {
  /// The words; nil when nothing is to be said, or something else is.
  static func words(in model: Model) -> String? {
    let board = model.board
    guard model.top.place == .board, model.status == nil, !model.isNotSaved,
      model.size.rows >= 16, let gap = board.gap,
      let coverage = model.bindings.own(.board).first(where: { $0.id == "board.coverage" })
    else { return nil }
    let words = model.strings.coverage
    let sentence: String? =
      switch gap {
      case .role(let role):
        board.roles.indices.contains(role) ? words.emptyRole(board.roles[role].title) : nil
      case .sector(let sector):
        board.sectors.indices.contains(sector)
          ? words.silentSector(board.sectors[sector].title) : nil
      case .kind(let role, let kind):
        board.roles.indices.contains(role) && board.kinds.indices.contains(kind)
          ? words.emptyKind(board.kinds[kind].title, board.roles[role].title) : nil
      }
    return sentence.map { "\($0) · \(coverage.keys[0].name) \(coverage.title(in: model))" }
  }
}
