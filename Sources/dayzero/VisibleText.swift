import SessionStorage
import TerminalKit

/// Text for standard streams, such that nothing in it acts on a terminal.
enum VisibleText {
  /// `text` on one line.
  static func line(_ text: String) -> String { TextWidth.visible(PathText.shown(text)) }

  /// `text` with its line breaks kept.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }
}
