import TestSupport
import Testing

@testable import Reports

/// What a text costs in which names are looked for: sixteen times the text about sixteen times
/// as much.
@Suite("Names in long texts", .serialized)
struct LongTextTests {
  @Test(
    "a longer text costs no more for each letter",
    arguments: [
      (["Hans Das"], "das ", 1_600), (["Hans Das"], "Das und ", 1_600), (["王芳"], "王芳和", 1_000),
      (["Rose Young"], "@young ", 1_600), (["Emily"], "emilyemily", 1_600), (["김서연"], "서연", 1_000),
      (["Omar Al-Hassan"], "Al Hasan ", 1_600), (["Ana Smith"], "Smіth", 1_600),
      (["Kees van der Berg"], "van den ", 1_600), (["Jean-Luc Lefèvre"], "J-L L.", 1_600),
    ])
  func length(people: [String], piece: String, size: Int) throws {
    let redactor = try Redactor(people: people)
    let short = String(repeating: piece, count: size / piece.count)
    let first = piece.hasPrefix("emily") ? "@" : ""
    let growth = Work.growth(from: 1, times: 16) {
      first + String(repeating: short, count: $0)
    } _: {
      _ = redactor.redacted($0)
    }
    #expect(growth < 80, "\(piece)")
  }

  @Test("a longer title costs no more for each letter", arguments: ["Kaskaction ", "kask"])
  func titles(piece: String) throws {
    let finder = try Redactor(people: ["Jaan Kask"]).finder
    let growth = Work.growth(from: 200, times: 16) {
      String(repeating: piece, count: $0)
    } _: {
      _ = finder.namesJoined(in: $0)
    }
    #expect(growth < 80)
  }

  @Test("a text in brackets and capitals is no abbreviation of all before it")
  func brackets() {
    let growth = Work.growth(from: 200, times: 16) { count in
      let letters = Array(repeating: "A", count: count)
      return letters.joined(separator: " ") + " (\(letters.joined()))"
    } _: {
      _ = Abbreviations(of: ["Acme"], in: [$0])
    }
    #expect(growth < 80)
  }
}
