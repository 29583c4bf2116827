import ScreenKit
import TerminalKit

/// The question whether to leave although something is not saved or a report is being written.
struct LeavingQuestion: RoomLayer {
  var place: Place { .leaving }

  func accept(in model: inout Model) -> [Effect] { model.leave() }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings
    let columns = min(60, rect.columns)
    let facts = [
      model.isNotSaved ? model.unsavedWords : nil,
      model.reportBeingWritten.map(words.report.endNotSeen),
    ]
    let fact = facts.compactMap(\.self).flatMap { TextWidth.wrap($0, to: columns - 4) }
    let keys = TextWidth.wrap(
      model.isNotSaved ? words.saving.leaving : words.report.leaving, to: columns - 4)
    let lines: [Line] =
      fact.map { ($0, .plain.bold()) } + [("", .plain)] + keys.map { ($0, .plain) }
    model.drawQuestion(
      title: words.leaving.title, lines, columns: columns, in: rect, on: &frame)
  }
}
