import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// People who are typed by hand, one line each.
@Suite("People in a line each")
struct PersonLineTests {
  private let session: Session

  init() throws { session = try ListSamples.session() }

  @Test(
    "name, organisation, sector and group are told apart by where they stand and what they are",
    arguments: [
      (
        "Amina Otieno; Ministry of ICT; government; II",
        "Amina Otieno/Ministry of ICT/government/II"
      ),
      (
        "Amina Otieno\tMinistry of ICT\tgovernment\tII",
        "Amina Otieno/Ministry of ICT/government/II"
      ),
      (
        "Amina Otieno, Ministry of ICT, government, II",
        "Amina Otieno/Ministry of ICT/government/II"
      ),
      ("Amina Otieno | FCT", "Amina Otieno/FCT//"), ("Amina Otieno", "Amina Otieno///"),
      ("  Amina   Otieno ;government", "Amina Otieno//government/"),
      ("Amina Otieno; II; FCT", "Amina Otieno/FCT//II"),
      ("Amina Otieno; FCT; govt", "Amina Otieno/FCT/govt/"),
      ("Amina Otieno; academia; Lakeside; 7", "Amina Otieno/academia/Lakeside/7"),
      ("; FCT; government;", "/FCT/government/"), (";;government", "//government/"),
      ("Otieno, Amina", "Otieno, Amina///"),
      ("Amina Otieno, Microsoft", "Amina Otieno/Microsoft//"),
      ("Otieno, Amina; FCT; II", "Otieno, Amina/FCT//II"),
    ])
  func parts(line: String, fields: String) {
    let person = PersonLine(line, session.state)
    #expect(person.fields.joined(separator: "/") == fields)
    #expect(person.flaw == nil)
  }

  @Test("a line with more than there is place for is refused with what is left over")
  func tooMany() throws {
    let table = Table(people: "Amina Otieno; a; b; c; d\n\nBo Li; FCT", session.state)
    let plan = try ImportPlan.people(in: table, session.state, group: Identifier("g1"))
    #expect(plan.additions.map(\.line) == [3])
    #expect(
      plan.refusals.map(\.reason.sentence) == [
        "there is no place for d; write name; organisation; sector; group"
      ])
  }

  @Test("the rules are those of lists: what cannot be placed is asked for, who is there is told")
  func rules() throws {
    var session = session
    let text = "Otieno, Amina; Ministry of ICT; govt; 2\nMr Bo Li; FCT; academia; I"
    let table = Table(people: text, session.state)
    let mapping = ImportMapping().proposals(for: table, session.state)
    let plan = try ImportPlan.people(in: table, session.state, by: mapping)
    #expect(
      plan.additions.map(\.fields) == [
        [
          "group": "g2", "name": "Amina Otieno", "organisation": "Ministry of ICT",
          "sector": "government",
        ],
        ["group": "g1", "name": "Bo Li", "organisation": "FCT", "sector": "academia"],
      ])
    try session.takeIn(plan)
    let again = try ImportPlan.people(in: table, session.state, by: mapping)
    #expect(again.additions.isEmpty && again.known == [1, 2])
  }
}
