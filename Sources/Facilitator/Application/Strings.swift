import Words

/// Every word of the screens in one language, each feature's in a part of its own.
///
/// Sentences are whole messages and take what they speak of as arguments, so that another language
/// can order them as it needs; nothing on a screen depends on how long they are.
public struct Strings: Sendable {
  /// The words of the screens in English, which name commands instead of keys.
  public static let english = Strings(words: .english)

  let words: Words

  var program: String { words["home.program"] }
  /// Those of commands of many places.
  let keys = CommandWords("keys")

  /// What a command does in one or two words, for the footer.
  func title(_ key: Key) -> String { parts(of: key).title }

  /// What a command does in a sentence without its full stop, for the help.
  func help(_ key: Key) -> String { parts(of: key).help }

  private func parts(of key: Key) -> (title: String, help: String) {
    let text = key.name.map { words(key.row, name: $0) } ?? words[key.row]
    // By bytes, since each frame asks for the words of its footer.
    let bytes = text.utf8
    var from = bytes.startIndex
    while let first = bytes[from...].firstIndex(of: Self.dash[0]) {
      let rest = bytes[first...]
      if rest.starts(with: Self.dash), first > bytes.startIndex {
        let title = text[..<bytes.index(before: first)]
        return (String(title), String(text[bytes.index(first, offsetBy: Self.dash.count)...]))
      }
      from = bytes.index(after: first)
    }
    return (text, text)
  }

  /// What stands between title and help, with the blank behind it.
  private static let dash = Array("— ".utf8)
}

extension Strings {
  /// The words of one command: the row that has them, its title and its help with a dash between.
  struct Key: Sendable {
    let row: String
    /// What the row calls `{name}`, nil where it needs none.
    var name: String?

    /// The words of the command for something of that name.
    func callAsFunction(_ name: String) -> Key { Key(row: row, name: name) }
  }
}

/// The words of the commands of a feature, by the names of their rows.
@dynamicMemberLookup
struct CommandWords: Sendable {
  private let section: String

  init(_ section: String) { self.section = section }

  subscript(dynamicMember name: String) -> Strings.Key { Strings.Key(row: "\(section).\(name)") }
}
