import Testing

@testable import Words

@Suite("Plural rules")
struct PluralRulesTests {
  /// The sample numbers that the CLDR gives for whole numbers.
  static let samples: [(languages: String, category: PluralCategory, numbers: String)] = [
    ("en de nl sv es it pt-PT pl", .one, "1"),
    ("en de nl sv", .other, "0 2~16 100 1000 10000 100000 1000000"),
    ("es it pt-PT", .other, "0 2~16 100 1000 10000 100000"),
    ("fr pt pt-BR", .one, "0 1"),
    ("fr pt pt-BR", .other, "2~17 100 1000 10000 100000"),
    ("fr pt es it pt-PT", .many, "1000000"),
    ("ru uk", .one, "1 21 31 41 51 61 71 81 101 1001"),
    ("ru uk pl", .few, "2~4 22~24 32~34 42~44 52~54 62 102 1002"),
    ("ru uk pl", .many, "0 5~19 100 1000 10000 100000 1000000"),
    ("ar", .zero, "0"), ("ar", .one, "1"), ("ar", .two, "2"),
    ("ar", .few, "3~10 103~110 1003"), ("ar", .many, "11~26 111 1011"),
    ("ar", .other, "100~102 200~202 300~302 400~402 500~502 600 1000 10000 100000 1000000"),
    ("zh ja ko", .other, "0~15 100 1000 10000 100000 1000000"),
  ]

  @Test("each sample number of the CLDR takes its category", arguments: samples)
  func sampleNumbers(languages: String, category: PluralCategory, numbers: String) throws {
    for language in languages.split(separator: " ") {
      let rules = try #require(PluralRules(language: String(language)))
      for range in numbers.split(separator: " ") {
        let ends = range.split(separator: "~").compactMap { Int($0) }
        for number in ends[0]...ends[ends.count - 1] {
          #expect(rules.category(of: number) == category, "\(number) in \(language)")
          #expect(rules.category(of: -number) == category, "\(-number) in \(language)")
        }
      }
    }
  }

  @Test("a language without rules is not known, and its words take the other case")
  func unknown() {
    #expect(PluralRules(language: "tlh") == nil)
    #expect(PluralRules(language: "") == nil)
    #expect(words("{n, plural, one {a} other {b}}", language: "tlh")("it.is", n: 1) == "b")
    #expect(PluralRules(language: "EN_us")?.category(of: 1) == .one)
    #expect(PluralRules(language: "en")?.category(of: .min) == .other)
  }

  @Test("a category is missing unless each of its numbers stands there exactly")
  func missing() throws {
    let arabic = try #require(PluralRules(language: "ar"))
    #expect(arabic.missing(in: [.other, .many], exact: [0, 2]) == [.one, .few])
    let french = try #require(PluralRules(language: "fr"))
    #expect(french.missing(in: [.other], exact: [1]) == [.one])
    #expect(french.missing(in: [.other], exact: [0, 1]) == [])
    #expect(french.missing(in: [.other, .one], exact: []) == [])
  }
}
