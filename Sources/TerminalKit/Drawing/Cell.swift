/// What one place of a drawing shows.
public struct Cell: Hashable, Sendable {
  /// One scalar that takes room and at most four marks on it; empty in the right half of a wide
  /// cell.
  ///
  /// It holds no control, direction or invisible character.
  public let text: String
  /// 1 or 2 columns, or 0 for the right half of the wide cell before it.
  public let width: Int
  /// How it looks.
  public let style: Style

  /// A plain space.
  public static let blank = Cell(text: " ", width: 1, style: .plain)

  init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  func styled(_ style: Style) -> Cell { Cell(text: text, width: width, style: style) }
}
