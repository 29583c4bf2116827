extension TextWidth {
  /// The text broken into rows of at most `columns` columns.
  ///
  /// Rows break after spaces and hyphens, before and after ideographs, and inside a word only when
  /// it is longer than a row. Line breaks of the text are kept. Spaces at the end of a row that do
  /// not fit are left out, and so are those where a row was broken.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - columns: The width of a row; less than 2 counts as 2, the room of a wide character.
  /// - Returns: The visible text of each row; one empty row for an empty text.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    let ranges = wrapRanges(text, to: columns)
    return ranges.enumerated().map { number, range in
      var row = text[range]
      if row.utf8.last == 0x0A || row.utf8.last == 0x0D {
        row.removeLast()
      } else if number < ranges.count - 1 {
        while row.utf8.last == 0x20 || row.utf8.last == 0x09 { row.removeLast() }
      }
      return clip(String(row), to: max(2, columns), ellipsis: "")
    }
  }

  /// The same rows as ``wrap(_:to:)``, as ranges of the text.
  ///
  /// An editor finds the row of its caret with them: the ranges follow each other without a gap, a
  /// space or line break at the end belongs to the row before it, and `text.endIndex` belongs to
  /// the last row. Apart from such spaces no row is wider than `columns`, unless it is a single
  /// character that is: a joined letter of an Indic script may take three columns or more.
  ///
  /// - Parameters:
  ///   - text: What is to be shown.
  ///   - columns: The width of a row; less than 2 counts as 2.
  /// - Returns: At least one range; after a line break at the very end the last one is empty.
  public static func wrapRanges(_ text: String, to columns: Int) -> [Range<String.Index>] {
    var wrapper = Wrapper(columns: max(2, columns))
    var clusters = Clusters(text)
    var start = 0
    while let cluster = clusters.next() {
      wrapper.take(cluster, at: start..<clusters.offset)
      start = clusters.offset
    }
    let places = wrapper.rowStarts.map { text.utf8.index(text.startIndex, offsetBy: $0) }
    return zip(places, places.dropFirst() + [text.endIndex]).map { $0..<$1 }
  }
}

/// Breaks text into rows, one character at a time.
private struct Wrapper {
  let columns: Int
  /// Where the rows begin, in bytes of UTF-8; the last one is the present row.
  private(set) var rowStarts = [0]
  /// The columns taken in the present row, with spaces that hang over its end.
  private var used = 0
  /// The last place where the row may be broken, and the columns up to it.
  private var chance: (place: Int, used: Int)?
  private var previous: Clusters.Cluster?

  init(columns: Int) { self.columns = columns }

  mutating func take(_ cluster: Clusters.Cluster, at range: Range<Int>) {
    if LineBreaking.isLineBreak(cluster) {
      startRow(at: range.upperBound, used: 0)
      previous = nil
      return
    }
    let width = TextCells.columns(of: cluster)
    if LineBreaking.isSpace(cluster) {
      used += width
      chance = (range.upperBound, used)
    } else {
      if let previous, LineBreaking.isAllowed(between: previous, and: cluster) {
        chance = (range.lowerBound, used)
      }
      while used + width > columns, rowStarts[rowStarts.count - 1] < range.lowerBound {
        if let chance {
          startRow(at: chance.place, used: used - chance.used)
        } else {
          startRow(at: range.lowerBound, used: 0)
        }
      }
      used += width
    }
    previous = cluster
  }

  private mutating func startRow(at place: Int, used: Int) {
    rowStarts.append(place)
    self.used = used
    chance = nil
  }
}
