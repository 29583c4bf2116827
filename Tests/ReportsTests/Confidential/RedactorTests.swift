import SessionEngine
import Testing
import WorkshopModel

@testable import Reports

@Suite("Names in free text")
struct RedactorTests {
  private func redacted(_ text: String, hiding organisation: String) throws -> String {
    var workshop = try SmallWorkshop()
    try workshop.add(
      Participant(
        id: Identifier("p"), group: Identifier("g"), name: "Ana María Öztürk",
        organisation: organisation))
    let disclosure = Disclosure(.chathamHouse, .named)
    return Redactor(KnownNames(in: workshop.session, hiddenBy: disclosure)).redacted(text)
  }

  @Test(
    "are found however they are written",
    arguments: [
      ("Ana María Öztürk said so", "[…] said so"), ("ana maria ozturk said so", "[…] said so"),
      ("ANA  MARÍA\nÖZTÜRK's idea", "[…]'s idea"), ("ask Öztürk or María", "ask […] or […]"),
      ("A\u{301}na did", "[…] did"), ("Acme-Works did", "[…] did"), ("the acme works", "the […]"),
      ("Acme\u{200B} Works!", "[…]!"), ("acmeworks", "[…]"), ("acmeworkshop", "acmeworkshop"),
      ("no name in here", "no name in here"), ("", ""),
    ])
  func writing(text: String, expected: String) throws {
    #expect(try redacted(text, hiding: "Acme Works") == expected)
  }

  @Test("a short name in capitals is not found in a common word")
  func capitals() throws {
    #expect(try redacted("FIRST met first", hiding: "FIRST") == "[…] met first")
  }

  @Test("an organisation's short form is found, too, also in scripts without spaces")
  func shortForms() throws {
    let name = "Computer Emergency Team (CET-X)"
    #expect(try redacted("CET-X and Computer Emergency Team", hiding: name) == "[…] and […]")
    #expect(try redacted("我们和国家中心合作", hiding: "国家中心") == "我们和[…]合作")
  }

  @Test("a sector's title put in as an organisation stays")
  func ownWords() throws {
    #expect(try redacted("the Private sector", hiding: "Private sector") == "the Private sector")
  }

  @Test("where moderators are named and participants are not, a rapporteur is a name to hide")
  func rapporteur() throws {
    var workshop = try SmallWorkshop()
    _ = try workshop.session.perform(
      .edit(
        Identifier<Group>("g").key, ["rapporteur": Person(name: "Rae Porter").value]),
      at: Timestamp(seconds: 0))
    let names = KnownNames(in: workshop.session, hiddenBy: Disclosure(.public, .affiliation))
    let text = "Rae Porter and Mo Derator agreed"
    #expect(Redactor(names).redacted(text) == "[…] and Mo Derator agreed")
  }

  @Test("an owner is a name in the chatham-house edition, and may be spoken of in the public one")
  func owners() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(Parked(id: Identifier("p"), text: "Later", owner: "Secretariat"))
    let open = KnownNames(in: workshop.session, hiddenBy: Disclosure(.public, .affiliation))
    #expect(Redactor(open).redacted("the Secretariat") == "the Secretariat")
    let closed = KnownNames(in: workshop.session, hiddenBy: Disclosure(.chathamHouse, .affiliation))
    #expect(Redactor(closed).redacted("the Secretariat") == "the […]")
  }

  @Test("the mark does not change what stands around it, and redacting twice changes nothing")
  func twice() throws {
    let once = try redacted("a Acme Works b\u{301} c", hiding: "Acme Works")
    #expect(once == "a […] b\u{301} c")
    #expect(try redacted(once, hiding: "Acme Works") == once)
  }
}
