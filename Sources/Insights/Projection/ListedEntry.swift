import SessionEngine
public import WorkshopModel

/// An entry with what people call it, for lists of more than one group.
public struct ListedEntry: Equatable, Identifiable, Sendable {
  /// The entry.
  public let id: Identifier<Entry>
  /// The group that it stands in.
  public let group: Identifier<Group>
  /// What people of that group call it: "A3".
  public let label: String
  /// What others call it: "II A3".
  public let fullLabel: String

  /// What people of `group` call it; nil stands for those of none.
  public func label(besides group: Identifier<Group>?) -> String {
    self.group == group ? label : fullLabel
  }

  /// The entries of `session` by group, kind and number, but for further wordings of others.
  static func all(of session: Session) -> [ListedEntry] {
    let kinds = session.state.all(EntryKind.self)
    return session.state.all(Group.self).flatMap { group in
      kinds.flatMap { kind in
        session.entries.entries(in: group.id, kind.id).map { number, id in
          let label = kind.label(number)
          return ListedEntry(
            id: id, group: group.id, label: label, fullLabel: "\(group.number) \(label)")
        }
      }
    }
  }
}
