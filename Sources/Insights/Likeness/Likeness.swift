public import SessionEngine
public import WorkshopModel

/// Finds the entries that say much the same as a text, whatever its language.
///
/// It is made once for a session and kept up to date with what changes, so that asking it at every
/// key costs little however many entries there are.
public struct Likeness: EntryKnowing {
  /// An entry that is like a text, and how much: from 0, nothing in common, to 1, the same pieces.
  public struct Match: Equatable, Sendable {
    /// The entry.
    public let entry: Identifier<Entry>
    /// How much it is like the text.
    public let score: Double
  }

  /// From which score on two texts are taken to say the same; chosen on pairs labelled by hand.
  public static let threshold = 0.55

  private struct Item {
    let id: Identifier<Entry>
    let text: String
    let kind: Identifier<EntryKind>
    let pieces: [UInt64]
  }

  private var items: [Item] = []
  private var places: [Identifier<Entry>: Int] = [:]
  /// The items that a piece occurs in, by their places.
  private var occurrences: [UInt64: [Int32]] = [:]

  /// One that knows the entries of `session`.
  public init(_ session: Session) {
    for entry in session.entries.allWordings { add(entry) }
  }

  /// Takes note of entries that are new, have changed or are gone.
  ///
  /// - Complexity: what these say; now and then, a look at what all say.
  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session) {
    for id in changed {
      let entry = session.entries[id]
      if let place = places[id] {
        if items[place].text == entry?.text, items[place].kind == entry?.kind { continue }
        remove(items[place], at: place)
      }
      if let entry { add(entry) }
    }
    if items.count > 64, items.count > 2 * places.count { forgetOthers() }
  }

  private mutating func add(_ entry: Entry) {
    add(
      Item(
        id: entry.id, text: entry.text, kind: entry.kind, pieces: TextGrams.of(entry.text)))
  }

  private mutating func add(_ item: Item) {
    places[item.id] = items.count
    for piece in item.pieces { occurrences[piece, default: []].append(Int32(items.count)) }
    items.append(item)
  }

  /// Forgets what an entry said, so that everything is as if it had never been said; only its place
  /// among the items is left.
  private mutating func remove(_ item: Item, at place: Int) {
    places[item.id] = nil
    for piece in item.pieces {
      guard let index = occurrences[piece]?.firstIndex(of: Int32(place)) else { continue }
      occurrences[piece]?.remove(at: index)
      if occurrences[piece]?.isEmpty ?? false { occurrences[piece] = nil }
    }
  }

  /// Forgets the items that are of no entry any more.
  private mutating func forgetOthers() {
    let current = items.enumerated().filter { places[$1.id] == $0 }.map(\.element)
    items = []
    places = [:]
    occurrences = [:]
    for item in current { add(item) }
  }
}

extension Likeness {
  /// The entries of `kind` that are most like `text`, the most like first; ties by name.
  ///
  /// - Parameters:
  ///   - text: What is typed.
  ///   - kind: The kind of the entries to look among.
  ///   - threshold: The least score to tell of.
  ///   - limit: How many to tell of at most.
  /// - Returns: Entries with their scores; further wordings are among them as any others.
  public func matches(
    for text: String, among kind: Identifier<EntryKind>, from threshold: Double = Self.threshold,
    limit: Int = 8
  ) -> [Match] {
    let pieces = TextGrams.of(text)
    guard pieces.count >= Self.fewestPieces else { return [] }
    let candidates = candidates(pieces, among: kind, limit: max(32, limit))
    let weight = pieces.reduce(0) { $0 + self.weight(of: $1) }
    let matches = candidates.compactMap { place in
      let score = score(pieces, weighing: weight, items[place])
      return score >= threshold ? Match(entry: items[place].id, score: score) : nil
    }
    return Array(matches.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }.prefix(limit))
  }

  /// Fewer pieces than these, about two words, are like everything.
  private static let fewestPieces = 6

  /// Those that have the most pieces in common with the text, very common pieces left out where
  /// there are many entries.
  private func candidates(
    _ pieces: [UInt64], among kind: Identifier<EntryKind>, limit: Int
  ) -> [Int] {
    var counts = [Int32](repeating: 0, count: items.count)
    let most = places.count > 500 ? places.count / 8 : places.count
    counts.withUnsafeMutableBufferPointer { counts in
      for piece in pieces {
        guard let places = occurrences[piece], places.count <= most else { continue }
        for place in places { counts[Int(place)] += 1 }
      }
    }
    // The places with the highest counts, in one pass over them.
    let highest = Int(counts.max() ?? 0)
    guard highest > 0 else { return [] }
    var histogram = [Int](repeating: 0, count: highest + 1)
    for count in counts { histogram[Int(count)] += 1 }
    var least = highest
    var found = histogram[highest]
    while least > 1, found < limit {
      least -= 1
      found += histogram[least]
    }
    let chosen = counts.indices.filter { place in
      counts[place] >= Int32(least) && items[place].kind == kind
    }
    // Ties by name, so that it does not matter in which order the entries came.
    let sorted = chosen.sorted { (counts[$1], items[$0].id) < (counts[$0], items[$1].id) }
    return Array(sorted.prefix(limit * 2))
  }

  /// How much a piece tells: rare ones more than common ones.
  private func weight(of piece: UInt64) -> Double {
    let ratio = Double(places.count + 20) / Double((occurrences[piece]?.count ?? 0) + 1)
    return Logarithm.natural(of: max(1.02, ratio))
  }

  /// What both have in common against that and what one of them alone has, which counts less in
  /// the entry, since the text may go on.
  private func score(_ pieces: [UInt64], weighing typed: Double, _ item: Item) -> Double {
    var common = 0.0
    var whole = 0.0
    var index = 0
    for piece in item.pieces {
      let weight = weight(of: piece)
      whole += weight
      while index < pieces.count, pieces[index] < piece { index += 1 }
      if index < pieces.count, pieces[index] == piece { common += weight }
    }
    guard common > 0 else { return 0 }
    var score = common / (common + 0.6 * (typed - common) + 0.3 * (whole - common))
    // A text of some length that stands almost whole in a longer entry is being entered again.
    if pieces.count >= 16 { score = max(score, 0.62 * common / typed) }
    let names = (pieces.filter(TextGrams.isName), item.pieces.filter(TextGrams.isName))
    return TextGrams.nameOthers(names.0, names.1) ? min(score, Self.threshold / 2) : score
  }
}
