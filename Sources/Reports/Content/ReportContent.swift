public import SessionEngine
public import WorkshopModel

/// What an edition lets its readers see of a session, before it is put into words and a format.
///
/// Texts are data as they were entered: each format makes them harmless in its own way.
public struct ReportContent: Equatable, Sendable {
  /// Whom it is for.
  public let edition: Edition
  /// The workshop: title, time and place, objectives, method, questions.
  public let workshop: Workshop
  /// The roles in the workshop's order.
  public let roles: [Role]
  /// The steps of the plan in their order.
  public let phases: [Phase]
  /// The norms in their order, each with the numbers of the groups that talked about it.
  public let norms: [NormContent]
  /// The conclusions of the plenary in their order.
  public let conclusions: [ConclusionContent]
  /// The groups in their order; then, by name, any that records speak of and that are not there.
  public let groups: [GroupContent]
  /// How many entries were withdrawn for good; nothing else is known of them.
  public let erasedEntries: Int

  /// What `edition` lets its readers see of `session`.
  public init(_ session: Session, edition: Edition) {
    let builder = ContentBuilder(session, edition)
    let state = session.state
    self.edition = edition
    workshop = state.workshop
    roles = builder.roles
    phases = state.all(Phase.self)
    norms = builder.norms
    conclusions = builder.conclusions(of: nil)
    groups = builder.groups
    erasedEntries = state.erased.count { $0.type == .entry }
  }

  /// Whether anything it shows is demonstration material.
  public var hasDemonstration: Bool {
    groups.lazy.flatMap(\.entries).contains { entry in
      entry.isDemonstration || entry.links.contains(where: \.isDemonstration)
    }
  }
}

/// A norm and who talked about it.
public struct NormContent: Equatable, Sendable {
  /// The norm.
  public let norm: Norm
  /// The numbers of the groups that talked about it, in the order of the groups; may be empty.
  public let groups: [String]
}
