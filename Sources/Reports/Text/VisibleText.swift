/// Text from data, such that a reader sees everything that is in it.
enum VisibleText {
  /// The lines of `text` without spaces at their ends; one that is empty parts two paragraphs.
  ///
  /// Control characters, bidirectional controls and all other characters that show nothing are
  /// written as ‹U+202E›, a tab as a space. Every way to end a line counts as one.
  static func lines(of text: String) -> [String] {
    // Most texts are, and looking at each of their characters takes time.
    if text.isPlainLine { return [text] }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}":
        lines.append(trimmed(line))
        line = String.UnicodeScalarView()
      case "\t": line.append(" ")
      case _ where isInvisible(scalar): line.append(contentsOf: name(of: scalar).unicodeScalars)
      default: line.append(scalar)
      }
      previous = scalar
    }
    return lines + [trimmed(line)]
  }

  /// `text` in one line.
  static func line(of text: String) -> String {
    text.isPlainLine ? text : lines(of: text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether `text` has a letter that is written from right to left.
  static func hasRightToLeft(_ text: String) -> Bool {
    // The first of them, U+0590, begins with this byte.
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return text.unicodeScalars.contains(where: isRightToLeft)
  }

  /// Whether a letter is written from right to left.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0x1_0800...0x1_0fff,
      0x1_e800...0x1_efff:
      true
    default: false
    }
  }

  /// `text`, isolated if it has letters that are written from right to left, so that it does not
  /// change the order of what stands around it.
  static func isolated(_ text: String) -> String {
    hasRightToLeft(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  private static func trimmed(_ line: String.UnicodeScalarView) -> String {
    var rest = line[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar < " " || scalar > "~" else { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .surrogate: return true
    case .format where (0xfff9...0xfffb).contains(scalar.value): return true
    // The two joiners that Persian, Indic scripts and emoji are written with.
    case .format where (0x200c...0x200d).contains(scalar.value): return false
    default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}

extension String {
  /// Whether it is a single line of visible ASCII without spaces at its ends.
  fileprivate var isPlainLine: Bool {
    utf8.first != UInt8(ascii: " ") && utf8.last != UInt8(ascii: " ")
      && utf8.allSatisfy { (UInt8(ascii: " ")...UInt8(ascii: "~")).contains($0) }
  }
}
