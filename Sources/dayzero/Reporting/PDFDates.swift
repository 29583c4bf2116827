/// The dates in a PDF, which would tell when a report was written.
enum PDFDates {
  /// `bytes` with spaces in place of the dates of the document.
  ///
  /// Nothing moves, since a PDF says at which byte each of its parts begins. A bracket in data has a
  /// backslash before it, so that no title reads like a date.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in ["/CreationDate (", "/ModDate ("] {
      let key = Array(key.utf8)
      var start = 0
      while let found = place(of: key, from: start, in: bytes) {
        guard let end = bytes[found...].firstIndex(of: UInt8(ascii: ")")) else { break }
        bytes.replaceSubrange(
          found...end, with: repeatElement(UInt8(ascii: " "), count: end - found + 1))
        start = end
      }
    }
    return bytes
  }

  private static func place(of key: [UInt8], from start: Int, in bytes: [UInt8]) -> Int? {
    bytes[start...].firstRange(of: key)?.lowerBound
  }
}
