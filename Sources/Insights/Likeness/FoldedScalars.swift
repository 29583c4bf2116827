/// Letters that count as the same where texts are compared: capital and small, with and without
/// accents, wide and narrow, and the ways in which Arabic writes its alef.
public enum FoldedScalars {
  /// What stands for `scalar` in a comparison: itself or another letter or digit; nil when it is
  /// none, or is left out.
  public static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: return value
    case 0x41...0x5A: return value + 0x20
    case 0..<0x80: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).flatMap(folded)
    default: break
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      return nil
    }
    let lowered = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    return table[lowered] ?? lowered
  }

  /// Whether the scalar is left out of a word without ending it: a mark on a letter, or the stroke
  /// that makes an Arabic word longer.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300
      && (scalar.properties.canonicalCombiningClass != .notReordered || scalar.value == 0x640)
  }

  /// Whether words of such letters are written without spaces between them.
  public static func isIdeographic(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The letter that each of those that are one with an accent stands for.
  private static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let latin: [UInt32] = Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
    for value in latin {
      // "LATIN SMALL LETTER E WITH ACUTE": the letter is the word before "WITH".
      guard let name = Unicode.Scalar(value)?.properties.name,
        name.hasPrefix("LATIN SMALL LETTER ")
      else { continue }
      let words = name.split(separator: " ")
      guard words.count > 4, words[4] == "WITH", words[3].utf8.count == 1 else { continue }
      table[value] = words[3].lowercased().unicodeScalars.first?.value
    }
    let others: [(String, String)] = [
      ("ёйѝўї", "еииуі"), ("أإآٱىةؤئ", "ااااىهوي"), ("ىیکە", "ييكه"),
    ]
    for (from, to) in others {
      for (from, to) in zip(from.unicodeScalars, to.unicodeScalars) {
        table[from.value] = to.value
      }
    }
    return table
  }()
}
