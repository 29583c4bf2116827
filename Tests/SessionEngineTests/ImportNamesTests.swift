import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// Names as ticket shops, forms and spreadsheets in ten languages have them.
@Suite("Names in lists from elsewhere")
struct ImportNamesTests {
  private let session: Session

  init() throws {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    _ = try session.perform(
      [
        .add(.workshop, ["title": "T"]),
        .add(Group(id: Identifier("g1"), order: OrderKey("a1"), number: "I", title: "One")),
      ], at: Timestamp(seconds: 0))
    self.session = session
  }

  private func plan(_ headings: String, _ rows: String...) throws -> ImportPlan {
    func cells(_ text: String) -> [String] {
      text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    let table = Table(
      headings: cells(headings),
      rows: rows.enumerated().map { Table.Row(line: $0 + 2, fields: cells($1)) })
    return try ImportPlan.people(in: table, session.state, group: Identifier("g1"))
  }

  private func names(_ plan: ImportPlan) -> [String?] {
    plan.additions.map { $0.fields.text("name") }
  }

  @Test(
    "whole names and names in parts are understood in ten languages",
    arguments: [
      ("Name|Company", "Maya Okoro|X"), ("FULL_NAME|Company", "Maya Okoro|X"),
      ("First Name|Last Name", "Maya|Okoro"), ("Surname|Given names", "Okoro|Maya"),
      ("Prénom|Nom de famille", "Maya|Okoro"), ("Nom|Prénom", "Okoro|Maya"),
      ("Nom et prénom|Organisme", "Maya Okoro|X"), ("Vorname|Nachname", "Maya|Okoro"),
      ("Name|Vorname", "Okoro|Maya"), ("Vollständiger Name|Firma", "Maya Okoro|X"),
      ("Nombre|Apellidos", "Maya|Okoro"), ("Nombre completo|Organización", "Maya Okoro|X"),
      ("Nome|Apelido", "Maya|Okoro"), ("Nome completo|Instituição", "Maya Okoro|X"),
      ("Nome|Cognome", "Maya|Okoro"), ("Cognome|Nome", "Okoro|Maya"),
      ("Voornaam|Achternaam", "Maya|Okoro"), ("Naam|Organisatie", "Maya Okoro|X"),
      ("Имя|Фамилия", "Maya|Okoro"), ("ФИО|Организация", "Maya Okoro|X"),
      ("الاسم الكامل|المؤسسة", "Maya Okoro|X"), ("الاسم الأول|اسم العائلة", "Maya|Okoro"),
      ("姓名|单位", "Maya Okoro|X"), ("姓|名", "Okoro|Maya"),
    ])
  func languages(headings: String, row: String) throws {
    let plan = try plan(headings, row)
    #expect(names(plan) == ["Maya Okoro"])
    #expect(plan.unusedColumns.isEmpty)
  }

  @Test(
    "exports of ticket shops give the names of those who come, not of those who pay",
    arguments: [
      (
        "Order code|Attendee name|Attendee name: Given name|Attendee name: Family name|Company",
        "A1|Maya Okoro|Maya|Okoro|X"
      ),
      (
        "Order code|Attendee name: Given name|Attendee name: Family name|Invoice address: Name",
        "A1|Maya|Okoro|Bob Payer"
      ),
      (
        "Order no.|Buyer First Name|Buyer Last Name|First Name|Last Name|Email|Company",
        "1|Bob|Payer|Maya|Okoro|m@x.org|X"
      ),
      (
        "Order Name|Order Email|Ticket Full Name|Ticket First Name|Ticket Last Name|Ticket Email",
        "Bob Payer|b@x.org|Maya Okoro|Maya|Okoro|m@x.org"
      ),
      ("ID|Name|Affiliation|Email Address|Registration date", "1|Maya Okoro|X|m@x.org|2026"),
      ("Full name (as on your badge) *|What is your organisation?", "Maya Okoro|X"),
      ("Name of participant|Name of organisation", "Maya Okoro|X"),
      ("Voornaam|Tussenvoegsel|Achternaam", "Maya||Okoro"),
      ("Title|First name|Surname", "Ms|Maya|Okoro"),
    ])
  func shops(headings: String, row: String) throws {
    #expect(names(try plan(headings, row)) == ["Maya Okoro"])
  }

  @Test("what belongs to a name stays with it")
  func parts() throws {
    #expect(
      names(try plan("Prefix|First name|Last name|Suffix", "Dr.|Maya|Okoro|Jr.")) == [
        "Dr. Maya Okoro Jr."
      ])
    #expect(
      names(try plan("Voornaam|Tussenvoegsel|Achternaam", "Eva|van der|Berg")) == [
        "Eva van der Berg"
      ])
    #expect(
      names(try plan("Nombre|Primer apellido|Segundo apellido", "Ana|Ruiz|Gil")) == ["Ana Ruiz Gil"]
    )
    #expect(
      names(try plan("Имя|Отчество|Фамилия", "Анна|Ильинична|Орлова")) == ["Анна Ильинична Орлова"])
    #expect(names(try plan("姓|名", "王|小明")) == ["王小明"])
    #expect(names(try plan("First name|Last name", "Maya|", "|Okoro")) == ["Maya", "Okoro"])
  }

  @Test(
    "people never come in without the names that the list has",
    arguments: [
      ("Company|Legal name", "X|Maya Okoro"), ("Company|Who", "X|Maya Okoro"),
      ("Company|First name|Clan name", "X|Maya|Okoro"),
    ])
  func unread(headings: String, row: String) {
    #expect {
      try plan(headings, row)
    } throws: { error in
      guard let error = error as? ImportError, case .unreadNames = error else { return false }
      return error.sentence.contains("call the column")
    }
  }

  @Test("a list without names may have jobs and towns")
  func nameless() throws {
    let plan = try plan("Organisation|Job title|City", "X|Policy Officer|New York")
    #expect(plan.additions.count == 1)
  }

  @Test("the same person again is told of with both rows and taken in once")
  mutating func again() throws {
    let plan = try plan(
      "name|organisation", "Maya Okoro|Lakeside", "Maya Okoro|Lakeside", "maya  okoro|LAKESIDE",
      "Okoro, Maya|", "Maya Okoro|Other", "José Á|", "Jose A|", "|Lakeside", "|Lakeside")
    #expect(plan.additions.map(\.line) == [2, 6, 7, 9, 10])
    #expect(plan.repeats.map { [$0.line, $0.first] } == [[3, 2], [4, 2], [5, 2], [8, 7]])
    var session = session
    var random = SplitMix64(seed: 1)
    _ = try session.perform(plan.commands(using: &random), at: Timestamp(seconds: 1))
    let table = Table(
      headings: ["name", "organisation"],
      rows: [
        Table.Row(line: 2, fields: ["MAYA OKORO", ""]),
        Table.Row(line: 3, fields: ["Maya Okoro", "Other"]),
        Table.Row(line: 4, fields: ["New One", ""]),
      ])
    let second = try ImportPlan.people(in: table, session.state, group: Identifier("g1"))
    #expect(second.additions.map(\.line) == [4])
    #expect(second.known == [2, 3])
  }
}
