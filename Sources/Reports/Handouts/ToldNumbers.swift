import SessionEngine
import WorkshopModel

/// The numbers of a confidential edition that its readers cannot count in its lists themselves, held
/// against those that were handed out before.
///
/// A number that differs from the one before by one or two stays what it was: the difference would
/// tell of somebody.
struct ToldNumbers {
  /// Numbers of entries, by a role and a sector; nil for all others together.
  typealias Counts = [[String?]: Int]

  private static let sectors = "sectors"
  private static let attendance = "attendance"
  /// The row of all sectors together.
  private static let whole = "all"

  /// Nil where nothing was told before.
  private let before: [[String?]: Int]?
  /// The numbers of entries by role and sector; empty where they are not told.
  private(set) var entries: Counts = [:]
  /// How many took part; nil where that is not told.
  private(set) var attendance: Attendance?
  /// Whether one of them is what it was, though it has changed.
  private(set) var hasKept = false
  /// What is told, to be recorded.
  private(set) var told: Set<Handout.Cell> = []

  /// Holds numbers against those of `before`.
  init(since before: Handouts) {
    self.before = before.cells.map { cells in
      Dictionary(cells.map { ([$0.table, $0.row, $0.column], $0.count) }) { first, _ in first }
    }
  }

  /// How many took part in all, as it was told in reports of `session`, whatever edition.
  static func attendance(in session: Session) -> Set<Int> {
    Set(
      session.handedOutCells(of: attendance).joined().filter { $0.row == whole }.map(\.count))
  }

  /// Whether a number that is told tells of somebody beside another.
  private static func isTelling(_ number: Int, _ before: Int) -> Bool {
    (1..<Disclosure.smallestCount).contains(abs(number - before))
  }

  /// Tells the numbers of entries by role and sector.
  mutating func tell(_ counts: Counts) {
    let known = (before ?? [:]).filter { $0.key[0] == Self.sectors }.map {
      Array($0.key.dropFirst())
    }
    for place in Set(counts.keys).union(known) {
      let count = kept(counts[place] ?? 0, Self.sectors, place[0], place[1])
      guard count > 0 else { continue }
      entries[place] = count
      note(Self.sectors, place[0], place[1], count)
    }
  }

  /// Tells how many took part; where it is told by sector, the whole is that of what is told.
  ///
  /// Where the whole would tell of somebody beside the one before, all of it stays as it was told.
  ///
  /// - Parameters:
  ///   - attendance: How many there are.
  ///   - order: The sectors in their order.
  mutating func tell(_ attendance: Attendance, _ order: [Identifier<Sector>]) {
    var told = attendance
    for index in told.sectors.indices {
      let sector = told.sectors[index].sector?.name
      told.sectors[index].count = kept(told.sectors[index].count, Self.attendance, nil, sector)
    }
    if !told.sectors.isEmpty { told.total = told.sectors.reduce(0) { $0 + $1.count } }
    if let total = told.total, kept(total, Self.attendance, Self.whole, nil) != total {
      told = attendanceBefore(order)
    }
    for row in told.sectors { note(Self.attendance, nil, row.sector?.name, row.count) }
    if let total = told.total { note(Self.attendance, Self.whole, nil, total) }
    self.attendance = told
  }

  /// How many took part as it was told before.
  private func attendanceBefore(_ order: [Identifier<Sector>]) -> Attendance {
    let rows = (order.map(Optional.init) + [nil]).compactMap { sector in
      before?[[Self.attendance, nil, sector?.name]].map { (sector: sector, count: $0) }
    }
    return Attendance(total: before?[[Self.attendance, Self.whole, nil]], sectors: rows)
  }

  private mutating func kept(
    _ number: Int, _ table: String, _ row: String?, _ column: String?
  ) -> Int {
    guard let before, Self.isTelling(number, before[[table, row, column]] ?? 0) else {
      return number
    }
    let known = before[[table, row, column]] ?? 0
    hasKept = true
    return known
  }

  private mutating func note(_ table: String, _ row: String?, _ column: String?, _ count: Int) {
    told.insert(Handout.Cell(table: table, row: row, column: column, count: count))
  }
}
