import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What a list means that calls things otherwise: asked once, chosen once, for all rows.
@Suite("Lists that call things otherwise")
struct ImportMappingTests {
  private var session: Session

  init() throws { session = try ListSamples.session() }

  private func plan(_ table: Table, _ mapping: ImportMapping = ImportMapping()) throws -> ImportPlan
  {
    try ImportPlan.people(in: table, session.state, group: nil, by: mapping)
  }

  @Test("what cannot be placed is asked for once, with its lines and what it may be")
  func unplaced() throws {
    let plan = try plan(
      ListSamples.table(
        "name|sector|group", "Ana Ruiz|Business|1", "Bo Li|business |2", "Cy Young|Government|I",
        "Di Amo|Wizards|I", "Ed Roe|Business|1"))
    #expect(plan.unplaced.map(\.text) == ["1", "Business", "2", "Wizards"])
    #expect(plan.unplaced.map(\.lines) == [[2, 6], [2, 3, 6], [3], [5]])
    #expect(
      plan.unplaced.map(\.meaning) == [
        ListSamples.meaning("g1"), ListSamples.meaning("private-sector"),
        ListSamples.meaning("g2"), nil,
      ])
    #expect(
      plan.unplaced.map { $0.reason(session.state).sentence } == [
        "no group '1'; did you mean I?", "no sector 'Business'; did you mean Private sector?",
        "no group '2'; did you mean II?",
        "no sector 'Wizards'; the sectors are Government, Intergovernmental, Private sector, "
          + "Civil society, Academia, Technical community",
      ])
    #expect(plan.additions.map(\.line) == [4])
    #expect(plan.refusals.map(\.line) == [2, 3, 5, 6])
    #expect(plan.refusals.allSatisfy { $0.isUnplaced })
  }

  @Test("a choice holds for all rows, and what is new is added with the people")
  mutating func chosen() throws {
    let table = ListSamples.table(
      "name|sector|group", "Ana Ruiz|Business|1", "Bo Li|Press|1", "Cy Oh|press|7", "Di Amo|n/a|I")
    var mapping = ImportMapping()
    mapping[.sector, "BUSINESS"] = ListSamples.meaning("private-sector")
    mapping[.sector, "Press"] = .new("Media")
    mapping[.sector, "N/A"] = .nothing
    mapping[.group, "1"] = ListSamples.meaning("g2")
    mapping[.group, "7"] = .new("7")
    let plan = try plan(table, mapping)
    #expect(plan.unplaced.isEmpty && plan.refusals.isEmpty)
    #expect(plan.placed.map(\.text) == ["1", "Business", "Press", "7", "n/a"])
    #expect(plan.placed.map(\.lines) == [[2, 3], [2], [3, 4], [4], [5]])
    try session.takeIn(plan)
    let sectors = session.state.all(Sector.self).map(\.title)
    #expect(sectors.last == "Media" && sectors.count == 7)
    #expect(session.state.all(Group.self).map(\.number) == ["I", "II", "III", "7"])
    let people = session.state.all(Participant.self)
    let titles = people.map { $0.sector.flatMap { session.state.value($0) }?.title }
    #expect(titles == ["Private sector", "Media", "Media", nil])
    #expect(people.map { session.state.value($0.group)?.number } == ["II", "II", "7", "I"])
    let again = try self.plan(table, mapping)
    #expect(again.additions.isEmpty && again.known == [2, 3, 4, 5])
    #expect(again.commands.isEmpty)
  }

  @Test("a group that is new by its title gets the next number")
  mutating func newGroup() throws {
    var mapping = ImportMapping()
    mapping[.group, "Elections"] = .new("Elections")
    try session.takeIn(try plan(ListSamples.table("name|group", "Ana Ruiz|Elections"), mapping))
    let group = try #require(session.state.all(Group.self).last)
    #expect(group.number == "IV" && group.title == "Elections")
  }

  @Test("what is new for rows that are not taken in is not added either")
  mutating func unused() throws {
    var mapping = ImportMapping()
    mapping[.sector, "Press"] = .new("Press")
    let plan = try plan(ListSamples.table("name|sector|group", "Ana Ruiz|Press|XI"), mapping)
    #expect(plan.additions.isEmpty && plan.commands.isEmpty)
  }

  @Test("a choice whose record is gone is asked for again")
  func gone() throws {
    var mapping = ImportMapping()
    mapping[.sector, "Business"] = ListSamples.meaning("gone")
    let plan = try plan(ListSamples.table("name|sector|group", "Ana Ruiz|Business|I"), mapping)
    #expect(plan.unplaced.map(\.text) == ["Business"])
  }

  @Test(
    "sectors are proposed from what people call them in English, French and Spanish",
    arguments: [
      ("Govt", "government"), ("Gov.", "government"), ("État", "government"),
      ("Secteur public", "government"), ("Gobierno", "government"), ("Ministry", "government"),
      ("IGO", "intergovernmental"), ("OIG", "intergovernmental"),
      ("UN agency", "intergovernmental"),
      ("Organización internacional", "intergovernmental"), ("Business", "private-sector"),
      ("Industry", "private-sector"), ("Private", "private-sector"),
      ("Secteur privé", "private-sector"), ("Empresa", "private-sector"),
      ("Private sector / Business", "private-sector"), ("Goverment", "government"),
      ("NGO", "civil-society"), ("N.G.O.", "civil-society"), ("ONG", "civil-society"),
      ("Société civile", "civil-society"), ("Sociedad civil", "civil-society"),
      ("Civil", "civil-society"), ("CSO", "civil-society"), ("University", "academia"),
      ("Université", "academia"), ("Investigación", "academia"), ("Academic", "academia"),
      ("Tech", "technical-community"), ("Technical", "technical-community"),
      ("Communauté technique", "technical-community"), ("TC", "technical-community"),
      ("CSIRT", "technical-community"),
    ])
  func sectors(text: String, id: String) throws {
    let proposals = ImportMapping().proposals(
      for: ListSamples.table("name|sector|group", "Ana Ruiz|\(text)|I"), session.state)
    #expect(proposals[.sector, text] == ListSamples.meaning(id))
  }

  @Test(
    "nothing is proposed where two would do or none is known",
    arguments: ["Wizards", "Government and business", "Technical NGO", "X"])
  func unlikely(text: String) {
    let proposals = ImportMapping().proposals(
      for: ListSamples.table("name|sector|group", "Ana Ruiz|\(text)|I"), session.state)
    #expect(proposals[.sector, text] == nil)
  }

  @Test("a sector that the workshop has not is proposed as a new one, no answer as nothing")
  func newOrNone() {
    let proposals = ImportMapping().proposals(
      for: ListSamples.table("name|sector|group", "Ana Ruiz|Press|I", "Bo Li|n/a|I", "Cy Oh|-|I"),
      session.state)
    #expect(proposals[.sector, "Press"] == .new("Press"))
    #expect(proposals[.sector, "n/a"] == .nothing)
    #expect(proposals[.sector, "-"] == .nothing)
  }

  @Test(
    "groups are proposed however their number is written, and from the beginning of their titles",
    arguments: [
      ("1", "g1"), ("2", "g2"), ("Gr3", "g3"), ("Group 2", "g2"), ("Groupe 2", "g2"), ("#1", "g1"),
      ("2nd", "g2"), ("Mesa III", "g3"), ("Room 1", "g1"), ("Human", "g1"), ("Suply chain", "g2"),
    ])
  func groups(text: String, id: String) {
    let proposals = ImportMapping().proposals(
      for: ListSamples.table("name|sector|group", "Ana Ruiz||\(text)"), session.state)
    #expect(proposals[.group, text] == ListSamples.meaning(id))
  }

  @Test(
    "a group that is not there is never proposed as another",
    arguments: ["4", "VII", "Z", "12345678901"])
  func noGroup(text: String) {
    let proposals = ImportMapping().proposals(
      for: ListSamples.table("name|sector|group", "Ana Ruiz||\(text)"), session.state)
    #expect(proposals[.group, text] == nil)
  }
}

extension ImportPlan {
  fileprivate var commands: [Command] {
    var random = SplitMix64(seed: 2)
    return commands(using: &random)
  }
}
