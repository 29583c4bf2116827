/// Bytes as an editor or another tool has saved them, as the plain UTF-8 that this program writes.
///
/// Editors put a byte order mark first, end lines with CR LF, or save UTF-16 or UTF-32. None of
/// that says anything, so it is taken away before the text is read.
enum PlainText {
  /// `bytes` without a mark, in UTF-8, with lines that end in a line feed.
  ///
  /// Without a mark, UTF-16 and UTF-32 are told by the zeros of the first character, which in JSON is
  /// always one of ASCII. What is no such text stays as it is: the reader then says where.
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    guard let (form, mark) = form(of: bytes) else { return withLineFeeds(bytes) }
    let text = bytes.dropFirst(mark)
    switch form {
    case .utf8: return withLineFeeds(Array(text))
    case .utf16(let isBig):
      let units = numbers(in: text, width: 2, isBig).map { UInt16(truncatingIfNeeded: $0) }
      return withLineFeeds(Array(String(decoding: units, as: UTF16.self).utf8))
    case .utf32(let isBig):
      let scalars = numbers(in: text, width: 4, isBig)
      return withLineFeeds(Array(String(decoding: scalars, as: UTF32.self).utf8))
    }
  }

  private enum Form { case utf8, utf16(isBig: Bool), utf32(isBig: Bool) }

  /// In what form the text is, and how many bytes its mark has; nil for plain UTF-8.
  private static func form(of bytes: [UInt8]) -> (Form, mark: Int)? {
    let first = Array(bytes.prefix(4))
    if first.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if first == [0xff, 0xfe, 0, 0] { return (.utf32(isBig: false), 4) }
    if first == [0, 0, 0xfe, 0xff] { return (.utf32(isBig: true), 4) }
    if first.starts(with: [0xff, 0xfe]) { return (.utf16(isBig: false), 2) }
    if first.starts(with: [0xfe, 0xff]) { return (.utf16(isBig: true), 2) }
    guard first.count == 4, bytes.count.isMultiple(of: 2) else { return nil }
    switch first.map({ $0 == 0 }) {
    case [false, true, true, true]: return (.utf32(isBig: false), 0)
    case [true, true, true, false]: return (.utf32(isBig: true), 0)
    case [false, true, false, true]: return (.utf16(isBig: false), 0)
    case [true, false, true, false]: return (.utf16(isBig: true), 0)
    default: return nil
    }
  }

  /// The numbers of `width` bytes each; a last one that is cut off is none.
  private static func numbers(in bytes: ArraySlice<UInt8>, width: Int, _ isBig: Bool) -> [UInt32] {
    stride(from: bytes.startIndex, through: bytes.endIndex - width, by: width).map { start in
      let number = bytes[start..<(start + width)]
      return (isBig ? Array(number) : number.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// `bytes` with a line feed for each CR LF and each CR: neither can stand inside a text of JSON.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard bytes.firstIndex(of: carriage, from: 0) != nil else { return bytes }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == carriage else {
        lines.append(byte)
        continue
      }
      if index + 1 == bytes.count || bytes[index + 1] != feed { lines.append(feed) }
    }
    return lines
  }
}
