import CTerminal

/// How the bytes of a terminal stand for characters.
enum InputEncoding: Sendable {
  case utf8
  /// As the C library's locale says, which is also how characters are shown.
  case locale

  /// The first thing in a run of bytes beyond ASCII.
  enum First {
    /// A character, and its length in bytes.
    case scalar(Unicode.Scalar, Int)
    /// So many bytes that are no character.
    case none(Int)
    /// The beginning of a character.
    case incomplete
  }

  /// The first character in `bytes`, which must not be empty.
  func first(in bytes: ArraySlice<UInt8>) -> First {
    switch self {
    case .utf8: Self.firstOfUTF8(bytes)
    case .locale: Self.firstOfLocale(bytes)
    }
  }

  /// What `bytes` say, with something visible in place of what is no character.
  func text(_ bytes: some Collection<UInt8>) -> String {
    guard self == .locale else { return String(decoding: bytes, as: UTF8.self) }
    return text(bytes, marking: "\u{FFFD}")
  }

  /// What `bytes` say, with `mark` in place of what is no character.
  func text(_ bytes: some Collection<UInt8>, marking mark: Unicode.Scalar) -> String {
    if self == .utf8, let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      switch first(in: rest) {
      case .scalar(let scalar, let length):
        text.append(scalar)
        rest = rest.dropFirst(length)
      case .none(let length):
        text.append(mark)
        rest = rest.dropFirst(length)
      case .incomplete:
        text.append(mark)
        rest = []
      }
    }
    return String(text)
  }

  /// What `bytes` say; nil where some of them are no character.
  func wholeText(_ bytes: some Collection<UInt8>) -> String? {
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      guard case .scalar(let scalar, let length) = first(in: rest) else { return nil }
      text.append(scalar)
      rest = rest.dropFirst(length)
    }
    return String(text)
  }

  private static func firstOfUTF8(_ bytes: ArraySlice<UInt8>) -> First {
    let length =
      switch bytes[bytes.startIndex] {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .none(1) }
    let sequence = bytes.prefix(length)
    if let broken = sequence.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .none(broken - bytes.startIndex)
    }
    guard sequence.count == length else { return .incomplete }
    let scalar = String(validating: sequence, as: UTF8.self)?.unicodeScalars.first
    return scalar.map { .scalar($0, length) } ?? .none(length)
  }

  private static func firstOfLocale(_ bytes: ArraySlice<UInt8>) -> First {
    let longest = Array(bytes.prefix(16))
    var value: UInt32 = 0
    let length = Int(ct_decode(longest, Int32(longest.count), &value))
    if length == 0 { return .incomplete }
    guard length > 0, let scalar = Unicode.Scalar(value) else { return .none(max(1, length)) }
    return .scalar(scalar, length)
  }
}
