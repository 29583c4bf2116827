import Insights
import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let coverage = Place("coverage")
}

/// The commands of the coverage.
struct CoverageBindings: FeatureBindings {
  static let places = [at(.coverage) { $0.coverage }]

  let source: BindingSource

  /// From the board to the coverage.
  var toCoverage: Binding {
    Binding("board.coverage", ["K"], strings.coverage.keys.show, footer: true) {
      $0.push(CoverageScreen(group: $0.board.group?.id, row: $0.board.role))
    }
  }

  /// What can be done in the coverage.
  private var coverage: [Binding] {
    let words = strings.coverage
    let new = kinds.compactMap { kind in
      kind.key.first.map {
        onTable(
          "coverage.new.\(kind.id.name)", [.character($0)], words.keys.new(kind.title),
          footer: true,
          unless: { $0.obstacleToEntering($1) }
        ) { $0.enter(kind.id, in: &$1) }
      }
    }
    return [
      onTable(
        "coverage.open", [.enter], words.keys.fill, footer: true,
        unless: { $0.group == nil ? $0.obstacleToShowing($1) : $0.obstacleToEntering($1) }
      ) { $0.open(in: &$1) }
    ] + new + [
      onTable(
        "coverage.other", [.tab, .backTab], words.keys.other, footer: true,
        unless: { $0.group == nil ? $0.obstacleToShowing($1) : nil }
      ) { $0.showOther(in: &$1) },
      Binding("coverage.back", [.escape, "q", "K"], strings.keys.back, footer: true, .back),
      onTable("coverage.left", [.left, "h"], words.keys.left) { $0.moveColumn(by: -1, in: &$1) },
      onTable("coverage.right", [.right, "l"], words.keys.right) { $0.moveColumn(by: 1, in: &$1) },
    ]
      + (1...9).map { number in
        onTable(
          "coverage.group.\(number)", [.character(Character("\(number)"))], words.keys.group
        ) { $0.show(group: number - 1, in: &$1) }
      }
      + [
        Binding("coverage.undo", ["u"], strings.keys.undo, .undo),
        Binding("coverage.redo", [.control("r")], strings.keys.redo, .redo),
      ] + moving
  }

  /// Something that is done with the table as it is shown.
  private func onTable(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (CoverageTable, Strings) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (CoverageTable, inout Model) -> Void
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      to: { model in model.screen(CoverageScreen.self).flatMap { CoverageTable($0, model) } },
      else: { $0.coverage.nothing }, unless: { reason($0, $1.strings) }
    ) {
      perform($0, &$1)
      return []
    }
  }
}

extension CoverageTable {
  /// That the selected cell is not one of a group and a role, where something can be entered, or
  /// that there is nothing to enter.
  fileprivate func obstacleToEntering(_ words: Strings) -> String? {
    guard !coverage.kinds.isEmpty else { return words.status.noKinds }
    return selectedGroup == nil || selectedRole == nil ? words.coverage.chooseCell : nil
  }

  /// That there is no group to be shown.
  fileprivate func obstacleToShowing(_ words: Strings) -> String? {
    coverage.groups.isEmpty ? words.coverage.noGroup : nil
  }

  fileprivate func moveColumn(by offset: Int, in model: inout Model) {
    let column = ListWindow.moved(selected.column, by: offset, count: columns.count)
    model.withScreen(CoverageScreen.self) { $0.column = column }
  }

  /// Goes from all groups to the one in the selected row, or back; a role that is selected stays.
  fileprivate func showOther(in model: inout Model) {
    let place = selectedGroup ?? 0
    guard group != nil else { return show(group: place, row: selected.column, in: &model) }
    model.withScreen(CoverageScreen.self) {
      $0 = CoverageScreen(group: nil, row: place, column: selected.row)
    }
  }

  /// Shows the group at that place.
  fileprivate func show(group index: Int, row: Int? = nil, in model: inout Model) {
    guard coverage.groups.indices.contains(index) else {
      return model.warn(model.strings.coverage.noGroup)
    }
    model.withScreen(CoverageScreen.self) { screen in
      screen = CoverageScreen(
        group: coverage.groups[index].id, row: row ?? screen.row,
        column: group == nil ? 0 : screen.column)
    }
  }

  /// Opens what the selected cell is about: the group it is in, or the entry form for what it
  /// lacks.
  fileprivate func open(in model: inout Model) {
    guard group != nil else { return showOther(in: &model) }
    let cell = cell(selected.row, selected.column)
    let kinds = coverage.kinds
    let lacking = kinds.indices.first { cell.counts[$0] == 0 } ?? 0
    if kinds.indices.contains(lacking) { enter(kinds[lacking].id, in: &model) }
  }

  /// Opens the entry form for the group, the role and the sector of the selected cell.
  fileprivate func enter(_ kind: Identifier<EntryKind>, in model: inout Model) {
    guard let session = model.session, let group = selectedGroup, let role = selectedRole else {
      return
    }
    model.board.show(coverage.groups[group], of: session)
    model.board.show(role: role, of: session)
    if self.group != nil, columns[selected.column].place != nil {
      model.scribing = Scribing(group: coverage.groups[group].id)
      model.scribing.speaking.choose(sector: selectedSector?.id)
    }
    EntryForm.open(new: kind, in: &model)
  }
}
