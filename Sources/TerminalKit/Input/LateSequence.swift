/// What bytes mean that come behind an escape after its time.
///
/// An escape that stands alone for a moment is told as the Escape key. Over a slow line it may have
/// been the beginning of something longer all the same, whose letters must not be taken as keys.
enum LateSequence {
  /// How they are to be taken.
  enum Reading {
    /// As the rest of what the escape began.
    case sequence
    /// As that, or as keys: what comes next tells.
    case unclear
    /// As keys.
    case keys
  }

  /// How the bytes are to be taken that are there from the escape on.
  ///
  /// - Parameters:
  ///   - bytes: The escape and what follows it, at least one byte.
  ///   - told: How many of them were told as keys; the others came together.
  ///   - encoding: What they are encoded in.
  /// - Returns: How, as far as they tell.
  static func reading(
    _ bytes: ArraySlice<UInt8>, told: Int, _ encoding: InputEncoding
  ) -> Reading {
    let rest = bytes.dropFirst()
    switch rest.first {
    case UInt8(ascii: "["): return controlSequence(bytes, told, encoding)
    case UInt8(ascii: "O"):
      guard let letter = rest.dropFirst().first else { return .unclear }
      return "ABCDFHPQRS".utf8.contains(letter) ? .sequence : .keys
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      // Two keys do not come at once, nor does the end of an answer together with more of it.
      guard rest.count > 1, told < 2 || bytes.count > told + 2 else { return .keys }
      switch InputToken.next(in: bytes, encoding) {
      case .event(.key, _): return .keys
      case .event: return .sequence
      default: return told > 1 ? .keys : .sequence
      }
    default: return .keys
    }
  }

  private static func controlSequence(
    _ bytes: ArraySlice<UInt8>, _ told: Int, _ encoding: InputEncoding
  ) -> Reading {
    switch InputToken.next(in: bytes, encoding) {
    case .pasteStart, .pasteEnd: return .sequence
    case .incomplete: return told > 1 ? .keys : (bytes.count == 2 ? .unclear : .sequence)
    case .event(let event, let length):
      let body = bytes.dropFirst(2).prefix(max(0, length - 3))
      // Digits that were told one by one are most likely keys; not so what only terminals send.
      if told > 2, !body.contains(where: { (0x3A...0x3F).contains($0) }) {
        return bytes.dropFirst(length - 1).first == UInt8(ascii: "~") ? .sequence : .keys
      }
      return event != nil || !body.isEmpty ? .sequence : .keys
    case .scalar: return .keys
    }
  }
}
