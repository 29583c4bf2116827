import Insights

/// Finds names in texts, however they are written there: in capitals or without accents, over two
/// lines, with other punctuation; and takes them out.
struct Redactor {
  /// What stands in place of a name, in every language.
  static let mark = "[…]"
  /// A whole name with more letters than this is also found with an ending of up to three.
  private static let endingLimit = 7
  private static let space: UInt32 = 0

  /// The names by their first two folded letters, the longest first.
  private let names: [Key: [Name]]

  private struct Name {
    let name: KnownName
    let letters: [UInt32]
    /// Whether it is of a script with capital and small letters.
    let isCased: Bool
  }

  private struct Key: Hashable {
    let first: UInt32
    let second: UInt32
  }

  init(_ names: KnownNames) { self.init(names.names) }

  init(_ names: [KnownName]) {
    var byStart: [Key: [Name]] = [:]
    for name in names {
      let letters = Folded(name.text).letters
      guard letters.count > 1 else { continue }
      let isCased = name.text.contains(where: \.isCased)
      byStart[Key(first: letters[0], second: letters[1]), default: []]
        .append(Name(name: name, letters: letters, isCased: isCased))
    }
    self.names = byStart.mapValues { $0.sorted { $1.letters.count < $0.letters.count } }
  }

  /// `text` with the mark in place of each name in it.
  func redacted(_ text: String) -> String {
    var left: Set<KnownName> = []
    return redacted(text, noting: &left)
  }

  /// `text` with the mark in place of each name in it, and in `left` those that were found and left;
  /// parts of names stay in what is `published`.
  func redacted(
    _ text: String, isPublished: Bool = false, noting left: inout Set<KnownName>
  ) -> String {
    guard !names.isEmpty else { return text }
    let folded = Folded(text)
    var result = ""
    var kept = text.startIndex
    var place = 0
    while place + 1 < folded.letters.count {
      guard let name = name(in: text, folded, at: place, isPublished) else {
        place += 1
        continue
      }
      if name.name.isLeft {
        left.insert(name.name)
      } else {
        result += text[kept..<folded.starts[place]] + Self.mark
        kept = folded.ends[place + name.letters.count - 1]
      }
      place += name.letters.count
    }
    return kept == text.startIndex ? text : result + text[kept...]
  }

  /// The longest name at `place`, one to take out before one to leave; nil when there is none.
  private func name(
    in text: String, _ folded: Folded, at place: Int, _ isPublished: Bool
  ) -> Name? {
    let letters = folded.letters
    guard place == 0 || Self.areApart(letters[place - 1], letters[place]),
      let names = names[Key(first: letters[place], second: letters[place + 1])]
    else { return nil }
    var left: Name?
    for name in names where !(isPublished && (name.name.isLeft || name.name.use == .part)) {
      guard Self.isThere(name, in: text, folded, at: place) else { continue }
      guard name.name.isLeft else { return name }
      left = left ?? name
    }
    return left
  }

  private static func isThere(
    _ name: Name, in text: String, _ folded: Folded, at place: Int
  ) -> Bool {
    let end = place + name.letters.count
    guard end <= folded.letters.count, folded.letters[place..<end].elementsEqual(name.letters)
    else { return false }
    let written = text[folded.starts[place]..<folded.ends[end - 1]]
    guard isWord(name, written, in: folded.letters, at: place) else { return false }
    let known = name.name.text
    switch name.name.use {
    case .anyCase: return true
    case .capitalised: return WrittenName(written).hasCapitals(of: known)
    case .inCapitals: return WrittenName(written).isInCapitals
    case .part, .commonWord, .firstWord: return WrittenName(written).isPart(known)
    }
  }

  /// Whether what begins as a word ends as one, but for an ending: "Müllers".
  private static func isWord(
    _ name: Name, _ written: Substring, in letters: [UInt32], at place: Int
  ) -> Bool {
    let end = place + name.letters.count
    let isWhole = name.name.use.rawValue < KnownName.Use.part.rawValue
    guard name.isCased || isWhole else { return isJoinedWord(in: letters, place..<end) }
    guard end < letters.count, !areApart(letters[end - 1], letters[end]) else { return true }
    let ending = letters[end...].prefix(4).prefix { $0 != space }
    let isLong = name.letters.count > endingLimit && isWhole
    return name.isCased && ending.elementsEqual([0x73])
      || isLong && ending.count < 4 && WrittenName(written).hasCapitals
  }

  /// Whether a part of a name in a script without capitals is a word of its own there: anywhere
  /// where words are not kept apart; elsewhere after one letter at most, as Arabic joins its "and".
  private static func isJoinedWord(in letters: [UInt32], _ range: Range<Int>) -> Bool {
    guard !FoldedScalars.isIdeographic(letters[range.lowerBound]) else { return true }
    let before = letters[..<range.lowerBound].reversed().prefix { $0 != space }.prefix(2)
    return before.count < 2
      && (range.upperBound == letters.count || letters[range.upperBound] == space)
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
