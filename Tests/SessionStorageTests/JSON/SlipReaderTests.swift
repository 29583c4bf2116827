import TestSupport
import Testing
import WorkshopModel

@testable import SessionStorage

@Suite("JSON with slips")
struct SlipReaderTests {
  private func read(_ text: String) -> (value: Members?, slips: [SlipReader.Slip]) {
    var reader = SlipReader(
      Array(text.utf8), landmarks: SessionDocument.listNames)
    let value = reader.read()
    return (value, reader.slips)
  }

  /// What is read where everything is as it should be.
  private let whole: Members = [
    "norms": .list([.object(["id": "n", "title": "N"])]),
    "entries": .list([
      .object(["id": "a", "text": "One", "themes": .list(["x", "y"])]),
      .object(["id": "b", "text": "Two", "themes": .list(["x", "y"])]),
    ]),
    "links": .list([.object(["id": "l"])]),
  ]

  private static let text = """
    {
      "norms": [ { "id": "n", "title": "N" } ],
      "entries": [
        { "id": "a", "text": "One", "themes": ["x", "y"] },
        { "id": "b", "text": "Two", "themes": ["x", "y"] }
      ],
      "links": [ { "id": "l" } ]
    }
    """

  @Test("what has no slip is read as it stands")
  func noSlip() {
    let (value, slips) = read(Self.text)
    #expect(value == whole && slips.isEmpty)
  }

  @Test(
    "a slip is told with line and column, and costs nothing that can be read",
    arguments: [
      ("\"y\"] }\n", "\"y\"] },\n", 5, 55, true), ("\"One\", ", "\"One\" ", 4, 32, true),
      ("\"One\", ", "\"One\",, ", 4, 32, true), ("\"a\", ", "\"a\", // a remark\n", 4, 18, true),
      ("\"id\": \"a\"", "'id': 'a'", 4, 7, true), ("\"id\": \"a\"", "id: \"a\"", 4, 7, true),
      ("\"One\"", "“One”", 4, 26, true), ("\"y\"] },", "\"y\"] } }, ", 4, 56, false),
      ("\"y\"] },", "\"y\"] ", 5, 5, false), ("{ \"id\": \"b\"", "\"id\": \"b\"", 5, 5, false),
      ("\"x\", \"y\"] },", "\"x\", \"y\" },", 4, 53, false), ("  ],\n", "  \n", 7, 3, false),
      ("  ],\n", "  ]],\n", 6, 4, false), ("\"text\": \"Two\"", "\"text\" \"Two\"", 5, 25, false),
      ("\"One\"", "\"One", 4, 32, false), ("  \"links\"", "  ] \"links\"", 7, 3, false),
      ("\"N\" } ],", "\"N\" } , ", 3, 3, false), (" ]\n}", " ]", 7, 29, false),
      ("\"Two\",", "\"Two\", @,", 5, 33, false),
    ])
  func slips(from: String, to: String, line: Int, column: Int, isHarmless: Bool) throws {
    let text = Self.text.replacing(from, with: to, maxReplacements: 1)
    try #require(text != Self.text)
    let (value, slips) = read(text)
    let slip = try #require(slips.first)
    #expect(slips.allSatisfy(\.isHarmless) == isHarmless)
    let place = slip.error.finding(in: Array(text.utf8))
    #expect(place.line == line, "\(place)")
    #expect(value?["norms"] == whole["norms"] && value?["links"] == whole["links"])
    #expect(value?["entries"]?.list?.count == 2)
    #expect(value?["entries"]?.list?.last?.object?["id"] == "b")
    #expect(value?["entries"]?.list?.first?.object?["id"] == "a")
    #expect(place.column == column, "\(place)")
  }

  @Test(
    "a text goes on behind line breaks, until a quotation mark that may end it or the next begins",
    arguments: [
      (#"{"x": "a\n\nb", "y": 1}"#, "a\n\nb", 2), (#"{"x": "a\n\n", "y": "b"}"#, "a\n\n", 2),
      (#"{"x": "a\n\n"y": "b"}"#, "a", 2), (#"{"x": "a,\n\n}"#, "a", 1),
      (#"{"x": "a\nb\", c\nd", "y": "e"}"#, "a\nb\", c\nd", 2),
      (#"{"x": “a\nb\n”, "y": "c\n\nd"}"#, "a\nb\n", 2),
      (#"{"x": “a\nb”, "y": "c\n\n"z": 1}"#, "a\nb", 3),
    ])
  func lineBreaks(text: String, x: String, members: Int) {
    let value = read(text.replacing("\\n", with: "\n")).value
    #expect(value?["x"] == .string(x))
    #expect(value?.count == members, "\(value.debugDescription)")
  }

  @Test(
    "many line breaks in texts take as much work as their number",
    arguments: [
      ("\n", "\"}"), ("\n", ""), ("\n", "\"x"), ("\\\"\n", ""), ("\\\"\n", "\", \"y\": \"z\"}"),
      ("a\", \"x\n", "\"}"), ("’\n“", "\"}"),
    ])
  func work(piece: String, end: String) {
    let text = { (count: Int) in
      Array((#"{"x": ""# + String(repeating: piece, count: count) + end).utf8)
    }
    let growth = Work.growth(from: 1_000, making: text) { bytes in
      var reader = SlipReader(bytes, landmarks: SessionDocument.listNames)
      _ = reader.read()
    }
    #expect(growth < 8)
  }

  @Test("an object that is not closed takes nothing of the lists behind it")
  func openObject() {
    let (value, slips) = read(#"{"workshop": {"title": "T", "norms": [{"id": "n"}], "links": []}"#)
    #expect(value?["norms"]?.list?.count == 1 && value?["links"] == .list([]))
    #expect(value?["workshop"] == .object(["title": "T"]) && !slips.isEmpty)
  }

  @Test("a list inside an object is no slip where all is closed")
  func closedObject() {
    let text = #"{"workshop": {"norms": []}, "extra": {"entries": [1]}, "links": []}"#
    #expect(read(text).slips.isEmpty)
    #expect(read(text).value?["extra"] == .object(["entries": .list([1])]))
  }

  @Test("what is in a second list of one name is added to the first")
  func secondList() {
    let (value, slips) = read(#"{"norms": [{"id": "a"}], "norms": [{"id": "b"}]}"#)
    #expect(value?["norms"] == .list([.object(["id": "a"]), .object(["id": "b"])]))
    #expect(slips.count == 1)
  }

  @Test("a brace too many between the lists ends nothing")
  func strayBrace() {
    let (value, slips) = read(#"{"norms": [{"id": "a"}] }, "links": [{"id": "l"}] }"#)
    #expect(value?["links"] == .list([.object(["id": "l"])]) && !slips.isEmpty)
  }
}
