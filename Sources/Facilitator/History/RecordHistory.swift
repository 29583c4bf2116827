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
        localTime(operation.at), session.author(of: operation, strings.records),
        deeds(of: operation, isFirst: operation.stamp == created, session)
      )
    }
  }

  private func deeds(
    of operation: Operation, isFirst: Bool, _ session: Session
  ) -> [String] {
    guard let change = operation.change else { return [] }
    let deeds = change.set.map { name, value in
      deed(name, value, isFirst: isFirst, change.record, session)
    }
    let words = strings.history
    switch operation.purpose {
    case .undo: return deeds.map(words.undone)
    case .redo: return deeds.map(words.redone)
    case nil: return isFirst ? [words.added] + deeds : deeds
    }
  }

  private func deed(
    _ field: String, _ value: Value, isFirst: Bool, _ key: RecordKey, _ session: Session
  ) -> String {
    let words = strings.history
    if field == Self.deletionField { return value.bool == true ? words.withdrawn : words.restored }
    let name = strings.name(ofField: field)
    guard !value.isNull else { return words.cleared(name) }
    let said = ValueWords(session, strings).words(for: value, in: field, of: key.type)
    return isFirst ? words.said(name, said) : words.changed(name, said)
  }

  /// The field by which an operation withdraws a record.
  private static let deletionField = "deleted"
}
