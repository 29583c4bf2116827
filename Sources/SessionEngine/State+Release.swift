public import WorkshopModel

extension State {
  /// How far the entry `id` may travel: where two people said differently, the shorter way; a word
  /// that this version does not know is taken for the shortest.
  public func release(of id: Identifier<Entry>) -> Release {
    self[id.key].map { $0.closest("release", otherwise: Release.quote) } ?? .moderator
  }

  /// What may be told of the entry outside its room: its words, or those that were put in their
  /// place; nil when it may not be told of, or nobody has put it in other words.
  public func wordsToTell(of entry: Entry) -> String? {
    switch release(of: entry.id) {
    case .quote: entry.text
    case .paraphrase: entry.paraphrase
    case .room, .moderator: nil
    }
  }

  /// What the report may say of people: where two people said differently, the lesser.
  public var attribution: Attribution {
    self[.workshop].map { $0.closest("attribution", otherwise: Attribution.none) } ?? .none
  }
}

extension RecordState {
  /// The most cautious version of a field whose words are declared from the most open to the most
  /// cautious; `missing` where the field says nothing.
  fileprivate func closest<Word: RawRepresentable & CaseIterable>(
    _ name: String, otherwise missing: Word
  ) -> Word where Word.RawValue == String {
    let words = Array(Word.allCases)
    let versions = self[name]?.versions ?? [.null]
    let ranks = versions.map { version in
      let word = version.isNull ? missing : version.string.flatMap(Word.init(rawValue:))
      return words.firstIndex { $0.rawValue == word?.rawValue } ?? words.count - 1
    }
    return ranks.max().map { words[$0] } ?? missing
  }
}
