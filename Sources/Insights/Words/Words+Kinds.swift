public import Words
public import WorkshopModel

extension Words {
  /// The same words, which call what was done and what stands in the way as `kinds` do: by the titles
  /// of those that stand for it, where they are not those of 2019.
  ///
  /// Keys that messages name for a new entry of a kind of 2019 are those of the first kind that
  /// stands for the same.
  public func calling(_ kinds: [EntryKind]) -> Words {
    let done = kinds.filter { $0.meaning == .done }
    let inTheWay = kinds.filter { $0.meaning == .obstacle }
    var terms: [String: String] = [:]
    // Where there are no kinds yet, nothing is known of the method.
    guard !kinds.isEmpty else { return calling(terms) }
    if !Self.areUsual(done, .action) {
      terms["action"] = one(done) ?? self["term.none.action"]
      terms["actions"] = several(done) ?? self["term.none.actions"]
      terms["anAction"] = any(done) ?? self["term.none.anAction"]
    }
    if !Self.areUsual(inTheWay, .challenge) {
      terms["challenge"] = one(inTheWay) ?? self["term.none.challenge"]
      terms["challenges"] = several(inTheWay) ?? self["term.none.challenges"]
      terms["aChallenge"] = any(inTheWay) ?? self["term.none.aChallenge"]
    }
    return calling(terms)
  }

  /// Whether they are the one kind of 2019, by its own title.
  private static func areUsual(_ kinds: [EntryKind], _ usual: Identifier<EntryKind>) -> Bool {
    guard let kind = kinds.first, kinds.count == 1, kind.id == usual else { return false }
    return kind.title.lowercased() == usual.name
  }

  private func one(_ kinds: [EntryKind]) -> String? {
    kinds.isEmpty ? nil : self("term.own.one", titles: titles(kinds))
  }

  private func several(_ kinds: [EntryKind]) -> String? {
    let titles = kinds.map { self("term.own.title", title: $0.titleOfSeveral) }
    return kinds.isEmpty ? nil : self("term.own.several", titles: titles)
  }

  private func any(_ kinds: [EntryKind]) -> String? {
    let titles = titles(kinds)
    guard let first = titles.first?.first else { return nil }
    return self("term.own.a", startsWithVowel: "aeiou".contains(first), titles: titles)
  }

  private func titles(_ kinds: [EntryKind]) -> [String] {
    kinds.map { self("term.own.title", title: $0.title) }
  }
}
