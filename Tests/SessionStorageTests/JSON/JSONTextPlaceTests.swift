@testable import SessionStorage
import Testing
import WorkshopModel

@Suite("Places in a text of JSON")
struct JSONTextPlaceTests {
  /// A text of `length` letters with `middle` at `place`, in quotes.
  private static func quoted(_ length: Int, _ middle: [UInt8], at place: Int) -> [UInt8] {
    let letters = Array(repeating: UInt8(ascii: "x"), count: length)
    return [0x22] + letters[..<place] + middle + letters[place...] + [0x22]
  }

  private static let places = (0...20).flatMap { length in
    (0...length).map { (length: length, place: $0) }
  }

  @Test("what is not plain is seen wherever in a text it stands, however long that is")
  func places() throws {
    for (length, place) in Self.places {
      let letters = String(repeating: "x", count: length)
      let at = letters.index(letters.startIndex, offsetBy: place)
      for (middle, text) in [
        ("é", "é"), ("\u{1f600}", "\u{1f600}"), (#"\""#, "\""), (#"\n"#, "\n"), (#"\u00e9"#, "é"),
        ("\u{7f}", "\u{7f}"), (" !#[]", " !#[]"),
      ] {
        let read = try JSONReader.value(
          in: Self.quoted(length, Array(middle.utf8), at: place)
        ).string
        #expect(read == letters[..<at] + text + letters[at...])
      }
    }
  }

  @Test("what must not stand in a text is refused at its place")
  func refusals() {
    for (length, place) in Self.places {
      for byte: UInt8 in [0, 0x0a, 0x1f] {
        let bytes = Self.quoted(length, [byte], at: place)
        let error = #expect(throws: JSONError.self) { try JSONReader.value(in: bytes) }
        #expect(error?.offset == place + 1)
      }
      for byte: UInt8 in [0x80, 0xa2, 0xdc, 0xff] {
        #expect(throws: JSONError.self) {
          try JSONReader.value(in: Self.quoted(length, [byte], at: place))
        }
      }
      let open = Array(Self.quoted(length, [], at: place).dropLast())
      #expect(throws: JSONError.self) { try JSONReader.value(in: open) }
    }
  }
}
