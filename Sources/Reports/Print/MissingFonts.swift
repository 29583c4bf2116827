/// What no font here has of a page that was printed, and which packages of Debian have it.
public struct MissingFonts: Equatable, Sendable {
  /// What the signs are called together, "Chinese", each once, in a fixed order; empty where there is
  /// no font at all.
  public let scripts: [String]
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
      scripts: Self.unique(blocks.map(\.script) + (isKnown ? [] : ["other"])),
      packages: Self.unique(blocks.map(\.package) + (isKnown ? [] : [Self.core])))
  }

  private init(scripts: [String], packages: [String]) {
    self.scripts = scripts
    self.packages = packages
  }

  private static func unique(_ words: [String]) -> [String] {
    words.enumerated().filter { !words[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private static let core = "fonts-noto-core"
  private static let east = "fonts-noto-cjk"

  private typealias Block = (range: ClosedRange<UInt32>, script: String, package: String)

  /// Where Unicode has the letters of each script.
  private static let blocks: [Block] = [
    (0x0000...0x024F, "Latin", core), (0x1E00...0x1EFF, "Latin", core),
    (0x0370...0x03FF, "Greek", core), (0x1F00...0x1FFF, "Greek", core),
    (0x0400...0x052F, "Cyrillic", core), (0x0530...0x058F, "Armenian", core),
    (0x0590...0x05FF, "Hebrew", core), (0xFB1D...0xFB4F, "Hebrew", core),
    (0x0600...0x06FF, "Arabic", core), (0x0750...0x077F, "Arabic", core),
    (0x0870...0x08FF, "Arabic", core), (0xFB50...0xFDFF, "Arabic", core),
    (0xFE70...0xFEFE, "Arabic", core), (0x0700...0x074F, "Syriac", core),
    (0x0780...0x07BF, "Thaana", core), (0x0900...0x097F, "Devanagari", core),
    (0xA8E0...0xA8FF, "Devanagari", core), (0x0980...0x09FF, "Bengali", core),
    (0x0A00...0x0A7F, "Gurmukhi", core), (0x0A80...0x0AFF, "Gujarati", core),
    (0x0B00...0x0B7F, "Odia", core), (0x0B80...0x0BFF, "Tamil", core),
    (0x0C00...0x0C7F, "Telugu", core), (0x0C80...0x0CFF, "Kannada", core),
    (0x0D00...0x0D7F, "Malayalam", core), (0x0D80...0x0DFF, "Sinhala", core),
    (0x0E00...0x0E7F, "Thai", core), (0x0E80...0x0EFF, "Lao", core),
    (0x0F00...0x0FFF, "Tibetan", core), (0x1000...0x109F, "Burmese", core),
    (0x10A0...0x10FF, "Georgian", core), (0x1C90...0x1CBF, "Georgian", core),
    (0x1200...0x139F, "Ethiopic", core), (0x13A0...0x13FF, "Cherokee", core),
    (0x1400...0x167F, "Canadian syllabic", core), (0x1780...0x17FF, "Khmer", core),
    (0x1800...0x18AF, "Mongolian", core), (0x2D30...0x2D7F, "Tifinagh", core),
    (0x2E80...0x303F, "Chinese", east), (0x3100...0x312F, "Chinese", east),
    (0x31A0...0x31BF, "Chinese", east), (0x3400...0x4DBF, "Chinese", east),
    (0x4E00...0x9FFF, "Chinese", east), (0xF900...0xFAFF, "Chinese", east),
    (0xFF00...0xFFEF, "Chinese", east), (0x2_0000...0x3_FFFF, "Chinese", east),
    (0x3040...0x30FF, "Japanese", east), (0x31F0...0x31FF, "Japanese", east),
    (0x1100...0x11FF, "Korean", east), (0x3130...0x318F, "Korean", east),
    (0xA960...0xA97F, "Korean", east), (0xAC00...0xD7FF, "Korean", east),
    (0x1_F000...0x1_FAFF, "emoji", "fonts-noto-color-emoji"),
  ]
}
