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

  /// The characters of `text` from `start` on, which is where one begins; nil means from its start.
  init(_ text: String, from start: String.Index? = nil) {
    self.text = text
    index = start ?? text.startIndex
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
    if let letter = latinLetter(byte) {
      index = bytes.index(index, offsetBy: 2)
      return .other(Character(letter))
    }
    let character = text[index]
    index = text.index(after: index)
    return .other(character)
  }

  /// The scalar that begins with `byte` at the present place, if it has two bytes, is not invisible
  /// and is a character by itself, since ASCII follows: nearly all letters of Latin alphabets.
  private func latinLetter(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0xC2...0xCB).contains(byte) else { return nil }
    let bytes = text.utf8
    let second = bytes.index(after: index)
    let after = bytes.index(after: second)
    guard after == bytes.endIndex || bytes[after] < 0x80 else { return nil }
    let value = UInt32(byte & 0x1F) << 6 | UInt32(bytes[second] & 0x3F)
    return value > 0xA0 && value != 0xAD ? Unicode.Scalar(value) : nil
  }
}
