@testable import SessionStorage
import Testing
import WorkshopModel

@Suite("JSON written and read again")
struct JSONIdentityTests {
  private var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))

  @Test("random values are the same after writing and reading")
  mutating func values() throws {
    for number in 0..<3_000 {
      let value = self.value(depth: 1)
      var compact = JSONWriter()
      compact.compact(value)
      var line = JSONWriter()
      line.line(value)
      for bytes in [compact.bytes, line.bytes, JSONText.bytes(of: value)] {
        let read = try JSONReader.value(in: bytes)
        #expect(read == value, "value \(number)")
        var again = JSONWriter()
        again.compact(read)
        #expect(again.bytes == compact.bytes, "value \(number)")
      }
    }
  }

  @Test("random texts are the same to the byte after writing and reading")
  mutating func texts() throws {
    for number in 0..<5_000 {
      let text = self.text(length: 40)
      var writer = JSONWriter()
      writer.string(text)
      let read = try #require(try JSONReader.value(in: writer.bytes).string)
      #expect(Array(read.utf8) == Array(text.utf8), "text \(number)")
    }
  }

  @Test("every scalar of Unicode is the same after writing and reading")
  func everyScalar() throws {
    for plane in 0...0x10 as ClosedRange<UInt32> {
      var text = ""
      for low in 0...0xffff as ClosedRange<UInt32> {
        if let scalar = Unicode.Scalar(plane << 16 | low) { text.unicodeScalars.append(scalar) }
      }
      var writer = JSONWriter()
      writer.string(text)
      let read = try #require(try JSONReader.value(in: writer.bytes).string)
      #expect(read.utf8.elementsEqual(text.utf8), "plane \(plane)")
    }
  }

  private mutating func value(depth: Int) -> Value {
    switch generator.below(depth < 12 ? 9 : 6) {
    case 0: .null
    case 1: .bool(generator.oneIn(2))
    case 2: .integer(generator.below(1 << 53) * (generator.oneIn(2) ? 1 : -1))
    case 3: .decimal("\(generator.below(1_000)).\(generator.below(1_000))e-\(generator.below(400))")
    case 4, 5: .string(text(length: 12))
    case 6: .list((0..<generator.below(5)).map { _ in value(depth: depth + 1) })
    default:
      .object(
        Members(
          (0..<generator.below(6)).map { _ in (text(length: 4), value(depth: depth + 1)) }))
    }
  }

  private mutating func text(length: Int) -> String {
    var text = ""
    for _ in 0..<generator.below(length) {
      // Each plane, and more often the parts where controls and marks are.
      let limits: [Int] = [0x80, 0x300, 0x800, 0x3000, 0x1_0000, 0x11_0000]
      let value = UInt32(generator.below(limits[generator.below(limits.count)]))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
