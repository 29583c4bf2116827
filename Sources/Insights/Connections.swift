public import SessionEngine
public import WorkshopModel

/// The links of a session, looked up by the entries at their ends.
///
/// Only links whose two ends stand are here: a link to a withdrawn entry says nothing until the
/// entry is restored. Links are in the order in which they were made; ties by name.
public struct Connections: Equatable, Sendable {
  /// The types of the records that they follow from.
  static let sources: Set<RecordType> = [.entry, .link]

  private var byChallenge: [Identifier<Entry>: [Connection]] = [:]
  private var byAction: [Identifier<Entry>: [Connection]] = [:]

  /// How many links stand in the whole session.
  public private(set) var count = 0

  /// The links of `session` as it stands now.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of links; entries without links cost
  ///   nothing.
  public init(_ session: Session) {
    for link in session.state.all(Link.self) {
      guard let action = session.entries[session.entries.head(of: link.action)],
        let challenge = session.entries[session.entries.head(of: link.challenge)]
      else { continue }
      let connection = Connection(link: link, action: action, challenge: challenge)
      byChallenge[challenge.id, default: []].append(connection)
      byAction[action.id, default: []].append(connection)
      count += 1
    }
  }

  /// The actions that overcame, or could overcome, the challenge `id`; empty when there are none.
  public func links(onChallenge id: Identifier<Entry>) -> [Connection] { byChallenge[id] ?? [] }

  /// The challenges that the action `id` overcame, or could overcome; empty when there are none.
  public func links(ofAction id: Identifier<Entry>) -> [Connection] { byAction[id] ?? [] }

  /// How many links the entry `id` is an end of, as the badge beside it shows; 0 for none.
  ///
  /// A link of an entry with itself, which only a merge or a file written by hand can bring about,
  /// counts once.
  public func count(of id: Identifier<Entry>) -> Int {
    let own = links(ofAction: id)
    return links(onChallenge: id).count + own.count { $0.challenge.id != id }
  }
}
