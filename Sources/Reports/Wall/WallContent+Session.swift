public import Insights
public import SessionEngine
import WorkshopModel

extension WallContent {
  private static let fewestVoters = 3

  /// What a wall may show of `session`: what the public edition prints in words, as it prints it, but
  /// for what came from the box; of what was entered where the terminal goes round nothing while it
  /// does, then in an order that tells nothing.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - isGoingRound: Whether a terminal goes round, or nobody knows that it does not.
  public init(_ session: Session, isGoingRound: Bool) {
    let disclosure = Disclosure(.public, session.state.attribution)
    let share = disclosure.share(
      of: ReportMaterial(session, withInsights: false),
      hiding: KnownNames(in: session, hiddenBy: disclosure))
    let selection = WallSelection(session, isGoingRound: isGoingRound)
    let titles = WallTitles(share)
    let shown = share.entries.compactMap { entry -> WallEntry? in
      guard selection.shows(entry) else { return nil }
      let isOfTurn = selection.isOfTurn(entry)
      return titles.item(entry, numbered: !isOfTurn).map { item in
        WallEntry(
          id: entry.id, item: item, rank: titles.rank(of: entry, isOfTurn),
          number: isOfTurn ? nil : session.entries.number(of: entry.id))
      }
    }
    let subjects = Dictionary(
      shown.map { ($0.id, $0.item.subject) }, uniquingKeysWith: { first, _ in first })
    let conclusions = Dictionary(
      share.conclusions.map { ($0.conclusion.id, $0.conclusion.text) },
      uniquingKeysWith: { first, _ in first })
    let subject = { (item: VoteItem) in
      switch item {
      case .entry(let entry): subjects[entry]
      case .conclusion(let conclusion): conclusions[conclusion]
      case .theme(let theme): theme
      }
    }
    let rounds = share.rounds.compactMap { round -> Round? in
      // What two put down in secret each of them knows of the other.
      guard round.voters.map({ $0 >= Self.fewestVoters }) ?? true else { return nil }
      return Round(
        group: round.ballot.group, number: round.ballot.round, isByHands: round.voters == nil,
        voters: round.voters,
        rows: round.rows.map { row in
          Round.Row(
            subject: row.isReworded ? nil : subject(row.item), place: row.place, count: row.count)
        })
    }
    self.init(items: shown.sorted().map(\.item), rounds: rounds)
  }
}

extension WallContent.Item {
  /// What it is called as something that was voted on.
  fileprivate var subject: String { label.map { "\($0)  \(text)" } ?? text }
}

/// An entry with its place on the wall.
private struct WallEntry: Comparable {
  let id: Identifier<Entry>
  let item: WallContent.Item
  /// The places of its group, role and kind, and whether it was entered where the terminal went
  /// round.
  let rank: [Int]
  /// nil for one whose number is not told.
  let number: EntryNumber?

  /// Those without a number go by their names, which are random.
  static func < (left: WallEntry, right: WallEntry) -> Bool {
    if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
    guard let first = left.number, let second = right.number else { return left.id < right.id }
    return first < second
  }
}

/// Which entries a wall may show at all.
private struct WallSelection {
  private let box: Set<RecordKey>
  private let session: Session
  private let isGoingRound: Bool

  init(_ session: Session, isGoingRound: Bool) {
    self.session = session
    self.isGoingRound = isGoingRound
    box = session.entriesFromBox
  }

  /// Whether none of its wordings is from the box, nor from a terminal that goes round.
  func shows(_ entry: EntryMaterial) -> Bool {
    !wordings(of: entry).contains(where: box.contains) && !(isGoingRound && isOfTurn(entry))
  }

  /// Whether a wording of it was entered where the terminal went round.
  func isOfTurn(_ entry: EntryMaterial) -> Bool {
    wordings(of: entry).contains { key in
      if case .day = session.enteringTime(of: key, fromBox: box) { true } else { false }
    }
  }

  /// The entry with all that was joined to it, whether an edition prints that or not.
  private func wordings(of entry: EntryMaterial) -> [RecordKey] {
    [entry.id.key] + session.entries.wordings(of: entry.id).map(\.key)
      + entry.wordings.map(\.id.key)
  }
}

/// What people call the parts of an entry, in the order of the workshop.
private struct WallTitles {
  private let roles: [Identifier<Role>: (place: Int, title: String)]
  private let kinds: [Identifier<EntryKind>: (place: Int, title: String)]
  private let groups: [Identifier<Group>: Int]
  private let sectors: [Identifier<Sector>: String]

  init(_ share: ReportMaterial) {
    roles = Self.places(share.roles.map { ($0.id, $0.title) })
    kinds = Self.places(share.kinds.map { ($0.id, $0.title) })
    groups = Self.places(share.groups.map { ($0.id, "") }).mapValues(\.place)
    sectors = Dictionary(
      share.sectors.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  private static func places<Key: Hashable>(
    _ titles: [(Key, String)]
  ) -> [Key: (place: Int, title: String)] {
    Dictionary(
      titles.enumerated().map { ($1.0, ($0, $1.1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry as it is shown; nil where its group or words are not told.
  func item(_ entry: EntryMaterial, numbered: Bool) -> WallContent.Item? {
    guard let group = entry.group, let wording = entry.wordings.first else { return nil }
    return WallContent.Item(
      group: group, role: entry.role.flatMap { roles[$0]?.title },
      sector: wording.sector.flatMap { sectors[$0] }, label: numbered ? entry.label : nil,
      kind: kinds[entry.kind]?.title, text: wording.text, themes: entry.themes)
  }

  /// The places of the entry's group, role and kind; of a turn it stands behind the others of them.
  func rank(of entry: EntryMaterial, _ isOfTurn: Bool) -> [Int] {
    [
      entry.group.flatMap { groups[$0] } ?? groups.count,
      entry.role.flatMap { roles[$0]?.place } ?? roles.count,
      kinds[entry.kind]?.place ?? kinds.count, isOfTurn ? 1 : 0,
    ]
  }
}
