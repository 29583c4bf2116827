import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension FieldForm: RoomLayer {
  var context: Context { .fields }

  var typed: TextField? {
    if case .text(let text, _) = fields[focus].input { text } else { nil }
  }

  mutating func type(_ key: Key, in model: inout Model) {
    handle(key, columns: FieldFormView(self).textColumns(on: model.size.columns))
  }

  mutating func paste(_ text: String, in model: inout Model) { paste(text) }

  mutating func renew(in model: inout Model) {
    if let quoted { introduction = model.session?.entries[quoted]?.text }
  }

  func part(in model: Model) -> Int? { focus }

  mutating func focus(_ part: Int, in model: inout Model) { moveFocus(by: part - focus) }

  mutating func goToRow(_ offset: Int, in model: inout Model) {
    for _ in 0..<abs(offset) { type(offset > 0 ? .down : .up, in: &model) }
  }

  /// Enter would save and leave it.
  var clickKey: Key? { if case .marks = fields[focus].input { " " } else { nil } }

  func accept(in model: inout Model) -> [Effect] { model.saveFields() }

  func keep(in drafts: inout Drafts) { drafts.keep(self) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    if isWorthKeeping { model.tell(model.strings.drafts.kept) }
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool { draft?.isAbout(records) ?? false }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    FieldFormView(self).draw(in: rect, on: &frame)
  }
}
