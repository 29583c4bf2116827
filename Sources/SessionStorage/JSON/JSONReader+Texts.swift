import WorkshopModel

/// Texts are copied out of the file once, into the string that is kept.
extension JSONReader {
  /// Reads the text at whose quotation mark the reader stands.
  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    let (length, isASCII) = bytes.withUnsafeBytes {
      Self.plainText(in: UnsafeRawBufferPointer(rebasing: $0[start..<end]))
    }
    position += length
    guard let byte = peek() else {
      throw JSONError(Fact("json.textOpen"), at: start - 1)
    }
    switch byte {
    case UInt8(ascii: "\""):
      let text = try isASCII ? ascii(start..<position) : text(start..<position)
      position += 1
      return text
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw failure(Fact("json.control"))
    }
  }

  /// How many bytes come before the first quotation mark, escape or control character, and whether
  /// all of them are ASCII.
  ///
  /// Eight bytes are looked at in one step: each test sets the highest bit of a byte that it is true
  /// of, and maybe of bytes above the first such one.
  private static func plainText(
    in bytes: UnsafeRawBufferPointer
  ) -> (length: Int, isASCII: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    var beyond: UInt64 = 0
    var position = 0
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ ones &* 0x22
      let escape = word ^ ones &* 0x5c
      let found =
        ((quote &- ones) & ~quote | (escape &- ones) & ~escape | (word &- ones &* 0x20) & ~word)
        & highest
      guard found == 0 else {
        let before = found.trailingZeroBitCount & ~7
        beyond |= word & highest & (1 << UInt64(before) &- 1)
        return (position + before / 8, beyond == 0)
      }
      beyond |= word & highest
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
      beyond |= UInt64(byte & 0x80)
      position += 1
    }
    return (position, beyond == 0)
  }

  /// Text of which the caller knows that it is ASCII, so that nothing need be looked at again.
  private func ascii(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw JSONError(Fact("json.notUTF8"), at: range.lowerBound)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: unescaped, as: UTF8.self) else {
          throw JSONError(Fact("json.notUTF8"), at: start)
        }
        return text
      case UInt8(ascii: "\\"): unescaped.append(contentsOf: try escape())
      case 0..<0x20:
        position -= 1
        throw failure(Fact("json.control"))
      default: unescaped.append(byte)
      }
    }
    throw JSONError(Fact("json.textOpen"), at: start - 1)
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = peek() else { throw failure(Fact("json.textOpen")) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try escapedScalar()).utf8)
    default:
      position -= 1
      throw failure(Fact("json.noEscape"))
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = position
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xdc00, take("\\"), take("u") else {
      throw JSONError(Fact("json.halfPair"), at: start)
    }
    let low = try codeUnit()
    guard (0xdc00...0xdfff).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
    else { throw JSONError(Fact("json.halfPair"), at: start) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(Fact("json.hexadecimal"))
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
