import ScreenKit
import TerminalKit

/// The words about somebody's own file of keys.
struct KeyMapWords: Sendable {
  /// The heading in the help.
  let title: String
  let problem: @Sendable (_ problem: KeyMap.Problem) -> String
  let more: @Sendable (_ first: String, _ count: Int) -> String
}

extension KeyMapWords {
  static let english = KeyMapWords(
    title: "Lines of your keys file that are ignored",
    problem: { problem in
      let words: (line: Int?, sentence: String) =
        switch problem {
        case .unreadable(let reason): (nil, reason)
        case .noAssignment(let line): (line, "write it as in board.undo = U")
        case .unknownKey(let line, let key):
          (line, "there is no key “\(key)”; write keys as ? shows them")
        case .unknownBinding(let line, let id):
          (line, "nothing is called “\(id)”; ? tells the name of what is selected there")
        case .repeated(let line, let id): (line, "“\(id)” has its keys already; join both lines")
        case .taken(let line, let key, let other):
          (line, "\(key.name) belongs to \(other) on the same screen; give that another key too")
        case .typed(let line, let key):
          (line, "\(key.name) types itself there; choose a key such as Ctrl-T or F5")
        case .mouse(let line): (line, "write mouse = on or mouse = off")
        }
      return words.line.map { "keys, line \($0): \(words.sentence)" } ?? "keys: \(words.sentence)"
    },
    more: { $1 == 0 ? "\($0) · ignored" : "\($0) · ignored, and \($1) more: ? lists them" })
}
