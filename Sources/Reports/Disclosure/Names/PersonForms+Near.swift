extension PersonForms {
  /// What stays of a part without its particle: of "d'Arcy" the name, of "O'Connor" what may be
  /// somebody else's.
  func elided(_ word: String) -> [NameForm] {
    guard let (_, name) = ElidedNames.parted(word) else { return [] }
    let isBare = ElidedNames.bare(word) == name
    return Self.spellings(of: name).compactMap {
      NameForm(isBare ? .part : .near, $0.text, needsAccent: $0.needsAccent)
    } + (isBare ? NameEndings.stems(of: name) : [])
  }

  /// Spellings near to a part or, of two words, to all of the name.
  var near: [NameForm] {
    let isIcelandic = telling.contains { !NearSpellings.icelandic($0).isEmpty }
    let parts = telling.flatMap { [$0] + Self.pieces(of: $0) }.filter { $0.count > 3 }
    var forms = parts.flatMap { NearSpellings.doubled($0) + Lookalikes.twins(of: $0) }
      .compactMap { NameForm(.near, $0) }
    forms += telling.flatMap(NearSpellings.icelandic).compactMap { NameForm(.part, $0) }
    if isIcelandic {
      forms += telling.flatMap(NearSpellings.icelandicGiven).compactMap { NameForm(.near, $0) }
    }
    guard words.count > 1 else { return forms }
    let name = words.joined(separator: " ")
    return forms
      + (NearSpellings.doubled(name) + Lookalikes.twins(of: name)).compactMap {
        NameForm(.whole, $0)
      }
  }

  /// The last name with its particles shortened, "vdberg" and "kvdBerg", or with another of theirs,
  /// "van den Berg" for "van der Berg".
  var shortFamily: [NameForm] {
    guard let last = words.last else { return [] }
    let particles = self.particles
    guard !particles.isEmpty else { return [] }
    let before = telling.dropLast().flatMap(Self.initials)
    let short = (particles.compactMap(\.first).map(String.init) + [last]).joined(separator: " ")
    var forms = [short, (before + [short]).joined(separator: " ")].flatMap(Self.spellings)
      .compactMap { NameForm(.initialed, $0.text, needsAccent: $0.needsAccent) }
    let isArticle = particles.last.map { Self.articles.contains(CommonWords.key($0)) } ?? false
    let base = Array(isArticle ? particles.dropLast() : particles[...])
    guard let von = base.last.map(CommonWords.key), ["van", "von"].contains(von) else {
      return forms
    }
    for other in Self.articles {
      forms += [NameForm(.near, (base + [other, last]).joined(separator: " "))].compactMap(\.self)
    }
    return forms
  }

  /// The first letters of all parts and of the first and the last, in either order; both letters of
  /// a part with a hyphen.
  var initials: [NameForm] {
    let letters = telling.map { Self.initials(of: $0) }
    let single = letters.compactMap(\.first)
    guard let first = single.first, let last = single.last else { return [] }
    let plain = [single, [first, last]].flatMap { [$0, $0.reversed()] }
    let isCompound = letters.contains { $0.count > 1 }
    let compound =
      isCompound
      ? [letters.flatMap(\.self), letters.reversed().flatMap(\.self)]
        + letters.filter { $0.count > 1 } : []
    return plain.compactMap { NameForm(.initials, $0.joined(separator: " ")) }
      + compound.compactMap { letters in
        var form = NameForm(.initials, letters.joined(separator: " "))
        form?.isCompound = true
        return form
      }
  }

  /// What follows "van" and "von", which is easily mistaken.
  private static let articles = ["de", "den", "der"]
}
