@testable import SessionStorage
import Testing

@Suite("Checksum")
struct ChecksumTests {
  @Test(
    "the examples of RFC 3720 and of the catalogue of checksums come out",
    arguments: [
      (Array("123456789".utf8), 0xe306_9283), ([], 0),
      ([UInt8](repeating: 0, count: 32), 0x8a91_36aa),
      ([UInt8](repeating: 0xff, count: 32), 0x62a8_ab43),
      ([UInt8](0..<32), 0x46dd_794e), ([UInt8]((0..<32).reversed()), 0x113f_db5c),
    ] as [([UInt8], UInt32)])
  func examples(bytes: [UInt8], checksum: UInt32) {
    #expect(Checksum.value(of: bytes, in: 0..<bytes.count) == checksum)
  }

  @Test("any part of any length has the checksum that is worked out bit by bit")
  func everyLength() {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    for start in 0..<10 {
      for end in start...64 {
        #expect(Checksum.value(of: bytes, in: start..<end) == bitByBit(bytes[start..<end]))
      }
    }
  }

  @Test("eight digits, with zeros in front")
  func digits() {
    let bytes = Array("123456789".utf8)
    #expect(Checksum.digits(of: bytes, in: 0..<9) == Array("e3069283".utf8))
    #expect(Checksum.digits(of: bytes, in: 0..<0) == Array("00000000".utf8))
  }

  private func bitByBit(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1 }
    }
    return ~value
  }
}
