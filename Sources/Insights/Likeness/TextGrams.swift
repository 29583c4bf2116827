/// The pieces of a text by which texts are compared: runs of three letters within its words, where
/// words have no spaces between them single letters and pairs; and its short names in capitals.
///
/// Word order, endings, case, accents, punctuation and short words make little or no difference.
/// But for "EU" and "UN", "AI" and "IT", "Plan A" and "Plan B": such names tell texts apart.
enum TextGrams {
  /// How much of a long text is looked at, in letters.
  static let limit = 2_000

  /// Longer words in capitals are no names, but words that somebody wrote in capitals.
  private static let longestName = 5
  /// In a text without small letters, more words than these are not names.
  private static let mostNamesInCapitals = 3

  /// The pieces of `text`, each once, in the order of their numbers.
  static func of(_ text: String) -> [UInt64] {
    var words = Words()
    for scalar in text.unicodeScalars.prefix(limit) { words.read(scalar) }
    words.end()
    let isInCapitals = !words.hasSmallLetters && words.names.count > mostNamesInCapitals
    var pieces = isInCapitals ? words.pieces : words.pieces + words.names
    pieces.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(pieces.count)
    for piece in pieces where piece != unique.last { unique.append(piece) }
    return unique
  }

  /// The words of `text` letter by letter, those that count as the same the same; empty when it has
  /// no letters.
  static func letters(of text: String) -> [UInt64] {
    var letters: [UInt64] = []
    var isBehindWord = false
    for scalar in text.unicodeScalars.prefix(limit) where !FoldedScalars.isMark(scalar) {
      guard let letter = FoldedScalars.folded(scalar) else {
        isBehindWord = !letters.isEmpty
        continue
      }
      if isBehindWord { letters.append(0) }
      isBehindWord = false
      letters.append(UInt64(letter))
    }
    // No piece is 0, so that letters are never taken for pieces.
    return letters.isEmpty ? [] : [0] + letters
  }

  /// Whether the piece is a name.
  static func isName(_ piece: UInt64) -> Bool { piece >> 42 == nameMark }

  /// Whether each of two texts has a name that the other has not.
  static func nameOthers(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    !left.allSatisfy(right.contains) && !right.allSatisfy(left.contains)
  }

  private static let nameMark: UInt64 = 3

  /// A text while it is read word by word.
  private struct Words {
    var pieces: [UInt64] = []
    var names: [UInt64] = []
    var hasSmallLetters = false
    private var word: [UInt32] = []
    private var isIdeographic = false
    private var isInCapitals = true
    private var beginsSentence = true

    mutating func read(_ scalar: Unicode.Scalar) {
      if FoldedScalars.isMark(scalar) { return }
      guard let letter = FoldedScalars.folded(scalar) else {
        end()
        if ".!?:;\n".unicodeScalars.contains(scalar) { beginsSentence = true }
        return
      }
      let isOther = FoldedScalars.isIdeographic(letter)
      if isOther != isIdeographic { end() }
      isIdeographic = isOther
      word.append(letter)
      note(scalar)
    }

    /// Whether the letter is capital, small, or a digit, which is either.
    private mutating func note(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x30...0x39: return
      case 0x61...0x7A: hasSmallLetters = true
      default:
        if scalar.properties.isUppercase { return }
        if scalar.properties.isLowercase { hasSmallLetters = true }
      }
      isInCapitals = false
    }

    /// Ends the word, if there is one.
    mutating func end() {
      guard !word.isEmpty else { return }
      if isIdeographic { takeSigns() } else { takeLetters() }
      word.removeAll(keepingCapacity: true)
      isInCapitals = true
      beginsSentence = false
    }

    private mutating func takeSigns() {
      for (index, letter) in word.enumerated() {
        pieces.append(number(letter, 0, 0))
        if index > 0 { pieces.append(number(word[index - 1], letter, 0)) }
      }
    }

    private mutating func takeLetters() {
      let isNumber = word.allSatisfy { 0x30...0x39 ~= $0 }
      // A single letter at the beginning is mostly an article or a preposition.
      let isName = isInCapitals && !isNumber && (word.count > 1 || !beginsSentence)
      if isName, word.count <= longestName { names.append(name(word)) }
      let letters = withoutArticle(word)
      // Other words of one or two letters say little, unless they are numbers.
      guard letters.count > 2 || isNumber else { return }
      let framed = [1] + letters + [2]
      for index in 0..<(framed.count - 2) {
        pieces.append(number(framed[index], framed[index + 1], framed[index + 2]))
      }
    }
  }

  /// The Arabic article is a part of its word, alone or behind "and" or "with".
  static func withoutArticle(_ word: [UInt32]) -> ArraySlice<UInt32> {
    let (alef, lam): (UInt32, UInt32) = (0x627, 0x644)
    let before: Set<UInt32> = [0x648, 0x628, 0x641, 0x643]
    let start = word.first.map(before.contains) ?? false ? 1 : 0
    guard word.count > start + 4, word[start] == alef, word[start + 1] == lam else {
      return word[...]
    }
    return word[(start + 2)...]
  }

  /// Three letters as one number: a scalar has at most 21 bits.
  private static func number(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }

  /// A name as one number, behind a mark that no three letters have.
  private static func name(_ word: [UInt32]) -> UInt64 {
    let hash = word.reduce(0xCBF2_9CE4_8422_2325) { (hash: UInt64, letter) in
      (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    }
    return nameMark << 42 | hash >> 22
  }
}
