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

  /// The records in `bytes`, in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let first = bytes.prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    let named = String(decoding: first, as: UTF8.self).filter { $0 != "\"" }
    if named.utf8.count == 5, named.lowercased().hasPrefix("sep="), let mark = named.utf8.last {
      separator = mark
      position = first.endIndex
      skipLineEnd()
    } else {
      separator = Self.separator(of: bytes)
    }
  }

  private init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next record in which anything is written; nil at the end.
  ///
  /// - Throws: ``TableError`` for a quotation that does not end.
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
      return record.fields.append(String(decoding: text, as: UTF8.self))
    }
    record.fields.append(String(decoding: try quotedText(), as: UTF8.self))
    let rest = plainText()
    let isBlank = rest.allSatisfy { $0 == Self.space }
    record.hasStrayQuotation = record.hasStrayQuotation || !isBlank
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

  /// How well a separator explains the rows.
  private struct Fit: Comparable {
    /// The share, in thousandths, of the first rows that have as many fields as the headings.
    let consistent: Int
    /// The share, in thousandths, of it that no space follows, as one does in a sentence.
    let tight: Int
    let columns: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.consistent, left.tight, left.columns) < (right.consistent, right.tight, right.columns)
    }
  }

  /// The separator by which the rows have as many fields as the headings; a comma where none does.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [",", ";", "\t", "|"].compactMap(\.utf8.first)
    let fits = candidates.map { ($0, fit(of: $0, bytes)) }
    let best = fits.compactMap { candidate, fit in fit.map { (candidate, $0) } }
      // The first of those that fit equally well.
      .reduce(nil as (UInt8, Fit)?) { best, next in
        best.map { $0.1 < next.1 ? next : $0 } ?? next
      }
    return best?.0 ?? UInt8(ascii: ",")
  }

  /// How many rows are looked at.
  private static let sample = 60

  /// How well `separator` explains the first rows; nil when the headings have none.
  private static func fit(of separator: UInt8, _ bytes: [UInt8]) -> Fit? {
    var records = TableRecords(bytes, separator: separator)
    guard let headings = (try? records.next())?.fields, headings.count > 1 else { return nil }
    var (rows, fitting) = (0, 0)
    while rows < sample {
      guard let record = try? records.next() else { break }
      rows += 1
      let spare = record.fields.reversed().prefix { TableReader.trimmed($0).isEmpty }.count
      let most = record.fields.count
      if !record.hasStrayQuotation, most - spare <= headings.count, headings.count <= most {
        fitting += 1
      }
    }
    let loose = headings.dropFirst().count { $0.first == " " }
    return Fit(
      consistent: rows == 0 ? 0 : fitting * 1_000 / rows,
      tight: 1_000 - loose * 1_000 / (headings.count - 1), columns: headings.count)
  }
}
