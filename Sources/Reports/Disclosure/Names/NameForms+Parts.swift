/// What others leave of the name of an organisation that says of what or for what it is, and spellings
/// near to it.
extension NameForms {
  /// "Ministry of Foreign Affairs", "MoFA" and "Freedonia" of "Ministry of Foreign Affairs of
  /// Freedonia".
  func placed(_ name: String) -> [NameForm] {
    let words = Self.words(of: name).flatMap(Self.unelided)
    guard
      let link = words.indices.dropFirst().dropLast().last(where: { Self.links.contains(words[$0]) }
      )
    else { return [] }
    let head = Array(words[..<link])
    let tail = Array(words[(link + 1)...].drop { Self.articles.contains($0.lowercased()) })
    var texts = tail.filter { word in
      word.count > 2 && word.first?.isUppercase ?? false && !common.isOrdinary(word)
        && !CommonWords.topics.contains(CommonWords.key(word))
    }
    if tail.count > 1 { texts.append(tail.joined(separator: " ")) }
    if head.count > 1 { texts.append(head.joined(separator: " ")) }
    let acronyms = Self.acronyms(of: head).filter { $0.letters.count > 2 }
    let ofAll = words.count > Self.words(of: name).count ? Self.acronyms(of: words) : []
    return texts.compactMap { NameForm(.firstWord, $0) } + acronyms + ofAll
  }

  /// Letters of another script that look alike, and the name without a particle that is joined to it:
  /// "Oréal".
  func near(_ name: String) -> [NameForm] {
    let isOneWord = Self.words(of: name).count == 1
    let elided = isOneWord ? ElidedNames.parted(name).map { [$0.name] } ?? [] : []
    return (elided.filter { !common.isOrdinary($0) }).compactMap { NameForm(.near, $0) }
      + Lookalikes.twins(of: name).compactMap { NameForm(isOneWord ? .near : .whole, $0) }
  }

  /// "d'Afrique" as the two words that it is.
  private static func unelided(_ word: String) -> [String] {
    guard ElidedNames.bare(word) != word, let (particle, name) = ElidedNames.parted(word) else {
      return [word]
    }
    return [particle, name]
  }

  /// What stands before the place that an organisation is of.
  private static let links: Set<String> = [
    "of", "for", "de", "des", "du", "d", "da", "do", "di", "del", "della", "von", "der", "van",
  ]

  private static let articles: Set<String> = [
    "the", "la", "le", "les", "el", "los", "las", "der", "die", "das", "den", "de", "het",
  ]
}
