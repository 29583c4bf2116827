/// The characters of a text as a person counts them, found quickly where they are ASCII.
struct Clusters: Sequence, IteratorProtocol {
  /// A character: nearly always a single ASCII byte.
  enum Cluster {
    case ascii(UInt8)
    case other(Character)
  }

  /// Where the next one begins.
  private(set) var index: String.Index
  private let text: String

  init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  mutating func next() -> Cluster? {
    let bytes = text.utf8
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    if byte < 0x80, byte != 0x0D {  // CR and LF are one character.
      let after = bytes.index(after: index)
      if after == bytes.endIndex || bytes[after] < 0x80 {
        index = after
        return .ascii(byte)
      }
    }
    let character = text[index]
    index = text.index(after: index)
    return .other(character)
  }
}
