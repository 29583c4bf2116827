extension Frame {
  /// The drawing as text, for comparing with an expected one.
  ///
  /// - Returns: The rows joined by line breaks, without spaces at their ends; the right half of a
  ///   wide cell is skipped, so a wide character counts once.
  public func text() -> String {
    drawing(blank: " ") { $0.text }
  }

  /// The styles as text, one letter for each character of ``text()``.
  ///
  /// | attributes | normal | accent | muted | danger | warning | success |
  /// |---|---|---|---|---|---|---|
  /// | none | `.` | `a` | `m` | `d` | `w` | `s` |
  /// | bold | `B` | `A` | `M` | `D` | `W` | `S` |
  /// | reverse | `r` | `1` | `2` | `3` | `4` | `5` |
  /// | bold, reverse | `R` | `6` | `7` | `8` | `9` | `0` |
  /// | underlined | `u` | `b` | `c` | `e` | `f` | `g` |
  /// | bold, underlined | `U` | `C` | `E` | `F` | `G` | `H` |
  /// | reverse, underlined | `_` | `i` | `j` | `k` | `l` | `n` |
  /// | all three | `=` | `I` | `J` | `K` | `L` | `N` |
  ///
  /// - Returns: The rows joined by line breaks, without dots at their ends.
  public func styles() -> String {
    drawing(blank: ".") { String($0.style.letter) }
  }

  private func drawing(blank: Character, _ draw: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) where cell.width > 0 { line += draw(cell) }
      while line.last == blank { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }
}

extension Style {
  /// The letter that stands for it in ``Frame/styles()``.
  fileprivate var letter: Character {
    let letters =
      switch (isBold, isReverse, isUnderlined) {
      case (false, false, false): ".amdws"
      case (true, false, false): "BAMDWS"
      case (false, true, false): "r12345"
      case (true, true, false): "R67890"
      case (false, false, true): "ubcefg"
      case (true, false, true): "UCEFGH"
      case (false, true, true): "_ijkln"
      case (true, true, true): "=IJKLN"
      }
    let column =
      switch colour {
      case .normal: 0
      case .accent: 1
      case .muted: 2
      case .danger: 3
      case .warning: 4
      case .success: 5
      }
    return letters[letters.index(letters.startIndex, offsetBy: column)]
  }
}
