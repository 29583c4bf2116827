@testable import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws -> Value {
    try JSONReader.value(in: Array(text.utf8))
  }

  @Test(
    "what RFC 8259 allows is read",
    arguments: [
      ("null", .null), (" true\t", .bool(true)), ("\r\nfalse\n", .bool(false)), ("0", 0),
      ("-1", -1), ("9007199254740992", 9_007_199_254_740_992),
      ("-9007199254740992", -9_007_199_254_740_992), ("-0", .decimal("-0")),
      ("0.10", .decimal("0.10")), ("1e5", .decimal("1e5")), ("1E+5", .decimal("1E+5")),
      ("-2.50e-300", .decimal("-2.50e-300")), ("1e999999", .decimal("1e999999")),
      ("[]", .list([])), ("{}", .object([:])), ("[ 1 , [ ] ]", .list([1, .list([])])),
      (#"{"": 1, " ": 2}"#, .object(["": 1, " ": 2])),
    ] as [(String, Value)])
  func valid(text: String, value: Value) throws {
    #expect(try read(text) == value)
  }

  @Test(
    "texts are read with their escapes",
    arguments: [
      (#""""#, ""), (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{c} \n \r \t"),
      (#""\u0041\u00e9\u4E2d""#, "Aé中"), (#""\u0000""#, "\u{0}"), (#""\ud83d\ude00""#, "😀"),
      (#""\uD834\uDD1E!""#, "𝄞!"), (#""\ufeff\uffff""#, "\u{feff}\u{ffff}"),
      ("\"\u{7f}\u{85}\u{2028}\"", "\u{7f}\u{85}\u{2028}"), ("\"e\u{301}\"", "e\u{301}"),
      ("\"👩‍👩‍👧 می‌خواهم\"", "👩‍👩‍👧 می‌خواهم"),
    ])
  func texts(json: String, text: String) throws {
    #expect(try read(json) == .string(text))
  }

  @Test(
    "what is no JSON, or not this program's, is refused with the place",
    arguments: [
      ("", "line 1, column 1: the file ends here; it was cut off"),
      (" \n ", "line 2, column 2: the file ends here; it was cut off"),
      ("nul", "line 1, column 4: this is no value; text belongs in quotes"),
      ("True", "line 1, column 1: this is no value; text belongs in quotes"),
      ("NaN", "line 1, column 1: this is no value; text belongs in quotes"),
      ("'a'", "line 1, column 1: this is no value; text belongs in quotes"),
      ("-", "line 1, column 1: this is no value; text belongs in quotes"),
      ("+1", "line 1, column 1: this is no value; text belongs in quotes"),
      (".5", "line 1, column 1: this is no value; text belongs in quotes"),
      ("01", "line 1, column 1: a number starts with a zero too many"),
      ("-012", "line 1, column 1: a number starts with a zero too many"),
      ("1.", "line 1, column 3: a digit belongs after the point"),
      ("1.e5", "line 1, column 3: a digit belongs after the point"),
      ("1e", "line 1, column 3: a digit belongs in the exponent"),
      ("1e+", "line 1, column 4: a digit belongs in the exponent"),
      ("0x10", "line 1, column 2: something follows the end"),
      ("1 2", "line 1, column 3: something follows the end"),
      ("{}\n]", "line 2, column 1: something follows the end"),
      ("9007199254740993", "line 1, column 1: a whole number beyond 2^53"),
      ("-9007199254740993", "line 1, column 1: a whole number beyond 2^53"),
      (String(repeating: "9", count: 400), "line 1, column 1: a whole number beyond 2^53"),
    ])
  func invalid(text: String, reason: String) {
    expectRefusal(of: Array(text.utf8), reason)
  }

  @Test(
    "lists and objects that are not whole are refused with the place and the way to it",
    arguments: [
      ("[", "line 1, column 2, [0]: the file ends here; it was cut off"),
      ("[1", "line 1, column 3: a list is not closed, or a comma is missing"),
      ("[1,]", "line 1, column 4, [1]: this is no value; text belongs in quotes"),
      ("[1 2]", "line 1, column 4: a list is not closed, or a comma is missing"),
      ("[,1]", "line 1, column 2, [0]: this is no value; text belongs in quotes"),
      ("{", "line 1, column 2: a name in quotes belongs here"),
      (#"{"a"}"#, "line 1, column 5: a colon belongs after a name"),
      (#"{"a":}"#, "line 1, column 6, a: this is no value; text belongs in quotes"),
      (#"{"a":1,}"#, "line 1, column 8: a name in quotes belongs here"),
      (#"{"a":1 "b":2}"#, "line 1, column 8: an object is not closed, or a comma is missing"),
      (#"{a:1}"#, "line 1, column 2: a name in quotes belongs here"),
      (#"{"a":1,"a":2}"#, #"line 1, column 8: the name "a" comes twice; keep one"#),
      (#"{"a":1,"\u0061":2}"#, #"line 1, column 8: the name "a" comes twice; keep one"#),
      ("[1] // why", "line 1, column 5: something follows the end"),
      (
        "{\n \"entries\": [ {}, {\n\"text\": [5, x] } ] }",
        "line 3, column 13, entries[1].text[1]: this is no value; text belongs in quotes"
      ),
    ])
  func unfinished(text: String, reason: String) {
    expectRefusal(of: Array(text.utf8), reason)
  }

  @Test(
    "texts that are not whole are refused with the place",
    arguments: [
      (#""a"#, "line 1, column 1: a text is not closed; the file was cut off"),
      (#""a\"#, "line 1, column 4: a text is not closed; the file was cut off"),
      (#""a\""#, "line 1, column 1: a text is not closed; the file was cut off"),
      ("\"a\nb\"", "line 1, column 3: a line break or control character in a text"),
      ("\"a\u{0}\"", "line 1, column 3: a line break or control character in a text"),
      ("\"\\t\u{1b}\"", "line 1, column 4: a line break or control character in a text"),
      (#""\x41""#, "line 1, column 3: there is no such escape in JSON"),
      (#""\U0041""#, "line 1, column 3: there is no such escape in JSON"),
      (#""\u00g0""#, "line 1, column 6: four hexadecimal digits belong after \\u"),
      (#""\u004"#, "line 1, column 7: four hexadecimal digits belong after \\u"),
      (#""\ud83d""#, "line 1, column 4: half of a surrogate pair"),
      (#""\ud83dx""#, "line 1, column 4: half of a surrogate pair"),
      (#""\ud83d\n""#, "line 1, column 4: half of a surrogate pair"),
      (#""\ud83d\u0041""#, "line 1, column 4: half of a surrogate pair"),
      (#""\ude00\ud83d""#, "line 1, column 4: half of a surrogate pair"),
    ])
  func brokenTexts(text: String, reason: String) {
    expectRefusal(of: Array(text.utf8), reason)
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [
      [0x80], [0xff], [0xc0, 0xaf], [0xe2, 0x28, 0xa1], [0xe2, 0x82], [0xed, 0xa0, 0x80],
      [0xf0, 0x82, 0x82, 0xac], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let quote = [UInt8(ascii: "\"")]
    expectRefusal(of: quote + bytes + quote, "line 1, column 2: a text is not UTF-8")
    expectRefusal(of: quote + Array(#"\n"#.utf8) + bytes + quote, "a text is not UTF-8")
  }

  @Test(
    "a byte order mark and UTF-16 are refused",
    arguments: [
      [0xef, 0xbb, 0xbf, 0x7b, 0x7d], [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
      [0x00, 0x7b, 0x00, 0x7d],
    ] as [[UInt8]])
  func otherEncodings(bytes: [UInt8]) {
    expectRefusal(of: bytes, "line 1, column 1: this is no value; text belongs in quotes")
  }
}

/// Expects that `bytes` are refused with a sentence that has `reason` in it.
func expectRefusal(
  of bytes: [UInt8], _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = #expect(throws: JSONError.self, sourceLocation: sourceLocation) {
    try JSONReader.value(in: bytes)
  }
  let sentence = error?.finding(in: bytes).sentence ?? ""
  #expect(sentence.contains(reason), sourceLocation: sourceLocation)
}
