import ScreenKit
import TerminalKit

/// A key with what it does: the one source of dispatch, footer, help and the README's key table.
struct Binding: Sendable {
  /// Its name for ever, whatever its keys: "board.undo".
  let id: String
  /// The keys, the one to show first.
  private(set) var keys: [Key]
  /// What it does in one or two words, for the footer.
  let title: String
  /// What it does in a sentence, for the help.
  let help: String
  /// Whether the footer shows it.
  let isInFooter: Bool
  /// What it asks for.
  let action: Action

  init(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, _ action: Action
  ) {
    self.id = id
    self.keys = keys
    title = words.title
    help = words.help
    isInFooter = footer
    self.action = action
  }

  /// The same with other keys.
  func with(_ keys: [Key]) -> Binding {
    var binding = self
    binding.keys = keys
    return binding
  }

  /// The keys as people read them: "a", "Ctrl-R", "↑ k".
  var keyNames: String { keys.map(\.name).joined(separator: " ") }
}
