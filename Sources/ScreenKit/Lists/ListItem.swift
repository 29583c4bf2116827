public import TerminalKit

/// What the rows of an item in a list say.
public struct ListItem: Equatable, Sendable {
  /// The rows above it that begin a group; bold.
  public let head: [String]
  /// How many columns more than its lines its facts are indented.
  public let inset: Int
  /// The rows that are reversed where it is selected; at least one.
  public let lines: [String]
  /// The rows below them, which are muted.
  public let facts: [String]

  /// An item that takes a row for each of these.
  public init(
    _ lines: [String] = [""], facts: [String] = [], inset: Int = 0, head: [String] = []
  ) {
    self.head = head
    self.inset = inset
    self.lines = lines.isEmpty ? [""] : lines
    self.facts = facts
  }

  /// An item with a text in one row.
  public init(_ line: String, facts: [String] = []) { self.init([line], facts: facts) }

  /// How many rows it takes.
  public var rows: Int { head.count + lines.count + facts.count }
}

/// An item of a list where it is drawn.
public struct ListRow: Sendable {
  /// Its place in the list, counted from 0.
  public let index: Int
  /// Whether it is the selected one of a list that has the focus.
  public let isSelected: Bool
  /// Its rows without its head, as far as they are on the screen.
  public let rect: Rect
  /// How many of them are reversed where it is selected; what is below them are its facts.
  public let lines: Int

  /// How its lines look: reversed where it is selected.
  public var style: Style { isSelected ? .plain.reverse() : .plain }

  /// What stands before it: ">" where it is selected, else a space.
  public var sign: String { isSelected ? ">" : " " }

  /// Writes a text into one of its rows, cut with an ellipsis where it does not fit.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - column: Where it begins, counted from the left edge of the list.
  ///   - row: In which of its rows, counted from 0; one that is not on the screen takes nothing.
  ///   - margin: How many columns stay free at the right edge.
  ///   - style: How it looks; nil for as its lines do.
  ///   - frame: Where it is drawn.
  /// - Returns: How many columns it took.
  @discardableResult
  public func put(
    _ text: String, at column: Int = 0, row: Int = 0, margin: Int = 0, style: Style? = nil,
    on frame: inout Frame
  ) -> Int {
    guard row < rect.rows else { return 0 }
    let room = rect.columns - column - margin
    // What was cut to fit already is not looked at twice.
    return frame.put(
      TextWidth.columns(of: text) <= room ? text : TextWidth.clip(text, to: room),
      at: Point(column: rect.column + column, row: rect.row + row), style: style ?? self.style)
  }
}
