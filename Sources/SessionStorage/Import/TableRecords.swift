/// The records of a table one after the other, each with the line that it begins in.
struct TableRecords {
  /// A row of the file, the headings among them.
  struct Record {
    let line: Int
    var fields: [String] = []
    /// Whether a quotation mark stands where none may.
    var hasStrayQuotation = false
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  private static let quotation = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let rest = bytes[position...]
    let mark = Array("sep=".utf8)
    if rest.starts(with: mark), rest.count > mark.count + 1,
      [Self.lineFeed, Self.carriageReturn].contains(rest[rest.startIndex + mark.count + 1])
    {
      separator = rest[rest.startIndex + mark.count]
      position += mark.count + 1
      skipLineEnd()
    } else {
      separator = Self.separator(of: rest)
    }
  }

  /// The next record in which anything is written; nil at the end.
  ///
  /// - Throws: ``TableError`` for bytes that are no UTF-8, and for a quotation that does not end.
  mutating func next() throws(TableError) -> Record? {
    while position < bytes.count {
      let record = try record()
      if !record.fields.allSatisfy({ TableReader.trimmed($0).isEmpty }) { return record }
    }
    return nil
  }

  private mutating func record() throws(TableError) -> Record {
    var record = Record(line: line)
    while true {
      try field(of: &record)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return record
  }

  private mutating func field(of record: inout Record) throws(TableError) {
    let start = position
    if separator != Self.space {
      while position < bytes.count, bytes[position] == Self.space { position += 1 }
    }
    guard position < bytes.count, bytes[position] == Self.quotation else {
      position = start
      let text = plainText()
      record.hasStrayQuotation = record.hasStrayQuotation || text.contains(Self.quotation)
      return record.fields.append(try string(text, line))
    }
    let opened = line
    let text = try quotedText()
    record.fields.append(try string(text[...], opened))
    let rest = plainText()
    let isBlank = rest.allSatisfy { $0 == Self.space }
    record.hasStrayQuotation = record.hasStrayQuotation || !isBlank
    _ = try string(rest, line)
  }

  /// What stands before the next separator or line end.
  private mutating func plainText() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd { position += 1 }
    return bytes[start..<position]
  }

  /// What stands between the quotation mark here and the one that closes it.
  private mutating func quotedText() throws(TableError) -> [UInt8] {
    let opened = line
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quotation {
        position += 1
        guard position < bytes.count, bytes[position] == Self.quotation else { return text }
        text.append(byte)
        position += 1
      } else if isLineEnd {
        skipLineEnd()
        text.append(Self.lineFeed)
      } else {
        text.append(byte)
        position += 1
      }
    }
    throw .openQuotation(line: opened)
  }

  private var isLineEnd: Bool {
    bytes[position] == Self.lineFeed || bytes[position] == Self.carriageReturn
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count, isLineEnd else { return }
    let isReturn = bytes[position] == Self.carriageReturn
    position += 1
    if isReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    line += 1
  }

  private func string(_ text: ArraySlice<UInt8>, _ line: Int) throws(TableError) -> String {
    guard let string = String(validating: text, as: UTF8.self) else {
      throw .notUTF8(line: line)
    }
    return string
  }

  /// The separator that the first row with anything in it has most of, a comma where it has none.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [",", ";", "\t"].compactMap(\.utf8.first)
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == quotation { isQuoted.toggle() }
      if !isQuoted, byte == lineFeed || byte == carriageReturn {
        if hasText { break }
        continue
      }
      hasText = true
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
