import Testing

@testable import Reports

@Suite("First letters of organisations")
struct AcronymTests {
  @Test(
    "are taken out where they are written as the organisation writes them",
    arguments: [
      ("International Telecommunication Union", "the ITU said so", "the […] said so"),
      ("North Atlantic Treaty Organization", "a NATO-led drill", "a […]-led drill"),
      ("Organisation for Economic Co-operation and Development", "O.E.C.D. did", "[…]. did"),
      ("Organisation for Economic Cooperation and Development", "OECD's view", "[…]'s view"),
      ("United Nations Development Programme", "Ask UNDP.", "Ask […]."),
      ("Federal Bureau of Investigation", "FBI did", "[…] did"),
      ("North Atlantic Treaty Organization", "NATOs Plan", "[…]s Plan"),
      ("Bank of Ghana", "The BoG did", "The […] did"), ("Bank of Ghana", "BOG did", "[…] did"),
      ("Bundesamt für Sicherheit", "Das BfS will", "Das […] will"),
      ("Norsk Ytre Xylofon AG", "NYX did", "[…] did"),
    ])
  func taken(name: String, text: String, expected: String) throws {
    #expect(try Redactor(organisations: [name]).redacted(text) == expected)
  }

  @Test(
    "are told of where they are also a word or stand for something else, or are two",
    arguments: [
      ("World Health Organization", "Ask the WHO.", ["WHO"]),
      ("Unmanned Systems Initiative of Tomorrow", "USIT, sit", []),
      ("Association for Internet Development", "We need AID.", ["AID"]),
      ("Alliance of Computer Teachers", "ACT now", ["ACT"]),
      ("Institute of Computer Technology", "ICT is used", ["ICT"]),
      ("European Union", "the EU and eu", ["EU"]), ("Red Cross", "RC did", ["RC"]),
      ("International Telecommunication Union", "see www.itu.int/x", ["itu"]),
      ("North Atlantic Treaty Organization", "@nato_now", ["nato"]),
    ])
  func told(name: String, text: String, expected: [String]) throws {
    let result = try Redactor(organisations: [name]).result(text)
    #expect(result.told == expected)
    #expect(expected.isEmpty || result.text == text)
  }

  @Test(
    "are not found in small letters or inside words",
    arguments: [
      ("World Health Organization", "who said"), ("International Telecommunication Union", "situ"),
      ("Bank of Ghana", "a bog and a Bog"), ("Alliance of Computer Teachers", "ACTION acts"),
      ("European Union", "Europe"), ("bank of ghana", "a bog"), ("Acme Ltd", "AL did"),
    ])
  func others(name: String, text: String) throws {
    #expect(try Redactor(organisations: [name]).result(text) == (text, []))
  }
}
