@testable import Insights
import TestSupport
import Testing

@Suite("Differences between wordings")
struct WordDifferenceTests {
  /// The difference with what was removed and added between signs.
  private func marked(_ old: String, _ new: String) -> String {
    WordDifference(from: old, to: new).pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(
    "words are told as removed and added, and the rest stays",
    arguments: [
      ("", "", ""), ("a", "a", "a"), ("", "a b", "{+a b+}"), ("a b", "", "[-a b-]"),
      (
        "Each State voluntarily subscribing to the code pledges:",
        "Each State voluntarily subscribing to this Code of Conduct pledges:",
        "Each State voluntarily subscribing to [-the code-]{+this Code of Conduct+} pledges:"
      ),
      (
        "States should see to prevent", "States should seek to prevent",
        "States should [-see-]{+seek+} to prevent"
      ),
      ("ICT dependent", "ICT-dependent", "ICT[- -]{+-+}dependent"),
      ("a b c", "a c", "a [-b -]c"), ("one, two", "three, four", "[-one, two-]{+three, four+}"),
      ("people's", "people’s", "[-people's-]{+people’s+}"),
      ("red and blue", "green and black", "[-red-]{+green+} and [-blue-]{+black+}"),
      // Two words that both have by chance are not picked out of what is another sentence.
      (
        "the old house on a hill stands", "my new boat on a wide river swims",
        "[-the old house on a hill stands-]{+my new boat on a wide river swims+}"
      ),
      ("各国应合作", "各国必须合作", "各国[-应-]{+必须+}合作"),
      // What looks alike and is written otherwise is another text.
      ("caf\u{E9} a", "cafe\u{301} a", "[-caf\u{E9}-]{+cafe\u{301}+} a"),
      ("a\r\nb", "a\nb", "a[-\r\n-]{+\n+}b"),
    ])
  func examples(old: String, new: String, expected: String) {
    #expect(Array(marked(old, new).utf8) == Array(expected.utf8))
  }

  @Test(
    "the pieces are both texts to the byte, no two of a kind follow each other",
    arguments: seeds(300))
  func pieces(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = [
      "a", "b", "States", "ICT", "it's", " ", " ", "\n", ",", "-", "é", "e\u{301}", "国", "🇫🇷",
    ]
    let text = { (generator: inout SplitMix64) in
      (0..<Int.random(in: 0...40, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    }
    let (old, new) = (text(&generator), text(&generator))
    let difference = WordDifference(from: old, to: new)
    let joined = { (pieces: [WordDifference.Piece]) in Array(pieces.map(\.text).joined().utf8) }
    #expect(joined(difference.old) == Array(old.utf8), "DAYZERO_SEED=\(seed)")
    #expect(joined(difference.new) == Array(new.utf8), "DAYZERO_SEED=\(seed)")
    #expect(difference.isEmpty == (Array(old.utf8) == Array(new.utf8)), "DAYZERO_SEED=\(seed)")
    #expect(difference.pieces.allSatisfy { !$0.text.isEmpty })
    #expect(
      zip(difference.pieces, difference.pieces.dropFirst()).allSatisfy { $0.kind != $1.kind },
      "DAYZERO_SEED=\(seed)")
  }

  @Test("no shorter way leads from one list to another", arguments: seeds(300))
  func shortest(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let list = { (generator: inout SplitMix64) in
      (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        Int.random(in: 0...4, using: &generator)
      }
    }
    let (old, new) = (list(&generator), list(&generator))
    let steps = try #require(EditScript.steps(from: old[...], to: new[...], limit: 30))
    var rest = (old[...], new[...])
    for step in steps {
      switch step {
      case .keep: #expect(rest.0.popFirst() == rest.1.popFirst(), "DAYZERO_SEED=\(seed)")
      case .remove: #expect(rest.0.popFirst() != nil, "DAYZERO_SEED=\(seed)")
      case .insert: #expect(rest.1.popFirst() != nil, "DAYZERO_SEED=\(seed)")
      }
    }
    #expect(rest.0.isEmpty && rest.1.isEmpty, "DAYZERO_SEED=\(seed)")
    let common = Self.longestCommon(old, new)
    #expect(steps.count { $0 == .keep } == common, "DAYZERO_SEED=\(seed)")
    let changes = old.count + new.count - 2 * common
    let fewer = EditScript.steps(from: old[...], to: new[...], limit: max(0, changes - 1))
    #expect(changes == 0 || fewer == nil, "DAYZERO_SEED=\(seed)")
  }

  /// How many elements the longest list has that stands in both in its order.
  private static func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
    var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for (row, left) in old.enumerated() {
      for (column, right) in new.enumerated() {
        lengths[row + 1][column + 1] =
          left == right
          ? lengths[row][column] + 1 : max(lengths[row][column + 1], lengths[row + 1][column])
      }
    }
    return lengths[old.count][new.count]
  }

  @Test("texts without a word in common are told from those that share one")
  func whole() {
    #expect(WordDifference(from: "one, two.", to: "three, four.").isWhole)
    #expect(!WordDifference(from: "one, two.", to: "one, four.").isWhole)
  }

  @Test("long texts that differ everywhere are compared at their ends")
  func long() {
    let old = "Begin " + (0..<3_000).map { "old\($0)" }.joined(separator: " ") + " end"
    let new = "Begin " + (0..<3_000).map { "new\($0)" }.joined(separator: "_") + " end"
    let kinds = WordDifference(from: old, to: new).pieces.map(\.kind)
    #expect(kinds == [.same, .removed, .added, .same])
    let edited = old.replacing("old1500 ", with: "")
    #expect(WordDifference(from: old, to: edited).pieces.count == 3)
  }
}
