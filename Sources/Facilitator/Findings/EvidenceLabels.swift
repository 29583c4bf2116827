import SessionEngine
import WorkshopModel

/// What people call the entries that something rests on, group by group, those that may not leave
/// the room with a mark.
struct EvidenceLabels {
  private let session: Session
  private let words: FindingWords
  private let groups: [Identifier<Group>]
  private let kinds: [Identifier<EntryKind>]

  /// The labels of the entries of `session`.
  init(_ session: Session, _ words: FindingWords) {
    self.session = session
    self.words = words
    groups = session.state.all(Group.self).map(\.id)
    kinds = session.state.all(EntryKind.self).map(\.id)
  }

  /// More entries than these are not listed by their labels.
  private static let most = 24

  /// "I: A3, C1* · II: A2", or how many they are where that is too long; nil when there are none.
  func text(of evidence: [Identifier<Entry>]) -> String? {
    guard evidence.count <= Self.most else {
      let staying = evidence.count { session.state.staysInRoom($0) }
      return words.entries(evidence.count, staying)
    }
    let entries = sorted(evidence)
    guard !entries.isEmpty else { return nil }
    var parts: [(group: Identifier<Group>, labels: [String])] = []
    for entry in entries {
      if parts.last?.group != entry.group { parts.append((entry.group, [])) }
      parts[parts.count - 1].labels.append(label(of: entry))
    }
    return parts.map { "\(session.number(of: $0.group)): \($0.labels.joined(separator: ", "))" }
      .joined(separator: " · ")
  }

  /// "A3", with a mark where the entry may not leave the room.
  func label(of entry: Entry) -> String {
    session.label(of: entry.id) + (session.state.staysInRoom(entry.id) ? words.mark : "")
  }

  /// Those that are there, by group, kind and number.
  func sorted(_ evidence: [Identifier<Entry>]) -> [Entry] {
    let places = evidence.compactMap { session.entries[$0] }.map { entry in
      (
        entry: entry, group: groups.firstIndex(of: entry.group) ?? groups.count,
        kind: kinds.firstIndex(of: entry.kind) ?? kinds.count,
        number: session.entries.number(of: entry.id) ?? 0
      )
    }
    return places.sorted {
      ($0.group, $0.entry.group, $0.kind, $0.number)
        < ($1.group, $1.entry.group, $1.kind, $1.number)
    }.map(\.entry)
  }
}
