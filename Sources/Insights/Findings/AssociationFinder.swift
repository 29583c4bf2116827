import WorkshopModel

/// Finds what was seen together with what: a challenge, or challenges of a theme, with activity in
/// a role.
///
/// It counts cells: one sector in one group that entered something, or one group where no entry
/// names a sector. A cell that said nothing tells nothing and is not counted. What it finds are
/// observations; why two things were seen together is not in the entries.
struct AssociationFinder {
  private let material: Material
  private let words: InsightWords
  private let cells: Cells
  /// The roles with the cells in which somebody was active.
  private let active: [(role: Named<Role>, cells: Set<Cells.Cell>)]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    let cells = Cells(material.entries)
    self.cells = cells
    active = material.roles.map { role in
      (role, cells.cells(of: material.actions.filter { $0.role == role.id }))
    }
  }

  var insights: [Insight] {
    guard !material.challenges.isEmpty else { return [] }
    let any = Subject(theme: nil, entries: material.challenges)
    let themes = Theme.recurring(in: material).map { Subject(theme: $0.title, entries: $0.entries) }
    let compared = ([any] + themes).map { (subject: $0, tables: tables(of: $0)) }
    let shown = compared.flatMap { subject, tables in
      tables.filter { $0.result == .shown }.map { (subject, $0) }
    }
    return shown.map(insight)
      + compared.compactMap { noDifference($0.subject, $0.tables) }
      + [tooFew(compared.map(\.subject)), overview(compared.flatMap(\.tables))]
      .compactMap(\.self)
  }

  private typealias Figure = Insight.Figure

  /// The challenges that are held against activity in a role.
  private struct Subject {
    /// Nil for any challenge.
    let theme: String?
    let entries: [Entry]
  }
}

extension AssociationFinder {
  private func tables(of subject: Subject) -> [TwoByTwo] {
    let met = cells.cells(of: subject.entries)
    return active.map { role, active in
      let both = met.intersection(active).count
      return TwoByTwo(
        role: role, both: both, challengeOnly: met.count - both, actionOnly: active.count - both,
        neither: cells.count - met.union(active).count)
    }
  }

  private func insight(_ subject: Subject, _ table: TwoByTwo) -> Insight {
    let met = cells.cells(of: subject.entries)
    let active = material.actions.filter { $0.role == table.role.id }
    let shared = met.intersection(cells.cells(of: active))
    let actions = active.filter { entry in cells.cell(of: entry).map(shared.contains) ?? false }
    let challenges = subject.entries.filter { cells.cell(of: $0) != nil }
    return Insight(
      .seenTogether,
      words.together(
        SeenTogether(
          theme: subject.theme, role: table.role.title, isBySector: cells.areBySector,
          both: table.both, active: table.active, challengeOnly: table.challengeOnly,
          inactive: table.inactive)),
      [Figure("cells", cells.count)] + table.figures(behind: ""),
      evidence: (challenges + actions).map(\.id))
  }

  private func noDifference(_ subject: Subject, _ tables: [TwoByTwo]) -> Insight? {
    let meant = tables.filter { $0.result == .same }
    guard !meant.isEmpty else { return nil }
    let sentence = words.noDifference(
      subject.theme, meant.map(\.role.title), cells.areBySector)
    return Insight(
      .noDifference, sentence,
      [Figure("cells", cells.count)]
        + meant.flatMap { $0.figures(behind: ":\($0.role.id.name)") },
      evidence: subject.entries.filter { cells.cell(of: $0) != nil }.map(\.id))
  }

  /// The themes and roles that are too rare, or too common, to compare with anything.
  private func tooFew(_ subjects: [Subject]) -> Insight? {
    let counted = subjects.map { (subject: $0, count: cells.cells(of: $0.entries).count) }
      .filter { isOneSided($0.count) }
    let roles = active.map { (role: $0.role, count: $0.cells.count) }
      .filter { isOneSided($0.count) }
    guard !counted.isEmpty || !roles.isEmpty else { return nil }
    let facts = TooFew(
      any: counted.first { $0.subject.theme == nil }?.count,
      themes: counted.compactMap { subject, count in
        subject.theme.map { Counted(title: $0, count: count) }
      },
      roles: roles.map { Counted(title: $0.role.title, count: $0.count) },
      isBySector: cells.areBySector, cells: cells.count, fewestCells: TwoByTwo.fewestCells,
      fewestOnSide: TwoByTwo.fewestOnSide)
    let any = facts.any.map { [Figure("challenges", $0)] } ?? []
    return Insight(
      .tooFew, words.tooFew(facts),
      [Figure("cells", cells.count)] + any
        + facts.themes.map { Figure("theme:\($0.title)", $0.count) }
        + roles.map { Figure("role:\($0.role.id.name)", $0.count) },
      evidence: counted.flatMap(\.subject.entries).filter { cells.cell(of: $0) != nil }.map(\.id))
  }

  /// Whether one of the two sides has too few cells, so that all comparisons with it are too few.
  private func isOneSided(_ count: Int) -> Bool {
    cells.count < TwoByTwo.fewestCells
      || min(count, cells.count - count) < TwoByTwo.fewestOnSide
  }

  private func overview(_ tables: [TwoByTwo]) -> Insight {
    let results = tables.counts { $0.result }
    let (shown, same) = (results[.shown] ?? 0, results[.same] ?? 0)
    let few = results[.tooFew] ?? 0
    let uncounted = material.entries.count { cells.cell(of: $0) == nil }
    return Insight(
      .comparisons, words.comparisons(tables.count, shown, few, uncounted),
      [
        Figure("comparisons", tables.count), Figure("seenTogether", shown),
        Figure("noDifference", same), Figure("tooFew", few), Figure("cells", cells.count),
        Figure("entriesWithoutSector", uncounted),
      ], evidence: [])
  }
}

/// Who can be counted: one sector in one group, or one group where no entry names a sector.
private struct Cells {
  struct Cell: Hashable {
    let group: Identifier<Group>
    let sector: Identifier<Sector>?
  }

  let areBySector: Bool
  private(set) var count = 0

  init(_ entries: [Entry]) {
    areBySector = entries.contains { $0.sector != nil }
    count = cells(of: entries).count
  }

  /// The cell that the entry was said in; nil for one without a sector where others have one.
  func cell(of entry: Entry) -> Cell? {
    guard areBySector else { return Cell(group: entry.group, sector: nil) }
    return entry.sector.map { Cell(group: entry.group, sector: $0) }
  }

  func cells(of entries: [Entry]) -> Set<Cell> { Set(entries.compactMap(cell)) }
}

/// Cells by whether a challenge was met in them and whether anybody was active in a role.
struct TwoByTwo {
  /// What the counts amount to.
  enum Result {
    case shown
    case same
    case tooFew
  }

  let role: Named<Role>
  let both: Int
  let challengeOnly: Int
  let actionOnly: Int
  let neither: Int

  /// Fewer cells than these are too few to tell.
  static let fewestCells = 8
  /// And so are fewer than these on any of the four sides of the table.
  static let fewestOnSide = 3

  var active: Int { both + actionOnly }
  var inactive: Int { challengeOnly + neither }

  /// Too few, or shares that differ by a third of all or more, or not.
  var result: Result {
    let sides = [active, inactive, both + challengeOnly, actionOnly + neither]
    guard active + inactive >= Self.fewestCells, sides.allSatisfy({ $0 >= Self.fewestOnSide })
    else { return .tooFew }
    let difference = abs(both * inactive - challengeOnly * active)
    return difference * 3 >= active * inactive ? .shown : .same
  }

  func figures(behind suffix: String) -> [Insight.Figure] {
    [
      .init("both" + suffix, both), .init("challengeOnly" + suffix, challengeOnly),
      .init("actionOnly" + suffix, actionOnly), .init("neither" + suffix, neither),
    ]
  }
}
