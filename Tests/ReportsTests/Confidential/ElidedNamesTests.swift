import Testing

@testable import Reports

@Suite("Names that an apostrophe joins to a particle")
struct ElidedNamesTests {
  @Test(
    "are taken out with a small particle and without it, whatever the apostrophe",
    arguments: [
      "d'Arcy", "D'Arcy", "d’Arcy", "D’ARCY", "dʼArcy", "d`Arcy", "d´Arcy", "Arcy", "darcy",
      "d'Ormesson", "Ormesson", "d’Estaing", "Estaing", "M.-C. d'Arcy", "GISCARD D'ESTAING",
    ])
  func taken(name: String) throws {
    let people = ["Marie-Claire d'Arcy", "Jean d’Ormesson", "Valéry Giscard d'Estaing"]
    let redactor = try Redactor(people: people)
    #expect(redactor.redacted("Madame \(name) said") == "Madame […] said")
    #expect(redactor.redacted("said \(name).") == "said […].")
  }

  @Test("their first letters are those of the name")
  func initials() throws {
    let redactor = try Redactor(people: ["Valéry Giscard d'Estaing"])
    #expect(redactor.result("VGE did") == ("VGE did", ["VGE"]))
  }

  @Test(
    "are told of without a particle that belongs to the name",
    arguments: [
      ("Ana D'Souza", "Souza"), ("Guy L'Hôpital", "Hôpital"), ("Ada Dell'Acqua", "Acqua"),
      ("Eva D’Angelo", "Angelo"), ("Siobhán O'Connor", "Connor"), ("Ida O´Neill", "Neill"),
    ])
  func told(name: String, rest: String) throws {
    let redactor = try Redactor(people: [name])
    #expect(redactor.result("then \(rest) said") == ("then \(rest) said", [rest]))
    #expect(redactor.redacted("Mr \(rest)") == "Mr […]")
    #expect(redactor.redacted(name) == "[…]")
  }

  @Test("a letter inside a name is no particle, and what is left is no common word")
  func others() throws {
    let redactor = try Redactor(people: ["Edward Sa'id", "Ana D'Well"])
    #expect(redactor.result("the id, Id") == ("the id, Id", []))
    #expect(redactor.result("connor and acqua").told == [])
  }

  @Test(
    "organisations and people are found on both sides of any apostrophe",
    arguments: ["'", "’", "ʼ", "`", "´", "‘", "‵", "＇", "ꞌ"])
  func joined(sign: String) throws {
    let redactor = try Redactor(people: ["Eva Kowalska"], organisations: ["Zorgo", "L'Oréal"])
    #expect(redactor.redacted("l\(sign)Zorgo") == "l\(sign)[…]")
    #expect(redactor.redacted("Zorgo\(sign)Kowalska") == "[…]\(sign)[…]")
    #expect(redactor.redacted("d\(sign)Kowalska") == "d\(sign)[…]")
    #expect(redactor.redacted("L\(sign)OREAL") == "[…]")
    #expect(redactor.result("Oréal did").told == ["Oréal"])
  }

  @Test("an owner with such a particle is somebody")
  func owners() throws {
    let forms = NameForms(CommonWords(titles: [], published: [], entries: [], names: []))
    #expect(forms.ofOwner("Jean d'Ormesson").contains { $0.kind == .part })
  }
}
