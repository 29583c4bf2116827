extension String {
  /// The beginning of the text that has at most so many bytes, without a half character at its end.
  public func cut(to bytes: Int) -> String {
    guard utf8.count > bytes else { return self }
    guard bytes > 0 else { return "" }
    let end = utf8.index(startIndex, offsetBy: bytes)
    return String(self[..<end].dropLast())
  }

  /// The text without characters that act on a terminal; line breaks and tabs stay.
  public var withoutControls: String {
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
