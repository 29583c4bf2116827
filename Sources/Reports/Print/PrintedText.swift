/// What was printed of the text of a page, as a PDF of Chromium's engine tells it.
///
/// Where no font has a sign, the engine prints an empty box, which is the first glyph of each font;
/// where there is no font at all, it prints nothing. It says nothing of either.
struct PrintedText {
  /// Whether any text was printed.
  private(set) var isThere = false
  /// The signs that boxes stand for.
  private(set) var missing: Set<Unicode.Scalar> = []

  private var fonts = PDFFonts()
  private var printed: Set<Unicode.Scalar> = []
  private var hasUnknown = false

  /// What `pdf` says of the text of `page`, which is HTML and which it was made of.
  init(in pdf: [UInt8], of page: String) {
    let parts = PDFParts(pdf)
    fonts = PDFFonts(parts)
    for stream in parts.streams where stream.words.contains(.operation("Tf")) {
      read(stream.words)
    }
    guard hasUnknown else { return }
    // The first box of each font does not say what it stands for: it is for what was not printed.
    let signs = Set(Self.texts(of: page).flatMap(\.unicodeScalars))
    let rest = signs.subtracting(printed).subtracting(fonts.signs).filter(Self.isSeen)
    missing.formUnion(rest.filter { !$0.isASCII })
    if missing.isEmpty { missing = ["\u{FFFD}"] }
  }

  /// Whether `page` has anything that would be printed as text.
  static func hasWords(_ page: String) -> Bool {
    texts(of: page).contains { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// The texts in the body of a page.
  private static func texts(of page: String) -> [String] {
    var rest = MarkupToken.tokens(of: Array(page.utf8))[...]
    var texts: [String] = []
    while let token = rest.popFirst() {
      if token.isText { texts.append(token.source) }
      if token.isStart, ["head", "style"].contains(token.name), let end = rest.end(of: token.name) {
        rest = rest[end...]
      }
    }
    return texts
  }

  private mutating func read(_ words: [PDFWord]) {
    var font = ""
    var told: [[UInt8]?] = []
    var next: [UInt8]?
    var texts: [[UInt8]] = []
    for (index, word) in words.enumerated() {
      switch word {
      case .text(let text) where index > 0 && words[index - 1] == .name("ActualText"): next = text
      case .text(let text): texts.append(text)
      case .operation("BDC"), .operation("BMC"):
        told.append(next)
        next = nil
      case .operation("EMC"): _ = told.popLast()
      case .operation("Tf"):
        if index > 1, case .name(let name) = words[index - 2] { font = name }
      // A size may have a part behind the point, which is no number here.
      case .operation("Tj"), .operation("TJ"):
        for text in texts { note(text, font, told.last { $0 != nil } ?? nil) }
        texts = []
      default: break
      }
    }
  }

  private mutating func note(_ text: [UInt8], _ font: String, _ told: [UInt8]?) {
    guard !text.isEmpty else { return }
    isThere = true
    let width = fonts.width(of: font)
    let hasBox = stride(from: 0, to: text.count, by: width).contains { place in
      text[place..<min(place + width, text.count)].allSatisfy { $0 == 0 }
    }
    let signs = told.map(Self.scalars)
    if hasBox {
      hasUnknown = hasUnknown || signs == nil
      missing.formUnion((signs ?? []).filter(Self.isSeen))
    } else {
      printed.formUnion(signs ?? [])
    }
  }

  private static func isSeen(_ sign: Unicode.Scalar) -> Bool {
    !sign.properties.isDefaultIgnorableCodePoint && !sign.properties.isWhitespace
  }

  /// What a text in UTF-16 says, after its byte order mark.
  fileprivate static func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self).unicodeScalars.filter { $0 != "\u{FEFF}" }
  }
}

/// The fonts of a PDF, as far as they tell what was printed.
private struct PDFFonts {
  private var numbers: [String: Int] = [:]
  private var small: Set<Int> = []

  /// What their glyphs stand for.
  private(set) var signs: Set<Unicode.Scalar> = []

  init() {}

  init(_ parts: PDFParts) {
    var number = 0
    var tables: Set<Int> = []
    let words = parts.words
    for (index, word) in words.enumerated() {
      let after = words[(index + 1)...].prefix(3)
      switch (word, after.first) {
      case (.operation("obj"), _):
        if index > 1, case .number(let own) = words[index - 2] { number = own }
      case (.name("Type3"), _): small.insert(number)
      case (.name("ToUnicode"), .number(let table)?): tables.insert(table)
      case (.name(let name), .number(let font)?)
      where name.hasPrefix("F") && after.last == .operation("R"): numbers[name] = font
      default: break
      }
    }
    for stream in parts.streams where tables.contains(stream.number) { readTable(stream.words) }
  }

  /// Reads what glyphs stand for: one by one, or many that follow one another.
  private mutating func readTable(_ words: [PDFWord]) {
    var texts: [[UInt8]] = []
    for word in words {
      switch word {
      case .text(let text): texts.append(text)
      case .operation("beginbfchar"), .operation("beginbfrange"): texts = []
      case .operation("endbfchar"):
        for row in stride(from: 1, to: texts.count, by: 2) {
          signs.formUnion(PrintedText.scalars(of: texts[row]))
        }
      case .operation("endbfrange"):
        for row in stride(from: 2, to: texts.count, by: 3) {
          let ends = texts[row - 2..<row].map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
          guard let first = PrintedText.scalars(of: texts[row]).first, ends[0] <= ends[1],
            ends[1] <= 0xFFFF
          else { continue }
          signs.formUnion((0...ends[1] - ends[0]).compactMap { Unicode.Scalar(first.value + $0) })
        }
      default: break
      }
    }
  }

  /// How many bytes a glyph has in a text in that font.
  func width(of font: String) -> Int { numbers[font].map(small.contains) ?? false ? 1 : 2 }
}
