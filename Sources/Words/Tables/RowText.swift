/// The message of a row as one text, with the way back to where its parts stand in the table.
struct RowText {
  /// The lines put together, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in the message, and where in the table.
  private var starts: [(here: Int, there: Int)] = []

  /// The text of the lines in a table.
  ///
  /// A further line is joined by a blank; one that begins with `|` begins a new line of the message
  /// and keeps what is behind the sign. The first may be empty, and then is none. Quotation marks
  /// around the whole keep blanks at its ends.
  init(_ lines: [Range<Int>], of table: [UInt8]) {
    for (index, line) in lines.enumerated() where index > 0 || !line.isEmpty {
      let isNewLine = index > 0 && table[line].first == UInt8(ascii: "|")
      if !starts.isEmpty { bytes.append(UInt8(ascii: isNewLine ? "\n" : " ")) }
      let line = isNewLine ? line.dropFirst() : line
      starts.append((bytes.count, line.lowerBound))
      bytes += table[line]
    }
    let mark = UInt8(ascii: "\"")
    if bytes.count > 1, bytes.first == mark, bytes.last == mark {
      bytes = Array(bytes.dropFirst().dropLast())
      starts = [(0, starts[0].there + 1)] + starts.dropFirst().map { ($0.here - 1, $0.there) }
    }
  }

  /// Where in the table that byte of the message stands.
  func place(of offset: Int) -> Int {
    guard let start = starts.last(where: { $0.here <= offset }) else { return 0 }
    return start.there + offset - start.here
  }
}
