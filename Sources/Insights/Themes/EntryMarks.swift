import SessionEngine
import WorkshopModel

/// What a word of an entry tells of what the entry is about.
struct WordMark: Sendable {
  /// The word without its ending.
  let stem: UInt64
  /// The matters that it leads to; mostly none or one.
  let matters: [Vocabulary.Matter]
  /// Where the word stands in the UTF-8 of the text.
  let range: Range<Int>
  /// Which word of the text it is, counted with those that tell nothing.
  let place: Int

  /// The marks of the words of `text` that tell something, as they stand in it.
  static func all(of text: String, by vocabulary: Vocabulary = .standard) -> [WordMark] {
    let words = WordReader.words(of: text)
    let hashes = words.map { WordHash.of($0.letters) }
    let language = vocabulary.language(of: hashes)
    // In a text all in capitals they tell no name.
    let hasSmall = words.contains { $0.letters.count > 1 && !$0.isInCapitals }
    return words.indices.compactMap { place in
      let word = words[place]
      guard !vocabulary.isStop(hashes[place]), tells(word, amongSmall: hasSmall) else { return nil }
      return WordMark(
        stem: vocabulary.stem(of: word.letters),
        matters: vocabulary.matters(of: word.letters, in: language), range: word.range,
        place: place)
    }
  }

  /// Whether a word can tell something: one of three letters, a name in capitals of two, a sign of
  /// a script without spaces; no number.
  private static func tells(_ word: ReadWord, amongSmall hasSmall: Bool) -> Bool {
    if word.isIdeographic { return true }
    guard !word.letters.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    return word.letters.count > 2 || word.letters.count == 2 && word.isInCapitals && hasSmall
  }
}

/// The marks of the words of each entry, read once and kept while the entry says the same.
struct EntryMarks: EntryKnowing {
  private var marks: [Identifier<Entry>: (text: String, marks: [WordMark])] = [:]
  private let vocabulary: Vocabulary

  /// Those of the entries of `session`, further wordings too.
  init(_ session: Session) { self.init(session, by: .standard) }

  /// The same by what `vocabulary` knows of words.
  init(_ session: Session, by vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let wordings = session.entries.allWordings
    marks.reserveCapacity(wordings.count)
    for entry in wordings { read(entry) }
  }

  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session) {
    for id in changed {
      guard let entry = session.entries[id] else {
        marks[id] = nil
        continue
      }
      if marks[id]?.text != entry.text { read(entry) }
    }
  }

  private mutating func read(_ entry: Entry) {
    marks[entry.id] = (entry.text, WordMark.all(of: entry.text, by: vocabulary))
  }

  /// The marks of an entry; none when it does not stand.
  subscript(id: Identifier<Entry>) -> [WordMark] { marks[id]?.marks ?? [] }
}
