/// How a script writes words.
enum NameScript: Hashable {
  /// With capital and small letters.
  case cased
  case arabic
  case hebrew
  case hangul
  case kana
  /// Without spaces between words.
  case unspaced
  /// With spaces, without capitals.
  case other

  init(of letter: UInt32) {
    switch letter {
    case 0..<0x590: self = .cased
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: self = .arabic
    case 0x3041..<0x3100, 0xFF66..<0xFFA0: self = .kana
    case 0xAC00..<0xD7B0: self = .hangul
    case 0xE00..<0x1000, 0x1780..<0x1800, 0x3005, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000...:
      self = .unspaced
    case 0x10A0..<0x1100, 0x1E00..<0x2000, 0x2C00..<0x2E00: self = .cased
    default: self = .other
    }
  }
}
