import ScreenKit
import TerminalKit

/// The question whether to leave although something is not saved or a report is being written.
struct LeavingQuestion: RoomLayer, QuestionLayer {
  var place: Place { .leaving }

  var columns: Int { 60 }

  func accept(in model: inout Model) -> [Effect] { model.leave() }

  func title(in model: Model) -> String { model.strings.leaving.title }

  func lines(_ size: Size, in model: Model) -> [Line] {
    let words = model.strings
    let facts = [
      model.isNotSaved ? model.unsavedWords : nil,
      model.reportBeingWritten.map(words.report.endNotSeen),
    ].compactMap(\.self)
    let keys = model.isNotSaved ? words.saving.leaving : words.report.leaving
    return .init(facts + ["", keys], bold: facts.count, columns: size.columns)
  }
}
