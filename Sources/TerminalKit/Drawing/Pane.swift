/// A part of a drawing with a border, as those are told of it who read line by line.
public struct Pane: Hashable, Sendable {
  /// What is within the border.
  public let inside: Rect
  /// What stands on the left of its upper line; empty for nothing.
  public let title: String
  /// What stands on the right of it; empty for nothing.
  public let trailingTitle: String
}

extension Frame {
  /// Takes note of a box, where the drawing is to be read.
  mutating func note(_ box: Rect, _ title: String, _ trailingTitle: String) {
    panes?.append(Pane(inside: box.inset, title: title, trailingTitle: trailingTitle))
  }

  /// What a rectangle says, as far as it lies in the drawing.
  ///
  /// - Returns: A text for each of its rows, without spaces at the ends and with two where there are
  ///   more.
  public func text(in rect: Rect) -> [String] {
    let first = min(max(0, rect.column), size.columns)
    let columns = first..<max(first, min(size.columns, rect.maxColumn))
    return (max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.maxRow))).map { row in
      var text = ""
      var blanks = 0
      for column in columns {
        let cell = cells[row * size.columns + column]
        guard cell.width > 0 else { continue }
        guard cell.base != 0x20 else {
          blanks += 1
          continue
        }
        if !text.isEmpty { text += String(repeating: " ", count: min(2, blanks)) }
        blanks = 0
        text += cell.text
      }
      return text
    }
  }
}
