import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A list of records that make up the workshop: its groups, its people, its sectors or its roles.
struct RecordList: RoomLayer {
  /// What the list is of.
  enum Subject: String, Sendable {
    case groups, people, sectors, roles

    /// The type of its records.
    var type: RecordType {
      switch self {
      case .groups: .group
      case .people: .participant
      case .sectors: .sector
      case .roles: .role
      }
    }
  }

  let subject: Subject
  /// The record that is selected; nil for the first.
  var selected: RecordID?
  /// Where that record was last, for when it is gone.
  private(set) var row = 0
  /// What the rows have to contain to be shown.
  private(set) var filter = TextField()
  /// Whether the filter is being typed.
  var isFiltering = false

  init(_ subject: Subject, selected: RecordID? = nil) {
    self.subject = subject
    self.selected = selected
  }

  var place: Place {
    if isFiltering { return .peopleFilter }
    return switch subject {
    case .groups: .groupList
    case .people: .peopleList
    case .sectors, .roles: .termList
    }
  }

  mutating func move(by offset: Int, in model: inout Model) {
    let rows = rows(of: model)
    select(rows, ListWindow.moved(index(in: rows), by: offset, count: rows.count))
  }

  mutating func type(_ key: Key, in model: inout Model) {
    edit(in: model) { _ = $0.handle(key, columns: 200) }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    edit(in: model) { $0.insert(text.split(whereSeparator: \.isNewline).joined(separator: " ")) }
  }

  private mutating func edit(in model: Model, _ change: (inout TextField) -> Void) {
    change(&filter)
    select(rows(of: model), 0)
  }

  mutating func showAll() -> Bool {
    let isFiltered = !filter.text.isEmpty
    filter = TextField()
    isFiltering = false
    return isFiltered
  }

  var typed: TextField? { isFiltering ? filter : nil }

  /// Selects the row at `index`, if there is one.
  mutating func select(_ rows: [RecordRow], _ index: Int) {
    guard rows.indices.contains(index) else { return }
    selected = rows[index].key.id
    row = index
  }

  /// Which of `rows` is selected: the one it was, or that in its place.
  func index(in rows: [RecordRow]) -> Int {
    rows.firstIndex { $0.key.id == selected } ?? min(row, max(0, rows.count - 1))
  }

  /// The rows that are shown.
  func rows(of model: Model) -> [RecordRow] {
    guard let session = model.session else { return [] }
    let rows = RecordRows(session, model.strings).rows(of: subject)
    let wanted = filter.text.trimmed.lowercased()
    return wanted.isEmpty ? rows : rows.filter { $0.contains(wanted) }
  }
}
