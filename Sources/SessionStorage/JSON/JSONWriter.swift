import WorkshopModel

/// Writes JSON as bytes, the same for the same data, in lines that people can read.
///
/// Control characters, bidirectional controls and other invisible ones are written as escapes, so
/// that a file shown on a terminal cannot act on it; everything else stands as it is.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// A writer that has room for `capacity` bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes `text` as it is.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes as they are.
  mutating func raw(_ written: some Sequence<UInt8>) { bytes.append(contentsOf: written) }

  /// Leaves out the last byte.
  mutating func removeLast() { bytes.removeLast() }

  /// Writes a value without any white space.
  mutating func compact(_ value: Value) {
    switch value {
    case .object(let members): compact(members)
    case .list(let elements):
      raw("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { raw(",") }
        compact(element)
      }
      raw("]")
    default: scalar(value)
    }
  }

  /// Writes an object without any white space.
  mutating func compact(_ members: Members) {
    raw("{")
    for (index, member) in members.enumerated() {
      if index > 0 { raw(",") }
      string(member.name)
      raw(":")
      compact(member.value)
    }
    raw("}")
  }

  /// Writes a value on one line, with spaces between its parts.
  mutating func line(_ value: Value) {
    switch value {
    case .object(let members): line(members)
    case .list(let elements):
      raw("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { raw(", ") }
        line(element)
      }
      raw("]")
    default: scalar(value)
    }
  }

  /// Writes an object on one line, with spaces between its parts; `first` is its first member.
  mutating func line(_ members: Members, after first: Members.Member? = nil) {
    raw("{")
    if let first { line(first, isFirst: true) }
    for (index, member) in members.enumerated() {
      line(member, isFirst: index == 0 && first == nil)
    }
    raw(members.isEmpty && first == nil ? "}" : " }")
  }

  private mutating func line(_ member: Members.Member, isFirst: Bool) {
    raw(isFirst ? " " : ", ")
    string(member.name)
    raw(": ")
    line(member.value)
  }

  private mutating func scalar(_ value: Value) {
    switch value {
    case .bool(let flag): raw(flag ? "true" : "false")
    case .integer(let number): raw(String(number).utf8)
    case .decimal(let digits): raw(digits.utf8)
    case .string(let text): string(text)
    case .null, .list, .object: raw("null")
    }
  }

  /// Writes a text in quotes.
  mutating func string(_ text: String) {
    raw("\"")
    let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy({ (0x20..<0x7f).contains($0) && $0 != 0x22 && $0 != 0x5c }) else {
        return false
      }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !(isPlain ?? false) {
      for scalar in text.unicodeScalars { self.scalar(scalar) }
    }
    raw("\"")
  }

  private mutating func scalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where Self.isHidden(scalar.value):
      for unit in String(scalar).utf16 { escape(unit) }
    default: raw(String(scalar).utf8)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    raw("\\u")
    for shift in stride(from: 12, through: 0, by: -4) {
      raw(String(unit >> UInt16(shift) & 15, radix: 16).utf8)
    }
  }

  /// Whether a scalar is a control or cannot be seen.
  ///
  /// The two joiners that Persian, Indic scripts
  /// and emoji need are not among them. A fixed list, so that files do not depend on the version
  /// of Unicode that a program was built with.
  private static func isHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7f...0x9f, 0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028...0x202e,
      0x2060...0x206f, 0xfeff, 0xfff9...0xfffb, 0xfffe, 0xffff, 0xe0000...0xe0fff:
      true
    default: false
    }
  }
}
