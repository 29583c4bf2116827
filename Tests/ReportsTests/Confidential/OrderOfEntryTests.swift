import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The order of entry in the chatham-house edition")
struct OrderOfEntryTests {
  @Test("two sessions that differ only in it give the same bytes", arguments: 0..<20)
  func sameBytes(seed: UInt64) throws {
    let first = try Self.session(seed: seed, order: 1)
    let second = try Self.session(seed: seed, order: 2)
    let texts = zip(
      renderings(of: first, .chathamHouse), renderings(of: second, .chathamHouse))
    for (first, second) in texts {
      #expect(first.text.utf8.elementsEqual(second.text.utf8), "\(first.name), seed \(seed)")
    }
  }

  @Test("the internal edition does differ, so that the test above sees something")
  func otherEdition() throws {
    let texts = zip(
      renderings(of: try Self.session(seed: 1, order: 1), .internal),
      renderings(of: try Self.session(seed: 1, order: 2), .internal))
    for (first, second) in texts { #expect(first.text != second.text) }
  }

  /// The same entries, links and answers under other names and in another order; some with the same
  /// words.
  private static func session(seed: UInt64, order: UInt64) throws -> Session {
    var numbers = SplitMix64(seed: seed)
    var workshop = try SmallWorkshop(attribution: "sector")
    try workshop.add(
      Group(id: Identifier("h"), order: OrderKey("a2"), number: "II", title: "Other"))
    let entries = (0..<24).map { place in
      Planned(
        group: numbers.next() % 3 == 0 ? "h" : "g",
        kind: place % 3 == 0 ? "challenge" : "action",
        role: numbers.next() % 4 == 0 ? "shaper" : "solver",
        sector: numbers.next() % 2 == 0 ? "ngo" : "private",
        text: "Said \(numbers.next() % 12)", link: Int(numbers.next() % 24))
    }
    var shuffle = SplitMix64(seed: order)
    let name = { (place: Int) in "\(order)-\(place)" }
    for place in entries.indices.shuffled(using: &shuffle) {
      let entry = entries[place]
      try workshop.add(
        Entry(
          id: Identifier(name(place)), group: Identifier(entry.group), kind: Identifier(entry.kind),
          role: Identifier(entry.role), sector: Identifier(entry.sector), text: entry.text))
    }
    for place in entries.indices.shuffled(using: &shuffle) where entries[place].isChallenge {
      let challenge = Identifier<Entry>(name(place))
      if !entries[entries[place].link].isChallenge {
        try workshop.add(
          Link(
            id: Identifier("l" + name(place)), action: Identifier(name(entries[place].link)),
            challenge: challenge, how: "How \(place)"))
      }
      try workshop.add(
        Need(id: Identifier("n" + name(place)), challenge: challenge, text: "Need \(place % 2)"))
    }
    try workshop.add(
      Conclusion(
        id: Identifier("c"), order: OrderKey("a1"), text: "So be it", status: .agreed,
        evidence: [3, 1, 5, 6].map { Identifier(name($0)) }))
    return workshop.session
  }

  private struct Planned {
    let group: String
    let kind: String
    let role: String
    let sector: String
    let text: String
    let link: Int

    var isChallenge: Bool { kind == "challenge" }
  }
}
