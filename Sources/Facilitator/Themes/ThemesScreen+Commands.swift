import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let themes = Place("themes")
}

/// The commands of themes.
struct ThemeBindings: FeatureBindings {
  static let places = [at(.themes) { $0.themes }]

  let source: BindingSource

  /// What can be done in the list of themes.
  private var themes: [Binding] {
    let keys = strings.scribing.keys
    return [
      onTheme("themes.mark", [" "], keys.mark) { $0.toggle($1, in: &$2) },
      onTheme("themes.markAndBack", [.enter], keys.markAndBack) { screen, theme, model in
        let effects = screen.toggle(theme, in: &model)
        model.pop()
        return effects
      },
      Binding(
        "themes.new", ["n"], keys.newTheme, footer: true, entering: true,
        by: ThemesScreen.askForNew),
      onTheme("themes.rename", ["r"], keys.renameTheme) { _, theme, model in
        RenamingForm.open(theme, in: &model)
        return []
      },
      Binding("themes.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("themes.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("themes.back", [.escape, "q", "t"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// Something that is done with the selected theme.
  private func onTheme(
    _ id: String, _ keys: [Key], _ words: Strings.Key,
    _ perform: @escaping @Sendable (ThemesScreen, String, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: true, entering: true,
      unless: { model in
        model.session?.entries.allWordings.contains { !$0.themes.isEmpty } ?? false
          ? nil : Obstacle(reason: model.strings.scribing.noThemes)
      },
      { model in
        guard let screen = model.screen(ThemesScreen.self),
          let theme = screen.selected(in: model)?.name
        else { return [] }
        return perform(screen, theme, &model)
      })
  }
}

extension ThemesScreen {
  /// Shows the session's themes, to mark entries.
  static func open(_ entries: [Entry], in model: inout Model) -> [Effect] {
    var screen = ThemesScreen(entries: entries.map(\.id))
    screen.select(entries.first?.themes.first, in: model)
    model.push(screen)
    if screen.items(in: model).isEmpty { screen.askForNew(in: &model) }
    return []
  }

  /// Marks the entries with a theme, or takes the mark away where all have it.
  fileprivate func toggle(_ theme: String, in model: inout Model) -> [Effect] {
    Self.toggle(theme, on: standing(in: model), in: &model)
  }

  /// Marks entries with a theme, or takes the mark away where all have it, as one step.
  static func toggle(_ theme: String, on entries: [Entry], in model: inout Model) -> [Effect] {
    let words = model.strings.scribing
    let label = Marking.name(of: entries, in: model)
    let lacking = entries.filter { !$0.themes.contains(theme) }
    let commands =
      lacking.isEmpty
      ? entries.map { Command.marking($0.id, with: $0.themes.filter { $0 != theme }) }
      : lacking.map { .marking($0.id, with: $0.themes + [theme]) }
    return Marking.perform(
      commands, on: entries,
      telling: lacking.isEmpty ? words.unmarked(label, theme) : words.marked(label, theme),
      in: &model)
  }

  /// Asks for new themes for the entries.
  func askForNew(in model: inout Model) {
    let words = model.strings.scribing
    model.open(
      FieldForm(
        .newThemes(entries),
        title: words.newThemesTitle(Marking.name(of: standing(in: model), in: model)),
        [.text("themes", words.newThemes, hint: words.newThemesHint)]))
  }

  /// Marks the entries with the themes that were typed.
  fileprivate func saveNew(_ form: FieldForm, in model: inout Model) -> [Effect] {
    let words = model.strings.scribing
    let typed = (form.text("themes") ?? "").split(separator: ",").map { $0.trimmed }
      .filter { !$0.isEmpty }
    guard !typed.isEmpty else {
      model.withFields { $0.show(words.themesNeeded, in: "themes") }
      return []
    }
    let entries = standing(in: model)
    let commands = entries.map { entry in
      let themes = typed.reduce(into: entry.themes) { if !$0.contains($1) { $0.append($1) } }
      return Command.marking(entry.id, with: themes)
    }
    return MarkedForms.save(
      commands, of: entries,
      telling: words.marked(Marking.name(of: entries, in: model), typed.joined(separator: ", ")),
      in: &model)
  }
}

extension Command {
  /// Marks an entry with these themes and no others.
  static func marking(_ entry: Identifier<Entry>, with themes: [String]) -> Command {
    .edit(entry.key, ["themes": themes.isEmpty ? .null : .list(themes.map(Value.string))])
  }
}

extension FormPurpose {
  /// New themes for entries.
  fileprivate static func newThemes(_ entries: [Identifier<Entry>]) -> FormPurpose {
    FormPurpose(
      "themes", entries.first?.key, variant: entries.map(\.name).joined(separator: " "),
      isKept: entries.count == 1
    ) {
      ThemesScreen(entries: entries).saveNew($1, in: &$0)
    }
  }
}
