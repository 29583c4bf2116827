public import TerminalKit

extension Key {
  /// The key as people read it.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .altEnter: "Alt-Enter"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }

  /// The key that people call `name`, whatever the case of a word; nil when there is none.
  public init?(named name: String) {
    if name.count == 1, let character = name.first {
      guard let arrow = Self.arrows[name] else {
        self = .character(character)
        return
      }
      self = arrow
      return
    }
    let word = name.lowercased()
    if let key = Self.named[word] {
      self = key
    } else if word.hasPrefix("ctrl-"), word.count == 6, let letter = word.last {
      // A terminal sends the same for these as for Tab, Enter and Backspace.
      guard !["i", "m", "h"].contains(letter) else { return nil }
      self = .control(letter)
    } else if word.hasPrefix("alt-"), name.count == 5, let letter = name.last {
      self = .alt(letter)
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), 1...24 ~= number {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let arrows: [String: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .character(" "), .altEnter, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
      .home, .end, .pageUp, .pageDown,
    ]
    let arrows: [String: Key] = ["up": .up, "down": .down, "left": .left, "right": .right]
    return arrows.merging(keys.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }()

  /// Whether it types something, so that it can mean nothing else where text is typed.
  public var isTyped: Bool { if case .character = self { true } else { false } }
}
