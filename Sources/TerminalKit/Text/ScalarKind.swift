/// What becomes of one Unicode scalar on the screen.
enum ScalarKind {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Combines with what stands before it and takes no room.
  case mark
  /// Shapes text without being seen (joiners, direction marks, variation selectors): left out.
  case dropped
  /// Could act on the terminal, hide something or mean nothing: shown as ``TextCells/replacement``.
  case unfit

  /// The kind of `scalar`.
  ///
  /// Widths are those of Unicode's East Asian Width, wide and full-width being two columns, with
  /// spacing marks of Indic scripts as one column, which is what C libraries count too.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: self = .unfit
    case 0xAD: self = .dropped
    // Letters, dashes, quotation marks, arrows, lines and blocks: most of what is not ASCII.
    case 0x20..<0x300, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FC: self = .narrow
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FF: self = .wide
    case 0x034F, 0x061C, 0x17B4...0x17B5, 0x180B...0x180D, 0x180F, 0x200C...0x200F, 0x20E3,
      0xFE00...0xFE0F, 0xE0100...0xE01EF:
      self = .dropped
    case 0x115F...0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFF9...0xFFFC: self = .unfit
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: self = .narrow
    case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: self = .mark
    default: self = Self.byProperties(scalar)
    }
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarKind {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .unfit
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint ? .unfit : .mark
    default:
      if properties.isDefaultIgnorableCodePoint { return .unfit }
      return WideRanges.contains(scalar.value) ? .wide : .narrow
    }
  }
}
