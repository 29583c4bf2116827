import ScreenKit
import WorkshopModel

/// Something that a key of the set-up screens can ask for.
enum SetUpAction: Hashable, Sendable {
  /// Opens the checklist.
  case open
  /// Goes where what is selected in the checklist is put right.
  case go
  /// Goes where that is put right, wherever the selection is.
  case show(CheckItem.Subject)
  case add, edit, withdraw, moveUp, moveDown
  /// Marks somebody, or all who are shown, as present.
  case mark, markAll
  /// In the texts that name somebody who is to be taken out: opening one; taking out all the same.
  case openNamedText, withdrawNamed
  case filter, keepFilter, leaveFilter
  case chooseNorms, takeNorm, markNorm, readWording, typeNorm, leaveNorms
  case askForList, takeIn, takeInTheRest, readAgain
}

/// What a small form of the set-up is for.
enum SetUpPurpose: Hashable, Sendable {
  case details
  case group(String?)
  case person(String?)
  case sector(String?)
  case role(String?)
  /// A norm of one's own for a group.
  case norm(group: String)
  /// The file that a list of participants is in.
  case list
}

extension SetUpPurpose {
  /// What a draft of such a form is called, and the record that it is about.
  fileprivate var kept: (name: String, record: RecordKey?) {
    switch self {
    case .details: ("details", .workshop)
    case .group(let id): Self.kept("group", .group, id)
    case .person(let id): Self.kept("person", .participant, id)
    case .sector(let id): Self.kept("sector", .sector, id)
    case .role(let id): Self.kept("role", .role, id)
    case .norm(let group): Self.kept("norm", .group, group)
    case .list: ("list", nil)
    }
  }

  private static func kept(
    _ name: String, _ type: RecordType, _ id: String?
  ) -> (name: String, record: RecordKey?) {
    (name, id.map { RecordKey(type, RecordID(rawValue: $0)) })
  }
}

extension FormPurpose {
  /// Something of the set-up; where a list of people is, is not kept.
  static func setUp(_ purpose: SetUpPurpose) -> FormPurpose {
    FormPurpose(purpose.kept.name, purpose.kept.record, isKept: purpose != .list) {
      $0.saveSetUp($1, purpose)
    }
  }
}
