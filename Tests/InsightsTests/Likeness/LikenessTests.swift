@testable import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Likeness")
struct LikenessTests {
  private static let action = Identifier<EntryKind>("action")

  private static func session(_ texts: [String], kind: String = "action") throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let now = Timestamp(seconds: 0)
    for (index, kind) in ["action", "challenge"].enumerated() {
      _ = try session.perform(
        .add(
          EntryKind(
            id: Identifier(kind), order: OrderKey("a\(index + 1)"), title: kind,
            key: String(kind.prefix(1)))), at: now)
    }
    _ = try session.perform(
      .add(Role(id: Identifier("role"), order: OrderKey("a1"), title: "Role")), at: now)
    _ = try session.perform(
      .add(Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "G")), at: now)
    for (index, text) in texts.enumerated() {
      _ = try session.perform(.add(entry("e\(index)", text, kind)), at: now)
    }
    return session
  }

  private static func entry(_ id: String, _ text: String, _ kind: String = "action") -> Entry {
    Entry(
      id: Identifier(id), group: Identifier("g"), kind: Identifier(kind),
      role: Identifier("role"), text: text)
  }

  private func matches(_ text: String, _ likeness: Likeness) -> [String] {
    likeness.matches(for: text, among: Self.action).map(\.entry.name)
  }

  @Test(
    "labelled pairs in six languages: mostly what is called like is, and what is like is called so")
  func labelled() throws {
    let pairs = LabelledPairs.all
    #expect(pairs.count >= 60)
    let likeness = Likeness(try Self.session(pairs.map(\.first)))
    var found = 0
    var wrong = 0
    var missed = 0
    for (index, pair) in pairs.enumerated() {
      let score =
        likeness.matches(for: pair.second, among: Self.action, from: 0, limit: 1_000)
        .first { $0.entry.name == "e\(index)" }?.score ?? 0
      switch (score >= Likeness.threshold, pair.isLike) {
      case (true, true): found += 1
      case (true, false): wrong += 1
      case (false, true): missed += 1
      case (false, false): break
      }
      if (score >= Likeness.threshold) != pair.isLike {
        print("\(pair.language), score \(score): \(pair.first) | \(pair.second)")
      }
    }
    let precision = Double(found) / Double(found + wrong)
    let recall = Double(found) / Double(found + missed)
    print("likeness: \(pairs.count) pairs, precision \(precision), recall \(recall)")
    #expect(precision >= 0.93)
    #expect(recall >= 0.9)
  }

  @Test("a text is like itself in other letters: case, width, accents, punctuation, order")
  func folding() throws {
    let likeness = Likeness(try Self.session(["Führt jährlich eine Übung mit 24 Kliniken durch."]))
    for text in [
      "FÜHRT JÄHRLICH EINE ÜBUNG MIT 24 KLINIKEN DURCH",
      "fuhrt jahrlich eine ubung mit 24 kliniken",
      "Ｆührt jährlich eine Übung mit ２４ Kliniken", "Mit 24 Kliniken eine Übung — jährlich!",
      "Fu\u{308}hrt ja\u{308}hrlich eine U\u{308}bung mit 24 Kliniken",
    ] {
      #expect(matches(text, likeness) == ["e0"])
    }
  }

  @Test("what is being typed is like an entry before it is typed to its end")
  func prefixes() throws {
    let likeness = Likeness(
      try Self.session([
        "Passes reported flaws to developers and publishes the fix",
        "Lobbies for a law that protects people who report flaws",
      ]))
    #expect(matches("Passes reported fl", likeness) == ["e0"])
    #expect(matches("Passes", likeness).isEmpty)
    #expect(matches("It", likeness).isEmpty)
    #expect(matches("", likeness).isEmpty)
  }

  @Test("only entries of the same kind that stand are told of, with what they say now")
  func upToDate() throws {
    var session = try Self.session(["Runs a bug bounty programme", "Trains judges and prosecutors"])
    var likeness = Likeness(session)
    let now = Timestamp(seconds: 1)
    #expect(
      likeness.matches(
        for: "Runs a bug bounty programme", among: Identifier("challenge")
      ).isEmpty)
    _ = try session.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "e0")), ["text": "Keeps a list of contacts"]),
      at: now)
    _ = try session.perform(.withdraw(RecordKey(.entry, RecordID(rawValue: "e1"))), at: now)
    _ = try session.perform(.add(Self.entry("e2", "Shares indicators of attacks")), at: now)
    likeness.update(Set(["e0", "e1", "e2"].map { Identifier($0) }), from: session)
    #expect(matches("Runs a bug bounty programme", likeness).isEmpty)
    #expect(matches("Trains judges and prosecutors", likeness).isEmpty)
    #expect(matches("keeps lists of contacts", likeness) == ["e0"])
    #expect(matches("shares indicators for attacks", likeness) == ["e2"])
  }

  @Test("after many changes it says the same as one that is made anew")
  func rebuilt() throws {
    var session = try Self.session(["Keeps a list of contacts number 0", "Trains judges"])
    var likeness = Likeness(session)
    for number in 1...200 {
      _ = try session.perform(
        .edit(
          RecordKey(.entry, RecordID(rawValue: "e0")),
          ["text": .string("Keeps a list of contacts number \(number)")]),
        at: Timestamp(seconds: number))
      likeness.update([Identifier("e0")], from: session)
    }
    let text = "keeps the list of contacts number 200"
    let anew = Likeness(session).matches(for: text, among: Self.action)
    #expect(anew.map(\.entry.name) == ["e0"])
    #expect(likeness.matches(for: text, among: Self.action) == anew)
  }

  @Test("a key costs little among 10,000 entries, and a change of one next to nothing")
  func speed() throws {
    let words = LabelledPairs.all.flatMap { $0.first.split(separator: " ").map(String.init) }
    var seed: UInt64 = 7
    func word() -> String {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(seed >> 33) % words.count]
    }
    let texts = (0..<10_000).map { _ in (0..<12).map { _ in word() }.joined(separator: " ") }
    var session = try Self.session(texts)
    let clock = ContinuousClock()
    var likeness = Likeness(Session(id: "s", replica: ReplicaID(rawValue: "none")))
    let making = clock.measure { likeness = Likeness(session) }
    let typed = texts[5_000]
    var found = 0
    let asking = clock.measure {
      for length in 1...typed.count {
        found += likeness.matches(for: String(typed.prefix(length)), among: Self.action).count
      }
    }
    let changing = try clock.measure {
      _ = try session.perform(.add(Self.entry("new", "Quite new")), at: Timestamp(seconds: 1))
      likeness.update([Identifier("new")], from: session)
    }
    print("likeness, 10,000 entries: made in \(making), a key \(asking / typed.count),")
    print("  one more entry \(changing)")
    #expect(found > 0)
    // Unoptimised code takes some twenty times as long as what people run.
    #expect(asking / typed.count < .milliseconds(100))
  }
}
