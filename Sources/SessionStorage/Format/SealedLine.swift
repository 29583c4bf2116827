import WorkshopModel

/// A line of JSON that carries its own checksum, and stays plain JSON that any tool can read.
///
/// It ends in `,"crc":"8 digits"}`, the sum of all bytes before that.
enum SealedLine {
  private static let suffixLength = 18
  private static let name = Array(",\"crc\":\"".utf8)
  private static let close = Array("\"}".utf8)

  /// The line for `members`, without a line feed.
  static func bytes(of members: Members) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    write(members, to: &writer)
    return writer.bytes
  }

  /// Writes the line for `members` behind what `writer` has.
  static func write(_ members: Members, to writer: inout JSONWriter) {
    let digits = writeUnsealed(members, to: &writer)
    writer.raw(name)
    writer.raw(digits)
    writer.raw(close)
  }

  /// The digits that end the line for `members`.
  static func digits(of members: Members) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    return writeUnsealed(members, to: &writer)
  }

  /// Writes the line for `members` up to its checksum.
  ///
  /// - Returns: The digits of that.
  private static func writeUnsealed(_ members: Members, to writer: inout JSONWriter) -> [UInt8] {
    let start = writer.bytes.count
    writer.compact(members)
    writer.removeLast()
    return Checksum.digits(of: writer.bytes, in: start..<writer.bytes.count)
  }

  /// Whether the bytes in `range` end in a checksum that is theirs; nil when they have none.
  static func isIntact(_ bytes: [UInt8], in range: Range<Int>) -> Bool? {
    guard range.count > suffixLength else { return nil }
    let seal = range.upperBound - suffixLength
    let digits = seal + name.count
    guard bytes[seal..<digits].elementsEqual(name),
      bytes[(range.upperBound - close.count)..<range.upperBound].elementsEqual(close)
    else { return nil }
    return Checksum.isWritten(at: digits, in: bytes, of: range.lowerBound..<seal)
  }
}
