import CTerminal

extension CursesTerminal {
  /// Shows a drawing: sends what differs from the one before, and places the cursor.
  public func present(_ frame: Frame) {
    guard !isGone, !isClosed else { return }
    let size = size
    let old = shown?.size == frame.size ? shown : nil
    if let old, old == frame { return }
    if old == nil, forgetting == .screen { ct_renew_second_screen() }
    for row in 0..<size.rows {
      if row < frame.size.rows {
        if let old, old.row(row) == frame.row(row) { continue }
        let cells = frame.row(row).prefix(size.columns).map(cell)
        ct_put_row(Int32(row), cells, Int32(cells.count))
      } else if old == nil {
        ct_put_row(Int32(row), [], 0)
      }
    }
    ct_show(Int32(frame.cursor?.column ?? -1), Int32(frame.cursor?.row ?? -1))
    if forgetting == .lines { ct_forget_lines() }
    shown = frame
  }

  private func cell(_ cell: Cell) -> ct_cell {
    var base = cell.width == 0 ? " " : Unicode.Scalar(cell.base) ?? " "
    if isAscii || hasAsciiChrome && AsciiChrome.isLine(base) {
      base = AsciiChrome.replacement(for: base) ?? base
    }
    let marks = cell.marks
    return ct_cell(
      base: base.value, mark1: marks.0, mark2: marks.1, mark3: marks.2, mark4: marks.3,
      width: UInt8(cell.width), colour: cell.style.number, attributes: cell.style.attributes)
  }
}

extension Style {
  fileprivate var number: UInt8 {
    switch colour {
    case .normal: UInt8(CT_NORMAL)
    case .accent: UInt8(CT_ACCENT)
    case .muted: UInt8(CT_MUTED)
    case .danger: UInt8(CT_DANGER)
    case .warning: UInt8(CT_WARNING)
    case .success: UInt8(CT_SUCCESS)
    }
  }

  fileprivate var attributes: UInt8 {
    var result = 0
    if isBold { result |= CT_BOLD }
    if isReverse { result |= CT_REVERSE }
    if isUnderlined { result |= CT_UNDERLINE }
    return UInt8(result)
  }
}
