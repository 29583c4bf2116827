import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// A list of records that make up the workshop: its groups, its people, its sectors or its roles.
struct RecordList: FilteredList, RoomLayer {
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
  var selection: Selection<RecordID>
  /// What the rows have to contain to be shown.
  var filter = TextField()
  /// Whether the filter is being typed.
  var isFiltering = false

  init(_ subject: Subject, selected: RecordID? = nil) {
    self.subject = subject
    selection = Selection(selected)
  }

  var place: Place {
    if isFiltering { return .peopleFilter }
    return switch subject {
    case .groups: .groupList
    case .people: .peopleList
    case .sectors, .roles: .termList
    }
  }

  func id(of row: RecordRow) -> RecordID { row.key.id }

  /// The rows that are shown.
  func items(in model: Model) -> [RecordRow] {
    guard let session = model.session else { return [] }
    let rows = RecordRows(session, model.strings).rows(of: subject)
    let wanted = filter.text.trimmed.lowercased()
    return wanted.isEmpty ? rows : rows.filter { $0.contains(wanted) }
  }
}
