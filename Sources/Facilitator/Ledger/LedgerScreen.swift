import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The ledger: every challenge of the group, or of all groups, with how it ended.
struct LedgerScreen: ListLayer, RoomLayer {
  /// Whether those of all groups are listed.
  var hasAllGroups = false
  var selection = Selection<Identifier<Entry>>()

  var place: Place { .ledger }

  /// The challenges that are listed.
  func items(in model: Model) -> [Identifier<Entry>] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let groups = hasAllGroups ? model.board.groups : [model.board.group].compactMap(\.self)
    return groups.flatMap { ledger.challenges(in: $0.id, of: session) }
  }

  func listedEntries(in model: Model) -> [Identifier<Entry>] { items(in: model) }

  func selectedEntry(in model: Model) -> Identifier<Entry>? { selected(in: model) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    LedgerView(model: model, screen: self).draw(in: rect, on: &frame)
  }
}
