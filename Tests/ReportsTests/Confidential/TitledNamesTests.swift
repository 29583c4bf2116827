import Testing

@testable import Reports

@Suite("Surnames that are words, after a title")
struct TitledNamesTests {
  private static let people = [
    "Mark Brown", "Rose Young", "Grace May", "Will Li", "Ana Kim", "Li E", "Jean-Luc Roi",
    "Hans Klein", "نور سلام", "שרה שלום",
  ]

  @Test(
    "are taken out, however they are written",
    arguments: [
      ("mr brown said it", "mr […] said it"), ("ms young asked", "ms […] asked"),
      ("dr may and prof. may disagreed", "dr […] and prof. […] disagreed"),
      ("Mr Browns idea", "Mr […]s idea"), ("mr browns idea", "mr […]s idea"),
      ("dr li said", "dr […] said"), ("mrs kim said", "mrs […] said"),
      ("ms e agreed", "ms […] agreed"),
      ("mr luc said", "mr […] said"), ("herr klein will das", "herr […] will das"),
      ("Delegate Brown spoke", "Delegate […] spoke"), ("قال السيد سلام", "قال السيد […]"),
      ("مع الدكتورة نور", "مع الدكتورة […]"), ("מר שלום אמר", "מר […] אמר"),
    ])
  func taken(text: String, expected: String) throws {
    #expect(try Redactor(people: Self.people).redacted(text) == expected)
  }

  @Test(
    "are told of after what is also a word of its own",
    arguments: [
      ("delegate brown spoke", ["brown"]), ("each delegate may speak", ["may"]),
      ("HR will decide", ["will"]), ("colleague young", ["young"]),
    ])
  func told(text: String, expected: [String]) throws {
    let result = try Redactor(people: Self.people).result(text)
    #expect(result.text == text)
    #expect(result.told == expected)
  }

  @Test(
    "stay where no title stands before them",
    arguments: [
      "a brown bag", "young people may ask", "we will mark it", "the drone may fly",
      "mr brownlow said", "He called the doctor. They may come",
    ])
  func others(text: String) throws {
    #expect(try Redactor(people: Self.people).result(text) == (text, []))
  }

  @Test("a name that is no word is taken out after such a title as before")
  func names() throws {
    let redactor = try Redactor(people: ["Eva Kowalska"])
    #expect(redactor.redacted("delegate kowalska spoke") == "delegate […] spoke")
  }
}
