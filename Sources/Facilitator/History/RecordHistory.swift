import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The history of a record: whose, and how far it is scrolled.
struct RecordHistory: Equatable, RoomLayer {
  let record: RecordKey
  var scroll = 0

  var place: Place { .history }

  mutating func move(by offset: Int, in model: inout Model) {
    scroll = ListWindow.moved(scroll, by: offset, count: model.historyScrolls(self))
  }

  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    move(by: offset * 3, in: &model)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    model.drawHistory(self, in: rect, on: &frame)
  }
}

extension Model {
  /// Opens the history of the record that is shown or selected.
  mutating func showHistory() {
    let record = top.record(in: self) ?? entryInQuestion?.key
    guard let record else { return warn(room.strings.status.nothingSelected) }
    push(RecordHistory(record: record))
  }

  /// What was done to a record, the latest first: when and by whom, then what, a sentence each.
  func history(of key: RecordKey) -> [(when: String?, who: String, what: [String])] {
    guard let session else { return [] }
    let created = session.state[key]?.created
    return session.state.history(of: key).reversed().map { operation in
      (
        room.localTime(operation), session.author(of: operation, room.strings.records),
        deeds(of: operation, isFirst: operation.stamp == created, session)
      )
    }
  }

  private func deeds(
    of operation: Operation, isFirst: Bool, _ session: Session
  ) -> [String] {
    guard let change = operation.change else { return [] }
    let words = room.strings.history
    let values = ValueWords(session, room.strings)
    let said =
      switch (operation.purpose, isFirst) {
      case (nil, true): words.said
      case (nil, false): words.changed
      case (_?, _): words.again
      }
    let deeds = change.set.map { field, value in
      if field == Self.deletionField {
        return value.bool == true ? words.withdrawn : words.restored
      }
      let name = room.strings.name(ofField: field)
      return value.isNull
        ? words.cleared(name)
        : said(name, values.words(for: value, in: field, of: change.record.type))
    }
    switch operation.purpose {
    case .undo: return deeds.map(words.undone)
    case .redo: return deeds.map(words.redone)
    case nil: return isFirst ? [words.added] + deeds : deeds
    }
  }

  /// The field by which an operation withdraws a record.
  private static let deletionField = "deleted"
}
