/// Names whose particle is joined to them by an apostrophe: "d'Arcy", "O'Connor", "Dell'Acqua".
enum ElidedNames {
  /// A word's particle and what follows the apostrophe; nil for a word without.
  ///
  /// What follows begins with a capital, or the particle is one that is known: "Sa'id" is one word.
  static func parted(_ word: String) -> (particle: String, name: String)? {
    let scalars = word.unicodeScalars
    guard let sign = scalars.firstIndex(where: NameLetters.isApostrophe) else { return nil }
    let particle = String(scalars[..<sign])
    let name = String(scalars[scalars.index(after: sign)...])
    guard (1...5).contains(particle.count), name.count(where: \.isLetter) > 2,
      !particle.contains("-"), let first = name.first, first.isLetter
    else { return nil }
    let isKnown = particles.contains(CommonWords.key(particle))
    return first.isUppercase || isKnown ? (particle, name) : nil
  }

  /// What the name is without a particle that is written small: "Arcy" in "d'Arcy"; the word itself
  /// where it has none.
  static func bare(_ word: String) -> String {
    guard let (particle, name) = parted(word), particle.first?.isLowercase ?? false,
      name.first?.isUppercase ?? false
    else { return word }
    return name
  }

  private static let particles: Set<String> = [
    "all", "d", "dall", "de", "dell", "l", "n", "nell", "o", "sant", "t",
  ]
}
