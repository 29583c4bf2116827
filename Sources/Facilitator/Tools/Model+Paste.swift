import ScreenKit
import TerminalKit

extension Model {
  /// Types pasted text where text can be typed; anywhere else it is refused, never taken as keys.
  mutating func paste(_ text: String) {
    if status?.text == strings.tools.pasteOpen { status = nil }
    guard top.context.takesText else { return warn(strings.tools.pasteRefused) }
    let (clean, isWhole) = Self.clean(text)
    withTop { $0.paste(clean, in: &$1) }
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
