import WorkshopModel

/// Who can be counted: one sector in one group, or one group where no entry names a sector.
struct Cells {
  struct Cell: Hashable {
    let group: Identifier<Group>
    let sector: Identifier<Sector>?
  }

  let areBySector: Bool
  private(set) var count = 0

  init(_ statements: [Statement]) {
    areBySector = statements.contains { !$0.sectors.isEmpty }
    count = cells(of: statements).count
  }

  /// The cells that something was said in; none where it names no sector and others do.
  func cells(of statement: Statement) -> Set<Cell> {
    guard areBySector else { return Set(statement.groups.map { Cell(group: $0, sector: nil) }) }
    return Set(
      statement.wordings.compactMap { wording in
        wording.sector.map { Cell(group: wording.group, sector: $0) }
      })
  }

  func cells(of statements: [Statement]) -> Set<Cell> { statements.all(cells) }

  /// Those that were said in a cell.
  func counted(_ statements: [Statement]) -> [Statement] {
    areBySector ? statements.filter { !$0.sectors.isEmpty } : statements
  }
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
  private var met: Int { both + challengeOnly }
  private var all: Int { active + inactive }

  /// Shares that differ clearly, or hardly at all, or too few to tell.
  var result: Result {
    let sides = [active, inactive, met, all - met]
    guard all >= Self.fewestCells, sides.allSatisfy({ $0 >= Self.fewestOnSide }) else {
      return .tooFew
    }
    let product = active * inactive
    let difference = abs(both * inactive - challengeOnly * active)
    let (isThird, isTenth) = (difference * 3 >= product, difference * 10 > product)
    if isThird || (isTenth && areManyExpected && exceedsChance(difference)) { return .shown }
    return !isTenth && areManyExpected ? .same : .tooFew
  }

  /// Whether, without any difference, there would be three or more in each place of the table.
  private var areManyExpected: Bool {
    min(active, inactive) * min(met, all - met) >= Self.fewestOnSide * all
  }

  /// Whether the difference is more than twice what chance gives: chi-squared above 4.
  private func exceedsChance(_ difference: Int) -> Bool {
    let sides = [active, inactive, met, all - met].reduce(1.0) { $0 * Double($1) }
    return Double(all) * Double(difference) * Double(difference) > 4 * sides
  }

  /// What the sentences tell of it.
  var compared: Compared {
    Compared(
      role: role.title, both: both, active: active, challengeOnly: challengeOnly,
      inactive: inactive)
  }

  func figures(behind suffix: String) -> [Insight.Figure] {
    [
      .init("both" + suffix, both), .init("challengeOnly" + suffix, challengeOnly),
      .init("actionOnly" + suffix, actionOnly), .init("neither" + suffix, neither),
    ]
  }
}
