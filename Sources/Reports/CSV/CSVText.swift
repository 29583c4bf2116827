/// Data as a cell of a CSV file that shows it and does nothing else.
///
/// A spreadsheet takes a cell that begins with one of a few signs for a formula; an apostrophe
/// before the sign makes it text. A program that expects semicolons between cells takes each line
/// and each part after a semicolon for a cell of its own, whatever stands in quotes, so they are
/// all treated alike.
enum CSVText {
  /// `text` as a cell, in quotes where the format wants them.
  static func cell(_ text: String) -> String {
    let lines = VisibleText.lines(of: text).map(defused)
    let shown = lines.joined(separator: "\n")
    let isPlain = shown.unicodeScalars.allSatisfy { !",;\"\n".unicodeScalars.contains($0) }
    return isPlain ? shown : "\"" + doublingQuotes(shown) + "\""
  }

  /// `line` with an apostrophe before each sign that could begin a formula.
  private static func defused(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var isAtStart = true
    let scalars = Array(line.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      // Also before an apostrophe of its own, so that one can be taken away when it is read again.
      let sign = isAtStart ? scalars[place...].first { $0 != "'" } : nil
      if let sign, signs.contains(sign) { result.append("'") }
      if scalar == ";" {
        isAtStart = true
      } else if !isPassedOver(scalar) {
        isAtStart = false
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// What begins a formula, also in full width and in small forms.
  private static let signs = Set("=+-@＝＋－＠﹦﹢﹣﹫−".unicodeScalars)

  /// What a program may pass over before it looks for a sign.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar.properties.isWhitespace
      || scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func doublingQuotes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    return String(result)
  }
}
