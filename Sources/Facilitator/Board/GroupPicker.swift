import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The list of groups to go to.
struct GroupPicker: ListLayer, RoomLayer {
  var selection = Selection<Identifier<Group>>()

  var place: Place { .groups }

  func items(in model: Model) -> [Group] { model.board.groups }

  func id(of group: Group) -> Identifier<Group> { group.id }

  func accept(in model: inout Model) -> [Effect] {
    Self.choose(row(in: model.board.groups), in: &model)
    return []
  }

  /// Leaves the list for the group in that place; where there is none, nothing happens.
  static func choose(_ index: Int, in model: inout Model) {
    guard let session = model.session, model.board.groups.indices.contains(index) else { return }
    model.pop()
    model.board.show(model.board.groups[index], of: session)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.groups
    let groups = model.board.groups
    frame.box(rect, title: words.title, isFocused: true)
    frame.list(
      groups.count, selected: row(in: groups), in: rect.inset, indent: 8, empty: words.none,
      item: { ListItem(facts: [facts(of: groups[$0], in: model)]) },
      draw: { row, frame in
        let group = groups[row.index]
        let number = TextWidth.pad("\(row.sign)\(row.index + 1) \(group.number)", to: 8)
        row.put(number + group.title, style: row.style.bold(), on: &frame)
      })
  }

  /// Whether the group is closed, the number of its entries, its norms and who moderates it.
  private func facts(of group: Group, in model: Model) -> String {
    guard let session = model.session else { return "" }
    let words = model.strings
    let norms = group.norms.compactMap { session.state.value($0)?.reference }
    let count = model.board.kinds.map {
      model.board.projection.entries(of: session, in: group.id, $0.id).count
    }.reduce(0, +)
    let facts =
      [
        group.isClosed ? "✓ " + words.ledger.closed : nil, words.board.entries(count),
      ] + norms + [group.moderator.map { words.board.moderator($0.name) }]
    return facts.compactMap(\.self).joined(separator: " · ")
  }
}
