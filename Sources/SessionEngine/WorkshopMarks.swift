import WorkshopModel

/// What a joined session keeps in mind of the sessions in it, as operations that say nothing else.
struct WorkshopMarks: Sendable {
  /// The ids of the sessions.
  private(set) var workshops: Set<String> = []
  /// The names that the groups of each session have in the joined one.
  private(set) var groups: [String: [RecordID: RecordID]] = [:]
  /// The operations that came in the place of others.
  private(set) var beginnings: [OperationID: [OperationID]] = [:]

  private static let kind: Value = "workshop-joined"

  /// The marks among `operations`.
  init(_ operations: OperationSet) { add(operations) }

  /// The marks of all those `sessions` that are joined ones.
  init(_ sessions: [Session]) {
    for session in sessions where session.isJoined { add(session.operations) }
  }

  private mutating func add(_ operations: OperationSet) {
    for operation in operations.unsorted {
      guard let members = Self.members(operation), let workshop = members.text("session") else {
        continue
      }
      workshops.insert(workshop)
      if let group = members.text("group"), let name = members.text("as") {
        let group = RecordID(rawValue: group)
        let name = RecordID(rawValue: name)
        let known = groups[workshop, default: [:]][group] ?? name
        groups[workshop, default: [:]][group] = min(known, name)
      } else if members["as"]?.list != nil {
        beginnings[operation.id] = members.texts("as").map {
          OperationID(ReplicaID(rawValue: $0), 1)
        }
      }
    }
  }

  private static func members(_ operation: Operation) -> Members? {
    guard case .other(let members) = operation.content, members["kind"] == kind else { return nil }
    return members
  }

  /// Whether the operation is such a mark.
  static func contains(_ operation: Operation) -> Bool { members(operation) != nil }

  /// A replica that only makes one operation, the same in every program; with a letter that names
  /// of running programs do not have.
  static func replica(_ fingerprint: Fingerprint) -> ReplicaID {
    ReplicaID(rawValue: "l" + fingerprint.name)
  }

  /// The mark that the session `workshop` is in the joined one, and the name of one of its groups.
  static func mark(
    _ workshop: String, group: RecordID? = nil, as name: RecordID? = nil
  ) -> Operation {
    var members: Members = ["kind": kind, "session": .string(workshop)]
    members.set("group", group?.rawValue)
    members.set("as", name?.rawValue)
    var fingerprint = Fingerprint()
    fingerprint.add(members)
    return Operation(
      id: OperationID(replica(fingerprint), 1), lamport: 1, content: .other(members))
  }

  /// What an operation of `workshop` says in whose place others have come.
  static func content(_ workshop: String, replacedBy others: [OperationID]) -> Members {
    let names = others.map { Value.string($0.replica.rawValue) }
    return ["kind": kind, "session": .string(workshop), "as": .list(names)]
  }
}

extension Operation {
  /// Whether only a later version of the program understands it.
  var isFromLaterVersion: Bool {
    if case .other = content {
      !WorkshopMarks.contains(self) && !Handout.isSaid(by: self)
    } else {
      false
    }
  }
}
