import ScreenKit
import SessionEngine
import WorkshopModel

extension EntryForm {
  /// The field that has the focus.
  func asked(in model: Model) -> AskedField? {
    let words = model.strings.form
    let others = model.strings.scribing
    return switch focus {
    case .text: asked(words.text, text, words.textHint, isNeeded: true)
    case .organisation: asked(words.organisation, organisation, words.organisationHint)
    case .themes: asked(words.themes, themes, words.themesHint)
    case .paraphrase: asked(others.paraphrase, paraphrase, others.paraphraseHint)
    case .note: asked(others.note, note, others.noteHint)
    case .sector: asked(words.sector, sector)
    case .release: asked(words.release, release)
    case .role: asked(words.role, role)
    }
  }

  /// The field that is asked for behind that. A new entry is taken before its note and its role, which
  /// are known or rare: Tab leads to them.
  private var next: Int? {
    let next = visibleFields.first { $0.rawValue > focus.rawValue }
    if case .new = purpose, next == .note { return nil }
    return next?.rawValue
  }

  private func asked(
    _ label: String, _ text: TextField, _ hint: String, isNeeded: Bool = false
  ) -> AskedField {
    AskedField(label, text.text, hint: hint, next: next, isNeeded: isNeeded)
  }

  private func asked<Element>(_ label: String, _ choice: Choice<Element>) -> AskedField {
    AskedField(
      label, choice.title, options: choice.titles.map { .init($0) }, selected: choice.index,
      next: next)
  }
}
