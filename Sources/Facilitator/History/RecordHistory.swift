import SessionEngine
import WorkshopModel

/// The history of a record: whose, and how far it is scrolled.
struct RecordHistory: Equatable, Sendable {
  let record: RecordKey
  var scroll = 0
}

extension Model {
  /// Opens the history of the record that is shown or selected.
  mutating func showHistory() {
    let record: RecordKey? =
      switch top {
      case .conflict(let dialogue): dialogue.record
      case .conflicts(let list):
        conflicts.indices.contains(list.selected)
          ? conflicts[list.selected] : nil
      case .screen(let screen): screen.record ?? entryInQuestion?.key
      default: entryInQuestion?.key
      }
    guard let record else { return warn(strings.status.nothingSelected) }
    push(.history(RecordHistory(record: record)))
  }

  /// What was done to a record, the latest first: when and by whom, then what, a sentence each.
  func history(of key: RecordKey) -> [(when: String?, who: String, what: [String])] {
    guard let session else { return [] }
    let created = session.state[key]?.created
    return session.state.history(of: key).reversed().map { operation in
      (
        localTime(operation), session.author(of: operation, strings.records),
        deeds(of: operation, isFirst: operation.stamp == created, session)
      )
    }
  }

  private func deeds(
    of operation: Operation, isFirst: Bool, _ session: Session
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
      if field == Self.deletionField {
        return value.bool == true ? words.withdrawn : words.restored
      }
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
