@testable import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Limits of reading JSON")
struct JSONLimitTests {
  @Test("16 levels are read, 17 are not", arguments: ["[", #"{"a":"#])
  func depth(opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ levels: Int) -> [UInt8] {
      let innermost = opening == "[" ? "" : "1"
      let text =
        String(repeating: opening, count: levels) + innermost
        + String(repeating: closing, count: levels)
      return Array(text.utf8)
    }
    #expect(throws: Never.self) { try JSONReader.value(in: nested(16)) }
    expectRefusal(of: nested(17), ": nested deeper than 16 levels")
    expectRefusal(of: nested(100_000), ": nested deeper than 16 levels")
  }

  @Test("the depth counts what is open, not what was")
  func siblings() throws {
    let text = "[" + Array(repeating: "[[[]]]", count: 1_000).joined(separator: ",") + "]"
    #expect(try JSONReader.value(in: Array(text.utf8)).list?.count == 1_000)
  }

  @Test("256 members of an object are read, 257 are not")
  func members() throws {
    func object(_ count: Int) -> [UInt8] {
      let members = (0..<count).map { "\"m\($0)\":\($0)" }
      return Array("{\(members.joined(separator: ","))}".utf8)
    }
    #expect(try JSONReader.value(in: object(256)).object?.count == 256)
    expectRefusal(of: object(257), "an object has more than 256 members")
  }

  @Test("a document that is cut off anywhere is refused with line and column")
  func cutOff() throws {
    let text = #"""
      {"title": "Gr\u00fc\u00dfe \ud83d\ude00, 世界", "a": [1, -2.5e10, true, null,
        {"b": {"c": []}, "d": false}], "e": "\\\"", "f": 12
      }
      """#
    let bytes = Array(text.utf8)
    #expect(throws: Never.self) { try JSONReader.value(in: bytes) }
    for count in bytes.indices {
      let part = Array(bytes.prefix(count))
      let error = #expect(throws: JSONError.self) { try JSONReader.value(in: part) }
      let lines = part.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let sentence = try #require(error).finding(in: part).sentence
      let line = try #require(sentence.firstMatch(of: /^line (\d+), column (\d+)/)).output
      #expect(try #require(Int(line.1)) <= lines.count)
      #expect(try #require(Int(line.2)) >= 1)
    }
  }

  @Test("a part of the bytes is read without a look at the rest")
  func range() throws {
    let bytes = Array(#"[1,{"a":2},3"#.utf8)
    #expect(try JSONReader.value(in: bytes, range: 3..<10) == .object(["a": 2]))
    #expect(throws: JSONError.self) { try JSONReader.value(in: bytes, range: 3..<9) }
    #expect(throws: JSONError.self) { try JSONReader.value(in: bytes, range: 3..<11) }
  }

  @Test("random bytes, and damaged documents, are read or refused and never stop the program")
  func randomBytes() {
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))
    let alphabet = Array("{}[]\",:\\u0123d8e.-+ \n\ttruefalsnul".utf8) + [0x80, 0xff, 0xe2, 0]
    let sample = Array(#"{"a":["b\u00e9",{"c":-1.5e3}],"d":{"e":null,"f":[true,false]}}"#.utf8)
    for _ in 0..<20_000 {
      var bytes = sample
      if generator.oneIn(2) {
        bytes = (0..<generator.below(40)).map { _ in alphabet[generator.below(alphabet.count)] }
      } else {
        bytes[generator.below(bytes.count)] ^= 1 << UInt8(generator.below(8))
      }
      guard let value = try? JSONReader.value(in: bytes) else { continue }
      var writer = JSONWriter()
      writer.compact(value)
      #expect((try? JSONReader.value(in: writer.bytes)) == value)
    }
  }
}
