import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Does what a key asks for to enter, join, split and mark entries fast.
  mutating func perform(_ action: ScribeAction) -> [Effect] {
    switch action {
    case .role(let index): withForm { $0.changeRole { $0.choose(index) } }
    case .joinHint:
      guard let hint = screen(EntryForm.self)?.likeHint else { return [] }
      return saveForm(joining: hint.entry)
    case .join: showEntriesToJoin()
    case .takeOut: return takeOut()
    case .split: askForParts()
    case .themes: showThemes()
    case .wording: askForWording()
    case .pick: return pickEntry()
    case .mark: return toggleTheme()
    case .markAndBack:
      let effects = toggleTheme()
      pop()
      return effects
    case .newTheme: askForThemes()
    case .renameTheme: askForThemeName()
    }
    return []
  }

  /// What keeps such an action from being done now; nil when nothing does.
  func obstacle(to action: ScribeAction) -> Obstacle? {
    switch action {
    case .joinHint:
      guard screen(EntryForm.self)?.likeHint != nil else {
        return Obstacle(reason: strings.scribing.nothingLike)
      }
    case .takeOut:
      guard let entry = entryInQuestion, session?.entries.wordings(of: entry).isEmpty == false
      else { return Obstacle(reason: strings.scribing.noWordings) }
    case .mark, .markAndBack, .renameTheme:
      if let screen = screen(ThemesScreen.self), screen.themes(in: self).isEmpty {
        return Obstacle(reason: strings.scribing.noThemes)
      }
    default: break
    }
    return nil
  }

  /// The entry that is shown or selected, as the session has it; tells when there is none.
  mutating func entryToChange() -> Entry? {
    guard let entry = entryInQuestion.flatMap({ session?.entries[$0] }) else {
      warn(strings.status.nothingSelected)
      return nil
    }
    return entry
  }
}
