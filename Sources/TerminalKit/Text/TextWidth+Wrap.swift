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
      if let last = row.last, LineBreaking.isLineBreak(.other(last)) {
        row.removeLast()
      } else if number < ranges.count - 1 {
        while row.last == " " || row.last == "\t" { row.removeLast() }
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
    var wrapper = Wrapper(columns: max(2, columns), start: text.startIndex)
    var clusters = Clusters(text)
    var start = clusters.index
    while let cluster = clusters.next() {
      wrapper.take(cluster, at: start..<clusters.index)
      start = clusters.index
    }
    return wrapper.rows + [wrapper.rowStart..<text.endIndex]
  }
}

/// Breaks text into rows, one character at a time.
private struct Wrapper {
  let columns: Int
  private(set) var rows: [Range<String.Index>] = []
  private(set) var rowStart: String.Index
  /// The columns taken in the present row, with spaces that hang over its end.
  private var used = 0
  /// The last place where the row may be broken, and the columns up to it.
  private var chance: (index: String.Index, used: Int)?
  private var previous: Clusters.Cluster?

  init(columns: Int, start: String.Index) {
    self.columns = columns
    rowStart = start
  }

  mutating func take(_ cluster: Clusters.Cluster, at range: Range<String.Index>) {
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
      while used + width > columns, rowStart < range.lowerBound {
        if let chance {
          startRow(at: chance.index, used: used - chance.used)
        } else {
          startRow(at: range.lowerBound, used: 0)
        }
      }
      used += width
    }
    previous = cluster
  }

  private mutating func startRow(at index: String.Index, used: Int) {
    rows.append(rowStart..<index)
    rowStart = index
    self.used = used
    chance = nil
  }
}
