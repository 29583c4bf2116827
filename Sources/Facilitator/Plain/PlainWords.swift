import ScreenKit
import Words

extension Strings {
  var plain: PlainWords { PlainWords(words: words) }
}

/// What is said line by line alone.
struct PlainWords: FeatureWords {
  struct Texts {
    var hint, whichCommand, noTurn: Text?
  }
  static let texts = TextNames("plain", Texts())

  let words: Words

  /// What stands above the lists of the board.
  func board(_ group: String, _ role: String) -> String {
    words("plain.board", group: group, role: role)
  }
  /// What is said of what only those hear who use the program line by line.
  func words(for message: ScreenMessage) -> String {
    switch message {
    case .asked(let field, let present, let hint):
      words(
        "plain.asked", field: field, present: present.isEmpty ? nil : present,
        hint: hint.isEmpty ? nil : hint)
    case .unknownLine(let line): words("plain.unknown", text: line)
    default: self.whichCommand
    }
  }
  func problem(_ text: String) -> String { words("plain.problem", text: text) }
  func notTaken(_ line: String) -> String { words("plain.notTaken", text: line) }
}
