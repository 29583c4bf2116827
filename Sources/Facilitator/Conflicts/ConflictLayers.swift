import ScreenKit
import TerminalKit
import WorkshopModel

/// The list of all records that a person has to settle: which is selected.
struct ConflictList: Equatable, RoomLayer {
  var selected = 0

  var place: Place { .conflicts }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: model.board.conflicts)
  }

  func record(in model: Model) -> RecordKey? {
    let conflicts = model.conflicts
    return conflicts.indices.contains(selected) ? conflicts[selected] : nil
  }

  func open(in model: inout Model) -> [Effect] {
    if let record = record(in: model) { model.push(ConflictDialogue(record: record)) }
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawConflicts(self, in: rect, on: &frame)
  }
}

/// The versions of one record: which of its questions is shown, and how far that is scrolled.
struct ConflictDialogue: Equatable, RoomLayer {
  let record: RecordKey
  var index = 0
  var scroll = 0

  var place: Place { .conflict }

  func record(in model: Model) -> RecordKey? { record }

  mutating func move(by offset: Int, in model: inout Model) {
    scroll = ListWindow.moved(scroll, by: offset, count: model.conflictScrolls(self))
  }

  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    move(by: offset * 3, in: &model)
  }

  func noteLeaving(in model: inout Model) { model.tell(model.strings.conflicts.notYet) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawConflict(self, in: rect, on: &frame)
  }
}

/// A text that is to take the place of all versions of a field.
struct Revision: Equatable, RoomLayer {
  let record: RecordKey
  let field: String
  /// Whether it may have several lines.
  let hasLines: Bool
  var text: TextField
  /// The versions that were shown; another that comes in meanwhile is shown before it is replaced.
  var seen: SeenVersions<Value>
  /// Why it was not taken; nil when nothing is wrong.
  var problem: String?

  var place: Place { .revision }

  var typed: TextField? { text }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    _ = text.handle(key, columns: max(1, model.size.columns - 5))
  }

  mutating func paste(_ text: String, in model: inout Model) {
    self.text.insert(hasLines ? text.withPlainLineBreaks : text.onOneLine)
  }

  func accept(in model: inout Model) -> [Effect] { model.saveRevision() }

  func keep(in drafts: inout Drafts) { drafts.keep(self) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    model.tell(model.strings.drafts.kept)
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool { records.contains(record) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawRevision(self, in: rect, on: &frame)
  }
}
