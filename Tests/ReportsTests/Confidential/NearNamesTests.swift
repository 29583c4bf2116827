import Testing

@testable import Reports

@Suite("Names in a spelling near to theirs")
struct NearNamesTests {
  @Test(
    "are taken out in the cases of Icelandic and with particles that are shortened",
    arguments: [
      ("Sigríður Þórðardóttir", "með Þórðardóttur", "með […]"),
      ("Sigríður Þórðardóttir", "thordardottur said", "[…] said"),
      ("Jón Jónsson", "Jónssyni og Jónssonar", "[…] og […]"),
      ("Kees van der Berg", "vdBerg said", "[…] said"), ("Kees van der Berg", "@vdberg", "@[…]"),
      ("Kees van der Berg", "kvdberg@x.org", "[…]@x.org"),
      ("Kees van der Berg", "van-der-berg", "[…]"), ("Kees van der Berg", "K. v.d. Berg", "[…]"),
      ("Omar Al-Hassan", "Omar Al Hasan said", "[…] said"),
    ])
  func taken(name: String, text: String, expected: String) throws {
    #expect(try Redactor(people: [name]).redacted(text) == expected)
  }

  @Test(
    "are told of where they may be another name",
    arguments: [
      ("Omar Al-Hassan", "Al Hasan said", ["Al Hasan"]), ("Omar Al-Hassan", "Hasan", ["Hasan"]),
      ("Omar Hasan", "Hassan said", ["Hassan"]), ("Ali Mohamed", "mohammed", ["mohammed"]),
      ("Ólafur Bjarnason", "Ólaf og Ólafi", ["Ólaf", "Ólafi"]),
      ("Kees van der Berg", "vdberg said", ["vdberg"]),
      ("Kees van der Berg", "vandenberg, Vandenberg", ["Vandenberg", "vandenberg"]),
    ])
  func told(name: String, text: String, expected: [String]) throws {
    #expect(try Redactor(people: [name]).result(text) == (text, expected))
  }

  @Test("what is told of hides no name that stands inside it")
  func inside() throws {
    let redactor = try Redactor(people: ["Kees van der Berg"])
    #expect(redactor.result("van den Berg") == ("van den […]", []))
    let both = try Redactor(
      people: ["Eva Zorgon"], organisations: ["House Zorgon Lab of Ruritania"])
    #expect(both.redacted("House Zorgon Lab did").contains("Zorgon") == false)
  }

  @Test(
    "ordinary words and other names stay",
    arguments: ["a later supper", "Later, Summer", "hasan", "Berger", "a son, sons and Sonar"])
  func others(text: String) throws {
    let people = ["Ana Latter", "Omar Al-Hassan", "Kees van der Berg", "Jón Ásson", "Eve Sumer"]
    #expect(try Redactor(people: people).result(text) == (text, []))
  }

  @Test(
    "first letters of names with a hyphen are told of",
    arguments: [
      ("JLL did", ["JLL"]), ("J.-L. said", ["J.-L"]), ("J-L L. said", ["J-L L"]),
      ("J.L.L. and LJL", ["J.L.L", "LJL"]), ("J-L said", ["J-L"]), ("jll, J L L", []),
    ])
  func initials(text: String, expected: [String]) throws {
    #expect(try Redactor(people: ["Jean-Luc Lefèvre"]).result(text) == (text, expected))
  }

  @Test("a hyphen joins no first letters of other names")
  func hyphens() throws {
    #expect(try Redactor(people: ["Uma Talbot"]).result("a U-T") == ("a U-T", []))
  }
}
