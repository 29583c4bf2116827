/// The parts of a PDF as Chromium's engine writes it: numbered, one after another.
struct PDFParts {
  /// What is in streams that say something in words, by the number of their part.
  private(set) var streams: [(number: Int, words: [PDFWord])] = []
  /// What stands in no stream: what the parts are, and which belong together.
  private(set) var words: [PDFWord] = []

  /// Larger streams are not read: a hundred million bytes.
  private static let sizeLimit = 100_000_000

  init(_ pdf: [UInt8]) {
    let mark = Array("stream\n".utf8)
    var rest = pdf[...]
    while let start = rest.firstRange(of: mark) {
      let head = PDFWord.words(in: rest[..<start.lowerBound])
      words += head
      guard let number = head.lastNumber(before: "obj", back: 2),
        let length = head.lastNumber(after: "/Length"), length >= 0,
        length <= rest.endIndex - start.upperBound
      else {
        rest = rest[start.upperBound...]
        continue
      }
      let data = rest[start.upperBound..<(start.upperBound + length)]
      let own = head.suffix(from: head.lastIndex(of: .operation("obj")) ?? head.startIndex)
      if let words = Self.words(in: data, own) { streams.append((number, words)) }
      rest = rest[data.endIndex...]
    }
    words += PDFWord.words(in: rest)
  }

  /// What a stream says; nil for fonts, pictures, and what cannot be read.
  private static func words(
    in data: ArraySlice<UInt8>, _ head: ArraySlice<PDFWord>
  ) -> [PDFWord]? {
    let others: [PDFWord] = [
      .name("Length1"), .name("Image"), .name("FontFile3"), .name("Metadata"),
    ]
    guard !others.contains(where: head.contains) else { return nil }
    guard head.contains(.name("FlateDecode")) else { return PDFWord.words(in: data) }
    // Two bytes that say how it was made small come before it.
    return Inflate.bytes(of: data.dropFirst(2), limit: sizeLimit)
      .map { PDFWord.words(in: $0[...]) }
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

extension BidirectionalCollection<PDFWord> {
  /// The number after the last of `name`.
  fileprivate func lastNumber(after name: String) -> Int? {
    guard let place = lastIndex(of: .name(String(name.dropFirst()))) else { return nil }
    let next = index(after: place)
    guard next < endIndex, case .number(let number) = self[next] else { return nil }
    return number
  }

  /// The number that many words before the last of `operation`.
  fileprivate func lastNumber(before operation: String, back count: Int) -> Int? {
    guard let place = lastIndex(of: .operation(operation)),
      let before = index(place, offsetBy: -count, limitedBy: startIndex),
      case .number(let number) = self[before]
    else { return nil }
    return number
  }
}
