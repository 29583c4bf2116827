import Insights

/// Letters as names are compared: as texts are compared everywhere, and with what one alphabet writes
/// as one letter and another as two.
enum NameLetters {
  /// What stands for `scalar`; nothing for a sign or a mark.
  static func folded(_ scalar: Unicode.Scalar) -> (first: UInt32, second: UInt32?)? {
    let scalar = scalar.value > 0x24F ? CompatibleLetters.plain(scalar) ?? scalar : scalar
    if scalar.value > 0x7F, let letters = table[scalar.value] { return letters }
    return FoldedScalars.folded(scalar).map { ($0, nil) }
  }

  /// Whether the scalar is left out of a word without ending it.
  static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F
      && (scalar.value == 0x621 || FoldedScalars.isMark(scalar)
        || scalar.properties.isDefaultIgnorableCodePoint)
  }

  /// Whether the scalar stands for an apostrophe, which parts no words.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2C8, 0x2CA, 0x2CB, 0x55A, 0x5F3, 0x1FBD, 0x1FBF,
      0x2018...0x201B, 0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07, 0xFF40:
      true
    default: false
    }
  }

  /// Whether the scalar stands for a hyphen.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: true
    default: false
    }
  }

  /// What a language that lacks the letter `scalar` may write instead, beside what it folds to.
  static func expansion(of scalar: Unicode.Scalar) -> String? { expansions[scalar.value] }

  private static let expansions: [UInt32: String] = [
    0xE4: "ae", 0xF6: "oe", 0xF8: "oe", 0xFC: "ue", 0xE5: "aa", 0x111: "dj", 0x153: "o",
    0xE6: "a", 0xFE: "t", 0xF1: "ny", 0x151: "oe", 0x171: "ue",
  ]

  private static let table: [UInt32: (first: UInt32, second: UInt32?)] = {
    var table: [UInt32: (first: UInt32, second: UInt32?)] = [:]
    let letters: [(String, String)] = [
      ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ð", "d"), ("ŋ", "ng"), ("ı", "i"),
      ("ĳ", "ij"), ("ƶ", "z"), ("ə", "a"), ("ґ", "г"), ("і", "и"), ("ѐ", "е"), ("ά", "α"),
      ("έ", "ε"),
      ("ή", "η"), ("ί", "ι"), ("ϊ", "ι"), ("ΐ", "ι"), ("ό", "ο"), ("ύ", "υ"), ("ϋ", "υ"),
      ("ΰ", "υ"),
      ("ώ", "ω"), ("ς", "σ"), ("ך", "כ"), ("ם", "מ"), ("ן", "נ"), ("ף", "פ"), ("ץ", "צ"),
      ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬅ", "st"), ("ﬆ", "st"), ("ǆ", "dz"), ("ǉ", "lj"),
      ("ǌ", "nj"), ("ǳ", "dz"), ("ǅ", "dz"), ("ǈ", "lj"), ("ǋ", "nj"), ("ǲ", "dz"),
    ]
    for (letter, to) in letters {
      let to = to.unicodeScalars.map(\.value)
      for scalar in (letter + letter.uppercased()).unicodeScalars where scalar.value > 0x7F {
        table[scalar.value] = (to[0], to.count > 1 ? to[1] : nil)
      }
    }
    return table
  }()
}
