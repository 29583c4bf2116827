extension NameFinder {
  /// Names that a title has joined to another word, at its start or its end: "Kaskaction".
  ///
  /// A title stands in every edition and over many texts. In other texts such words are too many.
  func namesJoined(in title: String) -> Set<LeftName> {
    let text = NameText(title)
    var found: Set<LeftName> = []
    for place in 0..<text.count {
      let isStart = text.gaps[place] != .none
      for form in parts(in: text, at: place) {
        let range = place..<place + form.letters.count
        guard form.script == .cased, form.letters.count > 3, range.upperBound <= text.count,
          zip(range, form.letters).allSatisfy({ text.letters[$0] == $1 })
        else { continue }
        let isEnd = text.gap(range.upperBound) != .none
        guard isStart != isEnd, range.dropFirst().allSatisfy({ text.gaps[$0] == .none }) else {
          continue
        }
        let word = text.word(around: range)
        if standsForNothingElse(text.written(range), in: text.written(word)) {
          found.insert(LeftName(word: String(text.written(word)), reason: .name))
        }
      }
    }
    return found
  }

  /// Whether neither the name nor the word that it is in is one that everybody uses; that the title
  /// itself is published makes it none.
  private func standsForNothingElse(_ name: Substring, in word: Substring) -> Bool {
    [name, word].allSatisfy {
      !CommonWords.isEveryday($0.lowercased()) && !common.isGeneric($0)
    }
  }
}

extension NameText {
  /// The word that the letters are in.
  func word(around range: Range<Int>) -> Range<Int> {
    let start = wordBefore(range.lowerBound + 1)?.lowerBound ?? range.lowerBound
    return start..<max(wordEnd(range.upperBound - 1), range.upperBound)
  }
}
