/// How many columns text takes on a terminal: the one authority for widths.
///
/// Everything is counted as ``Frame/put(_:at:columns:style:)`` draws it, which differs from the
/// stored text where a terminal could not be trusted with it. The text returned here is what would
/// be drawn, and is safe to write to a terminal.
public enum TextWidth {
  /// The number of columns of the whole text, drawn as one line.
  public static func columns(of text: String) -> Int {
    let ascii = asciiBeginning(text)
    return TextCells(text, from: ascii.endIndex).reduce(ascii.count) { $0 + $1.width }
  }

  /// The cells that the text is drawn with, in order.
  ///
  /// - Returns: For each cell its text (one scalar with room, at most four marks) and its width, 1
  ///   or 2 columns. Fewer or more than the characters of `text`: invisible ones give none, a flag
  ///   gives two letters.
  public static func cells(of text: String) -> [(text: String, width: Int)] {
    Array(TextCells(text))
  }

  /// The text as it is drawn on one line.
  ///
  /// Line breaks and tabs are spaces, what could act on a terminal is `�`. Drawing the result gives
  /// the same cells as drawing `text`.
  public static func visible(_ text: String) -> String {
    asciiColumns(text) != nil ? text : TextCells(text).reduce(into: "") { $0 += $1.text }
  }

  /// The text shortened to a number of columns.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - columns: The most columns of the result; 0 or less gives an empty string.
  ///   - ellipsis: What marks a cut, itself cut when it is wider than `columns`.
  /// - Returns: The visible text when it fits, else its beginning followed by `ellipsis`.
  public static func clip(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    if let count = asciiColumns(text), count <= columns { return text }
    // Nearly every text is cut with that one, whose width is known.
    let mark =
      ellipsis == "…" ? (text: ellipsis, columns: 1) : beginning(of: ellipsis, columns: columns)
    let ascii = asciiBeginning(text)
    var result = String(Substring(ascii.prefix(columns)))
    var used = result.utf8.count
    var kept = min(used, columns - mark.columns)
    func shortened() -> String {
      String(decoding: result.utf8.prefix(kept), as: UTF8.self) + mark.text
    }
    guard ascii.count <= columns else { return shortened() }
    for cell in TextCells(text, from: ascii.endIndex) {
      guard used + cell.width <= columns else { return shortened() }
      result += cell.text
      used += cell.width
      if used + mark.columns <= columns { kept = result.utf8.count }
    }
    return result
  }

  /// The text at exactly a number of columns: clipped, or filled with spaces on the right.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - columns: The width of the result; 0 or less gives an empty string.
  /// - Returns: Visible text of that width.
  public static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    let missing = columns - self.columns(of: clipped)
    return missing > 0 ? clipped + String(repeating: " ", count: missing) : clipped
  }

  private static func beginning(of text: String, columns: Int) -> (text: String, columns: Int) {
    var result = ""
    var used = 0
    for cell in TextCells(text) {
      guard used + cell.width <= columns else { break }
      result += cell.text
      used += cell.width
    }
    return (result, used)
  }

  /// The printable ASCII that the text begins with, each byte of which is a cell of its own.
  ///
  /// Without its last character where something else follows, which may be a mark on it.
  static func asciiBeginning(_ text: String) -> Substring.UTF8View {
    let bytes = text.utf8
    let end = bytes.firstIndex { $0 < 0x20 || $0 > 0x7E }
    guard let end, end > bytes.startIndex else { return bytes[..<(end ?? bytes.endIndex)] }
    return bytes[..<bytes.index(before: end)]
  }

  /// The number of columns when the text is printable ASCII throughout, which is its byte count.
  static func asciiColumns(_ text: String) -> Int? {
    for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return nil }
    return text.utf8.count
  }
}
