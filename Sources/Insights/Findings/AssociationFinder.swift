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
  /// The roles in which anybody was active, and in which cells.
  private let active: [(role: Named<Role>, cells: Set<Cells.Cell>)]
  /// The entries that the actions in each role rest on.
  private let actions: [Identifier<Role>: [Identifier<Entry>]]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    let cells = Cells(material.entries)
    self.cells = cells
    let actions = cells.counted(material.actions).grouped { $0.role }
    self.actions = actions.mapValues(\.evidence)
    active = material.roles.compactMap { role in
      actions[role.id].map { (role, cells.cells(of: $0)) }
    }
  }

  var insights: [Insight] {
    guard !material.challenges.isEmpty, !active.isEmpty else { return [] }
    guard cells.count >= TwoByTwo.fewestCells else { return [tooFewCells] }
    let any = Subject(theme: nil, challenges: cells.counted(material.challenges))
    let themes = Theme.recurring(in: material).map {
      Subject(theme: $0.title, challenges: cells.counted($0.entries))
    }
    let compared = ([any] + themes).map { (subject: $0, tables: tables(of: $0)) }
    let shown = compared.flatMap { subject, tables in
      tables.filter { $0.result == .shown }.map { together(subject, $0) }
    }
    let unclear = compared.map { ($0.subject, unclearTables(of: $0.subject, $0.tables)) }
      .filter { !$0.1.isEmpty }
    return shown + compared.compactMap { noDifference($0.subject, $0.tables) }
      + unclear.prefix(Self.mostUnclear).map(tooFew)
      + [oneSided(compared.map(\.subject), further: max(0, unclear.count - Self.mostUnclear))]
      .compactMap(\.self)
      + [overview(compared.flatMap(\.tables))]
  }

  /// Of more themes than these it is not told one by one that there is too little to tell.
  private static let mostUnclear = 3

  private typealias Figure = Insight.Figure

  /// The challenges that are held against activity in a role.
  private struct Subject {
    /// Nil for any challenge.
    let theme: String?
    let challenges: [Statement]
  }
}

extension AssociationFinder {
  private func tables(of subject: Subject) -> [TwoByTwo] {
    let met = cells.cells(of: subject.challenges)
    return active.map { role, active in
      let both = met.intersection(active).count
      return TwoByTwo(
        role: role, both: both, challengeOnly: met.count - both, actionOnly: active.count - both,
        neither: cells.count - met.union(active).count)
    }
  }

  private func together(_ subject: Subject, _ table: TwoByTwo) -> Insight {
    Insight(
      .seenTogether, words.together(subject.theme, table.compared, cells.areBySector),
      [Figure("cells", cells.count)] + table.figures(behind: ""),
      evidence: evidence(subject, [table]))
  }

  private func noDifference(_ subject: Subject, _ tables: [TwoByTwo]) -> Insight? {
    let meant = tables.filter { $0.result == .same }
    guard !meant.isEmpty else { return nil }
    return Insight(
      .noDifference,
      words.noDifference(subject.theme, meant.map(\.compared), cells.areBySector),
      figures(of: meant), evidence: evidence(subject, meant))
  }

  /// What is neither clearly different nor clearly the same, but for what is one-sided as a whole.
  private func unclearTables(of subject: Subject, _ tables: [TwoByTwo]) -> [TwoByTwo] {
    guard !isOneSided(cells.cells(of: subject.challenges).count) else { return [] }
    return tables.filter { $0.result == .tooFew && !isOneSided($0.active) }
  }

  private func tooFew(_ subject: Subject, _ tables: [TwoByTwo]) -> Insight {
    Insight(
      .tooFew, words.tooFew(subject.theme, tables.map(\.compared), cells.areBySector),
      figures(of: tables), evidence: evidence(subject, tables))
  }

  private func figures(of tables: [TwoByTwo]) -> [Figure] {
    [Figure("cells", cells.count)] + tables.flatMap { $0.figures(behind: ":\($0.role.id.name)") }
  }

  private func evidence(_ subject: Subject, _ tables: [TwoByTwo]) -> [Identifier<Entry>] {
    subject.challenges.evidence + tables.flatMap { actions[$0.role.id] ?? [] }
  }
}

extension AssociationFinder {
  /// Whether one of the two sides has too few cells, so that all comparisons with it are too few.
  private func isOneSided(_ count: Int) -> Bool {
    min(count, cells.count - count) < TwoByTwo.fewestOnSide
  }

  /// The themes and roles that are too rare, or too common, to compare with anything.
  private func oneSided(_ subjects: [Subject], further: Int) -> Insight? {
    let counted = subjects.map { (subject: $0, count: cells.cells(of: $0.challenges).count) }
      .filter { isOneSided($0.count) }
    let roles = active.filter { isOneSided($0.cells.count) }
    guard !counted.isEmpty || !roles.isEmpty || further > 0 else { return nil }
    let facts = OneSided(
      any: counted.first { $0.subject.theme == nil }?.count,
      themes: counted.compactMap { subject, count in
        subject.theme.map { Counted(title: $0, count: count) }
      },
      roles: roles.map { Counted(title: $0.role.title, count: $0.cells.count) },
      furtherThemes: further, isBySector: cells.areBySector, cells: cells.count,
      fewestOnSide: TwoByTwo.fewestOnSide)
    let any = facts.any.map { [Figure("challenges", $0)] } ?? []
    return Insight(
      .tooFew, words.oneSided(facts),
      [Figure("cells", cells.count)] + any
        + facts.themes.map { Figure("theme:\($0.title)", $0.count) }
        + roles.map { Figure("role:\($0.role.id.name)", $0.cells.count) }
        + (further > 0 ? [Figure("furtherThemes", further)] : []),
      evidence: counted.flatMap(\.subject.challenges).evidence
        + roles.flatMap { actions[$0.role.id] ?? [] })
  }

  private var uncounted: Int { material.entries.count - cells.counted(material.entries).count }

  private var tooFewCells: Insight {
    Insight(
      .tooFew, words.tooFewCells(cells.count, cells.areBySector, uncounted),
      [Figure("cells", cells.count), Figure("entriesWithoutSector", uncounted)],
      evidence: material.entries.evidence)
  }

  private func overview(_ tables: [TwoByTwo]) -> Insight {
    let results = tables.counts { $0.result }
    let (shown, same) = (results[.shown] ?? 0, results[.same] ?? 0)
    let few = results[.tooFew] ?? 0
    return Insight(
      .comparisons, words.comparisons(tables.count, shown, same, few, uncounted),
      [
        Figure("comparisons", tables.count), Figure("seenTogether", shown),
        Figure("noDifference", same), Figure("tooFew", few), Figure("cells", cells.count),
        Figure("entriesWithoutSector", uncounted),
      ], evidence: material.entries.evidence)
  }
}
