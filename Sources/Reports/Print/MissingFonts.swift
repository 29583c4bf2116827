public import Words

/// What no font here has of a page that was printed, and which packages of Debian have it.
public struct MissingFonts: Equatable, Sendable {
  /// Where signs belong.
  public enum Script: String, Sendable {
    case arabic, armenian, bengali, burmese, canadianSyllabic, cherokee, chinese, cyrillic
    case devanagari, emoji, ethiopic, georgian, greek, gujarati, gurmukhi, hebrew, japanese, kannada
    case khmer, korean, lao, latin, malayalam, mongolian, odia, sinhala, syriac, tamil, telugu
    case thaana, thai, tibetan, tifinagh
    /// Somewhere that is not known here.
    case other

    /// What its signs are called together: "Chinese".
    public func name(in words: Words) -> String { words["script.\(rawValue)"] }
  }

  /// Where the signs belong, each once, in a fixed order; empty where there is no font at all.
  public let scripts: [Script]
  /// The packages, at least one.
  public let packages: [String]

  /// What is missing in `pdf`, which was made of `page`, in HTML; nil when all was printed.
  public init?(in pdf: [UInt8], of page: String) {
    let text = PrintedText(in: pdf, of: page)
    guard text.isThere else {
      guard PrintedText.hasWords(page) else { return nil }
      self.init(scripts: [], packages: [Self.core])
      return
    }
    guard !text.missing.isEmpty else { return nil }
    self.init(for: text.missing)
  }

  /// What there is to say of `signs`.
  init(for signs: Set<Unicode.Scalar>) {
    let blocks = Self.blocks.filter { block in
      signs.contains { block.range.contains($0.value) }
    }
    let isKnown = signs.allSatisfy { sign in
      Self.blocks.contains { $0.range.contains(sign.value) }
    }
    self.init(
      scripts: Self.unique(blocks.map(\.script) + (isKnown ? [] : [.other])),
      packages: Self.unique(blocks.map(\.package) + (isKnown ? [] : [Self.core])))
  }

  private init(scripts: [Script], packages: [String]) {
    self.scripts = scripts
    self.packages = packages
  }

  private static func unique<Member: Equatable>(_ members: [Member]) -> [Member] {
    members.enumerated().filter { !members[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private static let core = "fonts-noto-core"
  private static let east = "fonts-noto-cjk"

  private typealias Block = (range: ClosedRange<UInt32>, script: Script, package: String)

  /// Where Unicode has the letters of each script.
  private static let blocks: [Block] = [
    (0x0000...0x024F, .latin, core), (0x1E00...0x1EFF, .latin, core),
    (0x0370...0x03FF, .greek, core), (0x1F00...0x1FFF, .greek, core),
    (0x0400...0x052F, .cyrillic, core), (0x0530...0x058F, .armenian, core),
    (0x0590...0x05FF, .hebrew, core), (0xFB1D...0xFB4F, .hebrew, core),
    (0x0600...0x06FF, .arabic, core), (0x0750...0x077F, .arabic, core),
    (0x0870...0x08FF, .arabic, core), (0xFB50...0xFDFF, .arabic, core),
    (0xFE70...0xFEFE, .arabic, core), (0x0700...0x074F, .syriac, core),
    (0x0780...0x07BF, .thaana, core), (0x0900...0x097F, .devanagari, core),
    (0xA8E0...0xA8FF, .devanagari, core), (0x0980...0x09FF, .bengali, core),
    (0x0A00...0x0A7F, .gurmukhi, core), (0x0A80...0x0AFF, .gujarati, core),
    (0x0B00...0x0B7F, .odia, core), (0x0B80...0x0BFF, .tamil, core),
    (0x0C00...0x0C7F, .telugu, core), (0x0C80...0x0CFF, .kannada, core),
    (0x0D00...0x0D7F, .malayalam, core), (0x0D80...0x0DFF, .sinhala, core),
    (0x0E00...0x0E7F, .thai, core), (0x0E80...0x0EFF, .lao, core),
    (0x0F00...0x0FFF, .tibetan, core), (0x1000...0x109F, .burmese, core),
    (0x10A0...0x10FF, .georgian, core), (0x1C90...0x1CBF, .georgian, core),
    (0x1200...0x139F, .ethiopic, core), (0x13A0...0x13FF, .cherokee, core),
    (0x1400...0x167F, .canadianSyllabic, core), (0x1780...0x17FF, .khmer, core),
    (0x1800...0x18AF, .mongolian, core), (0x2D30...0x2D7F, .tifinagh, core),
    (0x2E80...0x303F, .chinese, east), (0x3100...0x312F, .chinese, east),
    (0x31A0...0x31BF, .chinese, east), (0x3400...0x4DBF, .chinese, east),
    (0x4E00...0x9FFF, .chinese, east), (0xF900...0xFAFF, .chinese, east),
    (0xFF00...0xFFEF, .chinese, east), (0x2_0000...0x3_FFFF, .chinese, east),
    (0x3040...0x30FF, .japanese, east), (0x31F0...0x31FF, .japanese, east),
    (0x1100...0x11FF, .korean, east), (0x3130...0x318F, .korean, east),
    (0xA960...0xA97F, .korean, east), (0xAC00...0xD7FF, .korean, east),
    (0x1_F000...0x1_FAFF, .emoji, "fonts-noto-color-emoji"),
  ]
}
