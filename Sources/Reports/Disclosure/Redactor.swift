import Insights

/// Finds names in texts, however they are written there: in capitals or without accents, over two
/// lines, with other punctuation; and takes them out.
///
/// A short name in capitals is looked for in capitals only: "FIRST" is not in "the first half".
struct Redactor {
  /// What stands in place of a name, in every language.
  static let mark = "[…]"
  /// A name with more letters than this is also found inside a longer word.
  private static let wholeWordLimit = 7
  private static let space: UInt32 = 0

  /// The names by their first two folded letters, the longest first.
  private let names: [Key: [Name]]

  private struct Name {
    let letters: [UInt32]
    let isInCapitals: Bool
  }

  private struct Key: Hashable {
    let first: UInt32
    let second: UInt32
  }

  init(_ names: KnownNames) {
    var byStart: [Key: [Name]] = [:]
    for name in names.names {
      let letters = Folded(name).letters
      guard letters.count > 1 else { continue }
      let isInCapitals = letters.count <= Self.wholeWordLimit && Self.isInCapitals(name)
      byStart[Key(first: letters[0], second: letters[1]), default: []]
        .append(Name(letters: letters, isInCapitals: isInCapitals))
    }
    self.names = byStart.mapValues { $0.sorted { $1.letters.count < $0.letters.count } }
  }

  /// `text` with the mark in place of each name in it.
  func redacted(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    let folded = Folded(text)
    var result = ""
    var kept = text.startIndex
    var place = 0
    while place + 1 < folded.letters.count {
      guard let length = nameLength(in: text, folded, at: place) else {
        place += 1
        continue
      }
      result += text[kept..<folded.starts[place]] + Self.mark
      kept = folded.ends[place + length - 1]
      place += length
    }
    return kept == text.startIndex ? text : result + text[kept...]
  }

  /// How many folded letters the longest name at `place` has; nil when there is none.
  private func nameLength(in text: String, _ folded: Folded, at place: Int) -> Int? {
    let letters = folded.letters
    let key = Key(first: letters[place], second: letters[place + 1])
    return names[key]?.first { name in
      let end = place + name.letters.count
      guard end <= letters.count, letters[place..<end].elementsEqual(name.letters) else {
        return false
      }
      guard name.letters.count <= Self.wholeWordLimit else { return true }
      return (place == 0 || Self.areApart(letters[place - 1], letters[place]))
        && (end == letters.count || Self.areApart(letters[end - 1], letters[end]))
        && (!name.isInCapitals
          || Self.isInCapitals(text[folded.starts[place]..<folded.ends[end - 1]]))
    }?.letters.count
  }

  private static func isInCapitals(_ text: some StringProtocol) -> Bool {
    text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
  }

  /// Whether a word may end between the two: at a space, and anywhere in scripts that write words
  /// without spaces or join short words to them.
  private static func areApart(_ left: UInt32, _ right: UInt32) -> Bool {
    left == space || right == space || left >= 0x590 || right >= 0x590
  }

  /// A text as letters to compare, each with where it stands.
  private struct Folded {
    private(set) var letters: [UInt32] = []
    private(set) var starts: [String.Index] = []
    private(set) var ends: [String.Index] = []

    init(_ text: String) {
      let scalars = text.unicodeScalars
      for index in scalars.indices {
        let scalar = scalars[index]
        let end = scalars.index(after: index)
        if let letter = FoldedScalars.folded(scalar) {
          append(letter, index, end)
        } else if FoldedScalars.isMark(scalar) || Self.isInvisible(scalar) {
          if !ends.isEmpty { ends[ends.count - 1] = end }
        } else if let last = letters.last, last != Redactor.space {
          append(Redactor.space, index, end)
        }
      }
      if letters.last == Redactor.space {
        letters.removeLast()
        starts.removeLast()
        ends.removeLast()
      }
    }

    private mutating func append(_ letter: UInt32, _ start: String.Index, _ end: String.Index) {
      letters.append(letter)
      starts.append(start)
      ends.append(end)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value > 0x7F && scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
