/// Texts as they are compared in a search: small letters without accents.
enum FoldedText {
  /// Appends the bytes of `text`, folded, none of which is zero.
  ///
  /// Letters are folded as ``FoldedScalars`` has them, marks on letters are left out, all else is
  /// as it was.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if appendASCII(text, to: &bytes) { return }
    for scalar in text.unicodeScalars where !FoldedScalars.isMark(scalar) {
      let folded = FoldedScalars.folded(scalar) ?? max(1, scalar.value)
      bytes.append(contentsOf: (Unicode.Scalar(folded) ?? scalar).utf8)
    }
  }

  /// Does so where no letter takes more than a byte.
  ///
  /// - Returns: Whether that is so; otherwise nothing was appended.
  private static func appendASCII(_ text: String, to bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let isASCII = bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count {
        let byte = bytes[index]
        guard byte < 0x80 else { return false }
        bytes[index] = byte &- 0x41 < 26 ? byte | 0x20 : max(1, byte)
      }
      return true
    }
    if !isASCII { bytes.removeSubrange(start...) }
    return isASCII
  }
}
