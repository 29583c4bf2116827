/// CRC-32C (Castagnoli), which finds every change of up to three bits in a line of a journal.
enum Checksum {
  /// Table 0 is the usual one for a byte; table k says what a byte does k bytes further on, so
  /// that eight bytes are taken in one step (slicing by 8, Kounavis and Berry, 2005).
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1 }
      tables.append(value)
    }
    for index in 256..<8 * 256 {
      let before = tables[index - 256]
      tables.append(before >> 8 ^ tables[Int(before & 255)])
    }
    return tables
  }()

  /// The checksum of the bytes in `range` as eight hexadecimal digits, lower case.
  static func digits(of bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    let value = value(of: bytes, in: range)
    return (0..<8).map { digit($0, of: value) }
  }

  /// Whether the eight digits from `place` on are those of the checksum of the bytes in `range`.
  static func isWritten(at place: Int, in bytes: [UInt8], of range: Range<Int>) -> Bool {
    let value = value(of: bytes, in: range)
    return (0..<8).allSatisfy { bytes[place + $0] == digit($0, of: value) }
  }

  /// A hexadecimal digit of `value`, the highest at place 0.
  private static func digit(_ place: Int, of value: UInt32) -> UInt8 {
    let digit = UInt8(value >> UInt32(28 - 4 * place) & 15)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  /// The checksum of the bytes in `range`.
  static func value(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer {
        value(of: UnsafeRawBufferPointer(rebasing: bytes[range]), by: $0)
      }
    }
  }

  private static func value(
    of bytes: UnsafeRawBufferPointer, by tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var value: UInt32 = ~0
    var position = 0
    while position + 8 <= bytes.count {
      let mixed =
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        ^ UInt64(value)
      value = 0
      for place in 0..<8 {
        value ^= tables[(7 - place) << 8 | Int(mixed >> UInt64(8 * place) & 255)]
      }
      position += 8
    }
    for byte in bytes[position...] {
      value = value >> 8 ^ tables[Int((value ^ UInt32(byte)) & 255)]
    }
    return ~value
  }
}
