import ScreenKit
import Words

extension Strings {
  var keyMap: KeyMapWords { KeyMapWords(words: words) }
}

/// The words about somebody's own file of keys.
struct KeyMapWords: FeatureWords {
  struct Texts {
    /// The heading in the help.
    var title: Text?
  }
  static let texts = TextNames("keyMap", Texts())

  let words: Words

  func problem(_ problem: KeyMap.Problem) -> String {
    switch problem {
    case .unreadable(let reason): words("keyMap.unreadable", reason: reason)
    case .noAssignment(let line): words("keyMap.noAssignment", line: line)
    case .unknownKey(let line, let key): words("keyMap.unknownKey", line: line, key: key)
    case .unknownBinding(let line, let id): words("keyMap.unknownBinding", line: line, id: id)
    case .repeated(let line, let id): words("keyMap.repeated", line: line, id: id)
    case .taken(let line, let key, let other):
      words("keyMap.taken", line: line, key: key.name, other: other)
    case .typed(let line, let key): words("keyMap.typed", line: line, key: key.name)
    case .mouse(let line): words("keyMap.mouse", line: line)
    }
  }
  func more(_ first: String, _ count: Int) -> String {
    words("keyMap.more", first: first, count: count)
  }
}
