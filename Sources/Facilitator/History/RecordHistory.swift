import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The history of a record: whose, and how far it is scrolled.
struct RecordHistory: Equatable, TextLayer {
  let record: RecordKey
  var scroll = 0

  var place: Place { .history }

  /// The record that is shown or selected; nil where none is.
  @Sendable static func subject(in model: Model) -> RecordKey? {
    model.top.record(in: model) ?? model.entryInQuestion?.key
  }

  /// Shows the history of a record.
  @Sendable static func show(_ record: RecordKey, in model: inout Model) -> [Effect] {
    model.push(RecordHistory(record: record))
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.history
    draw(
      words.title(session.name(of: record, model.strings.records)), in: rect, of: model, on: &frame)
    if events(in: model).isEmpty { frame.putParagraph(words.none, in: rect.inset, style: .muted) }
  }

  /// When and who, below that what.
  func lines(_ columns: Int, in model: Model) -> [Line] {
    events(in: model).flatMap { event -> [Line] in
      let head = [event.when, event.who].compactMap(\.self).joined(separator: "  ")
      let what = event.what.flatMap { TextWidth.wrap($0, to: max(10, columns - 2)) }
      return [(TextWidth.clip(head, to: columns), .plain.bold())]
        + what.map { ("  " + $0, .plain) }
    }
  }

  /// What was done to the record, the latest first: when and by whom, then what, a sentence each.
  func events(in model: Model) -> [(when: String?, who: String, what: [String])] {
    guard let session = model.session else { return [] }
    let created = session.state[record]?.created
    return session.state.history(of: record).reversed().map { operation in
      (
        model.madeAt(operation), session.author(of: operation, model.strings.records),
        Self.deeds(of: operation, isFirst: operation.stamp == created, session, model.strings)
      )
    }
  }

  private static func deeds(
    of operation: Operation, isFirst: Bool, _ session: Session, _ strings: Strings
  ) -> [String] {
    guard let change = operation.change else { return [] }
    let words = strings.history
    let values = ValueWords(session, strings)
    let said =
      switch (operation.purpose, isFirst) {
      case (nil, true): words.said
      case (nil, false): words.changed
      case (_?, _): words.again
      }
    let deeds = change.set.map { field, value in
      if field == deletionField { return value.bool == true ? words.withdrawn : words.restored }
      let name = strings.name(ofField: field)
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
