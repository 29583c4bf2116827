import TerminalKit
import Testing

@Suite("Word wrap")
struct WrapTests {
  @Test(
    "rows break at spaces, hyphens and ideographs, and inside words only if need be",
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]), ("a\nb", 9, ["a", "b"]),
      ("a\n\nb\n", 9, ["a", "", "b", ""]), ("a\r\nb", 9, ["a", "b"]),
      ("multi-stakeholder", 12, ["multi-", "stakeholder"]), ("日本語日本", 4, ["日本", "語日", "本"]),
      ("日本。語", 4, ["日", "本。", "語"]), ("한국어 사람", 8, ["한국어", "사람"]),
      ("say 日本語", 6, ["say 日", "本語"]), ("ab     cd", 3, ["ab", "cd"]),
      ("wide 日", 1, ["wi", "de", "日"]),
    ])
  func wrap(text: String, columns: Int, rows: [String]) {
    #expect(TextWidth.wrap(text, to: columns) == rows)
  }

  @Test("a space at a break belongs to the row before, the end to the last row")
  func ranges() {
    let text = "one two"
    let rows = TextWidth.wrapRanges(text, to: 4).map { String(text[$0]) }
    #expect(rows == ["one ", "two"])
    #expect(TextWidth.wrapRanges("a\n", to: 4).map { "a\n"[$0] } == ["a\n", ""])
  }

  @Test("ranges cover the text without a gap and no row is too wide", arguments: 0..<400)
  func properties(seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    let pieces = [
      "a", "bc", " ", "  ", "\n", "\r\n", "日", "本", "。", "「", "한", "é", "e\u{301}", "👩‍👩‍👧", "🇬🇧", "-",
      "\t",
      "\u{200D}", "\u{202E}", "longerword", "\u{1B}", "क्षि", ",",
    ]
    let text = (0..<Int.random(in: 0...40, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    let columns = Int.random(in: 3...14, using: &random)

    let ranges = TextWidth.wrapRanges(text, to: columns)
    #expect(try #require(ranges.first).lowerBound == text.startIndex)
    #expect(try #require(ranges.last).upperBound == text.endIndex)
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      #expect(one.upperBound == next.lowerBound)
      #expect(!one.isEmpty)
    }
    for range in ranges {
      var row = text[range]
      while let last = row.last, last.isWhitespace { row.removeLast() }
      #expect(TextWidth.columns(of: String(row)) <= columns, "\(text.debugDescription)")
    }
    let rows = TextWidth.wrap(text, to: columns)
    #expect(rows.count == ranges.count)
    #expect(rows.allSatisfy { TextWidth.columns(of: $0) <= columns })
  }
}

/// Random numbers that are the same in each run.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
