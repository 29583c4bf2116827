/// How well what was typed fits a name: its letters in order, best where they begin words and stand
/// together.
public struct FuzzyMatch {
  private let query: [Character]
  private let words: [String]

  /// A search for `query`, whatever the case.
  public init(_ query: String) {
    let plain = query.lowercased()
    words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    self.query = plain.filter { !$0.isWhitespace }.map { $0 }
  }

  /// Whether nothing was typed, which fits everything.
  public var isEmpty: Bool { query.isEmpty }

  /// How well it fits something with that short name, what else it is called, that sentence and
  /// those keys; nil when not at all.
  ///
  /// Letters may be left out of the name only, since nearly everything would fit a sentence; there
  /// and in other names each word has to be the beginning of one.
  public func score(name: String, otherNames: String, sentence: String, keys: String) -> Int? {
    guard !isEmpty else { return 0 }
    let named = score(in: name.lowercased().map { $0 }).map { $0 + 20 }
    let keyed = keys.lowercased().split(separator: " ").contains {
      $0 == words.joined(separator: " ")
    }
    let sentence = sentence.lowercased()
    let said = words.allSatisfy { Self.begins($0, in: sentence) } ? 10 * words.count : nil
    // What begins so stays behind names that do, until it is typed whole.
    let others = otherNames.lowercased()
    let isWhole = ", \(others),".contains(", \(words.joined(separator: " ")),")
    let called = words.allSatisfy { Self.begins($0, in: others) } ? isWhole ? 50 : 30 : nil
    return [named, keyed ? 60 : nil, said, called].compactMap(\.self).max()
  }

  private static func begins(_ word: String, in sentence: String) -> Bool {
    sentence.hasPrefix(word) || sentence.contains(" " + word)
  }

  /// The best of the ways to find the letters in `text`; nil when it does not have them in order.
  private func score(in text: [Character]) -> Int? {
    text.indices.filter { text[$0] == query[0] }.compactMap { score(in: text, from: $0) }.max()
  }

  private func score(in text: [Character], from start: Int) -> Int? {
    var score = start == 0 ? 12 : 0
    var place = start
    var previous: Int?
    for letter in query {
      guard let found = text[place...].firstIndex(of: letter) else { return nil }
      if let previous { score += found == previous + 1 ? 6 : -(found - previous) }
      if found == 0 || text[found - 1] == " " { score += 4 }
      previous = found
      place = found + 1
    }
    // A name that is typed whole comes before those that go on.
    return query.count == text.count ? score + 10 : score
  }
}
