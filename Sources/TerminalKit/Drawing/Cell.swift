/// What one place of a drawing shows.
///
/// One scalar that takes room and at most four marks on it. A cell holds no control, direction or
/// invisible character, and nothing that must be counted or freed, since frames have thousands.
public struct Cell: Hashable, Sendable {
  typealias Marks = (UInt32, UInt32, UInt32, UInt32)

  /// The scalar that takes room; 0 in the right half of a wide cell.
  let base: UInt32
  private let mark1: UInt32
  private let mark2: UInt32
  private let mark3: UInt32
  private let mark4: UInt32
  private let columns: UInt8
  /// How it looks.
  public let style: Style

  /// A plain space.
  public static let blank = Cell(text: " ", width: 1, style: .plain)

  init(text: String, width: Int, style: Style) {
    var scalars = text.unicodeScalars.makeIterator()
    base = scalars.next()?.value ?? 0
    mark1 = scalars.next()?.value ?? 0
    mark2 = scalars.next()?.value ?? 0
    mark3 = scalars.next()?.value ?? 0
    mark4 = scalars.next()?.value ?? 0
    columns = UInt8(width)
    self.style = style
  }

  /// A cell that shows a printable ASCII character.
  init(ascii: UInt8, style: Style) { self.init(UInt32(ascii), (0, 0, 0, 0), 1, style) }

  private init(_ base: UInt32, _ marks: Marks, _ columns: UInt8, _ style: Style) {
    self.base = base
    (mark1, mark2, mark3, mark4) = marks
    self.columns = columns
    self.style = style
  }

  /// 1 or 2 columns, or 0 for the right half of the wide cell before it.
  public var width: Int { Int(columns) }

  /// The marks on the base, 0 for none.
  var marks: Marks { (mark1, mark2, mark3, mark4) }

  /// The scalar with its marks; empty in the right half of a wide cell.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for value in [base, mark1, mark2, mark3, mark4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  func styled(_ style: Style) -> Cell { Cell(base, marks, columns, style) }
}
