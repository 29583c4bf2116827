import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What the keys of the coverage ask for.
enum CoverageAction: Hashable, Sendable {
  case show, left, right, open, other
  case group(Int)
  case enter(Identifier<EntryKind>)
}

extension Model {
  /// Does what a key of the coverage asks for.
  mutating func perform(_ action: CoverageAction) -> [Effect] {
    switch action {
    case .show: push(CoverageScreen(group: board.group?.id, row: board.role))
    case .left: moveColumn(by: -1)
    case .right: moveColumn(by: 1)
    case .open: openCell()
    case .other: showOtherTable()
    case .group(let index): showCoverage(ofGroup: index)
    case .enter(let kind): enter(kind)
    }
    return []
  }

  private var coverageTable: CoverageTable? {
    screen(CoverageScreen.self).flatMap { CoverageTable($0, self) }
  }

  private mutating func moveColumn(by offset: Int) {
    guard let table = coverageTable else { return }
    let column = ListWindow.moved(
      table.selected.column, by: offset, count: table.columns.count)
    withScreen(CoverageScreen.self) { $0.column = column }
  }

  /// Goes from all groups to the one in the selected row, or back; a role that is selected stays.
  private mutating func showOtherTable() {
    guard let table = coverageTable else { return }
    let place = table.selectedGroup ?? 0
    if table.group == nil {
      showCoverage(ofGroup: place, row: table.selected.column)
    } else {
      let row = table.selected.row
      withScreen(CoverageScreen.self) { $0 = CoverageScreen(group: nil, row: place, column: row) }
    }
  }

  private mutating func showCoverage(ofGroup index: Int, row: Int? = nil) {
    guard let table = coverageTable, table.coverage.groups.indices.contains(index) else {
      return warn(strings.coverage.noGroup)
    }
    let group = table.coverage.groups[index].id
    withScreen(CoverageScreen.self) { screen in
      let column = table.group == nil ? 0 : screen.column
      screen = CoverageScreen(group: group, row: row ?? screen.row, column: column)
    }
  }

  /// Opens what the selected cell is about: the group it is in, or the entry form for what it
  /// lacks.
  private mutating func openCell() {
    guard let table = coverageTable else { return }
    guard table.group != nil else { return showOtherTable() }
    let cell = table.cell(table.selected.row, table.selected.column)
    let kinds = table.coverage.kinds
    let lacking = kinds.indices.first { cell.counts[$0] == 0 } ?? 0
    guard kinds.indices.contains(lacking) else { return warn(strings.status.noKinds) }
    enter(kinds[lacking].id)
  }

  /// Opens the entry form for the group, the role and the sector of the selected cell.
  private mutating func enter(_ kind: Identifier<EntryKind>) {
    guard let session, let table = coverageTable else { return }
    guard let group = table.selectedGroup, let role = table.selectedRole else {
      return warn(strings.coverage.chooseCell)
    }
    board.show(table.coverage.groups[group], of: session)
    showRole(role)
    if table.group != nil, table.columns[table.selected.column].place != nil {
      scribing = Scribing(
        group: table.coverage.groups[group].id, sector: table.selectedSector?.id)
    }
    newEntry(kind)
  }

  /// The words that point to the emptiest place of the group on the board; nil when nothing is to
  /// be said, or something else is.
  var coveragePrompt: String? {
    guard top.context == .board, status == nil, !isNotSaved, size.rows >= 16, let gap = board.gap,
      let coverage = bindings.own(.board).first(where: { $0.id == "board.coverage" })
    else { return nil }
    let words = strings.coverage
    let sentence: String? =
      switch gap {
      case .role(let role):
        board.roles.indices.contains(role) ? words.emptyRole(board.roles[role].title) : nil
      case .sector(let sector):
        board.sectors.indices.contains(sector)
          ? words.silentSector(board.sectors[sector].title) : nil
      case .kind(let role, let kind):
        board.roles.indices.contains(role) && board.kinds.indices.contains(kind)
          ? words.emptyKind(board.kinds[kind].title, board.roles[role].title) : nil
      }
    return sentence.map { "\($0) · \(coverage.keys[0].name) \(coverage.title)" }
  }
}
