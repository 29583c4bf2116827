/// The forms in which others may write the name of a person.
struct PersonForms {
  /// The words of the name, without titles, and those of them that tell of somebody.
  let words: [String]
  let telling: [String]

  init(_ name: String) {
    let plain = NameForms.parted(name).long
    let isTurned = plain.contains(",")
    var words = plain.split { $0.isWhitespace || ",・·".contains($0) }.map(String.init)
      .map(NameForms.withoutSigns)
      .filter {
        !$0.isEmpty && !Honorifics.contains($0) && !CommonWords.titles.contains(CommonWords.key($0))
      }
    // "Kowalska, Anna" is Anna Kowalska.
    if isTurned, words.count > 1 { words.append(words.removeFirst()) }
    self.words = words
    let isWithCapitals = words.contains { $0.first?.isUppercase ?? false }
    telling = words.enumerated().filter { place, word in
      word.contains(where: \.isLetter)
        && !(Self.particles.contains(CommonWords.key(word))
          && place > 0 && place < words.count - 1)
        && !(isWithCapitals && words.count > 1
          && ElidedNames.bare(word).first?.isLowercase ?? false)
    }.map(\.element)
  }

  var forms: [NameForm] {
    guard let first = words.joined().unicodeScalars.first else { return [] }
    switch NameScript(of: NameLetters.folded(first)?.first ?? 0) {
    case .cased: return cased
    case .hangul, .kana, .unspaced: return EastAsianForms(words).forms
    case .arabic: return spaced + articles
    case .hebrew, .other: return spaced
    }
  }

  // MARK: Scripts without capitals

  private var spaced: [NameForm] {
    let whole =
      words.count > 1
      ? [NameForm(.whole, words.joined(separator: " "))]
        + [NameForm(.whole, words.reversed().joined(separator: " "))] : []
    return (whole + telling.filter { $0.count > 1 }.map { NameForm(.part, $0) }).compactMap(\.self)
  }

  /// Parts without the Arabic article, and "عبد" with what belongs to it.
  private var articles: [NameForm] {
    let plain = telling.compactMap { word in
      word.hasPrefix("ال") && word.count > 4 ? NameForm(.part, String(word.dropFirst(2))) : nil
    }
    let pairs = zip(words, words.dropFirst()).compactMap { first, second in
      NameForm(.whole, first + " " + second)
    }
    return plain + pairs
  }

  // MARK: Scripts with capitals

  private var cased: [NameForm] {
    var forms = words.count > 1 ? wholes : []
    forms += telling.flatMap(parts)
    for word in telling { forms += NameEndings.stems(of: word) }
    forms += telling.flatMap(elided) + near
    guard telling.count > 1 else { return forms }
    return forms + initialed + shortFamily + initials
  }

  /// All of the name, first and last, and the last with its particles; in either order.
  private var wholes: [NameForm] {
    let last = words.last.map { [$0] } ?? []
    let family = particles + last
    let given = Array(words.dropLast(family.count))
    let firstAndLast = given.first.map { [$0] + family } ?? words
    var texts: [(words: [String], isReversed: Bool)] = [(words, false), (firstAndLast, false)]
    texts += [(family + given, true), (family + given.prefix(1), true)]
    if let first = words.first { texts.append((Array(words.dropFirst()) + [first], true)) }
    // Two surnames, two given names, and names with their particles, without the rest.
    let pairs = zip(telling, telling.dropFirst()).map { [$0, $1] }.filter { _ in telling.count > 2 }
    texts += (pairs + (particles.isEmpty ? [] : [family])).map { ($0, false) }
    return texts.filter { $0.words.count > 1 }.flatMap { text in
      Self.spellings(of: text.words.joined(separator: " ")).compactMap {
        NameForm(.whole, $0.text, needsAccent: $0.needsAccent, isReversed: text.isReversed)
      }
    }
  }

  /// What stands between the given names and the last one.
  var particles: [String] {
    words.dropLast().reversed().prefix { Self.particles.contains(CommonWords.key($0)) }.reversed()
  }

  /// The pieces of a word with a hyphen, without an Arabic article.
  static func pieces(of word: String) -> [String] {
    let pieces = word.split { "-‐–".contains($0) }.map(String.init)
    let articles = ["al", "el", "as", "ash", "ad", "an", "ar", "at", "az"]
    return pieces.count > 1 ? pieces.filter { !articles.contains($0.lowercased()) } : []
  }

  /// A word of the name, and the pieces of one with a hyphen.
  private func parts(of word: String) -> [NameForm] {
    ([word] + Self.pieces(of: word)).flatMap { text in
      Self.spellings(of: text).compactMap { spelling in
        let isLetter = text.count { $0.isLetter } == 1
        let isPiece = text != word && text.count < 4
        return NameForm(
          isLetter ? .letter : isPiece ? .uncertain : .part, spelling.text,
          needsAccent: spelling.needsAccent)
      }
    }
  }

  /// Each part with the initials of those before it, in either order: "Doe J" and "jdoe".
  private var initialed: [NameForm] {
    var forms: [NameForm?] = []
    for (place, part) in telling.enumerated() where part.count > 1 {
      let before = telling[..<place].flatMap(Self.initials)
      let after = telling[(place + 1)...].flatMap(Self.initials)
      for spelling in Self.spellings(of: part) where place > 0 {
        let accent = spelling.needsAccent
        let all = (before + [spelling.text]).joined(separator: " ")
        forms.append(NameForm(.initialed, all, needsAccent: accent))
        let turned = ([spelling.text] + before).joined(separator: " ")
        forms.append(NameForm(.initialed, turned, needsAccent: accent, isReversed: true))
        if before.count > 1 {
          forms.append(
            NameForm(.initialed, "\(before[0]) \(spelling.text)", needsAccent: accent))
          forms.append(
            NameForm(
              .initialed, "\(spelling.text) \(before[0])", needsAccent: accent, isReversed: true))
        }
      }
      for spelling in Self.spellings(of: part) where place == 0 {
        guard let last = after.last else { continue }
        let accent = spelling.needsAccent
        forms.append(NameForm(.abridged, "\(spelling.text) \(last)", needsAccent: accent))
        forms.append(
          NameForm(.abridged, "\(last) \(spelling.text)", needsAccent: accent, isReversed: true))
      }
    }
    return forms.compactMap(\.self)
  }

  static func initials(of word: String) -> [String] {
    word.split { "-‐–".contains($0) }
      .compactMap { ElidedNames.bare(String($0)).first }.map(String.init)
  }

  /// How a word is written by those who lack one of its letters, and by those who have it.
  static func spellings(of text: String) -> [(text: String, needsAccent: Bool)] {
    var spellings = [(text: text, needsAccent: false)]
    let special = text.lowercased().unicodeScalars.filter { NameLetters.expansion(of: $0) != nil }
    if !special.isEmpty {
      spellings.append((text: expanded(text) { _ in true }, needsAccent: false))
      for letter in Set(special) where Set(special).count > 1 {
        spellings.append((text: expanded(text) { $0 == letter }, needsAccent: false))
      }
    }
    let contracted = ["ae", "oe", "ue", "aa"].reduce(text) { text, pair in
      text.replacing(pair, with: pair.prefix(1))
    }
    if contracted != text { spellings.append((text: contracted, needsAccent: true)) }
    return spellings
  }

  private static func expanded(_ text: String, _ isMeant: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let expansion = NameLetters.expansion(of: small), isMeant(small) {
        result.append(contentsOf: expansion.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// What stands before surnames and tells of nobody by itself.
  static let particles: Set<String> = [
    "af", "al", "av", "bin", "bint", "da", "dal", "das", "de", "degli", "dei", "del", "della",
    "den",
    "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les", "lo", "los", "op",
    "ould", "s", "san", "st", "t", "te", "ten", "ter", "van", "ver", "vom", "von", "y", "zu", "zum",
    "zur",
  ]
}
