/// The parts of a PDF as Chromium's engine writes it: numbered, one after another.
///
/// Most of them say how the page is built for those who listen to it; only those that have to do with
/// text are read.
struct PDFParts {
  /// What is in streams that print text or say what glyphs stand for, by the number of their part.
  private(set) var streams: [(number: Int, words: [PDFWord])] = []
  /// What other parts say that have to do with fonts.
  private(set) var words: [PDFWord] = []

  /// Larger streams are not read: a hundred million bytes.
  private static let sizeLimit = 100_000_000

  init(_ pdf: [UInt8]) {
    var rest = pdf[...]
    while let start = rest.place(of: "stream\n") {
      let head = readParts(rest[..<start])
      let data = rest[(start + "stream\n".utf8.count)...]
      guard let number = head.number(before: .operation("obj"), back: 2),
        let length = head.number(after: .name("Length")), length >= 0, length <= data.count
      else {
        rest = data
        continue
      }
      if let words = Self.words(in: data.prefix(length), head) { streams.append((number, words)) }
      rest = data.dropFirst(length)
    }
    _ = readParts(rest)
  }

  /// Reads what has to do with fonts in parts without a stream.
  ///
  /// - Returns: The last of them, which a stream may belong to.
  private mutating func readParts(_ bytes: ArraySlice<UInt8>) -> [PDFWord] {
    var rest = bytes
    while let end = rest.place(of: "endobj") {
      let part = rest[..<end]
      if part.place(of: "/Font") != nil { words += PDFWord.words(in: part) }
      rest = rest[(end + "endobj".utf8.count)...]
    }
    return PDFWord.words(in: rest)
  }

  /// What a stream says; nil for fonts, pictures and drawings, and for what cannot be read.
  private static func words(in data: ArraySlice<UInt8>, _ head: [PDFWord]) -> [PDFWord]? {
    guard !head.contains(.name("Length1")), !head.contains(.name("Image")) else { return nil }
    // Two bytes that say how it was made small come before it.
    let bytes =
      head.contains(.name("FlateDecode"))
      ? Inflate.bytes(of: data.dropFirst(2), limit: sizeLimit)?[...] : data
    guard let bytes, bytes.place(of: " Tf") ?? bytes.place(of: "endbf") != nil else { return nil }
    return PDFWord.words(in: bytes)
  }
}

extension ArraySlice<UInt8> {
  /// Where `text` stands first; nil when it does not.
  fileprivate func place(of text: StaticString) -> Int? {
    text.withUTF8Buffer { text in
      withUnsafeBufferPointer { bytes in
        guard let first = text.first, bytes.count >= text.count else { return nil }
        for place in 0...(bytes.count - text.count) where bytes[place] == first {
          if (1..<text.count).allSatisfy({ bytes[place + $0] == text[$0] }) {
            return startIndex + place
          }
        }
        return nil
      }
    }
  }
}

/// A word of a PDF.
enum PDFWord: Equatable {
  case name(String)
  case text([UInt8])
  case number(Int)
  case operation(String)
}

extension PDFWord {
  /// The words in `bytes`, without brackets and numbers that are not whole.
  static func words(in bytes: ArraySlice<UInt8>) -> [PDFWord] {
    var words: [PDFWord] = []
    var rest = bytes
    while let first = rest.popFirst() {
      switch first {
      case UInt8(ascii: "("): words.append(.text(literal(&rest)))
      case UInt8(ascii: "<") where rest.first != UInt8(ascii: "<"):
        words.append(.text(hexadecimal(&rest)))
      case UInt8(ascii: "<"): rest.removeFirst()
      case _ where isBetween(first): continue
      case UInt8(ascii: "/"): words.append(.name(word(&rest)))
      default:
        let word = String(decoding: [first], as: UTF8.self) + word(&rest)
        words.append(Int(word).map(PDFWord.number) ?? .operation(word))
      }
    }
    return words
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix {
      !isBetween($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
        && $0 != UInt8(ascii: "(")
    }
    rest = rest[word.endIndex...]
    return String(decoding: word, as: UTF8.self)
  }

  /// A text in brackets, which may have others in it.
  private static func literal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    var depth = 1
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"): bytes += rest.popFirst().map { [$0] } ?? []
      case UInt8(ascii: "("):
        depth += 1
        bytes.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        guard depth > 0 else { return bytes }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix { $0 != UInt8(ascii: ">") }
    rest = rest[digits.endIndex...].dropFirst()
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: values.count, by: 2).map { place in
      UInt8(values[place] << 4 | (place + 1 < values.count ? values[place + 1] : 0))
    }
  }
}

extension [PDFWord] {
  /// The number after the last `word`.
  fileprivate func number(after word: PDFWord) -> Int? {
    lastIndex(of: word).flatMap { number(at: $0 + 1) }
  }

  /// The number so many words before the last `word`.
  fileprivate func number(before word: PDFWord, back count: Int) -> Int? {
    lastIndex(of: word).flatMap { number(at: $0 - count) }
  }

  private func number(at index: Int) -> Int? {
    guard indices.contains(index), case .number(let number) = self[index] else { return nil }
    return number
  }
}
