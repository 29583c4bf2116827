import Insights
public import SessionEngine
public import WorkshopModel

/// What an edition lets its readers see of a session, before it is put into words and a format.
///
/// Texts are data as they were entered: each format makes them harmless in its own way.
public struct ReportContent: Equatable, Sendable {
  /// Whom it is for.
  public let edition: Edition
  /// What the workshop lets its report say of people.
  public let attribution: Attribution
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
  /// The groups in their order; then, by name, any that records speak of and that are not there;
  /// last, what was said in groups that are not told apart.
  public let groups: [GroupContent]
  /// The points that were set aside in the plenary.
  public let parked: [ParkedContent]
  /// The numbers of entries.
  public let tables: [TableContent]
  /// The links by the roles at their ends.
  public let flows: [FlowContent]
  /// What the entries show; empty but in the internal edition.
  public let topics: [TopicContent]
  /// How many took part, where only that is told; nil where it is not, or people are listed.
  public let attendance: AttendanceContent?
  /// How many entries were withdrawn for good; nothing else is known of them.
  public let erasedEntries: Int
  /// What is not shown, of all groups together.
  public let leftOut: LeftOut
  /// What is not shown of the plenary, which belongs to no group.
  let plenaryLeftOut: LeftOut
  /// What came of looking for names; not for the report itself.
  let nameNotes: NameNotes
  /// What is new since the edition was last handed out; not for the report itself.
  let news: News
  /// What is to be recorded when it is handed out; nil for an edition that does not go outside.
  public let handout: Handout?

  /// What `edition` lets its readers see of `session`.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - edition: Whom it is for.
  ///   - headings: What becomes of titles of groups with names in them that it may not tell.
  ///   - holdsBack: Whether new entries wait that could be told from what was handed out before, and
  ///     entries of the box, until there are three of them at least wherever they are counted.
  public init(
    _ session: Session, edition: Edition, headings: NamedHeadings = .mark, holdsBack: Bool = false
  ) {
    let disclosure = Disclosure(edition, session.state.attribution)
    var material = ReportMaterial(session, withInsights: disclosure.showsEverything)
    let before = session.handedOut(edition.rawValue)
    let growth = disclosure.growth(of: material, since: before, in: session)
    if holdsBack { material.leaveToLater(growth.waiting.union(growth.ofBox.waiting)) }
    let share = disclosure.share(
      of: material, hiding: KnownNames(in: session, hiddenBy: disclosure), headings: headings,
      leavingUncounted: disclosure.isConfidential
        ? growth.uncounted.union(growth.ofBox.uncounted) : [])
    let counted = share.entries.lazy.filter(\.isCounted).map(\.id)
    let builder = ContentBuilder(share, disclosure, before: before)
    let told = builder.toldNumbers
    news = News(
      growth: growth, holdsBack: holdsBack, hasKeptNumbers: told.hasKept, material: material,
      joins: disclosure.joins(of: share, from: material, in: session))
    handout =
      edition == .internal
      ? nil
      : Handout(
        edition: edition.rawValue, entries: Set(counted),
        cells: (disclosure.isConfidential ? told.told : []).union(builder.toldOpinions))
    self.edition = edition
    attribution = session.state.attribution
    workshop = share.workshop
    roles = share.roles
    phases = share.phases
    norms = builder.norms
    conclusions = builder.conclusions(of: nil)
    groups = builder.groups
    parked = builder.parked(in: nil)
    tables = builder.tables(told)
    flows = builder.flows
    topics = builder.topics(.english)
    attendance = told.attendance.map { attendance in
      AttendanceContent(
        total: attendance.total,
        sectors: attendance.sectors.map { (builder.title(of: $0.sector), $0.count) })
    }
    erasedEntries = share.erasedEntries
    leftOut = share.leftOut.values.reduce(LeftOut(), +)
    plenaryLeftOut = share.leftOut[Identifier("")] ?? LeftOut()
    nameNotes = builder.nameNotes
  }

  /// In how many texts a name was found and taken out.
  public var redactedTexts: Int { nameNotes.redactedTexts }

  /// Whether numbers below three are not told.
  public var isConfidential: Bool { edition == .chathamHouse }

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

/// How many took part, where nobody is listed.
public struct AttendanceContent: Equatable, Sendable {
  /// A sector with the number of its people; without a title, all others together.
  public struct Row: Equatable, Sendable {
    /// The sector's title; nil for all others.
    public let title: String?
    /// How many they were.
    public let count: Int
  }

  /// All of them; nil when they were too few to tell.
  public let total: Int?
  /// By sector; empty where sectors are not told.
  public let sectors: [Row]

  init(total: Int?, sectors: [(title: String?, count: Int)]) {
    self.total = total
    self.sectors = sectors.map { Row(title: $0.title, count: $0.count) }
  }
}
