/// The pieces of a text by which texts are compared: runs of three letters within its words, where
/// words have no spaces between them single letters and pairs.
///
/// Word order, endings, case, accents, punctuation and short words make little or no difference.
enum TextGrams {
  /// How much of a long text is looked at, in letters.
  static let limit = 2_000

  /// The pieces of `text`, each once, in the order of their numbers.
  static func of(_ text: String) -> [UInt64] {
    var pieces: [UInt64] = []
    var word: [UInt32] = []
    var isIdeographic = false
    for scalar in text.unicodeScalars.prefix(limit) {
      if FoldedScalars.isMark(scalar) { continue }
      guard let letter = FoldedScalars.folded(scalar) else {
        take(&word, isIdeographic, &pieces)
        continue
      }
      let isOther = FoldedScalars.isIdeographic(letter)
      if isOther != isIdeographic { take(&word, isIdeographic, &pieces) }
      isIdeographic = isOther
      word.append(letter)
    }
    take(&word, isIdeographic, &pieces)
    pieces.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(pieces.count)
    for piece in pieces where piece != unique.last { unique.append(piece) }
    return unique
  }

  private static func take(_ word: inout [UInt32], _ isIdeographic: Bool, _ pieces: inout [UInt64])
  {
    defer { word.removeAll(keepingCapacity: true) }
    guard !word.isEmpty else { return }
    if isIdeographic {
      for (index, letter) in word.enumerated() {
        pieces.append(number(letter, 0, 0))
        if index > 0 { pieces.append(number(word[index - 1], letter, 0)) }
      }
      return
    }
    let letters = withoutArticle(word)
    // Words of one or two letters say little, unless they are numbers.
    guard letters.count > 2 || letters.allSatisfy({ 0x30...0x39 ~= $0 }) else { return }
    let framed = [1] + letters + [2]
    for index in 0..<(framed.count - 2) {
      pieces.append(number(framed[index], framed[index + 1], framed[index + 2]))
    }
  }

  /// The Arabic article is a part of its word, alone or behind "and" or "with".
  private static func withoutArticle(_ word: [UInt32]) -> ArraySlice<UInt32> {
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
}
