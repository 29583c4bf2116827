import ScreenKit
import TerminalKit

extension Model {
  /// Types pasted text where text can be typed; anywhere else it is refused, never taken as keys.
  mutating func paste(_ text: String) {
    if status?.text == strings.tools.pasteOpen { status = nil }
    guard top.context.takesText else { return warn(strings.tools.pasteRefused) }
    let (clean, isWhole) = Self.clean(text)
    if case .screen(var screen) = top {
      screen.paste(clean, in: self)
      layers[layers.count - 1] = .screen(screen)
    } else {
      edit { $0.paste(clean) }
    }
    if !isWhole || top.typed?.isFull ?? false { warn(strings.tools.pasteCut) }
  }

  /// As much of pasted text as a field takes, without what no text has; and whether that is all.
  static func clean(_ text: String) -> (text: String, isWhole: Bool) {
    let cut = text.cut(to: TextField.limit)
    return (cut.withoutControls, cut.utf8.count == text.utf8.count)
  }

  /// Tells when what was typed did not fit.
  mutating func tellWhenFull() {
    if top.typed?.isFull ?? false { warn(strings.tools.full) }
  }
}

extension Layer {
  /// The text that is typed in now; nil where none is.
  var typed: TextField? {
    switch self {
    case .prompt(let prompt): prompt.name
    case .saving(let prompt): prompt.path
    case .search(let search): search.query
    case .help(let list), .palette(let list): list.query
    case .revision(let revision): revision.text
    case .fields(let form):
      if case .text(let text, _) = form.fields[form.focus].input { text } else { nil }
    case .form(let form):
      switch form.focus {
      case .text: form.text
      case .organisation: form.organisation
      case .themes: form.themes
      case .paraphrase: form.paraphrase
      case .note: form.note
      case .sector, .release, .role: nil
      }
    case .screen(let screen): screen.typed
    default: nil
    }
  }
}
