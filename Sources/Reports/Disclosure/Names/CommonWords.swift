import Insights

/// Words that are names to some and words to all: those of widespread languages, those in which what
/// is published speaks, and those that the entries write small again and again.
struct CommonWords {
  /// How far a word is one that everybody uses.
  enum Standing {
    /// As far as known it is a name alone.
    case name
    /// The entries write it small so often that it must be a word to them.
    case frequent
    /// A word of a widespread language or of what is published.
    case everyday
  }

  /// The titles of sectors, roles and kinds, which tell of nobody: "Government".
  private let ownTitles: Set<String>
  /// The words that are written small in what is published.
  private var published: Set<String> = []
  /// The languages of the workshop.
  private let tags: Set<String>
  /// How often the words of names are written small in entries, and how often with a capital.
  private var counts: [String: (small: Int, capital: Int)] = [:]
  /// A word is frequent that is written small as often as this, and as many times more often than
  /// with a capital: many write names small, too.
  private static let least = 5

  /// The words of some texts.
  ///
  /// - Parameters:
  ///   - titles: The titles of sectors, roles and kinds.
  ///   - published: What is published as it is: norms, and the method's own texts.
  ///   - entries: What was said.
  ///   - names: The names whose words are counted in what was said.
  ///   - languages: The tags of the languages that the workshop is held in.
  init(
    titles: [String], published: [String], entries: some Sequence<String>,
    names: some Sequence<String>,
    languages: [String] = []
  ) {
    tags = Set(languages.map { String($0.prefix { $0 != "-" }).lowercased() })
    ownTitles = Set(titles.map(Self.key))
    for word in (titles + published).flatMap(NameForms.words)
    where word.first?.isLowercase ?? false {
      self.published.insert(word)
    }
    for word in names.flatMap(NameForms.words) { counts[word.lowercased()] = (0, 0) }
    let starts = Set(counts.keys.compactMap(\.utf8.first))
    for text in entries { count(text, starts) }
  }

  /// Whether that is the title of a sector, a role or a kind.
  func isTitle(_ name: String) -> Bool { ownTitles.contains(Self.key(name)) }

  /// The languages that a text is in, as far as its words tell, and those of the workshop.
  func languages(of text: NameText) -> [LanguageWords] {
    let words = Set(text.words)
    return LanguageWords.all.filter { language in
      !language.tags.isDisjoint(with: tags)
        || language.markers.lazy.filter(words.contains).prefix(2).count > 1
    }
  }

  /// How far what is written in a text of these languages is a common word.
  func standing(
    of written: some StringProtocol, in languages: [LanguageWords] = []
  ) -> Standing {
    let word = written.lowercased()
    if Self.isEveryday(word) || published.contains(word)
      || languages.contains(where: { $0.contains(word) })
    {
      return .everyday
    }
    guard let count = counts[word] else { return .name }
    return count.small >= Self.least && count.small >= Self.least * count.capital
      ? .frequent : .name
  }

  /// Whether a word in small letters is one that everybody uses, whatever is published.
  static func isEveryday(_ word: String) -> Bool { everyday.contains(word) || names.contains(word) }

  /// Whether that is what people, offices or bodies are called by kind: "delegate", "table".
  func isGeneric(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return Self.places.contains(word) || Self.offices.contains(word) || Self.titles.contains(word)
      || Self.ofOrganisations.contains(word)
  }

  /// Whether a whole name of one word is also a common word, here or everywhere.
  func isOrdinary(_ name: String) -> Bool {
    standing(of: name) != .name || Self.ofOrganisations.contains(Self.key(name))
  }

  /// Counts the words of names in `text` byte by byte, since there may be many texts.
  private mutating func count(_ text: String, _ starts: Set<UInt8>) {
    let bytes = text.utf8
    var start: String.Index?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        start = start ?? index
      } else if let first = start {
        count(text[first..<index], starts)
        start = nil
      }
    }
    if let start { count(text[start...], starts) }
  }

  private mutating func count(_ word: Substring, _ starts: Set<UInt8>) {
    guard let first = word.utf8.first, starts.contains(first < 0x80 ? first | 0x20 : first) else {
      return
    }
    // A script without capitals does not tell a word from a name.
    guard let letter = word.first, letter.isCased else { return }
    if counts[String(word)] != nil {
      counts[String(word)]?.small += 1
    } else {
      counts[word.lowercased()]?.capital += 1
    }
  }

  /// A word as it is compared: with folded letters, but in scripts without capitals as it is, since
  /// there a sign more or less makes another word.
  static func key(_ word: String) -> String {
    guard word.contains(where: \.isCased) else { return word }
    var key = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let letter = FoldedScalars.folded(scalar).flatMap(Unicode.Scalar.init) {
        key.append(letter)
      } else if scalar.properties.isWhitespace {
        key.append(" ")
      }
    }
    return String(key)
  }
}
