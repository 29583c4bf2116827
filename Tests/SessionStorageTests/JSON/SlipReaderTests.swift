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
    let place = slip.error.lineAndColumn(in: Array(text.utf8))
    #expect(place.line == line, "\(slip.error.description(in: Array(text.utf8)))")
    #expect(value?["norms"] == whole["norms"] && value?["links"] == whole["links"])
    #expect(value?["entries"]?.list?.count == 2)
    #expect(value?["entries"]?.list?.last?.object?["id"] == "b")
    #expect(value?["entries"]?.list?.first?.object?["id"] == "a")
    #expect(place.column == column, "\(slip.error.description(in: Array(text.utf8)))")
  }
}
