/// Spellings near to a name that may be it or another: letters that are doubled in one transcription
/// and not in another, and the forms of Icelandic names.
enum NearSpellings {
  /// `text` with its doubled consonants single, all and one at a time, and with each single one between
  /// vowels doubled.
  ///
  /// Short names are left out, of which each letter makes another.
  static func doubled(_ text: String) -> [String] {
    let letters = Array(text)
    guard letters.count < 40 else { return [] }
    let small = letters.map { $0.lowercased() }
    let isConsonant = { (place: Int) in consonants.contains(small[place]) }
    let doubles = letters.indices.dropLast().filter { place in
      isConsonant(place) && small[place] == small[place + 1]
    }
    let singles = letters.indices.dropFirst().dropLast().filter { place in
      isConsonant(place) && vowels.contains(small[place - 1]) && vowels.contains(small[place + 1])
    }
    let without = { (places: [Int]) in
      String(letters.indices.filter { !places.contains($0 - 1) }.map { letters[$0] })
    }
    var texts = doubles.count > 1 ? [without(doubles)] : []
    texts += doubles.map { without([$0]) }
    texts += singles.map { place in
      String(letters[...place]) + small[place] + String(letters[(place + 1)...])
    }.filter { _ in letters.count > 4 }
    return texts.filter { $0.count(where: \.isLetter) > 3 }
  }

  private static let vowels: Set<String> = Set("aeiouáéíóúäöüåāēīōū".map(String.init))
  private static let consonants: Set<String> = Set("bcdfgklmnprstvz".map(String.init))

  /// The other cases of "Þórðardóttir" and "Jónsson".
  static func icelandic(_ word: String) -> [String] {
    let key = CommonWords.key(word)
    if key.hasSuffix("dottir") { return [word.dropLast(2) + "ur"] }
    guard key.count > 5, key.hasSuffix("son") else { return [] }
    return [word.dropLast(2) + "yni", word + "ar"]
  }

  /// The other cases of a given name such as "Ólafur" and "Sigríður" beside those of all languages.
  static func icelandicGiven(_ word: String) -> [String] {
    let key = CommonWords.key(word)
    guard key.count > 4, key.hasSuffix("ur") else { return [] }
    let stem = word.dropLast(2)
    return [String(stem), stem + "i", stem + "s", stem + "ar"]
  }
}
