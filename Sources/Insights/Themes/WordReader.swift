/// A word of a text: where it stands, and its letters as they are compared.
struct ReadWord {
  /// Where it stands in the UTF-8 of the text.
  let range: Range<Int>
  /// Its letters, those that count as the same the same.
  let letters: [UInt32]
  /// Whether it is in capitals.
  let isInCapitals: Bool
}

/// The words of a text, in the order in which they stand in it.
///
/// Where words have no spaces between them each two signs that stand together count as one, so that
/// those which hold a whole word are among them.
struct WordReader {
  private(set) var words: [ReadWord] = []
  private var letters: [UInt32] = []
  /// Where each of the letters begins.
  private var starts: [Int] = []
  private var end = 0
  private var hasSmall = false
  private var isIdeographic = false

  /// The words of `text`, as far as it is looked at.
  static func words(of text: String) -> [ReadWord] {
    var reader = WordReader()
    var offset = 0
    for scalar in text.unicodeScalars.prefix(TextGrams.limit) {
      reader.read(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
    reader.endWord()
    return reader.words
  }

  private mutating func read(_ scalar: Unicode.Scalar, at offset: Int) {
    if FoldedScalars.isMark(scalar) {
      if !letters.isEmpty { end = offset + UTF8.width(scalar) }
      return
    }
    guard let letter = FoldedScalars.folded(scalar) else { return endWord() }
    let isOther = FoldedScalars.isIdeographic(letter)
    if isOther != isIdeographic { endWord() }
    isIdeographic = isOther
    letters.append(letter)
    starts.append(offset)
    end = offset + UTF8.width(scalar)
    if !Self.isCapital(scalar) { hasSmall = true }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? 0x41...0x5A ~= scalar.value : scalar.properties.isUppercase
  }

  private mutating func endWord() {
    guard !letters.isEmpty else { return }
    if isIdeographic, letters.count > 2 {
      for index in 0..<(letters.count - 1) {
        let behind = index + 2 < starts.count ? starts[index + 2] : end
        words.append(
          ReadWord(
            range: starts[index]..<behind, letters: [letters[index], letters[index + 1]],
            isInCapitals: false))
      }
    } else {
      words.append(
        ReadWord(range: starts[0]..<end, letters: letters, isInCapitals: !hasSmall))
    }
    letters.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    hasSmall = false
  }
}

extension ReadWord {
  /// Whether it is of a script that has no spaces between words.
  var isIdeographic: Bool { letters.first.map(FoldedScalars.isIdeographic) ?? false }
}
