/// Words that may be names and were left in the report, for whoever reads it before it is handed on.
struct Lookalikes: Equatable, Sendable {
  /// Some words, each once, and what the moderator calls the entries that they are in.
  struct Found: Equatable, Sendable {
    private(set) var words: Set<String> = []
    private(set) var labels: [String] = []

    fileprivate mutating func note(_ words: [String], in label: String?) {
      guard !words.isEmpty else { return }
      self.words.formUnion(words)
      if let label { labels.append(label) }
    }
  }

  /// Parts of names that are also common words in the session.
  private(set) var commonWords = Found()
  /// The first words of organisations' names.
  private(set) var firstWords = Found()

  /// Takes note of names that were left in the entry `label`, or elsewhere for nil.
  mutating func note(_ left: Set<KnownName>, in label: String?) {
    commonWords.note(left.filter { $0.use == .commonWord }.map(\.text), in: label)
    firstWords.note(left.filter { $0.use == .firstWord }.map(\.text), in: label)
  }
}
