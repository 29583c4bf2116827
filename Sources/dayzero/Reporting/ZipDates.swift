/// The dates in a ZIP file, which documents for Word and LibreOffice are.
///
/// Pandoc writes the time of day into some of them; it would tell when a report was written, and
/// the same report would not be the same bytes.
enum ZipDates {
  /// `bytes` with the first day that a ZIP file can name in place of each date; as they are when
  /// they are no ZIP file.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard let end = directoryEnd(in: bytes) else { return bytes }
    var entry = number(at: end + 16, of: 4, in: bytes)
    for _ in 0..<number(at: end + 10, of: 2, in: bytes) {
      guard hasMark([0x50, 0x4B, 0x01, 0x02], at: entry, in: bytes), entry + 46 <= bytes.count
      else { return bytes }
      blank(at: entry + 12, in: &bytes)
      let file = number(at: entry + 42, of: 4, in: bytes)
      if hasMark([0x50, 0x4B, 0x03, 0x04], at: file, in: bytes) {
        blank(at: file + 10, in: &bytes)
      }
      entry +=
        46
        + [28, 30, 32].reduce(0) { $0 + number(at: entry + $1, of: 2, in: bytes) }
    }
    return bytes
  }

  /// Where the record is that says where the directory begins; nil when there is none.
  private static func directoryEnd(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let places = stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    return places.first { hasMark([0x50, 0x4B, 0x05, 0x06], at: $0, in: bytes) }
  }

  private static func hasMark(_ mark: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
    place + mark.count <= bytes.count && bytes[place...].starts(with: mark)
  }

  /// Midnight, then 1 January 1980.
  private static func blank(at place: Int, in bytes: inout [UInt8]) {
    guard place + 4 <= bytes.count else { return }
    bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0x21, 0])
  }

  private static func number(at place: Int, of size: Int, in bytes: [UInt8]) -> Int {
    guard place + size <= bytes.count else { return 0 }
    return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
