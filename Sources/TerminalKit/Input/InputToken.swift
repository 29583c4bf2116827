/// The first thing in a run of bytes from a terminal.
enum InputToken {
  /// A character that was typed, and its length in bytes.
  case scalar(Unicode.Scalar, Int)
  /// An event, or `nil` for something to be ignored, and its length in bytes.
  case event(Event?, Int)
  /// The beginning of pasted text, and the length of its mark.
  case pasteStart(Int)
  /// The end of pasted text that has not begun, and the length of its mark.
  case pasteEnd(Int)
  /// The beginning of something that needs more bytes.
  case incomplete

  /// The longest sequence and the longest report that are waited for; a longer one is broken.
  private static let longestSequence = 256
  private static let longestReport = 1 << 16

  /// The first token in `bytes`, which must not be empty and are of that encoding.
  static func next(in bytes: ArraySlice<UInt8>, _ encoding: InputEncoding) -> InputToken {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x1B: return escape(bytes, encoding)
    case 0..<0x20, 0x7F: return .event(.key(control(first)), 1)
    case 0x20..<0x7F: return .scalar(Unicode.Scalar(first), 1)
    default: return beyondASCII(bytes, encoding)
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

  private static func beyondASCII(
    _ bytes: ArraySlice<UInt8>, _ encoding: InputEncoding
  ) -> InputToken {
    switch encoding.first(in: bytes) {
    case .incomplete: return .incomplete
    case .none(let length): return .event(.unreadable, length)
    // The controls beyond ASCII.
    case .scalar(let scalar, let length) where scalar.value < 0xA0: return .event(nil, length)
    case .scalar(let scalar, let length): return .scalar(scalar, length)
    }
  }

  private static func escape(
    _ bytes: ArraySlice<UInt8>, _ encoding: InputEncoding
  ) -> InputToken {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return controlSequence(rest.dropFirst())
    case UInt8(ascii: "O"): return applicationKey(rest.dropFirst())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      return report(rest) ?? alt(rest, encoding)
    case 0x1B: return .event(.key(.escape), 1)
    case 10, 13: return .event(.key(.altEnter), 2)
    case 0x7F, 8: return .event(.key(.alt("\u{7F}")), 2)
    case 0..<0x20: return .event(.key(.escape), 1)
    default: return alt(rest, encoding)
    }
  }

  private static func alt(_ rest: ArraySlice<UInt8>, _ encoding: InputEncoding) -> InputToken {
    switch next(in: rest, encoding) {
    case .scalar(let scalar, let length): .event(.key(.alt(Character(scalar))), length + 1)
    case .event(_, let length): .event(nil, length + 1)
    case .pasteStart, .pasteEnd, .incomplete: .incomplete
    }
  }

  /// Reads from behind `ESC O`: a letter, which some terminals put modifiers before.
  private static func applicationKey(_ body: ArraySlice<UInt8>) -> InputToken {
    let modifiers = body.prefix(4).prefix { (0x30...0x3B).contains($0) }
    guard let final = body.dropFirst(modifiers.count).first else { return .incomplete }
    let length = 2 + modifiers.count + 1
    guard (0x40...0x7E).contains(final) else { return .event(nil, length - 1) }
    return .event(EscapeSequence.applicationKey(final).map(Event.key), length)
  }

  /// Reads from behind `ESC [` to the final byte.
  private static func controlSequence(_ body: ArraySlice<UInt8>) -> InputToken {
    if body.first == UInt8(ascii: "[") {  // The function keys of the Linux console.
      guard let letter = body.dropFirst().first else { return .incomplete }
      let isKey = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
      return .event(isKey ? .key(.function(Int(letter) - 64)) : nil, 4)
    }
    if body.first == UInt8(ascii: "M") {  // The mouse, as old terminals tell of it.
      let report = body.dropFirst().prefix(3)
      return report.count < 3 ? .incomplete : .event(EscapeSequence.oldMouse(Array(report)), 6)
    }
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return body.count < longestSequence ? .incomplete : .event(nil, body.count + 2)
    }
    let length = end + 1 - body.startIndex + 2
    // Anything but a final byte breaks the sequence off, and begins something itself.
    guard (0x40...0x7E).contains(body[end]) else { return .event(nil, length - 1) }
    let sequence = EscapeSequence(body[..<end], final: body[end])
    if sequence.isPasteStart { return .pasteStart(length) }
    return sequence.isPasteEnd ? .pasteEnd(length) : .event(sequence.event, length)
  }

  /// Skips an answer of the terminal that nobody asked for, up to BEL or `ESC \`.
  ///
  /// - Returns: Nil when it cannot be one, so that it is a key with Alt: colours and the like are
  ///   told of as `ESC ]` and a number, settings as `ESC P` and a digit or mark, pictures as
  ///   `ESC _ G`, and nobody types an `ESC \` in one piece with what was before it.
  private static func report(_ rest: ArraySlice<UInt8>) -> InputToken? {
    guard let mark = rest.dropFirst().first else { return .incomplete }
    let isReport =
      switch rest.first {
      case UInt8(ascii: "]"): (0x30...0x39).contains(mark)
      case UInt8(ascii: "P"): (0x21...0x3F).contains(mark)
      default: mark == UInt8(ascii: "G")
      }
    guard isReport || isClosed(rest) else { return nil }
    guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return rest.count < longestReport ? .incomplete : .event(nil, rest.count + 1)
    }
    let length = end + 2 - rest.startIndex
    if rest[end] == 0x07 { return .event(nil, length) }
    guard end + 1 < rest.endIndex else { return .incomplete }
    return .event(nil, rest[end + 1] == UInt8(ascii: "\\") ? length + 1 : length - 1)
  }

  /// Whether what begins here ends as an answer of the terminal does, before anything else begins.
  private static func isClosed(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let end = rest.firstIndex(of: 0x1B), end + 1 < rest.endIndex else { return false }
    return end - rest.startIndex < longestReport && rest[end + 1] == UInt8(ascii: "\\")
  }
}
