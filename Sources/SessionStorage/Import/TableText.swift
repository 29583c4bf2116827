/// The bytes of a table as UTF-8, from what spreadsheets and ticket shops write: UTF-8 or UTF-16,
/// with or without a mark, or the 8 bits of Western Europe.
enum TableText {
  /// The table's bytes in UTF-8 without a mark, and whether they had to be taken for Western
  /// European ones, as nothing tells which 8 bits they are.
  ///
  /// - Throws: ``TableError/notText`` for what is no text at all, ``TableError/notUTF8(line:)`` for
  ///   8 bits that are not of Western Europe, or broken UTF-8.
  static func utf8(_ bytes: [UInt8]) throws(TableError) -> (bytes: [UInt8], isGuessed: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes.dropFirst(2), low: 0), false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes.dropFirst(2), low: 1), false) }
    if let low = lowByte(of: bytes) { return (try utf16(bytes[...], low: low), false) }
    guard !bytes.contains(0) else { throw .notText }
    guard let line = firstBrokenLine(in: bytes) else { return (bytes, false) }
    guard !hasUTF8(bytes), let text = western(bytes) else { throw .notUTF8(line: line) }
    return (text, true)
  }

  /// Which byte of each pair has the letters, in UTF-16 without a mark; nil when it is none.
  private static func lowByte(of bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(4_096)
    let zeros = [0, 1].map { side in
      sample.enumerated().count { $0.offset % 2 == side && $0.element == 0 }
    }
    guard sample.count >= 4, bytes.count.isMultiple(of: 2), zeros.contains(0) else { return nil }
    if zeros[1] * 4 >= sample.count { return 0 }
    return zeros[0] * 4 >= sample.count ? 1 : nil
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, low: Int
  ) throws(TableError) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else { throw .notText }
    return Array(text.utf8)
  }

  /// The line, from 1, with the first bytes that are not UTF-8; nil when all are.
  private static func firstBrokenLine(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var line = 1
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") } + [bytes.count]
    var start = 0
    for end in ends {
      if String(validating: bytes[start..<end], as: UTF8.self) == nil { return line }
      start = end
      line += 1
    }
    return 1
  }

  /// Whether something beyond ASCII is UTF-8 all the same, so that the rest is broken.
  private static func hasUTF8(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return lines.contains {
      $0.contains { $0 >= 0x80 } && String(validating: $0, as: UTF8.self) != nil
    }
  }

  /// Windows-1252, of which Latin-1 is a part; nil where that makes no words.
  ///
  /// Western languages have few such letters in a row, others in 8 bits have words of them.
  private static func western(_ bytes: [UInt8]) -> [UInt8]? {
    var result = String.UnicodeScalarView()
    var inRow = 0
    for byte in bytes {
      inRow = byte >= 0xC0 ? inRow + 1 : 0
      let scalar: Unicode.Scalar? =
        (0x80...0x9F).contains(byte)
        ? windows[Int(byte & 0x1F)].flatMap { Unicode.Scalar($0) } : Unicode.Scalar(byte)
      guard inRow < 3, let scalar else { return nil }
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }

  /// What 0x80 to 0x9F stand for; nil for nothing.
  private static let windows: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, nil, 0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]
}
