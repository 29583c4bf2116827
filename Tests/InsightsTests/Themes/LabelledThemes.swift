import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// Entries as people write them in a workshop, each with the theme that a moderator would give it.
///
/// They were written before anything was proposed. Of each language there is a set to tune by and one
/// that was held out: it was measured only when nothing was tuned any more. In French the one that
/// was held out first did badly and was tuned by from then on, `fr-tuning-2`; another was written
/// before that, `fr-heldout-2`.
struct LabelledThemes: CustomTestStringConvertible, Sendable {
  /// An entry of the set.
  struct Item: Sendable {
    /// Nil for an entry that belongs to no theme.
    let theme: String?
    let kind: String
    let text: String
  }

  let testDescription: String
  let items: [Item]

  /// The sets to tune by.
  static let tuning = ["en-tuning", "fr-tuning", "fr-tuning-2", "es-tuning"]
  /// Those that were held out.
  static let heldOut = ["en-heldout", "fr-heldout-2", "es-heldout"]

  /// The set in the file of that name, each line a theme or "-", "a" or "c" for the kind, and the
  /// text, with " | " between them.
  init(_ name: String) throws {
    testDescription = name
    let lines = try contents(of: "Fixtures/\(name).txt", beside: #filePath).split(separator: "\n")
    items = try lines.map { line in
      let parts = line.split(separator: " | ", maxSplits: 2).map(String.init)
      try #require(parts.count == 3, "\(name): \(line)")
      return Item(theme: parts[0] == "-" ? nil : parts[0], kind: parts[1], text: parts[2])
    }
  }

  /// Several sets one after the other.
  init(_ sets: [LabelledThemes]) {
    testDescription = sets.map(\.testDescription).joined(separator: ", ")
    items = sets.flatMap(\.items)
  }

  /// The entry that is made of the item at `place`.
  static func entry(_ place: Int) -> Identifier<Entry> { Identifier("e\(1_000 + place)") }

  /// A session with the items as entries, in the order of `places`, those of `marked` with their
  /// themes.
  func session(of places: [Int]? = nil, marked: Set<Int> = []) throws -> Session {
    var rooms = try Rooms(["I", "II"])
    for place in places ?? Array(items.indices) {
      let item = items[place]
      try rooms.add(
        Entry(
          id: Self.entry(place), group: Identifier(place % 2 == 0 ? "g-I" : "g-II"),
          kind: Identifier(item.kind == "a" ? "action" : "challenge"),
          role: Identifier("solver"), text: item.text,
          themes: marked.contains(place) ? item.theme.map { [$0] } ?? [] : []))
    }
    return rooms.session
  }

  /// The number of the group that each item is in; nil for one that is in none.
  func groups(_ proposals: ThemeProposals) -> [Int?] {
    var groups: [Int?] = Array(repeating: nil, count: items.count)
    let numbers = Dictionary(uniqueKeysWithValues: items.indices.map { (Self.entry($0), $0) })
    for (number, proposal) in proposals.all.enumerated() {
      for entry in proposal.entries { if let place = numbers[entry] { groups[place] = number } }
    }
    return groups
  }
}

/// How far two ways of putting the same things into groups agree, where each may leave some alone.
struct GroupAgreement {
  /// How many of the pairs that were put together belong together; 1 when none were.
  let precision: Double
  /// How many of the pairs that belong together were put together; 1 when none do.
  let recall: Double
  /// The adjusted Rand index: 1 where both are the same, about 0 where chance put things together.
  let adjustedRand: Double

  /// The harmonic mean of precision and recall.
  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  init<Left: Hashable, Right: Hashable>(of found: [Left?], with right: [Right?]) {
    var (both, ofFound, ofRight) = (0.0, 0.0, 0.0)
    for first in found.indices {
      for second in found.indices where second > first {
        let isFound = found[first] != nil && found[first] == found[second]
        let isRight = right[first] != nil && right[first] == right[second]
        ofFound += isFound ? 1 : 0
        ofRight += isRight ? 1 : 0
        both += isFound && isRight ? 1 : 0
      }
    }
    precision = ofFound > 0 ? both / ofFound : 1
    recall = ofRight > 0 ? both / ofRight : 1
    let pairs = Double(found.count * (found.count - 1) / 2)
    let byChance = pairs > 0 ? ofFound * ofRight / pairs : 0
    let most = (ofFound + ofRight) / 2
    adjustedRand = most == byChance ? 1 : (both - byChance) / (most - byChance)
  }
}

extension GroupAgreement: CustomStringConvertible {
  var description: String {
    "precision \(Self.hundredths(precision)), recall \(Self.hundredths(recall)), F1 "
      + "\(Self.hundredths(f1)), adjusted Rand \(Self.hundredths(adjustedRand))"
  }

  private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
