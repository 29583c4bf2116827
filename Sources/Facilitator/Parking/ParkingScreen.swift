import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Something that a key can ask for in the parking lot.
enum ParkingAction: Hashable, Sendable {
  case show, open, settle
}

/// The parking lot: what was set aside in all groups, points and challenges, with who takes it on.
struct ParkingScreen: RoomLayer {
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

  private var chosen: RecordKey?
  private var place = 0

  var context: Context { .parkingLot }

  func record(in model: Model) -> RecordKey? { chosen }

  /// What is parked: points as they were set aside, then challenges by group and number.
  static func items(in model: Model) -> [Item] {
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

  /// The item that is selected: the same one as long as it is there, else the one in its place.
  func selection(among items: [Item]) -> Int {
    items.firstIndex { $0.key == chosen } ?? min(place, max(0, items.count - 1))
  }

  /// The selected item; nil when nothing is parked.
  func selected(in model: Model) -> Item? {
    let items = Self.items(in: model)
    return items.isEmpty ? nil : items[selection(among: items)]
  }

  mutating func move(by offset: Int, in model: inout Model) {
    let items = Self.items(in: model)
    place = ListWindow.moved(selection(among: items), by: offset, count: items.count)
    chosen = items.indices.contains(place) ? items[place].key : nil
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.parking
    let items = Self.items(in: model)
    let counts = words.counts(items.count, items.count { $0.owner == nil })
    frame.box(
      rect, title: words.lot, trailingTitle: items.isEmpty ? "" : counts, isFocused: true)
    let inner = rect.inset
    guard !items.isEmpty else {
      return frame.putParagraph(words.empty, in: inner, style: .muted)
    }
    let place = selection(among: items)
    let window = ListWindow(
      count: items.count, selected: place, rows: inner.rows,
      item: { lines(items[$0], isSelected: $0 == place, inner.columns) }, height: { $0.count + 1 })
    var row = inner.row
    for (index, lines) in window.shown {
      let rows = inner.splitTop(row - inner.row).1.splitTop(lines.count + 1).0
      frame.mark(rows, as: .row(index - place, part: 0))
      draw(items[index], lines, isSelected: index == place, row, inner, model, &frame)
      row += lines.count + 1
    }
  }

  private func lines(_ item: Item, isSelected: Bool, _ columns: Int) -> [String] {
    let room = max(8, columns - 3)
    return TextWidth.wrap(
      String(item.text.prefix(room * 4)), to: room, atMost: isSelected ? 3 : 1)
  }

  private func draw(
    _ item: Item, _ lines: [String], isSelected: Bool, _ row: Int, _ rect: Rect, _ model: Model,
    _ frame: inout Frame
  ) {
    let words = model.strings.parking
    let style = isSelected ? Style.plain.reverse() : .plain
    let last = rect.row + rect.rows
    for (offset, line) in lines.enumerated() where row + offset < last {
      let place = Rect(column: rect.column, row: row + offset, columns: rect.columns, rows: 1)
      frame.fill(place, " ", style: style)
      if offset == 0, isSelected { frame.put(">", at: place.origin, style: style) }
      frame.put(line, at: Point(column: rect.column + 2, row: row + offset), style: style)
    }
    guard row + lines.count < last else { return }
    let start = Point(column: rect.column + 2, row: row + lines.count)
    let mark = model.session?.state[item.key]?.isUnsettled ?? false ? "‡ " : ""
    let owner = mark + (item.owner.map(words.ownedBy) ?? words.noOwner)
    let used = frame.put(
      TextWidth.clip(owner, to: rect.columns - 3), at: start,
      style: item.owner == nil ? .plain.colour(.warning) : .plain)
    frame.put(
      TextWidth.clip(
        " · " + item.origin.joined(separator: " · "), to: rect.columns - 3 - used),
      at: Point(column: start.column + used, row: start.row), style: .muted)
  }
}

extension Model {
  /// Does what a binding asks for in the parking lot.
  mutating func perform(_ action: ParkingAction) -> [Effect] {
    if action == .show {
      push(ParkingScreen())
      return []
    }
    guard let item = screen(ParkingScreen.self)?.selected(in: self) else {
      return refuse(strings.parking.empty)
    }
    if let challenge = item.challenge {
      guard action == .open else { return refuse(strings.parking.gone) }
      push(ChallengeScreen(challenge))
      return []
    }
    let point = Identifier<Parked>(item.key.id)
    guard action == .settle else {
      change(point)
      return []
    }
    return perform([.withdraw(item.key)], telling: strings.parking.settled(item.text.beginning))
  }

  private mutating func change(_ id: Identifier<Parked>) {
    guard let session, let point = session.state.value(id) else { return }
    let words = strings.parking
    open(
      FieldForm(
        .parked(id), title: words.changeTitle, introduction: words.introduction,
        [
          .text("owner", words.owner, point.owner, hint: words.ownerHint),
          .text("text", words.text, point.text, hint: words.textHint, hasLines: true),
        ]
      ).changing(session.state[id.key]))
  }

  /// Changes a parked point as the form says.
  mutating func saveParked(_ form: FieldForm, _ id: Identifier<Parked>) -> [Effect] {
    saveChanges(of: form, telling: strings.parking.changed((form.text("text") ?? "").beginning))
  }
}

extension String {
  /// The first words of the text, for a sentence that names it.
  fileprivate var beginning: String { TextWidth.clip(self, to: 24) }
}
