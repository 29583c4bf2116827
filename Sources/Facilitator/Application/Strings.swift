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
  func title(_ key: Key) -> String { part(0, of: key) }

  /// What a command does in a sentence without its full stop, for the help.
  func help(_ key: Key) -> String { part(1, of: key) }

  /// What else people call it, separated by commas; empty for nothing.
  func otherNames(_ key: Key) -> String { part(2, of: key) }

  /// The part in that place, from 0; the title stands for a help that is not there.
  private func part(_ place: Int, of key: Key) -> String {
    let text = key.name.map { words(key.row, name: $0) } ?? words[key.row]
    var rest = text.utf8[...]
    for _ in 0..<place {
      guard let end = Self.end(of: rest) else { return place == 1 ? text : "" }
      rest = rest[rest.index(end, offsetBy: Self.dash.count)...]
    }
    let end = Self.end(of: rest).map(rest.index(before:)) ?? rest.endIndex
    return String(Substring(rest[..<end]))
  }

  /// Where a part ends; nil for the last one.
  ///
  /// By bytes, since each frame asks for the words of its footer.
  private static func end(of part: Substring.UTF8View) -> String.Index? {
    var rest = part
    while let place = rest.firstIndex(of: dash[0]) {
      if rest[place...].starts(with: dash), place > part.startIndex { return place }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }

  /// What stands between two parts, with the blank behind it.
  private static let dash = Array("— ".utf8)
}

extension Strings {
  /// The words of one command: the row that has them, its title, its help and what else it is called, with
  /// dashes between.
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
