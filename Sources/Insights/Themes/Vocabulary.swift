/// What is known of the words of English, French and Spanish: which say nothing of what an entry is
/// about, how they end, and which lead to the same matter of a workshop on norms in cyberspace.
///
/// A word of no list counts by itself, so that all works without them, in any language, if less
/// well. A language is a file in `Vocabulary`.
struct Vocabulary: Sendable {
  /// What words may lead to; the same number in all languages.
  typealias Matter = UInt64

  fileprivate struct Language {
    var stop: Set<UInt64> = []
    var endings: Set<[UInt32]> = []
    var wholes: [UInt64: [Matter]] = [:]
    var beginnings: [UInt64: [Matter]] = [:]
  }

  /// How many letters of a word stay at least when its ending is taken off.
  private static let shortestStem = 4

  private let languages: [Language]
  private let stop: Set<UInt64>
  /// The endings of all languages by their length: they are much the same, and one that is taken off
  /// a word of another language is taken off it in every entry.
  private let endings: [Set<[UInt32]>]

  /// The vocabulary of all languages that there is a file of.
  static let standard = Vocabulary([
    PackageResources.en_vocabulary, PackageResources.fr_vocabulary,
    PackageResources.es_vocabulary,
  ])

  /// The vocabulary in those files; of none, every word tells something and leads to nothing.
  init(_ files: [[UInt8]]) {
    languages = files.map { file in
      file.split(separator: UInt8(ascii: "\n")).reduce(into: Language()) { $0.read($1) }
    }
    stop = languages.reduce(into: []) { $0.formUnion($1.stop) }
    let all = languages.reduce(into: Set<[UInt32]>()) { $0.formUnion($1.endings) }
    let longest = all.map(\.count).max() ?? 0
    endings = (0...longest).map { length in all.filter { $0.count == length } }
  }

  /// Whether a word says nothing of what an entry is about.
  func isStop(_ word: UInt64) -> Bool { stop.contains(word) }

  /// The language of a text, in which most of its words that say nothing are; nil when there are
  /// none of any.
  func language(of words: [UInt64]) -> Int? {
    let counts = languages.map { language in words.count(where: language.stop.contains) }
    let most = counts.max() ?? 0
    return most > 0 ? counts.firstIndex(of: most) : nil
  }

  /// What stays of a word without its ending, so that "trained", "training" and "trains" are one.
  func stem(of letters: [UInt32]) -> UInt64 {
    let letters = TextGrams.withoutArticle(letters)
    let longest = min(endings.count - 1, letters.count - Self.shortestStem)
    for length in stride(from: longest, to: 0, by: -1)
    where endings[length].contains(Array(letters.suffix(length))) {
      return WordHash.of(letters.dropLast(length))
    }
    return WordHash.of(letters)
  }

  /// The matters that a word leads to in `language`; in any when that is nil.
  func matters(of letters: [UInt32], in language: Int?) -> [Matter] {
    if let language { return languages[language].matters(of: letters) }
    return Array(Set(languages.flatMap { $0.matters(of: letters) }))
  }
}

extension Vocabulary.Language {
  /// Takes in a line of a file: a matter, a colon, words.
  fileprivate mutating func read(_ line: ArraySlice<UInt8>) {
    guard line.first != UInt8(ascii: "#"), let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let head = String(decoding: line[..<colon], as: UTF8.self)
    // A mark that no letter has keeps a matter apart from the word that it is called by.
    let matter = WordHash.of([0] + head.unicodeScalars.map(\.value))
    for word in line[colon...].dropFirst().split(separator: UInt8(ascii: " ")) {
      let letters = WordReader.words(of: String(decoding: word, as: UTF8.self)).flatMap(\.letters)
      let hash = WordHash.of(letters)
      switch head {
      case "stop": stop.insert(hash)
      case "ending": endings.insert(letters)
      default:
        if word.last == UInt8(ascii: "*") {
          beginnings[hash, default: []].append(matter)
        } else {
          wholes[hash, default: []].append(matter)
        }
      }
    }
  }

  /// The matters of the whole word, in the plural too; otherwise of its longest beginning.
  fileprivate func matters(of letters: [UInt32]) -> [Vocabulary.Matter] {
    var hash = WordHash()
    var found: [Vocabulary.Matter] = []
    var singular: [Vocabulary.Matter]?
    for (index, letter) in letters.enumerated() {
      if index == letters.count - 1, Self.plurals.contains(letter) { singular = wholes[hash.value] }
      hash.append(letter)
      if let matters = beginnings[hash.value] { found = matters }
    }
    return wholes[hash.value] ?? singular ?? found
  }

  private static let plurals = "sx".unicodeScalars.map(\.value)
}
