/// The message of a row as one text, with the way back to where its parts stand in the table.
struct RowText {
  /// The lines put together, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in the message, and where in the table.
  private var starts: [(here: Int, there: Int)] = []

  /// The text of a message as it stands in a table.
  ///
  /// A further line is joined by a blank; one that begins with `|` begins a new line of the message
  /// and keeps what is behind the sign. The first may be empty, and then is none. Quotation marks
  /// around the whole keep blanks at its ends.
  init(_ message: ArraySlice<UInt8>) {
    let lines = message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var line = line.trimmed
      guard index > 0 || !line.isEmpty else { continue }
      let isNewLine = index > 0 && line.first == UInt8(ascii: "|")
      if isNewLine { line = line.dropFirst() }
      if !starts.isEmpty { bytes.append(UInt8(ascii: isNewLine ? "\n" : " ")) }
      starts.append((bytes.count, line.startIndex))
      bytes += line
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
