import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let sorting = Place("sorting")
}

/// The commands of sorting by themes, and of themes that are proposed.
struct SortingBindings: FeatureBindings {
  static let places = [
    at(.sorting) { $0.sorting },
    at(.proposals) { $0.proposals },
  ]

  let source: BindingSource

  /// From the board to sorting, and to what is proposed.
  var toSorting: [Binding] {
    [
      Binding(
        "board.sort", ["o"], strings.sorting.keys.sort,
        unless: { $0.board.group == nil ? Obstacle(reason: $0.strings.status.noGroups) : nil },
        Sorting.open),
      toProposals("board.proposals", "y"),
    ]
  }

  private func toProposals(_ id: String, _ key: Key) -> Binding {
    Binding(id, [key], strings.sorting.keys.proposals, footer: id != "board.proposals") {
      $0.push(Proposals())
    }
  }

  /// What can be done while sorting.
  private var sorting: [Binding] {
    let words = strings.sorting.keys
    return themes + [
      Binding(
        "sorting.new", ["n"], words.new, footer: true, entering: true, to: Marking.subject,
        else: { $0.status.nothingSelected }, Sorting.askForNew),
      toProposals("sorting.proposals", "P"),
      Binding(
        "sorting.open", [.enter], strings.keys.openEntry, to: { $0.top.selectedEntry(in: $0) },
        else: { $0.status.nothingToOpen }
      ) { entry, model in
        EntryDetail.show(entry, in: &model)
        return []
      },
      Binding("sorting.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("sorting.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("sorting.back", [.escape, "q"], strings.keys.back, footer: true, .back),
    ] + EntryBindings(source: source).listed(on: .sorting) + moving
  }

  /// A command for each theme that can have a key.
  private var themes: [Binding] {
    Sorting.keys.enumerated().map { slot, key in
      Binding(
        "sorting.theme.\(slot + 1)", [key], strings.sorting.keys.theme, footer: slot == 0,
        entering: true,
        to: { model in model.screen(Sorting.self)?.theme(at: slot, in: model) },
        else: { $0.sorting.noKey }, Sorting.take)
    }
  }
}

extension Sorting {
  /// A theme, and the entries that it is given to.
  fileprivate typealias Subject = (theme: String, entries: [Entry])

  /// Shows the entries of the group, from the first that has no theme.
  static func open(in model: inout Model) {
    var sorting = Sorting()
    sorting.takeThemes(of: model)
    let items = sorting.items(in: model)
    sorting.select(items.last, in: model)
    sorting.goOn(in: model)
    if sorting.selection.id == items.last { sorting.select(items.first, in: model) }
    model.push(sorting)
  }

  /// The theme that has the key of that place, with the marked entries, else the selected one.
  fileprivate func theme(at slot: Int, in model: Model) -> Subject? {
    guard themes.indices.contains(slot), !items(in: model).isEmpty else { return nil }
    return Marking.subject(in: model).map { (themes[slot], $0) }
  }

  /// Gives the entries the theme and goes on to the next, or takes it away where all have it.
  @Sendable fileprivate static func take(_ subject: Subject, in model: inout Model) -> [Effect] {
    let isGiven = subject.entries.contains { !$0.themes.contains(subject.theme) }
    let effects = ThemesScreen.toggle(subject.theme, on: subject.entries, in: &model)
    if isGiven, !effects.isEmpty { goOn(in: &model) }
    return effects
  }

  /// Asks for a new theme of the entries.
  @Sendable fileprivate static func askForNew(
    _ entries: [Entry], in model: inout Model
  ) -> [Effect] {
    ThemesScreen(entries: entries.map(\.id)).askForNew(in: &model)
    return []
  }

  private static func goOn(in model: inout Model) {
    let before = model
    model.withScreen(Sorting.self) { $0.goOn(in: before) }
  }
}
