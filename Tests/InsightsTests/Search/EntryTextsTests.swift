@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Searching what the entries say")
struct EntryTextsTests {
  private static let seeds = (0..<100).map { _ in UInt64.random(in: 0...999_999) }
  private static let letters = Array("abAB .,0éÉ\u{301}ñأ中한🏳️‍🌈ßſ\u{0}")

  private static func text(_ random: inout SplitMix64, _ most: Int) -> String {
    String((0..<Int.random(in: 0...most, using: &random)).map { _ in letters.pick(&random) })
  }

  private static func session(_ entries: [Entry]) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    for number in ["I", "II"] {
      let group = Group(
        id: Identifier("g\(number)"), order: OrderKey("a\(number.count)"), number: number,
        title: number)
      _ = try session.perform(.add(group), at: Timestamp(seconds: 0))
    }
    let role = Role(id: Identifier("r"), order: OrderKey("a1"), title: "Role")
    let kind = EntryKind(id: Identifier("k"), order: OrderKey("a1"), title: "Kind", key: "k")
    _ = try session.perform(.add(role), at: Timestamp(seconds: 0))
    _ = try session.perform(.add(kind), at: Timestamp(seconds: 0))
    for entry in entries { _ = try session.perform(.add(entry), at: Timestamp(seconds: 0)) }
    return session
  }

  private static func entry(
    _ name: String, _ text: String, organisation: String? = nil, themes: [String] = []
  ) -> Entry {
    Entry(
      id: Identifier(name), group: Identifier("gI"), kind: Identifier("k"), role: Identifier("r"),
      organisation: organisation, text: text, themes: themes)
  }

  private func found(_ words: String, _ texts: EntryTexts) -> [String] {
    texts.entries(with: words).map(\.name).sorted()
  }

  @Test("an entry is found by its text, its organisation and its themes, each by itself")
  func parts() throws {
    let texts = EntryTexts(
      try Self.session([
        Self.entry("a", "Trains judges", organisation: "Court", themes: ["law", "money"]),
        Self.entry("b", "Keeps a court waiting"),
      ]))
    #expect(found("judges", texts) == ["a"])
    #expect(found("COURT", texts) == ["a", "b"])
    #expect(found("money", texts) == ["a"])
    #expect(found("s", texts) == ["a", "b"])
    #expect(found("judgescourt", texts).isEmpty)
    #expect(found("lawmoney", texts).isEmpty)
    #expect(found("", texts).isEmpty)
    #expect(found("\u{301}", texts).isEmpty)
    #expect(found("\u{0}", texts).isEmpty)
  }

  @Test("accents, capital letters and ways to write a letter make no difference")
  func folded() throws {
    let texts = EntryTexts(
      try Self.session([
        Self.entry("a", "Élan de la société"), Self.entry("b", "E\u{301}lan"),
        Self.entry("c", "ÜBERSICHT"), Self.entry("d", "أمن المعلومات"),
        Self.entry("e", "Доверие её"),
      ]))
    for words in ["élan", "elan", "ÉLAN", "E\u{301}LAN"] {
      #expect(found(words, texts) == ["a", "b"])
    }
    #expect(found("ubersicht", texts) == ["c"])
    #expect(found("übersicht", texts) == ["c"])
    #expect(found("امن", texts) == ["d"])
    #expect(found("ДОВЕРИЕ ЕЕ", texts) == ["e"])
  }

  @Test("it finds what looking into each text would find", arguments: seeds)
  func everyText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = (0..<20).map { Self.entry("e\($0)", Self.text(&random, 12)) }
      .filter { !$0.text.allSatisfy(\.isWhitespace) }
    let session = try Self.session(entries.filter { (try? Self.session([$0])) != nil })
    let texts = EntryTexts(session)
    for _ in 0..<20 {
      let words = Self.text(&random, 3)
      var wanted: [UInt8] = []
      FoldedText.append(words, to: &wanted)
      let expected = session.entries.all.filter { entry in
        var bytes: [UInt8] = []
        FoldedText.append(entry.text, to: &bytes)
        return !wanted.isEmpty
          && bytes.indices.contains { bytes[$0...].starts(with: wanted) }
      }
      #expect(
        found(words, texts) == expected.map(\.id.name).sorted(),
        "seed \(seed), \(words.debugDescription)")
      // What stands there letter for letter is always found.
      for entry in session.entries.all where !wanted.isEmpty && entry.text.contains(words) {
        #expect(texts.entries(with: words).contains(entry.id), "seed \(seed)")
      }
    }
  }

  @Test("what an entry said before is not found any more, however often it changes")
  func changed() throws {
    var session = try Self.session([Self.entry("a", "number 0"), Self.entry("b", "other")])
    var texts = EntryTexts(session)
    for number in 1...300 {
      _ = try session.perform(
        .edit(RecordKey(.entry, RecordID(rawValue: "a")), ["text": .string("number \(number)")]),
        at: Timestamp(seconds: number))
      texts.update([Identifier("a")], from: session)
      #expect(found("number \(number)", texts) == ["a"])
      #expect(found("number \(number - 1)x", texts).isEmpty)
      #expect(found("number", texts) == ["a"])
      #expect(found("other", texts) == ["b"])
    }
    #expect(found("number 299", texts).isEmpty)
    _ = try session.perform(
      .withdraw(RecordKey(.entry, RecordID(rawValue: "a"))), at: Timestamp(seconds: 400))
    texts.update([Identifier("a")], from: session)
    #expect(found("number", texts).isEmpty)
  }
}
