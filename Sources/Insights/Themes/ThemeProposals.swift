public import SessionEngine
public import WorkshopModel

/// Themes for the entries that have none, found by what they have in common, without a network.
///
/// Nothing of it is applied by itself. An entry is in at most one proposal, and need not be in any;
/// the same entries give the same proposals, in whatever order they came.
public struct ThemeProposals: Sendable {
  /// The proposals, those of most entries first, then by the name of their first entry.
  public let all: [ThemeProposal]
  private let ground: ThemeGround
  /// The themes, then what is proposed as new, in the order of ``all``.
  private let clusters: [ThemeClusters.Cluster]
  private let titles: [(title: String, proposal: ThemeProposal?)]

  /// Fewer entries are no theme of their own.
  static let fewest = 3
  /// How much entries must be alike on average; chosen on entries labelled by hand.
  private static let threshold = 0.25

  /// The proposals for the entries of `session` that are shown, but for what was rejected.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - scope: Which entries are shown.
  ///   - rejections: What is not to be proposed again.
  public init(
    _ session: Session, _ scope: ThemeScope = .moderator,
    without rejections: ThemeRejections = .init()
  ) {
    self.init(ThemeGround(session, scope, EntryMarks(session)), rejections)
  }

  init(_ ground: ThemeGround, _ rejections: ThemeRejections) {
    let joined = ThemeClusters.joined(
      Self.clusters(ground, rejections), features: ground.features, from: Self.threshold)
    let namer = ThemeNames(ground)
    var found: [(proposal: ThemeProposal, first: Int, cluster: ThemeClusters.Cluster)] = []
    for cluster in joined {
      let isNew = cluster.theme == nil
      let members = cluster.members.filter { !ground.isThemed($0) }
      guard members.count >= (isNew ? Self.fewest : 1) else { continue }
      let name = cluster.theme.map { (ground.themes[$0].title, nil) } ?? namer.name(of: members)
      let fits = members.map { (fit: Self.fit($0, cluster, ground), member: $0) }
        .sorted { ($1.fit, $0.member) < ($0.fit, $1.member) }
      let proposal = ThemeProposal(
        kind: isNew ? .new : .existing, title: name.0,
        entries: fits.map { ground.statements[$0.member].id }, titleRelease: name.1)
      found.append((proposal, members[0], cluster))
    }
    found.sort { left, right in
      (right.proposal.entries.count, left.first) < (left.proposal.entries.count, right.first)
    }
    all = found.map(\.proposal)
    self.ground = ground
    let new = found.filter { $0.proposal.kind == .new }
    clusters = Self.themes(ground) + new.map(\.cluster)
    titles = ground.themes.map { ($0.title, nil) } + new.map { ($0.proposal.title, $0.proposal) }
  }

  /// A group for each theme, and one for each entry that has none.
  private static func clusters(
    _ ground: ThemeGround, _ rejections: ThemeRejections
  ) -> [ThemeClusters.Cluster] {
    let apart = rejections.numbers
    var clusters = themes(ground)
    for index in clusters.indices {
      clusters[index].apart = apart.themes[ground.themes[index].key] ?? []
    }
    for (place, statement) in ground.statements.enumerated() where !ground.isThemed(place) {
      clusters.append(
        ThemeClusters.Cluster(
          members: [place], sum: ground.vectors[place], size: 1, theme: nil,
          apart: apart.entries[statement.id] ?? []))
    }
    return clusters
  }

  /// A group for each theme, of the entries that have it and of what its name says.
  private static func themes(_ ground: ThemeGround) -> [ThemeClusters.Cluster] {
    ground.themes.enumerated().map { number, theme in
      let members = theme.entries.compactMap { ground.places[$0.id] }
      var sum = ground.titles[number]
      for member in members { sum.add(ground.vectors[member]) }
      return ThemeClusters.Cluster(
        members: members, sum: sum, size: members.count + 1, theme: number, apart: [])
    }
  }

  /// How much an entry is like the others of a group on average.
  private static func fit(
    _ place: Int, _ cluster: ThemeClusters.Cluster, _ ground: ThemeGround
  ) -> Double {
    let vector = ground.vectors[place]
    let isMember = cluster.members.contains(place)
    let product = vector.product(cluster.sum) - (isMember ? vector.product(vector) : 0)
    let size = cluster.size - (isMember ? 1 : 0)
    return size > 0 ? min(1, Double(product) / Double(size) / ThemeVector.one) : 0
  }
}

extension ThemeProposals {
  /// The themes there are and those proposed as new, all of them, in the order in which they fit an
  /// entry; those that fit alike, not at all for instance, the themes there are first, by name.
  ///
  /// An entry is compared with the others of a theme and not with itself, so that the order says
  /// something of a theme that it has as well. Empty where the entry is not shown.
  ///
  /// - Complexity: the words of the entry and of all themes.
  public func choices(for entry: Identifier<Entry>) -> [ThemeChoice] {
    guard let place = ground.places[entry] else { return [] }
    let choices = clusters.indices.map { index in
      ThemeChoice(
        title: titles[index].title, proposal: titles[index].proposal,
        fit: Self.fit(place, clusters[index], ground))
    }
    return choices.enumerated().sorted { ($1.1.fit, $0.0) < ($0.1.fit, $1.0) }.map(\.element)
  }
}
