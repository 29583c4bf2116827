public import WorkshopModel

/// Which sessions a merge brings together, and what each of them brings.
///
/// Copies of one session bring their operations as they are. Different workshops can be joined
/// into one for the plenary: each then brings its operations translated by ``Translation``, and
/// marks that tell where they come from. A joined session is taken as it is, so it does not matter
/// in what order, how often or in how many steps workshops are joined.
public struct JoinedWorkshops: Sendable {
  /// The id of every joined session.
  ///
  /// All have the same: a session that takes in one more workshop must stay the session that
  /// running programs have open, and must be the same one that joining all at once makes. Which
  /// workshops it holds, its operations tell: ``Session/workshops``.
  public static let id = "joined-workshops"

  /// The id of the session that comes out.
  public let id: String
  /// The operations that each session brings, in the order in which they were given.
  public let parts: [[Operation]]

  /// Brings `sessions` together.
  ///
  /// - Parameters:
  ///   - sessions: What is to be merged, in any order, each as often as one likes.
  ///   - joins: Whether different workshops may be joined. Without it, one of the sessions must
  ///     have all workshops already.
  /// - Throws: ``DifferentWorkshops`` otherwise.
  public init(_ sessions: [Session], joining joins: Bool) throws(DifferentWorkshops) {
    let workshops = sessions.map(\.workshops)
    let widest = workshops.indices.max { workshops[$0].count < workshops[$1].count } ?? 0
    if !joins, let other = workshops.firstIndex(where: { !$0.isSubset(of: workshops[widest]) }) {
      throw DifferentWorkshops(first: min(widest, other), second: max(widest, other))
    }
    guard joins || sessions.contains(where: \.isJoined) else {
      id = sessions.first?.id ?? ""
      parts = sessions.map(\.operations.sorted)
      return
    }
    id = Self.id
    parts = Self.translated(sessions)
  }

  private static func translated(_ sessions: [Session]) -> [[Operation]] {
    let marks = WorkshopMarks(sessions)
    var translations: [String: Translation] = [:]
    for (id, copies) in Dictionary(grouping: sessions.filter { !$0.isJoined }, by: \.id) {
      let operations = OperationSet(copies.flatMap(\.operations.unsorted))
      translations[id] = Translation(of: id, operations, marks)
    }
    return sessions.map { session in
      let operations = session.operations.sorted
      guard !session.isJoined, let translation = translations[session.id] else {
        return operations
      }
      return translation.marks + operations.flatMap(translation.callAsFunction)
    }
  }
}

/// Sessions that are not copies of one, by their places among those that were given.
public struct DifferentWorkshops: Error, Equatable, Sendable {
  /// One of them.
  public let first: Int
  /// One that has a workshop which the first has not.
  public let second: Int
}

extension Session {
  /// Whether this is a session that workshops were joined into.
  public var isJoined: Bool {
    id == JoinedWorkshops.id && operations.unsorted.contains(where: WorkshopMarks.contains)
  }

  /// The ids of the sessions that this one is made of: its own, unless workshops were joined.
  public var workshops: Set<String> {
    isJoined ? WorkshopMarks(operations).workshops : [id]
  }

  /// The groups that stand and share their number with another, by their numbers and then in
  /// their order; empty when each has its own.
  public var groupsWithSameNumber: [[Group]] {
    let groups = Dictionary(grouping: state.all(Group.self)) { $0.number.lowercased() }
    return groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }
}
