/// The characters of a text as a person counts them, found quickly where they are single scalars.
struct Clusters: Sequence, IteratorProtocol {
  /// A character: nearly always a single scalar.
  enum Cluster {
    case scalar(Unicode.Scalar)
    /// Several scalars.
    case joined(Character)

    init(_ character: Character) {
      let scalars = character.unicodeScalars
      if let first = scalars.first, scalars.dropFirst().isEmpty {
        self = .scalar(first)
      } else {
        self = .joined(character)
      }
    }
  }

  /// Where the next one begins, in bytes of UTF-8 from the start.
  private(set) var offset = 0
  private var text: String

  init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
  }

  mutating func next() -> Cluster? {
    guard offset < text.utf8.count else { return nil }
    if let (scalar, length) = text.withBytes({ Self.single(in: $0, at: offset) }) {
      offset += length
      return .scalar(scalar)
    }
    let character = text[text.utf8.index(text.startIndex, offsetBy: offset)]
    offset += character.utf8.count
    return Cluster(character)
  }

  /// The bytes of printable ASCII that come next, each a character by itself; none where something
  /// else does.
  mutating func nextASCII() -> Range<Int> {
    let start = offset
    offset = text.withBytes { Self.endOfASCII(in: $0, from: start) }
    return start..<offset
  }

  private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x20...0x7E).contains(bytes[end]) { end += 1 }
    // What follows may be a mark on the last one.
    let isClear = end == start || end == bytes.count || isApart(in: bytes, at: end)
    return isClear ? end : end - 1
  }

  private static func isApart(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    bytes[place] < 0x80 || scalar(in: bytes, at: place) != nil
  }

  /// The scalar at a place with its length, if it is seen at once to be a character by itself.
  private static func single(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    // CR and LF are one character.
    guard bytes[place] != 0x0D, let found = scalar(in: bytes, at: place) else { return nil }
    let end = place + found.length
    return end == bytes.count || isApart(in: bytes, at: end) ? found : nil
  }

  /// The scalar at a place with its length, if it is known to join nothing that stands before it.
  ///
  /// These are ASCII, Latin letters, common punctuation, arrows, lines and signs: nearly all texts
  /// have no others.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[place]
    let value: UInt32
    let length: Int
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2...0xCB:
      value = UInt32(first & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      guard value > 0xA0, value != 0xAD else { return nil }
      length = 2
    case 0xE2:
      value = 0x2000 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
      guard (0x2010...0x2027).contains(value) || (0x2190...0x27FF).contains(value) else {
        return nil
      }
      length = 3
    default: return nil
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

extension String {
  /// Hands the text's UTF-8 over.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
