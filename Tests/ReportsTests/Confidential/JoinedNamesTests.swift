import TestSupport
import Testing

@testable import Reports

/// Names whose letters share signs of the text, so that what is written of one is also of the other.
@Suite("Names that share signs")
struct JoinedNamesTests {
  @Test(
    "are taken out together",
    arguments: [
      (
        ["Иван Иванов", "Анна Петрова"],
        "https://x.ru/%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0",
        "https://x.ru/[…]"
      ),
      (
        ["Иван Иванов", "Анна Петрова"],
        "see https://x.ru/%D0%98%D0%B2%D0%B0%D0%BD%20%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0 there",
        "see https://x.ru/[…] there"
      ),
      (
        ["张伟", "王芳"], "https://x.cn/%E5%BC%A0%E4%BC%9F%E5%92%8C%E7%8E%8B%E8%8A%B3",
        "https://x.cn/[…]"
      ),
      (["Bobba", "Emily"], "#bobbæmily did", "#[…] did"),
      (["Anna Klaus", "Sabine"], "@klaußabine", "@[…]"),
    ])
  func shared(people: [String], text: String, expected: String) throws {
    #expect(try Redactor(people: people).redacted(text) == expected)
  }

  @Test("what is likely takes what is doubtful along")
  func doubtful() throws {
    let redactor = try Redactor(people: ["Karl Müller", "Ana Selby"])
    #expect(redactor.result("x.org/%4D%C3%BC%6C%6C%65%72%20%41%53") == ("x.org/[…]", []))
  }

  private static let people = [
    "Иван Иванов", "Анна Петрова", "张伟", "王芳", "Bobba", "Emily Strauß", "Sabine Æmilia",
    "Œdon Fiala",
    "Karl Müller", "محمد علي", "Rose Young",
  ]
  private static let pieces = [
    "иван", "Петрова", "张伟", "王芳", "和", "bobb", "æ", "mily", "stra", "ß", "abine", "œ", "don", "ﬁ",
    "ala", "Müller", "u\u{308}", "محمد", "young", " ", "_", "#", "@", "/", "%", "%2", "%FF",
    "x.org/",
    "\u{301}", "İ",
  ]

  @Test("however they are joined, nothing is out of order", arguments: UInt64(0)..<400)
  func anything(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let redactor = try Redactor(people: Self.people)
    for _ in 0..<20 {
      let text = (0...Int.random(in: 0..<12, using: &generator)).map { _ in
        let piece = Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
        return Bool.random(using: &generator) ? piece : Self.encoded(piece)
      }.joined()
      let names = redactor.finder.names(in: text, isPublished: false)
      for (name, next) in zip(names, names.dropFirst()) {
        #expect(name.written.upperBound <= next.written.lowerBound, "\(text), seed \(seed)")
      }
      #expect(!redactor.redacted(text).isEmpty)
    }
  }

  /// `text` as it stands in addresses.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
