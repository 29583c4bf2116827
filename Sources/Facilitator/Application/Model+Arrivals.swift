import SessionEngine
import WorkshopModel

extension Model {
  /// What others did to the entries, in words; nil when nothing that a board shows.
  func words(
    for operations: [Operation], _ before: Session, _ after: Session
  ) -> String? {
    var added = 0
    var changed = 0
    var gone = 0
    for record in Set(operations.compactMap(\.record)) where record.type == .entry {
      let id = Identifier<Entry>(record.id)
      switch (before.entries[id], after.entries[id]) {
      case (nil, _?): added += 1
      case (_?, nil): gone += 1
      case (let old?, let new?): changed += old == new ? 0 : 1
      case (nil, nil): break
      }
    }
    let conflicts = after.state.conflictCount - before.state.conflictCount
    let words = strings.arrivals
    let parts = [
      (added, words.added), (changed, words.changed), (gone, words.gone),
      (conflicts, words.conflicts),
    ]
    let told = parts.filter { $0.0 > 0 }.map { $0.1($0.0) }
    return told.isEmpty ? nil : told.joined(separator: " · ")
  }
}
