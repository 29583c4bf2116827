import ScreenKit
import SessionEngine
import WorkshopModel

/// Giving a theme another name.
enum RenamingForm {
  /// Asks for the other name.
  static func open(_ theme: String, in model: inout Model) {
    let words = model.strings.scribing
    model.open(
      FieldForm(
        .renaming(theme), title: words.renameTitle(theme),
        introduction: words.renameIntroduction(entries(with: theme, in: model).count),
        [.text("name", words.newName, theme)]))
  }

  /// Gives a theme another name in every entry, as one step; one that has both keeps one.
  fileprivate static func save(
    _ form: FieldForm, of theme: String, in model: inout Model
  ) -> [Effect] {
    let words = model.strings.scribing
    guard let name = form.text("name") else {
      model.withFields { $0.show(words.nameNeeded, in: "name") }
      return []
    }
    let entries = entries(with: theme, in: model)
    let commands = entries.map { entry in
      let renamed = entry.themes.map { $0 == theme ? name : $0 }
      let themes = renamed.enumerated().filter { renamed.firstIndex(of: $1) == $0 }.map(\.element)
      return Command.marking(entry.id, with: themes)
    }
    let effects = model.saveFields(commands, telling: words.renamed(theme, name, entries.count))
    if !effects.isEmpty { model.withNearest(Sorting.self) { $0.rename(theme, name) } }
    return effects
  }

  private static func entries(with theme: String, in model: Model) -> [Entry] {
    (model.session?.entries.allWordings.filter { $0.themes.contains(theme) } ?? [])
      .sorted { $0.id < $1.id }
  }
}

extension FormPurpose {
  /// Another name for a theme.
  fileprivate static func renaming(_ theme: String) -> FormPurpose {
    FormPurpose("theme-\(theme)") { RenamingForm.save($1, of: theme, in: &$0) }
  }
}
