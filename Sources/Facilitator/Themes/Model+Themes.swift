import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Shows the session's themes, to mark the entry that is shown or selected.
  mutating func showThemes() {
    guard let entry = entryToChange() else { return }
    var screen = ThemesScreen(entry: entry.id)
    let themes = screen.themes(in: self)
    screen.selected = themes.firstIndex { $0.name == entry.themes.first } ?? 0
    push(screen)
    if themes.isEmpty { askForThemes() }
  }

  /// Marks the entry with the theme that is selected, or takes the mark away.
  mutating func toggleTheme() -> [Effect] {
    guard let screen = screen(ThemesScreen.self), let theme = screen.selection(in: self),
      let entry = session?.entries[screen.entry]
    else { return [] }
    let isMarked = entry.themes.contains(theme)
    let themes = isMarked ? entry.themes.filter { $0 != theme } : entry.themes + [theme]
    let label = session?.label(of: entry.id) ?? ""
    let words = strings.scribing
    return perform(
      [.edit(entry.key, ["themes": Self.value(of: themes)])],
      telling: isMarked ? words.unmarked(label, theme) : words.marked(label, theme))
  }

  /// Asks for new themes for the entry.
  mutating func askForThemes() {
    guard let screen = screen(ThemesScreen.self), let session else { return }
    let words = strings.scribing
    open(
      FieldForm(
        .newThemes(screen.entry), title: words.newThemesTitle(session.label(of: screen.entry)),
        [.text("themes", words.newThemes, hint: words.newThemesHint)]))
  }

  /// Marks the entry with the themes that were typed.
  mutating func saveNewThemes(_ form: FieldForm, _ id: Identifier<Entry>) -> [Effect] {
    let typed = (form.text("themes") ?? "").split(separator: ",").map { $0.trimmed }
      .filter { !$0.isEmpty }
    let needed = strings.scribing.themesNeeded
    guard !typed.isEmpty else {
      withFields { $0.show(needed, in: "themes") }
      return []
    }
    let own = session?.entries[id]?.themes ?? []
    var themes = own
    for theme in typed where !themes.contains(theme) { themes.append(theme) }
    return saveFields(
      [.edit(id.key, ["themes": Self.value(of: themes)])],
      telling: strings.scribing.marked(
        session?.label(of: id) ?? "", typed.joined(separator: ", ")))
  }

  /// Asks for another name for the theme that is selected.
  mutating func askForThemeName() {
    guard let screen = screen(ThemesScreen.self), let theme = screen.selection(in: self) else {
      return
    }
    let words = strings.scribing
    open(
      FieldForm(
        .renameTheme(theme), title: words.renameTitle(theme),
        introduction: words.renameIntroduction(entries(with: theme).count),
        [.text("name", words.newName, theme)]))
  }

  /// Gives a theme another name in every entry, as one step; one that has both keeps one.
  mutating func saveRenaming(_ form: FieldForm, of theme: String) -> [Effect] {
    let needed = strings.scribing.nameNeeded
    guard let name = form.text("name") else {
      withFields { $0.show(needed, in: "name") }
      return []
    }
    let entries = entries(with: theme)
    let commands = entries.map { entry in
      let renamed = entry.themes.map { $0 == theme ? name : $0 }
      let themes = renamed.enumerated().filter { renamed.firstIndex(of: $1) == $0 }.map(\.element)
      return Command.edit(entry.key, ["themes": Self.value(of: themes)])
    }
    return saveFields(
      commands, telling: strings.scribing.renamed(theme, name, entries.count))
  }

  private func entries(with theme: String) -> [Entry] {
    (session?.entries.allWordings.filter { $0.themes.contains(theme) } ?? [])
      .sorted { $0.id < $1.id }
  }

  private static func value(of themes: [String]) -> Value {
    themes.isEmpty ? .null : .list(themes.map(Value.string))
  }
}
