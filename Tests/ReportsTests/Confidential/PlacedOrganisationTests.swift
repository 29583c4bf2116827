import Testing

@testable import Reports

@Suite("Organisations of a place")
struct PlacedOrganisationTests {
  private static let ministry = "Ministry of Foreign Affairs of Freedonia"

  @Test(
    "are taken out by their first letters without it, and in two words",
    arguments: [
      (ministry, "MoFA did", "[…] did"), (ministry, "the MOFA did", "the […] did"),
      ("Médecins d'Afrique", "MdA did", "[…] did"), ("JPCERT/CC", "JP CERT did", "[…] did"),
      ("JPCERT/CC", "JP-CERT did", "[…] did"), ("JPCERT/CC", "JP CERT/CC did", "[…] did"),
    ])
  func taken(name: String, text: String, expected: String) throws {
    #expect(try Redactor(organisations: [name]).redacted(text) == expected)
  }

  @Test(
    "are told of by their place, and by the rest",
    arguments: [
      (ministry, "Freedonia did", ["Freedonia"]), (ministry, "MFA did", ["MFA"]),
      (ministry, "the Ministry of Foreign Affairs", ["Ministry of Foreign Affairs"]),
      ("Institute for Zorgland", "Zorgland", ["Zorgland"]),
      ("Banque de Ruritanie", "Ruritanie", ["Ruritanie"]),
      ("Médecins d'Afrique", "Afrique", ["Afrique"]),
      ("Committee of the Red Cross", "Red Cross did", ["Red Cross"]),
    ])
  func told(name: String, text: String, expected: [String]) throws {
    #expect(try Redactor(organisations: [name]).result(text) == (text, expected))
  }

  @Test(
    "what an organisation is for is a word to all",
    arguments: [
      ("Graz University of Technology", "Technology helps"), (ministry, "foreign affairs"),
      ("Center for Protection of Critical Infrastructure", "Critical infrastructure"),
      ("Institute for Peace Research", "Peace and Research"), ("JPCERT/CC", "a jp cert, JP cert"),
      ("Council of Europe", "Europe is large"), (ministry, "a red FREE DONIA"),
    ])
  func others(name: String, text: String) throws {
    #expect(try Redactor(organisations: [name]).result(text) == (text, []))
  }
}
