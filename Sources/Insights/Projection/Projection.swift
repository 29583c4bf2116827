public import SessionEngine
public import WorkshopModel

/// What is worked out from a session, each part when it is first asked for, and at most once for a
/// number of operations.
///
/// Who holds one calls ``follow(_:)`` when the session has changed: what the change has nothing to
/// do with stays, and what knows something of each entry takes in those that changed. Asked about a
/// session that it has not followed, it works everything out and keeps nothing.
public struct Projection: Sendable {
  private struct Place: Hashable {
    let group: Identifier<Group>
    let kind: Identifier<EntryKind>
    let role: Identifier<Role>?
  }

  private struct Themes: Hashable {
    let scope: ThemeScope
    let rejections: ThemeRejections
  }

  private var progress: Progress?
  private var entries = MemoTable<Place, [EntryIndex.Numbered]>()
  private var listed = Memo<[ListedEntry]>()
  private var coverage = CarriedMemo<Coverage>()
  private var gaps = MemoTable<Identifier<Group>, CoverageGap?>()
  private var ledger = Memo<Ledger>()
  private var connections = Memo<Connections>()
  private var tallies = MemoTable<Identifier<Ballot>, Tally>()
  private var likeness = CarriedMemo<Likeness>()
  private var texts = CarriedMemo<EntryTexts>()
  private var marks = CarriedMemo<EntryMarks>()
  private var grounds = MemoTable<ThemeScope, ThemeGround>()
  private var themes = MemoTable<Themes, ThemeProposals>()

  /// One that follows no session yet.
  public init() {}

  /// One that follows `session`.
  public init(_ session: Session) { follow(session) }

  /// Takes note of what has changed in `session`, or that it is another one; nothing is worked out.
  ///
  /// - Returns: Whether anything has.
  /// - Complexity: what changed since it was called last.
  @discardableResult
  public mutating func follow(_ session: Session) -> Bool {
    let now = session.progress
    guard progress != now else { return false }
    let changes = progress.flatMap { session.changes(since: $0) }
    if let changes { forget(changes) } else { self = Projection() }
    progress = now
    return true
  }

  private mutating func forget(_ changes: ArraySlice<RecordKey>) {
    let types = Set(changes.lazy.map(\.type))
    if !types.isDisjoint(with: Coverage.sources) {
      coverage = CarriedMemo()
      gaps = MemoTable()
    }
    if !types.isDisjoint(with: Ledger.sources) { ledger = Memo() }
    if !types.isDisjoint(with: Connections.sources) { connections = Memo() }
    if !types.isDisjoint(with: Tally.sources) { tallies = MemoTable() }
    if !types.isDisjoint(with: [.entry, .kind, .group]) { listed = Memo() }
    if !types.isDisjoint(with: ThemeGround.sources) {
      grounds = MemoTable()
      themes = MemoTable()
    }
    guard types.contains(.entry) else { return }
    entries = MemoTable()
    gaps = MemoTable()
    let changed = Set(changes.lazy.filter { $0.type == .entry }.map { Identifier<Entry>($0.id) })
    coverage.note(changed)
    likeness.note(changed)
    texts.note(changed)
    marks.note(changed)
  }

  private func isOf(_ session: Session) -> Bool { progress == session.progress }
}

extension Projection {
  /// The entries of `kind` in `role` that stand in `group`, as
  /// ``EntryIndex/entries(in:_:_:)`` lists them; nil stands for every role.
  public func entries(
    of session: Session, in group: Identifier<Group>, _ kind: Identifier<EntryKind>,
    _ role: Identifier<Role>? = nil
  ) -> [EntryIndex.Numbered] {
    let make = { session.entries.entries(in: group, kind, role) }
    let place = Place(group: group, kind: kind, role: role)
    return isOf(session) ? entries.value(for: place, make) : make()
  }

  /// All entries by group, kind and number, but for further wordings of others.
  public func listed(of session: Session) -> [ListedEntry] {
    isOf(session) ? listed.value { ListedEntry.all(of: session) } : ListedEntry.all(of: session)
  }

  /// Who has spoken.
  public func coverage(of session: Session) -> Coverage {
    isOf(session) ? coverage.value(of: session) : Coverage(session)
  }

  /// The emptiest place in the coverage of `group`; nil when none is worth a word, or there is no
  /// such group.
  public func gap(in group: Identifier<Group>, of session: Session) -> CoverageGap? {
    let make = { () -> CoverageGap? in
      let coverage = coverage(of: session)
      let index = coverage.groups.firstIndex { $0.id == group }
      return index.flatMap(coverage.gap(inGroup:))
    }
    return isOf(session) ? gaps.value(for: group, make) : make()
  }

  /// What was said of the challenges.
  public func ledger(of session: Session) -> Ledger {
    isOf(session) ? ledger.value { Ledger(session) } : Ledger(session)
  }

  /// The links between entries.
  public func connections(of session: Session) -> Connections {
    isOf(session) ? connections.value { Connections(session) } : Connections(session)
  }

  /// What the votes come to on `ballot`, which is one of the session's.
  public func tally(of ballot: Ballot, in session: Session) -> Tally {
    let make = { Tally(ballot, of: session, ledger(of: session)) }
    return isOf(session) ? tallies.value(for: ballot.id, make) : make()
  }

  /// Which entries say much the same as a text.
  public func likeness(of session: Session) -> Likeness {
    isOf(session) ? likeness.value(of: session) : Likeness(session)
  }

  /// What the entries say, to be searched.
  public func texts(of session: Session) -> EntryTexts {
    isOf(session) ? texts.value(of: session) : EntryTexts(session)
  }

  /// The themes that may be proposed to the moderator on a screen that shows the entries of `scope`,
  /// but for what was rejected.
  public func themeProposals(
    of session: Session, in scope: ThemeScope = .moderator,
    without rejections: ThemeRejections = ThemeRejections()
  ) -> ThemeProposals {
    guard isOf(session) else { return ThemeProposals(session, scope, without: rejections) }
    return themes.value(for: Themes(scope: scope, rejections: rejections)) {
      let ground = grounds.value(for: scope) {
        ThemeGround(session, scope, marks.value(of: session))
      }
      return ThemeProposals(ground, rejections)
    }
  }
}
