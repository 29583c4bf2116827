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
  /// Shows the session's themes, to mark an entry.
  static func open(_ entry: Entry, in model: inout Model) -> [Effect] {
    var screen = ThemesScreen(entry: entry.id)
    screen.select(entry.themes.first, in: model)
    model.push(screen)
    if screen.items(in: model).isEmpty { screen.askForNew(in: &model) }
    return []
  }

  /// Marks the entry with a theme, or takes the mark away.
  fileprivate func toggle(_ theme: String, in model: inout Model) -> [Effect] {
    guard let session = model.session, let entry = session.entries[entry] else { return [] }
    let words = model.strings.scribing
    let isMarked = entry.themes.contains(theme)
    let themes = isMarked ? entry.themes.filter { $0 != theme } : entry.themes + [theme]
    let label = session.label(of: entry.id)
    return model.perform(
      [.marking(entry.id, with: themes)],
      telling: isMarked ? words.unmarked(label, theme) : words.marked(label, theme))
  }

  /// Asks for new themes for the entry.
  fileprivate func askForNew(in model: inout Model) {
    let words = model.strings.scribing
    model.open(
      FieldForm(
        .newThemes(entry), title: words.newThemesTitle(model.session?.label(of: entry) ?? ""),
        [.text("themes", words.newThemes, hint: words.newThemesHint)]))
  }

  /// Marks an entry with the themes that were typed.
  fileprivate static func saveNew(
    _ form: FieldForm, _ id: Identifier<Entry>, in model: inout Model
  ) -> [Effect] {
    let words = model.strings.scribing
    let typed = (form.text("themes") ?? "").split(separator: ",").map { $0.trimmed }
      .filter { !$0.isEmpty }
    guard !typed.isEmpty else {
      model.withFields { $0.show(words.themesNeeded, in: "themes") }
      return []
    }
    var themes = model.session?.entries[id]?.themes ?? []
    for theme in typed where !themes.contains(theme) { themes.append(theme) }
    let label = model.session?.label(of: id) ?? ""
    return model.saveFields(
      [.marking(id, with: themes)], telling: words.marked(label, typed.joined(separator: ", ")))
  }
}

extension Command {
  /// Marks an entry with these themes and no others.
  static func marking(_ entry: Identifier<Entry>, with themes: [String]) -> Command {
    .edit(entry.key, ["themes": themes.isEmpty ? .null : .list(themes.map(Value.string))])
  }
}

extension FormPurpose {
  /// New themes for an entry.
  fileprivate static func newThemes(_ entry: Identifier<Entry>) -> FormPurpose {
    FormPurpose("themes", entry.key) { ThemesScreen.saveNew($1, entry, in: &$0) }
  }
}
