/// CRC-32C (Castagnoli), which finds every change of up to three bits in a line of a journal.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0x82f6_3b78 : value >> 1
    }
  }

  /// The checksum of `bytes` as eight hexadecimal digits, lower case.
  static func digits(of bytes: some Sequence<UInt8>) -> [UInt8] {
    let hexadecimal = Array("0123456789abcdef".utf8)
    let value = value(of: bytes)
    return stride(from: 28, through: 0, by: -4).map { hexadecimal[Int(value >> UInt32($0) & 15)] }
  }

  /// The checksum of `bytes`.
  static func value(of bytes: some Sequence<UInt8>) -> UInt32 {
    let table = table
    return ~bytes.reduce(~0 as UInt32) { value, byte in
      value >> 8 ^ table[Int((value ^ UInt32(byte)) & 255)]
    }
  }
}
