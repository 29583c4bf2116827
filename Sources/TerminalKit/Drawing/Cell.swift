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
  public static let blank = Cell(" ")

  /// A cell that shows a scalar which takes 1 or 2 columns.
  init(_ scalar: Unicode.Scalar, width: UInt8 = 1, style: Style = .plain) {
    self.init(scalar.value, (0, 0, 0, 0), width, style)
  }

  private init(_ base: UInt32, _ marks: Marks, _ columns: UInt8, _ style: Style) {
    self.base = base
    (mark1, mark2, mark3, mark4) = marks
    self.columns = columns
    self.style = style
  }

  /// The right half of a wide cell.
  static func rightHalf(_ style: Style) -> Cell { Cell(0, (0, 0, 0, 0), 0, style) }

  /// A space that looks like it.
  var blank: Cell { Cell(" ", style: style) }

  /// The cell with one more mark; the same where it has four.
  func marked(with mark: Unicode.Scalar) -> Cell {
    var marks = marks
    switch 0 as UInt32 {
    case marks.0: marks.0 = mark.value
    case marks.1: marks.1 = mark.value
    case marks.2: marks.2 = mark.value
    case marks.3: marks.3 = mark.value
    default: break
    }
    return Cell(base, marks, columns, style)
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
