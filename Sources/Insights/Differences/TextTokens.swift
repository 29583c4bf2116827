/// A text cut into words, the blanks between them, and single signs; together they are the text.
struct TextTokens {
  /// The pieces, in their order.
  let texts: [Substring]
  /// Which of them are words.
  let areWords: [Bool]

  private enum Kind { case word, blank, sign }

  init(_ text: String) {
    var texts: [Substring] = []
    var areWords: [Bool] = []
    var start = text.startIndex
    while start < text.endIndex {
      let kind = Self.kind(of: text[start])
      var end = text.index(after: start)
      if kind != .sign, !Self.standsAlone(text[start]) {
        while end < text.endIndex, Self.goesOn(kind, at: end, in: text) {
          end = text.index(after: end)
        }
      }
      texts.append(text[start..<end])
      areWords.append(kind == .word)
      start = end
    }
    self.texts = texts
    self.areWords = areWords
  }

  /// Whether what began before `place` goes on there; an apostrophe between letters belongs to a word.
  private static func goesOn(_ kind: Kind, at place: String.Index, in text: String) -> Bool {
    let next = text[place]
    if kind == .word, next == "'" || next == "’" {
      let after = text.index(after: place)
      return after < text.endIndex && goesOn(kind, at: after, in: text)
        && text[after].isLetter
    }
    return Self.kind(of: next) == kind && !standsAlone(next)
  }

  private static func kind(of character: Character) -> Kind {
    if character.isLetter || character.isNumber { return .word }
    return character.isWhitespace ? .blank : .sign
  }

  /// Whether the character is a word by itself, as in a text without blanks.
  private static func standsAlone(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      $0.properties.isIdeographic || (0x3040...0x30FF).contains($0.value)
    } ?? false
  }
}
