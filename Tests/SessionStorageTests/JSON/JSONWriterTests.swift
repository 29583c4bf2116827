@testable import SessionStorage
import Testing
import WorkshopModel

@Suite("Writing JSON")
struct JSONWriterTests {
  private func compact(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.compact(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func line(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.line(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("values are written compactly or on one line with spaces")
  func layout() {
    let value: Value = .object([
      "a": .list([1, .decimal("2.50"), true, .null]), "b": .object([:]), "c": .list([]), "d": "x",
    ])
    #expect(compact(value) == #"{"a":[1,2.50,true,null],"b":{},"c":[],"d":"x"}"#)
    #expect(line(value) == #"{ "a": [1, 2.50, true, null], "b": {}, "c": [], "d": "x" }"#)
  }

  @Test("quotes, backslashes, line feeds, returns and tabs have short escapes")
  func shortEscapes() {
    #expect(compact("a\"b\\c\nd\re\tf/g") == #""a\"b\\c\nd\re\tf/g""#)
    #expect(compact(.object(["\"": 1])) == #"{"\"":1}"#)
  }

  /// Scalars that cannot be seen, or that change what a terminal does or the order it shows.
  static let hidden: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0b...0x0c, 0x0e...0x1f, 0x7f...0x9f, 0xad...0xad, 0x61c...0x61c,
    0x180e...0x180e, 0x200b...0x200b, 0x200e...0x200f, 0x2028...0x202e, 0x2060...0x206f,
    0xfeff...0xfeff, 0xfff9...0xfffb, 0xffff...0xffff, 0xe0001...0xe007f,
  ]

  @Test("controls, bidirectional controls and invisible ones are escaped", arguments: hidden)
  func escapes(range: ClosedRange<UInt32>) throws {
    for value in range {
      let scalar = try #require(Unicode.Scalar(value))
      let written = compact(.string("a\(scalar)b"))
      #expect(written.utf8.allSatisfy { (0x20..<0x7f).contains($0) })
      #expect(written.hasPrefix(#""a\u"#) && written.hasSuffix(#"b""#))
      #expect(try JSONReader.value(in: Array(written.utf8)) == .string("a\(scalar)b"))
    }
  }

  @Test(
    "joiners and everything that can be seen are written as they are",
    arguments: [
      "می‌خواهم", "क्‍ष", "👩‍👩‍👧‍👦", "العربية", "中文", "e\u{301}", "🏳️‍🌈",
      "\u{a0}x\u{3000}", "ﬁ€", "𝄞",
    ])
  func visible(text: String) {
    #expect(Array(compact(.string(text)).utf8) == Array("\"\(text)\"".utf8))
  }

  @Test(
    "data for other programs has one member a line, one element a line, and ends in a line feed")
  func forOthers() {
    let value: Value = .object(["a": 1, "b": .list([.object(["c": 2]), "d"]), "e": .list([])])
    let text = """
      {
        "a": 1,
        "b": [
          { "c": 2 },
          "d"
        ],
        "e": []
      }

      """
    #expect(String(decoding: JSONText.bytes(of: value), as: UTF8.self) == text)
    #expect(JSONText.bytes(of: .list([1, 2])) == Array("[1, 2]\n".utf8))
  }
}
