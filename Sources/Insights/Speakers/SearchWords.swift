/// The words of a text as they are looked for: small letters without accents.
struct SearchWords: Equatable, Sendable {
  /// The words in their order, each as the letters that count.
  let words: [[UInt32]]

  init(_ text: String) {
    var words: [[UInt32]] = [[]]
    for scalar in text.unicodeScalars where !FoldedScalars.isMark(scalar) {
      if let folded = FoldedScalars.folded(scalar) {
        words[words.count - 1].append(folded)
      } else if scalar != "'", scalar != "’", !(words.last?.isEmpty ?? true) {
        words.append([])
      }
    }
    self.words = words.filter { !$0.isEmpty }
  }

  /// Whether a word begins with `beginning`; where words are written without spaces, any letter may
  /// begin one.
  func hasWord(beginningWith beginning: [UInt32]) -> Bool {
    let isAnywhere = beginning.first.map(FoldedScalars.isIdeographic) ?? false
    return words.contains { word in
      word.starts(with: beginning)
        || isAnywhere && word.indices.contains { word[$0...].starts(with: beginning) }
    }
  }
}
