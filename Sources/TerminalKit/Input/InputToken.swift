/// The first thing in a run of bytes from a terminal.
enum InputToken {
  /// A character that was typed, and its length in bytes.
  case scalar(Unicode.Scalar, Int)
  /// An event, or `nil` for something to be ignored, and its length in bytes.
  case event(Event?, Int)
  /// The beginning of pasted text, and the length of its mark.
  case pasteStart(Int)
  /// The beginning of something that needs more bytes.
  case incomplete

  /// The longest sequence that is waited for; a longer one is broken.
  private static let longestSequence = 64

  /// The first token in `bytes`, which must not be empty.
  static func next(in bytes: ArraySlice<UInt8>) -> InputToken {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x1B: return escape(bytes)
    case 0..<0x20, 0x7F: return .event(.key(control(first)), 1)
    case 0x20..<0x7F: return .scalar(Unicode.Scalar(first), 1)
    default: return beyondASCII(bytes)
    }
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0: .control(" ")
    case 8, 0x7F: .backspace
    case 9: .tab
    case 13: .enter
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .control(Character(Unicode.Scalar(byte + 0x60)))
    }
  }

  private static func beyondASCII(_ bytes: ArraySlice<UInt8>) -> InputToken {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1 else { return .event(nil, 1) }
    let sequence = bytes.prefix(length)
    if let broken = sequence.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .event(nil, broken - bytes.startIndex)
    }
    guard sequence.count == length else { return .incomplete }
    guard let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first,
      scalar.value >= 0xA0
    else { return .event(nil, length) }
    return .scalar(scalar, length)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> InputToken {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return controlSequence(rest.dropFirst())
    case UInt8(ascii: "O"):
      guard let final = rest.dropFirst().first else { return .incomplete }
      return .event(EscapeSequence.applicationKey(final).map(Event.key), 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return report(rest)
    case 0x1B: return .event(.key(.escape), 1)
    case 10, 13: return .event(.key(.altEnter), 2)
    case 0x7F, 8: return .event(.key(.alt("\u{7F}")), 2)
    case 0..<0x20: return .event(.key(.escape), 1)
    default: return alt(rest)
    }
  }

  private static func alt(_ rest: ArraySlice<UInt8>) -> InputToken {
    switch next(in: rest) {
    case .scalar(let scalar, let length): .event(.key(.alt(Character(scalar))), length + 1)
    case .event(_, let length): .event(nil, length + 1)
    case .pasteStart, .incomplete: .incomplete
    }
  }

  /// Reads from behind `ESC [` to the final byte.
  private static func controlSequence(_ body: ArraySlice<UInt8>) -> InputToken {
    if body.first == UInt8(ascii: "[") {  // The function keys of the Linux console.
      guard let letter = body.dropFirst().first else { return .incomplete }
      let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
      return .event(isKey ? .key(.function(Int(letter) - 64)) : nil, 4)
    }
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return body.count < longestSequence ? .incomplete : .event(nil, body.count + 2)
    }
    let length = end + 1 - body.startIndex + 2
    // Anything but a final byte breaks the sequence off, and begins something itself.
    guard (0x40...0x7E).contains(body[end]) else { return .event(nil, length - 1) }
    let sequence = EscapeSequence(body[..<end], final: body[end])
    return sequence.isPasteStart ? .pasteStart(length) : .event(sequence.event, length)
  }

  /// Skips an answer of the terminal that nobody asked for: `ESC ]` and the like, up to BEL or
  /// `ESC \`.
  private static func report(_ rest: ArraySlice<UInt8>) -> InputToken {
    guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return .incomplete
    }
    let length = end + 2 - rest.startIndex
    if rest[end] == 0x07 { return .event(nil, length) }
    guard end + 1 < rest.endIndex else { return .incomplete }
    return .event(nil, rest[end + 1] == UInt8(ascii: "\\") ? length + 1 : length - 1)
  }
}
