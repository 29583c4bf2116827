import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Something that a key can ask for in the ledger.
enum LedgerAction: Hashable, Sendable {
  case show, open, toggleGroups
  /// Closing the group or opening it again; going through what is open; closing all the same.
  case close, goThrough, closeAllTheSame
}

/// The ledger: every challenge of the group, or of all groups, with how it ended.
struct LedgerScreen: RoomLayer {
  /// Whether those of all groups are listed.
  var hasAllGroups = false
  /// The challenge that is selected, and where it stood.
  private var chosen: Identifier<Entry>?
  private var place = 0

  var context: Context { .ledger }

  /// The challenges that are listed.
  func challenges(in model: Model) -> [Identifier<Entry>] {
    guard let session = model.session, let ledger = model.board.ledger else { return [] }
    let groups = hasAllGroups ? model.board.groups : [model.board.group].compactMap(\.self)
    return groups.flatMap { ledger.challenges(in: $0.id, of: session) }
  }

  /// The challenge that is selected: the same one as long as it is listed, else the one in its
  /// place; nil when none is listed.
  func selection(in model: Model) -> Identifier<Entry>? {
    let all = challenges(in: model)
    if let chosen, all.contains(chosen) { return chosen }
    return all.isEmpty ? nil : all[min(place, all.count - 1)]
  }

  /// Selects a challenge.
  mutating func select(_ challenge: Identifier<Entry>?, in model: Model) {
    chosen = challenge
    place = challenges(in: model).firstIndex { $0 == challenge } ?? 0
  }

  mutating func move(by offset: Int, in model: inout Model) {
    let all = challenges(in: model)
    let current = selection(in: model).flatMap { all.firstIndex(of: $0) } ?? 0
    place = ListWindow.moved(current, by: offset, count: all.count)
    chosen = all.indices.contains(place) ? all[place] : nil
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    LedgerView(model, self).draw(in: rect, on: &frame)
  }
}

/// The question whether to close a group although challenges of it are open.
struct ClosingQuestion: RoomLayer {
  let group: Identifier<Group>

  var context: Context { .closing }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.below?.draw(in: rect, of: model, on: &frame)
    guard let session = model.session, let ledger = model.board.ledger,
      let group = session.state.value(group)
    else { return }
    let words = model.strings.ledger
    let columns = min(64, rect.columns)
    let open = ledger.open(in: group.id, of: session)
    let ways = TextWidth.wrap(words.ways, to: columns - 4)
    let head = TextWidth.wrap(words.stillOpen(open.count), to: columns - 4)
    let room = max(1, rect.rows - 3 - ways.count - head.count)
    let shown = open.count > room ? max(0, room - 1) : open.count
    var lines: [Line] = head.map { ($0, .plain.bold()) }
    for id in open.prefix(shown) {
      let text = session.entries[id]?.text ?? ""
      lines.append((TextWidth.clip("\(session.label(of: id))  \(text)", to: columns - 4), .plain))
    }
    if shown < open.count { lines.append((words.more(open.count - shown), .muted)) }
    let gap: [Line] = lines.count + ways.count + 3 <= rect.rows ? [("", .plain)] : []
    lines += gap + ways.map { ($0, .plain) }
    frame.dialogue(title: words.closing(group.number), lines, columns: columns, in: rect)
  }
}
