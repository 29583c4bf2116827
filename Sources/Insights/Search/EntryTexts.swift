public import SessionEngine
public import WorkshopModel

/// What the entries of a session say, folded beforehand, so that it can be searched at every key.
///
/// An entry is found by its text, its organisation and its themes. Capital letters and accents make
/// no difference, as ``FoldedText`` has it.
public struct EntryTexts: EntryKnowing {
  private struct Item {
    let id: Identifier<Entry>
    let range: Range<Int>
  }

  /// The folded texts of all items one after the other, zeros between them and in place of those
  /// that are gone.
  private var bytes: [UInt8] = []
  private var items: [Item] = []
  private var places: [Identifier<Entry>: Int] = [:]

  /// What the entries of `session` say, further wordings too.
  public init(_ session: Session) {
    let count = session.entries.allWordings.count
    items.reserveCapacity(count)
    places.reserveCapacity(count)
    bytes.reserveCapacity(count * 128)
    for entry in session.entries.allWordings { add(entry) }
  }

  /// Takes note of entries that are new, have changed or are gone.
  ///
  /// - Complexity: what these say; now and then, what all entries say.
  mutating func update(_ changed: Set<Identifier<Entry>>, from session: Session) {
    for id in changed {
      remove(id)
      if let entry = session.entries[id] { add(entry) }
    }
    if items.count > 64, items.count > 2 * places.count { self = EntryTexts(session) }
  }

  private mutating func add(_ entry: Entry) {
    let start = bytes.count
    for text in [entry.text, entry.organisation ?? ""] + entry.themes where !text.isEmpty {
      FoldedText.append(text, to: &bytes)
      bytes.append(0)
    }
    places[entry.id] = items.count
    items.append(Item(id: entry.id, range: start..<bytes.count))
  }

  private mutating func remove(_ id: Identifier<Entry>) {
    guard let place = places.removeValue(forKey: id) else { return }
    for index in items[place].range { bytes[index] = 0 }
  }

  /// The entries in which `words` stand, one after the other as they are, each once and in no
  /// particular order; none when `words` have nothing to look for.
  ///
  /// - Complexity: one look at what all entries say.
  public func entries(with words: String) -> [Identifier<Entry>] {
    var wanted: [UInt8] = []
    FoldedText.append(words, to: &wanted)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    var found: [Identifier<Entry>] = []
    bytes.withUnsafeBufferPointer { bytes in
      let last = bytes.count - wanted.count
      var index = 0
      var place = 0
      while index <= last {
        guard bytes[index] == first, bytes[index...].starts(with: wanted) else {
          index += 1
          continue
        }
        while items[place].range.upperBound <= index { place += 1 }
        found.append(items[place].id)
        // Once is enough.
        index = items[place].range.upperBound
      }
    }
    return found
  }
}
