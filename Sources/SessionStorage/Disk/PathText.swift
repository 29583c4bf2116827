/// Paths as text: a path is bytes, which need not be UTF-8, on old disks and sticks.
///
/// Each byte that is not part of a text stands as a scalar of its own, U+10FF80 to U+10FFFF, and is
/// turned back for the system; a name that has such scalars itself is taken byte by byte, so that no
/// two paths become one text.
public enum PathText {
  private static let first: UInt32 = 0x10ff80
  private static let base: UInt32 = 0x10ff00

  /// The text for the bytes of a path.
  public static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), isPlain(text) { return text }
    var text = String.UnicodeScalarView()
    var position = 0
    while position < bytes.count {
      let length = (1...4).first { length in
        guard position + length <= bytes.count else { return false }
        let part = String(validating: bytes[position..<(position + length)], as: UTF8.self)
        return part.map { isPlain($0) && $0.unicodeScalars.count == 1 } ?? false
      }
      if let length {
        text.append(
          contentsOf: String(decoding: bytes[position..<(position + length)], as: UTF8.self)
            .unicodeScalars)
      } else if let scalar = Unicode.Scalar(base + UInt32(bytes[position])) {
        text.append(scalar)
      }
      position += length ?? 1
    }
    return String(text)
  }

  /// The text for what a C string holds.
  public static func text(at pointer: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var position = pointer
    while position.pointee != 0 {
      bytes.append(UInt8(bitPattern: position.pointee))
      position += 1
    }
    return text(of: bytes)
  }

  /// The bytes of the path that `text` stands for.
  public static func bytes(of text: String) -> [UInt8] {
    guard !isPlain(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      scalar.value >= first ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
    }
  }

  /// What such text says where it is no path but words; nil when its bytes are no text.
  public static func words(_ text: String) -> String? {
    isPlain(text) ? text : String(validating: bytes(of: text), as: UTF8.self)
  }

  /// The same as a C string.
  public static func cString(_ text: String) -> [CChar] {
    bytes(of: text).map { CChar(bitPattern: $0) } + [0]
  }

  /// Whether `text` holds no byte that is not part of a text.
  public static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0xf4 } || text.unicodeScalars.allSatisfy { $0.value < first }
  }

  /// The path for people: a byte that is not part of a text as "\\xE9".
  public static func shown(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      guard scalar.value >= first else { return shown.unicodeScalars.append(scalar) }
      shown += "\\x" + String(scalar.value - base, radix: 16, uppercase: true)
    }
  }
}
