import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The table of who has spoken: all groups by role, or one group's roles by sector.
struct CoverageScreen: RoomLayer {
  /// The group whose roles are shown by sector; nil for all groups by role.
  var group: Identifier<Group>?
  var row = 0
  var column = 0

  var place: Place { .coverage }

  /// The selected cell, as the mouse calls it.
  func part(in model: Model) -> Int? { row * Self.mostColumns + column }

  /// More columns than a table ever has.
  private static let mostColumns = 4_096

  mutating func move(by offset: Int, in model: inout Model) {
    guard let table = CoverageTable(self, model) else { return }
    row = ListWindow.moved(table.selected.row, by: offset, count: table.rows.count)
  }

  mutating func focus(_ part: Int, in model: inout Model) {
    row = part / Self.mostColumns
    column = part % Self.mostColumns
  }

  /// What the mouse calls the cell in that row and column.
  static func part(row: Int, column: Int) -> Int { row * mostColumns + column }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    view(of: model).draw(in: rect, on: &frame)
  }

  private func view(of model: Model) -> CoverageView {
    CoverageView(table: CoverageTable(self, model), words: model.strings.coverage)
  }

  /// A line for each cell, since a table of numbers cannot be listened to.
  func reading(_ size: Size, in model: Model) -> Reading {
    let view = view(of: model)
    guard let table = view.table, !table.coverage.groups.isEmpty else {
      return Reading(view.title, [Reading.Row(view.words.nothing)])
    }
    let cells = table.rows.indices.flatMap { row in table.columns.indices.map { (row, $0) } }
    return Reading(
      view.title,
      cells.map { row, column in
        let part = Self.part(row: row, column: column)
        return Reading.Row(
          view.sentence(table, at: (row, column)),
          as: (row, column) == table.selected ? .row(0, part: part) : .part(part))
      })
  }
}

/// What the coverage shows: its rows and columns with what they stand for, and its cells.
struct CoverageTable {
  /// A row or a column: its title and its place in the coverage, nil for all together.
  struct Line {
    let title: String
    let place: Int?
  }

  let coverage: Coverage
  /// The place of the group that is shown; nil while all are.
  let group: Int?
  let rows: [Line]
  let columns: [Line]
  /// The selected cell, inside the table.
  let selected: (row: Int, column: Int)

  /// What `screen` shows; nil without a session.
  init?(_ screen: CoverageScreen, _ model: Model) {
    guard let session = model.session else { return nil }
    let coverage = model.board.projection.coverage(of: session)
    let words = model.strings.coverage
    self.coverage = coverage
    group = screen.group.flatMap { id in coverage.groups.firstIndex { $0.id == id } }
    let roles = Self.lines(
      coverage.roles.map(\.title), others: model.strings.board.otherRole, all: words.all
    ) { coverage.cell(group: nil, role: $0, sector: nil).total > 0 }
    if group != nil {
      rows = roles
      columns = Self.lines(
        coverage.sectors.map(\.title), others: words.unspecified, all: words.all
      ) { [group] sector in
        coverage.cell(group: group, role: nil, sector: sector).presence != .absent
      }
    } else {
      rows = Self.lines(
        coverage.groups.map { "\($0.number)  \($0.title)" }, others: words.otherGroups,
        all: words.all
      ) { coverage.cell(group: $0, role: nil, sector: nil).total > 0 }
      columns = roles
    }
    selected = (
      min(max(0, screen.row), rows.count - 1), min(max(0, screen.column), columns.count - 1)
    )
  }

  /// The lines for `titles`, then for all others where there are any, then for all together.
  private static func lines(
    _ titles: [String], others: String, all: String, hasSomething: (Int) -> Bool
  ) -> [Line] {
    let known = titles.enumerated().map { Line(title: $1, place: $0) }
    let rest = hasSomething(titles.count) ? [Line(title: others, place: titles.count)] : []
    return known + rest + [Line(title: all, place: nil)]
  }

  /// What stands in that row and column.
  func cell(_ row: Int, _ column: Int) -> Coverage.Cell {
    if group != nil {
      return coverage.cell(
        group: group, role: rows[row].place, sector: columns[column].place)
    }
    return coverage.cell(group: rows[row].place, role: columns[column].place, sector: nil)
  }

  /// The place of the group that the selected cell is about; nil for none.
  var selectedGroup: Int? {
    let place = group ?? rows[selected.row].place
    return place.flatMap { coverage.groups.indices.contains($0) ? $0 : nil }
  }

  /// The place of the role that the selected cell is about; nil for none.
  var selectedRole: Int? {
    let place = group == nil ? columns[selected.column].place : rows[selected.row].place
    return place.flatMap { coverage.roles.indices.contains($0) ? $0 : nil }
  }

  /// The sector that the selected cell is about; nil for none.
  var selectedSector: Sector? {
    guard group != nil, let place = columns[selected.column].place else { return nil }
    return coverage.sectors.indices.contains(place) ? coverage.sectors[place] : nil
  }
}
