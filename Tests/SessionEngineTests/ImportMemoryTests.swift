import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What is remembered of lists.
@Suite("What was said of lists before")
struct ImportMemoryTests {
  private let session: Session

  init() throws { session = try ListSamples.session() }

  @Test("what was chosen for one list holds for the next, by title, also in another session")
  func next() throws {
    var chosen = ImportMapping()
    chosen[.sector, "Business"] = ListSamples.meaning("private-sector")
    chosen[.sector, "n/a"] = .nothing
    chosen[.group, "Red"] = ListSamples.meaning("g2")
    chosen[column: "Name 2"] = .about(.lastName)
    chosen[column: "Diet"] = .unused
    let table = ListSamples.table(
      "Name|Name 2|Diet|Sector|Group", "Ana|Ruiz|x|Business|Red", "Bo|Li|y|n/a|Red")
    var memory = ImportMemory()
    memory.remember(chosen, of: table, in: session.state, session: "s")
    #expect(memory.mapping(for: session.state, session: "s") == chosen)
    var elsewhere = chosen
    elsewhere[.group, "Red"] = nil
    #expect(memory.mapping(for: session.state, session: "other") == elsewhere)
    var other = Session(id: "t", replica: ReplicaID(rawValue: "b"))
    _ = try other.perform(
      [.add(Sector(id: Identifier("x"), order: OrderKey("a1"), title: "Private Sector"))],
      at: Timestamp(seconds: 0))
    let there = memory.mapping(for: other.state, session: "t")
    #expect(there[.sector, "business"] == ListSamples.meaning("x"))
  }

  @Test("what was said last counts, and what was said longest ago is forgotten first")
  func order() {
    let items = (0...ImportMemory.limit).map {
      ImportMemory.Item(kind: .sector, text: "w\($0)", meaning: "Government")
    }
    let changed = ImportMemory.Item(kind: .sector, text: "w1", meaning: "")
    let memory = ImportMemory(items + [changed])
    #expect(memory.items.count == ImportMemory.limit)
    #expect(memory.items.first?.text == "w2" && memory.items.last == changed)
  }

  @Test("no name of anybody is remembered, however wrongly a list is read", arguments: seeds(300))
  func names(seed: UInt64) {
    let first = ["Amina", "Bo", "Chidi", "Dolores", "Émile", "Fatou", "Gustavo", "Hye"]
    let last = ["Otieno", "Li", "Okoro", "Ruiz", "Zola", "Diop", "Neves", "Kim"]
    var random = SplitMix64(seed: seed)
    func one(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let places = [0, 1, 2].shuffled(using: &random)
    let lines = (0..<6).map { _ in
      let parts = [one(first), one(last)]
      let cells = [parts.joined(separator: " "), parts[0], parts[1]]
      return places.map { cells[$0] } + ["Business", one(["1", "Red"])]
    }
    let headings = ["name", "sector", "group", "org", one(["remark"] + lines[0])]
    let table = Table(
      headings: headings,
      rows: lines.enumerated().map { Table.Row(line: $0 + 2, fields: $1) })
    var chosen = ImportMapping()
    for line in lines {
      chosen[.sector, line[1]] = .nothing
      chosen[.group, line[2]] = ListSamples.meaning("g1")
    }
    chosen[column: headings[4]] = .unused
    var memory = ImportMemory()
    memory.remember(chosen, of: table, in: session.state, session: "s")
    let names = (first + last).map(ImportMapping.key)
    let said = memory.items.map(\.text).filter { text in
      names.contains { text == $0 || $0.count > 2 && text.contains($0) }
    }
    #expect(said.isEmpty, "DAYZERO_SEED=\(seed)")
  }
}
