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
    let hexadecimal = Array("0123456789abcdef".utf8)
    let value = value(of: bytes, in: range)
    return stride(from: 28, through: 0, by: -4).map { hexadecimal[Int(value >> UInt32($0) & 15)] }
  }

  /// The checksum of the bytes in `range`.
  static func value(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
    let tables = tables
    var value: UInt32 = ~0
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      var next: UInt32 = 0
      for offset in 0..<8 {
        let byte = bytes[position + offset]
        let mixed =
          offset < 4 ? byte ^ UInt8(truncatingIfNeeded: value >> UInt32(8 * offset)) : byte
        next ^= tables[(7 - offset) * 256 + Int(mixed)]
      }
      value = next
      position += 8
    }
    for byte in bytes[position..<range.upperBound] {
      value = value >> 8 ^ tables[Int((value ^ UInt32(byte)) & 255)]
    }
    return ~value
  }
}
