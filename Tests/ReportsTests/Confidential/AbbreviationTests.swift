import Testing

@testable import Reports

@Suite("Long forms of organisations and their abbreviations")
struct AbbreviationTests {
  @Test(
    "are taken from where an entry explains one by the other",
    arguments: [
      (["ZWO"], "As the Zentral Werk Omega (ZWO) said", ["ZWO": "Zentral Werk Omega"]),
      (["Zentral Werk of Omega"], "Zentral Werk of Omega (ZWO)", ["Zentral Werk of Omega": "ZWO"]),
      (["ZEWO"], "Some other words (ZEWO) here", [:]), (["ZEWO"], "Alpha Beta (AB) and ZEWO", [:]),
      (["ABC"], "Open (ABC", [:]), ([], "Zentral Werk Omega (ZWO)", [:]),
    ])
  func explained(known: [String], text: String, expected: [String: String]) {
    #expect(Abbreviations(of: Set(known), in: [text]).others == Set(expected.values))
  }
}
