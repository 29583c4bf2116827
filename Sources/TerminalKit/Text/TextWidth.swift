/// How many columns text takes on a terminal: the one authority for widths.
///
/// Everything is counted as ``Frame/put(_:at:columns:style:)`` draws it, which differs from the
/// stored text where a terminal could not be trusted with it. The text returned here is what would
/// be drawn, and is safe to write to a terminal.
public enum TextWidth {
  /// The number of columns of the whole text, drawn as one line.
  public static func columns(of text: String) -> Int {
    var columns = 0
    for part in TextCells(text) {
      switch part {
      case .ascii(let bytes): columns += bytes.count
      case .cell(let cell): columns += cell.width
      }
    }
    return columns
  }

  /// The cells that the text is drawn with, in order.
  ///
  /// - Returns: For each cell its text (one scalar with room, at most four marks) and its width, 1
  ///   or 2 columns. Fewer or more than the characters of `text`: invisible ones give none, a flag
  ///   gives two letters.
  public static func cells(of text: String) -> [(text: String, width: Int)] {
    TextCells(text).flatMap { part in
      switch part {
      case .ascii(let bytes): text.ascii(at: bytes).map { (String($0), 1) }
      case .cell(let cell): [(cell.text, cell.width)]
      }
    }
  }

  /// The text as it is drawn on one line.
  ///
  /// Line breaks and tabs are spaces, what could act on a terminal is `�`. Drawing the result gives
  /// the same cells as drawing `text`.
  public static func visible(_ text: String) -> String {
    if isASCII(text) { return text }
    var visible = ""
    for part in TextCells(text) {
      switch part {
      case .ascii(let bytes): visible += text.ascii(at: bytes)
      case .cell(let cell): visible += cell.text
      }
    }
    return visible
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
    if text.utf8.count <= columns, isASCII(text) { return text }
    let whole = start(of: text, columns: columns)
    if whole.isWhole { return whole.text }
    // Nearly every text is cut with that one, whose width is known.
    let mark =
      ellipsis == "…"
      ? (text: ellipsis, columns: 1, isWhole: true) : start(of: ellipsis, columns: columns)
    return start(of: text, columns: columns - mark.columns).text + mark.text
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

  /// As much of the visible text as has room, and whether that is all of it.
  private static func start(
    of text: String, columns: Int
  ) -> (text: String, columns: Int, isWhole: Bool) {
    var start = ""
    var used = 0
    for part in TextCells(text) {
      switch part {
      case .ascii(let bytes):
        let fitting = bytes.prefix(columns - used)
        start += text.ascii(at: fitting)
        used += fitting.count
        guard fitting.count == bytes.count else { return (start, used, false) }
      case .cell(let cell):
        guard used + cell.width <= columns else { return (start, used, false) }
        start += cell.text
        used += cell.width
      }
    }
    return (start, used, true)
  }

  /// Whether the text is printable ASCII throughout.
  private static func isASCII(_ text: String) -> Bool {
    text.withBytes { $0.allSatisfy { (0x20...0x7E).contains($0) } }
  }
}

extension String {
  /// The ASCII at these places of its UTF-8.
  fileprivate func ascii(at bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
