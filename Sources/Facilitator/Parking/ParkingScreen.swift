import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The parking lot: what was set aside in all groups, points and challenges, with who takes it on.
struct ParkingScreen: ListLayer, RoomLayer {
  /// Something that is parked.
  struct Item: Sendable {
    let key: RecordKey
    let text: String
    let owner: String?
    /// Where it comes from: its group, its entry.
    let origin: [String]
    /// The challenge that is parked; nil for a point.
    let challenge: Identifier<Entry>?
  }

  var selection = Selection<RecordKey>()

  var place: Place { .parkingLot }

  func record(in model: Model) -> RecordKey? { selected(in: model)?.key }

  /// What is parked: points as they were set aside, then challenges by group and number.
  func items(in model: Model) -> [Item] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let words = model.strings.parking
    let points = session.state.all(Parked.self).map { point in
      let group = point.group.flatMap { session.state.value($0) }
      let entry = point.entry.flatMap { session.entries[$0] }
      let origin = [
        group.map { model.strings.records.group($0.number) } ?? words.plenary,
        entry.map { words.fromEntry(session.label(of: $0.id)) },
      ]
      return Item(
        key: point.key, text: point.text, owner: point.owner,
        origin: origin.compactMap(\.self), challenge: nil)
    }
    let challenges = model.board.groups.flatMap { group in
      ledger.challenges(in: group.id, of: session).compactMap { id -> Item? in
        guard let outcome = ledger.outcome(of: id), outcome.result == .parked,
          let entry = session.entries[id]
        else { return nil }
        let origin = [
          model.strings.records.group(group.number), "\(words.challenge) \(session.label(of: id))",
        ]
        return Item(
          key: outcome.key, text: entry.text, owner: outcome.owner, origin: origin, challenge: id)
      }
    }
    return points + challenges
  }

  func id(of item: Item) -> RecordKey { item.key }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.parking
    let items = items(in: model)
    let counts = words.counts(items.count, items.count { $0.owner == nil })
    frame.box(
      rect, title: words.lot, trailingTitle: items.isEmpty ? "" : counts, isFocused: true)
    let inner = rect.inset
    frame.list(
      items.count, selected: row(in: items), in: inner, indent: 2, empty: words.empty,
      item: {
        ListItem(lines(items[$0], isSelected: $0 == row(in: items), inner.columns), facts: [""])
      },
      draw: { row, frame in
        row.put(row.sign, on: &frame)
        drawFacts(items[row.index], in: row, model, &frame)
      })
  }

  private func lines(_ item: Item, isSelected: Bool, _ columns: Int) -> [String] {
    let room = max(8, columns - 3)
    return TextWidth.wrap(
      String(item.text.prefix(room * 4)), to: room, atMost: isSelected ? 3 : 1)
  }

  private func drawFacts(
    _ item: Item, in row: ListRow, _ model: Model, _ frame: inout Frame
  ) {
    let words = model.strings.parking
    let mark = model.session?.state[item.key]?.isUnsettled ?? false ? "‡ " : ""
    let used = row.put(
      mark + (item.owner.map(words.ownedBy) ?? words.noOwner), at: 2, row: row.lines, margin: 1,
      style: item.owner == nil ? .plain.colour(.warning) : .plain, on: &frame)
    row.put(
      " · " + item.origin.joined(separator: " · "), at: 2 + used, row: row.lines, margin: 1,
      style: .muted, on: &frame)
  }
}
