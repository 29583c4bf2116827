import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The list of all records that a person has to settle.
struct ConflictList: ListLayer, RoomLayer {
  var selection = Selection<RecordKey>()

  var place: Place { .conflicts }

  /// The records that are to be settled, in the order of the list: by type, entries by what people
  /// call them.
  func items(in model: Model) -> [RecordKey] {
    guard let session = model.session else { return [] }
    let types = RecordType.allCases
    let board = model.board
    let keyed = session.state.conflicted.map { key in
      let entry = key.type == .entry ? session.entries[Identifier(key.id)] : nil
      return (
        type: types.firstIndex(of: key.type) ?? types.endIndex,
        group: entry.flatMap { entry in board.groups.firstIndex { $0.id == entry.group } } ?? 0,
        kind: entry.flatMap { entry in board.kinds.firstIndex { $0.id == entry.kind } } ?? 0,
        number: entry.flatMap { session.entries.number(of: $0.id) } ?? 0, key: key
      )
    }
    return keyed.sorted {
      ($0.type, $0.group, $0.kind, $0.number, $0.key)
        < ($1.type, $1.group, $1.kind, $1.number, $1.key)
    }.map(\.key)
  }

  func record(in model: Model) -> RecordKey? { selected(in: model) }

  /// Opens the list; from a record that has conflicts, its dialogue at once.
  static func show(in model: inout Model) {
    var list = ConflictList()
    let records = list.items(in: model)
    guard !records.isEmpty else { return model.tell(model.strings.conflicts.none) }
    let shown = model.top.record(in: model)
    if let shown, records.contains(shown) { return model.push(ConflictDialogue(record: shown)) }
    list.select(model.board.selection?.key, in: model)
    model.push(list)
  }

  /// Opens the dialogue of the selected record.
  func open(in model: inout Model) {
    if let record = record(in: model) { model.push(ConflictDialogue(record: record)) }
  }

  /// Leaves the dialogues of what is settled; with nothing left, the list too, and says so.
  static func leaveSettled(in model: inout Model) {
    guard let session = model.session else { return }
    let wasOpen = model.layers.contains { $0 is ConflictList || $0 is ConflictDialogue }
    model.layers.removeAll { layer in
      guard let dialogue = layer as? ConflictDialogue else { return false }
      return session.questions(of: dialogue.record).isEmpty
    }
    let count = session.state.conflictCount
    guard wasOpen, count == 0 else { return }
    model.layers.removeAll { $0 is ConflictList }
    if model.status?.severity != .problem { model.tell(model.strings.conflicts.allSettled) }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.conflicts
    let records = items(in: model)
    frame.box(
      rect, title: words.title,
      trailingTitle: records.isEmpty ? "" : words.place(row(in: records) + 1, records.count),
      isFocused: true)
    frame.list(
      records.count, selected: row(in: records), in: rect.inset, empty: words.none,
      item: { _ in ListItem(facts: [""]) },
      draw: { row, frame in
        guard let session = model.session else { return }
        let key = records[row.index]
        let name = session.name(of: key, model.strings.records)
        let used = row.put(
          "\(row.sign)‡ \(name.firstUppercased)  ", style: row.style.bold(), on: &frame)
        let title = String(session.title(of: key).prefix(rect.columns))
        row.put(title == name ? "" : title, at: used, on: &frame)
        row.put(Self.facts(of: key, in: model), at: 3, row: 1, style: .muted, on: &frame)
      })
  }

  /// What about a record is to be settled, in words.
  static func facts(of key: RecordKey, in model: Model) -> String {
    guard let record = model.session?.state[key] else { return "" }
    let words = model.strings.conflicts
    let names = record.conflicts.map(model.strings.name(ofField:))
    var facts = names.isEmpty ? [] : [words.fields(names.joined(separator: ", "))]
    if record.isContestedDeletion {
      facts.append(words.withdrawn(ConflictDialogue.remover(of: record, in: model).who))
    }
    return facts.joined(separator: " · ")
  }
}
