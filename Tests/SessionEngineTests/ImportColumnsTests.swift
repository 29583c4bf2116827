import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// Columns that the headings alone do not tell.
@Suite("Columns of lists as they come")
struct ImportColumnsTests {
  private let session: Session

  init() throws { session = try ListSamples.session() }

  private func people(
    _ table: Table, _ mapping: ImportMapping = ImportMapping()
  ) throws -> [String] {
    let plan = try ImportPlan.people(
      in: table, session.state, group: Identifier("g1"), by: mapping)
    return plan.additions.map { addition in
      ["name", "organisation", "sector", "group"].map { addition.fields.text($0) ?? "–" }
        .joined(separator: " / ")
    }
  }

  /// What comes in when all that is proposed is taken.
  private func proposed(_ table: Table) throws -> [String] {
    try people(table, ImportMapping().proposals(for: table, session.state))
  }

  @Test(
    "short headings of English, French and Spanish lists are known",
    arguments: [
      "Name|Org|Stakeholder category|Grp", "Nom et prénom|Entité|Catégorie|N° de groupe",
      "Apellidos y nombres|Org.|Parte interesada|Mesa", "Full name|Org name|Category|WG",
      "Noms et prénoms|Structure|Secteur d'activité|Atelier", "Participant|Inst.|SG|Group no.",
    ])
  func headings(line: String) throws {
    let table = ListSamples.table(line, "Ana Ruiz|FCT|Government|I")
    let found = try people(table)
    #expect(found == ["Ana Ruiz / FCT / government / g1"])
  }

  @Test(
    "a list without headings is told of, and read by what stands in its columns when that is taken")
  func withoutHeadings() throws {
    let table = ListSamples.table(
      "Amina Otieno|Ministry of ICT|Government|II|a@x.org", "Bo Li|Lakeside|Business|1|b@x.org",
      "Cy Oh|Riverside|Academia|I|")
    #expect(throws: ImportError.noHeadings) { try people(table) }
    let found = try proposed(table)
    #expect(
      found == [
        "Amina Otieno / Ministry of ICT / government / g2",
        "Bo Li / Lakeside / private-sector / g1",
        "Cy Oh / Riverside / academia / g1",
      ])
    let plan = try ImportPlan.people(
      in: table, session.state, by: ImportMapping().proposals(for: table, session.state))
    #expect(plan.additions.map(\.line) == [1, 2, 3])
    let names = ListSamples.table("Amina Otieno", "Bo Li")
    let alone = try proposed(names)
    #expect(alone.count == 2)
  }

  @Test("headings in a language that nobody knows are not taken for somebody")
  func unknownHeadings() throws {
    let table = ListSamples.table(
      "Osoba|Miejsce|Strona", "Ana Ruiz|FCT|Government", "Bo Li|FCT|Academia")
    #expect(throws: ImportError.self) { try people(table) }
    #expect(ImportMapping().proposals(for: table, session.state).hasHeadings == nil)
    let found = try proposed(table)
    #expect(found == ["Ana Ruiz / FCT / government / g1", "Bo Li / FCT / academia / g1"])
  }

  @Test(
    "of two columns of names the fuller is proposed, or both as the parts of one",
    arguments: [
      ("Name|Full name|Org", "Ana|Ana Ruiz|FCT"), ("Name|Name|Org", "Ana|Ruiz|FCT"),
      ("Full name|Name|Org", "Ana Ruiz|Ruiz|FCT"), ("Name 1|Name 2|Org", "Ana|Ruiz|FCT"),
    ])
  func twoNames(headings: String, row: String) throws {
    let table = ListSamples.table(headings, row)
    #expect(throws: ImportError.self) { try people(table) }
    let found = try proposed(table)
    #expect(found == ["Ana Ruiz / FCT / – / g1"])
  }

  @Test("columns can be chosen by hand, also those that are known, and be left out")
  func chosen() throws {
    let table = ListSamples.table("Name|Name|Org|Company|Sector", "Ruiz|Ana|x|FCT|Wizards")
    var mapping = ImportMapping()
    mapping[column: "Name"] = .about(.lastName)
    mapping[column: "Name (2)"] = .about(.firstName)
    mapping[column: "org"] = .unused
    mapping[column: "SECTOR"] = .unused
    let found = try people(table, mapping)
    #expect(found == ["Ana Ruiz / FCT / – / g1"])
  }

  @Test("titles stay with names, forms of address do not, in columns of their own or before them")
  func titles() throws {
    let rows = [
      ("Name", "Dr. Maya Okoro", "Dr. Maya Okoro"), ("Name", "Mr John Roe", "John Roe"),
      ("Name", "Ms. Maya Okoro", "Maya Okoro"), ("Name", "Mme Maya Okoro", "Maya Okoro"),
      ("Name", "Sra. Maya Okoro", "Maya Okoro"), ("Name", "Mr. Dr. Jo Roe", "Dr. Jo Roe"),
      ("Name", "M. Okoro", "M. Okoro"), ("Name", "He Wei", "He Wei"), ("Name", "Ms", "Ms"),
      ("Title|First name|Surname", "Ms|Maya|Okoro", "Maya Okoro"),
      ("Title|First name|Surname", "Dr|Maya|Okoro", "Dr Maya Okoro"),
      ("Title|Name", "Ambassador|Maya Okoro", "Maya Okoro"),
      ("Title|Name", "Policy officer|Maya Okoro", "Maya Okoro"),
    ]
    for (headings, row, name) in rows {
      let found = try people(ListSamples.table(headings, row))
      #expect(found == ["\(name) / – / – / g1"], "\(row)")
    }
  }

  @Test("'Surname, First' is turned where that is how the list is written, and nowhere else")
  func turned() throws {
    let turned = try people(
      ListSamples.table("Name|Org", "Okoro, Maya|X", "García Márquez, Ana|X", "OTIENO, Dr. Jo|X"))
    #expect(
      turned == [
        "Maya Okoro / X / – / g1", "Ana García Márquez / X / – / g1", "Dr. Jo OTIENO / X / – / g1",
      ])
    let alone = try people(ListSamples.table("Name", "Okoro, Maya", "van der Berg, Eva"))
    #expect(alone == ["Maya Okoro / – / – / g1", "Eva van der Berg / – / – / g1"])
    let others = try people(
      ListSamples.table("Name", "Maya Okoro, Microsoft", "Jo Roe, PhD", "Al King, Ministry of ICT"))
    #expect(
      others == [
        "Maya Okoro, Microsoft / – / – / g1", "Jo Roe, PhD / – / – / g1",
        "Al King, Ministry of ICT / – / – / g1",
      ])
  }

  @Test("somebody with a title, or with the names turned, is the same person")
  func same() throws {
    var session = session
    let first = ListSamples.table("Name|Org", "Dr. Maya Okoro|X", "Jo Roe|X")
    try session.takeIn(
      try ImportPlan.people(in: first, session.state, group: Identifier("g1")))
    let second = ListSamples.table("Name|Org", "Okoro, Maya|X", "Mr Jo Roe|X", "Dr Roe|X")
    let plan = try ImportPlan.people(in: second, session.state, group: Identifier("g1"))
    #expect(plan.known == [2, 3])
    #expect(plan.additions.map(\.line) == [4])
  }
}
