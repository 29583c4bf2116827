import TestSupport
import Testing

@testable import Reports

@Suite("What was made small")
struct InflateTests {
  // Made by zlib 1.2.13.
  private static let text =
    Array((String(repeating: "the norm, the room, the report; ", count: 9) + "über 网络").utf8)
  private static let fixed =
    "2bc94855c8cb2fcad5512801b28af2f361acd482fca2126b307b24cb1fde93945aa4f07cefc4e7bbe70000"
  private static let signs = (0..<400).map { (place: Int) -> UInt8 in
    UInt8((place * place * 7 + place / 3) % 61 + 32)
  }
  private static let dynamic =
    "ddce090e44300000c0af541c5544e34ad1b2e24a85d2228ee5ffefd87fecbc600064fa7e389c24d5ddb2fa6438a8c0"
    + "c4577f1f15e4940e689baff09c57c8b3b4370497686efa2b7750b2d0982ae2fae53b0d7b70c9d3976db727faebd4ae"
    + "6e53b02c5ae158b8c72662af10dfd47c61699e0f9e3fc500172eedb1aad758075e876dbfb6afdb1b485c1e156132b6"
    + "60a23e79f334592923d3084416b135c361636d4aa316f8d7f60f"

  private static func bytes(_ hex: String) -> [UInt8] {
    var rest = hex[...]
    var bytes: [UInt8] = []
    while !rest.isEmpty {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static let samples: [(packed: [UInt8], plain: [UInt8])] = [
    (bytes(fixed), text), (bytes(dynamic), signs), (bytes("0300"), []),
    ([1, 3, 0, 252, 255, 65, 66, 67], [65, 66, 67]),
    // Two blocks: one stored, then one of words.
    ([0, 1, 0, 254, 255, 65] + bytes(fixed), [65] + text),
  ]

  @Test("each kind of block is read", arguments: samples.indices)
  func blocks(_ index: Int) {
    let sample = Self.samples[index]
    #expect(Inflate.bytes(of: sample.packed[...], limit: sample.plain.count) == sample.plain)
  }

  @Test(
    "what is cut off, or is more than it may be, is not read", arguments: samples.indices)
  func lengths(_ index: Int) {
    let (packed, plain) = Self.samples[index]
    for end in packed.indices {
      #expect(Inflate.bytes(of: packed[..<end], limit: plain.count) == nil)
    }
    #expect(Inflate.bytes(of: packed[...], limit: plain.count - 1) == nil || plain.isEmpty)
  }

  @Test("damaged bytes are read or refused, and never end the program", arguments: samples.indices)
  func damage(_ index: Int) {
    let (packed, plain) = Self.samples[index]
    for place in packed.indices {
      for bit in 0..<8 {
        var damaged = packed
        damaged[place] ^= 1 << bit
        let read = Inflate.bytes(of: damaged[...], limit: plain.count)
        #expect(read?.count ?? 0 <= plain.count)
      }
    }
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let noise = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = Inflate.bytes(of: noise[...], limit: 200)
    }
  }
}
