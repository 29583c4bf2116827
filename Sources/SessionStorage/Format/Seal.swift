import WorkshopModel

/// The checksum over the readable part of a session file, from the workshop to the line of the
/// operations.
///
/// Where it matches, nobody touched the readable part since it was written from the operations,
/// and it need not be read. Other programs may leave it out.
enum Seal {
  /// The member that holds it.
  static let name = "checksum"
  private static let operationsLine = Array("\n  \"operations\": [".utf8)

  /// Where the readable part ends that the last of `members` is the checksum of.
  ///
  /// - Returns: The end of the part that begins at `start`; nil when the checksum is not that
  ///   of this part.
  static func end(_ bytes: [UInt8], _ start: Int, _ members: [Members.Member]) -> Int? {
    guard let written = members.last?.value.string, let line = operationsStart(bytes, start) else {
      return nil
    }
    let end = line - 1
    guard end > start, bytes[end] == UInt8(ascii: ",") else { return nil }
    let digits = Checksum.digits(of: bytes, in: start..<end)
    return written.utf8.elementsEqual(digits) ? end : nil
  }

  /// Where the line of the operations begins: a line break cannot stand inside a JSON text, so
  /// the pattern cannot be part of one.
  private static func operationsStart(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    while let feed = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) {
      if bytes[feed...].starts(with: operationsLine) { return feed }
      position = feed + 1
    }
    return nil
  }
}
