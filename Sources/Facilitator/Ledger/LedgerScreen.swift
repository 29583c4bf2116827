import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The ledger: every challenge of the group, or of all groups, with how it ended.
struct LedgerScreen: RoomLayer {
  /// Whether those of all groups are listed.
  var hasAllGroups = false
  /// The challenge that is selected.
  private var selection = Selection<Identifier<Entry>>()

  var place: Place { .ledger }

  /// The challenges that are listed.
  func challenges(in model: Model) -> [Identifier<Entry>] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let groups = hasAllGroups ? model.board.groups : [model.board.group].compactMap(\.self)
    return groups.flatMap { ledger.challenges(in: $0.id, of: session) }
  }

  /// The challenge that is selected: the same one as long as it is listed, else the one in its
  /// place; nil when none is listed.
  func selection(in model: Model) -> Identifier<Entry>? {
    selection.selected(in: challenges(in: model))
  }

  /// Selects a challenge.
  mutating func select(_ challenge: Identifier<Entry>?, in model: Model) {
    selection.select(challenge, in: challenges(in: model))
  }

  mutating func move(by offset: Int, in model: inout Model) {
    selection.move(by: offset, in: challenges(in: model))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    LedgerView(model: model, screen: self).draw(in: rect, on: &frame)
  }
}
