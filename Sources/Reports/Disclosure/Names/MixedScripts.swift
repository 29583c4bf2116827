extension Lookalikes {
  /// `letters` with each word that mixes scripts in one of them, so that "Smіth" with a Cyrillic letter
  /// reads as it looks.
  static func settled(
    _ letters: [UInt32], _ gaps: [NameText.Gap], _ capitals: [Bool], hasLatin: Bool
  ) -> [UInt32] {
    let hasGreek = letters.contains { (0x370..<0x400).contains($0) }
    guard hasLatin || hasGreek else { return letters }
    var settled = letters
    var start = 0
    while start < letters.count {
      var end = start + 1
      while end < letters.count, gaps[end] <= .change { end += 1 }
      if let script = script(of: letters[start..<end], capitals) {
        for place in start..<end {
          settled[place] =
            letter(like: letters[place], isCapital: capitals[place], in: script)
            ?? letters[place]
        }
      }
      start = end
    }
    return settled
  }

  /// The script that a word of several is meant to be in; nil for a word of one script, and for one
  /// with the ending of another language: "Googleом".
  ///
  /// That is the one all whose letters look like some of it, or else the one with the most of its own.
  private static func script(of word: ArraySlice<UInt32>, _ capitals: [Bool]) -> Script? {
    var counts: [Script: Int] = [:]
    for letter in word {
      if let script = Script(of: letter) { counts[script, default: 0] += 1 }
    }
    guard counts.count > 1, !hasForeignEnding(word) else { return nil }
    let possible = counts.keys.filter { script in
      word.indices.allSatisfy {
        letter(like: word[$0], isCapital: capitals[$0], in: script) != nil
      }
    }
    // Of as many letters of each the first in the order of the cases.
    let order = Script.allCases.filter {
      (possible.isEmpty ? Array(counts.keys) : possible).contains($0)
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// Whether a word goes on in another script with an ending that is none in its own.
  private static func hasForeignEnding(_ word: ArraySlice<UInt32>) -> Bool {
    guard let first = word.first.flatMap(Script.init) else { return false }
    let ending = word.drop { Script(of: $0).map { $0 == first } ?? true }
    let isForeign = ending.allSatisfy { Script(of: $0).map { $0 != first } ?? false }
    guard isForeign, NameEndings.contains(ending) else { return false }
    let like = ending.map { letter(like: $0, isCapital: false, in: first) ?? $0 }
    return !NameEndings.contains(like)
  }
}
