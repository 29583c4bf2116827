import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What holds for every list, over random ones.
@Suite("Laws of lists of people")
struct ImportLawTests {
  private static let names = [
    "Ana Ruiz", "Ruiz, Ana", "Dr. Ana Ruiz", "Mr Bo Li", "bo li", "Cy Oh", "", "王小明", "Émile Zola",
  ]
  private static let organisations = ["FCT", "fct", "", "Ministry; of ICT", "\u{202E}evil", "A\tB"]
  private static let sectors = [
    "Government", "govt", "Business", "business ", "Press", "n/a", "", "Wizards", "-",
    "civil-society",
  ]
  private static let groups = [
    "I", "ii", "1", "Group 2", "7", "", "Red", "Supply chain", "#3", "–",
  ]
  private static let headings = [
    ["name", "organisation", "sector", "group"], ["Nom", "Org", "Secteur", "Grp"],
    ["Nombre", "Entidad", "Categoría", "Mesa"], ["Name", "Name", "Sector", "Group"],
    ["", "x", "Sector", "y"], ["Ana Ruiz", "FCT", "Government", "I"],
  ]

  private static func table(_ random: inout SplitMix64) -> Table {
    func one<Element>(_ choices: [Element], _ other: Element) -> Element {
      choices.randomElement(using: &random) ?? other
    }
    let rows = (0..<Int.random(in: 0...12, using: &random)).map { index in
      let fields = [one(names, ""), one(organisations, ""), one(sectors, ""), one(groups, "")]
      let isWhole = Int.random(in: 0..<12, using: &random) > 0
      return Table.Row(
        line: 2 * index + 2, fields: isWhole ? fields : Array(fields.dropLast()),
        flaw: isWhole ? nil : Fact("csv.strayQuotation"))
    }
    return Table(headings: one(headings, []), rows: rows)
  }

  @Test(
    "no row is lost, what is asked for is asked once, and the same list again adds nobody",
    arguments: seeds(400))
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var session = try ListSamples.session()
    let table = Self.table(&random)
    var mapping = ImportMapping()
    for text in Self.sectors.prefix(Int.random(in: 0...4, using: &random)) {
      mapping[.sector, text] = [.nothing, .new("Press"), ListSamples.meaning("academia")]
        .randomElement(using: &random)
    }
    let proposals = mapping.proposals(for: table, session.state)
    for chosen in [mapping, mapping.over(proposals)] {
      guard
        let plan = try? ImportPlan.people(
          in: table, session.state, group: Identifier("g1"), by: chosen)
      else { continue }
      let lines = table.rows.map(\.line) + (chosen.hasHeadings == false ? [1] : [])
      let told =
        plan.additions.map(\.line) + plan.known + plan.repeats.map(\.line)
        + plan.refusals.map(\.line)
      #expect(told.sorted() == lines.sorted(), "DAYZERO_SEED=\(seed)")
      let waiting = Set(plan.refusals.filter(\.isUnplaced).map(\.line))
      #expect(Set(plan.unplaced.flatMap(\.lines)) == waiting, "DAYZERO_SEED=\(seed)")
      let asked = plan.unplaced.map { "\($0.subject) \(ImportMapping.key(of: $0.text))" }
      #expect(Set(asked).count == asked.count, "DAYZERO_SEED=\(seed)")
      try session.takeIn(plan)
      let again = try ImportPlan.people(
        in: table, session.state, group: Identifier("g1"), by: chosen)
      // Only what was refused can be new now, by what came with the others.
      #expect(again.additions.count <= waiting.count, "DAYZERO_SEED=\(seed)")
    }
    // Taking what is proposed leaves nothing to propose.
    let left = mapping.over(proposals).proposals(for: table, session.state)
    #expect(left.isEmpty, "DAYZERO_SEED=\(seed): \(left)")
  }

  @Test(
    "what is remembered of a list places it again, but for names of people", arguments: seeds(200))
  func remembered(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var session = try ListSamples.session()
    let table = Self.table(&random)
    let chosen = ImportMapping().proposals(for: table, session.state)
    guard chosen.hasHeadings == nil,
      let plan = try? ImportPlan.people(
        in: table, session.state, group: Identifier("g1"), by: chosen)
    else { return }
    try session.takeIn(plan)
    var memory = ImportMemory()
    memory.remember(chosen, of: table, in: session.state, session: "s")
    let mapping = memory.mapping(for: session.state, session: "s")
    let again = try? ImportPlan.people(
      in: table, session.state, group: Identifier("g1"), by: mapping)
    guard let again else { return }
    // What was to be new for rows that were refused for other reasons is not there, and asked again.
    let asked = again.unplaced.filter { chosen[$0.subject, $0.text] != .new($0.text) }
    let before = plan.unplaced.map(\.text)
    #expect(asked.map(\.text).allSatisfy(before.contains), "DAYZERO_SEED=\(seed)")
  }
}
