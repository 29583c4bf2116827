import ScreenKit
import TerminalKit
import WorkshopModel

extension EntryForm: RoomLayer {
  var place: Place { .form }

  var typed: TextField? {
    switch focus {
    case .text: text
    case .organisation: organisation
    case .themes: themes
    case .paraphrase: paraphrase
    case .note: note
    case .sector, .release, .role: nil
    }
  }

  mutating func type(_ key: Key, in model: inout Model) {
    let columns = FormLayout(model.size).textColumns
    edit(in: &model) { $0.handle(key, columns: columns) }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    edit(in: &model) { $0.paste(text) }
  }

  /// Changes what is typed, and looks for an entry that is like it if that makes a difference.
  private mutating func edit(in model: inout Model, _ change: (inout EntryForm) -> Void) {
    let before = text.text
    change(&self)
    guard case .new = purpose, text.text != before else { return }
    likeHint = LikeHint(self, in: model)
  }

  mutating func renew(in model: inout Model) {
    if likeHint != nil { likeHint = LikeHint(self, in: model) }
  }

  func part(in model: Model) -> Int? { focus.rawValue }

  mutating func focus(_ part: Int, in model: inout Model) {
    go(to: Field(rawValue: part) ?? focus)
  }

  mutating func goToRow(_ offset: Int, in model: inout Model) {
    for _ in 0..<abs(offset) { type(offset > 0 ? .down : .up, in: &model) }
  }

  /// Enter would save and leave it.
  var clickKey: Key? { nil }

  func accept(in model: inout Model) -> [Effect] { save(in: &model) }

  func keep(in drafts: inout Drafts) { drafts.keep(self) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    if isWorthKeeping {
      model.tell(model.strings.drafts.kept)
    } else if hasSaved, model.status == nil {
      // What was saved last stays on the line, with the key that takes it back.
      model.status = model.answered
    }
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool {
    if case .edit(let id) = purpose { records.contains(id.key) } else { false }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    FormView(self, model.strings).draw(in: rect, on: &frame)
  }
}
