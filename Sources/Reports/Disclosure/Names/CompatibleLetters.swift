/// Letters in another dress, which Unicode calls compatible with plain ones: mathematical and
/// enclosed letters, small capitals, raised ones, and the shapes of Arabic letters.
enum CompatibleLetters {
  /// The plain letter or digit that `scalar` is; nil where it is plain itself.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x1D400...0x1D6A3: letter((scalar.value - 0x1D400) % 52)
    case 0x1D6A8...0x1D7CB: greek((scalar.value - 0x1D6A8) % 58)
    case 0x1D7CE...0x1D7FF: Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10)
    case 0x24B6...0x24E9: letter(scalar.value - 0x24B6)
    case 0x249C...0x24B5: letter(scalar.value - 0x249C + 26)
    case 0x1F110...0x1F129: letter(scalar.value - 0x1F110)
    case 0x1F130...0x1F149: letter(scalar.value - 0x1F130)
    case 0x1F150...0x1F169: letter(scalar.value - 0x1F150)
    case 0x1F170...0x1F189: letter(scalar.value - 0x1F170)
    case 0x1D00...0x1DBF, 0x250...0x2B8, 0x2071...0x209C, 0x2102...0x2149, 0xFB50...0xFEFC,
      0xFF66...0xFF9D:
      named[scalar.value].flatMap(Unicode.Scalar.init)
    case 0x1D6A4: "i"
    case 0x1D6A5: "j"
    default: nil
    }
  }

  /// A letter of the alphabet, capitals first.
  private static func letter(_ number: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(number < 26 ? 0x41 + number : 0x61 + number - 26)
  }

  /// A letter of the Greek one, capitals first, as mathematics counts them.
  private static func greek(_ number: UInt32) -> Unicode.Scalar? {
    switch number {
    case 17: "Θ"
    case 0..<25: Unicode.Scalar(0x391 + number)
    case 26..<51: Unicode.Scalar(0x3B1 + number - 26)
    default: nil
    }
  }

  /// Those whose plain letter is in their name: "LATIN LETTER SMALL CAPITAL A", "DOUBLE-STRUCK
  /// CAPITAL N", "ARABIC LETTER SEEN FINAL FORM".
  private static let named: [UInt32: UInt32] = {
    var plain: [String: UInt32] = [:]
    for value in Array(0x621...0x6D3) + Array(0x30A1...0x30F3) as [UInt32] {
      if let name = Unicode.Scalar(value)?.properties.name { plain[name] = value }
    }
    var table: [UInt32: UInt32] = [0x210E: 0x68, 0x251: 0x61]
    let dressed: [ClosedRange<UInt32>] = [
      0x1D00...0x1DBF, 0x250...0x2B8, 0x2071...0x209C, 0x2102...0x2149, 0xFB50...0xFEFC,
      0xFF66...0xFF9D,
    ]
    for value in dressed.joined() where table[value] == nil {
      guard let name = Unicode.Scalar(value)?.properties.name else { continue }
      table[value] = latin(name) ?? plain[undressed(name)]
    }
    return table
  }()

  /// The letter that a name ends in; only where all before it says in what dress it is.
  private static func latin(_ name: String) -> UInt32? {
    let words = name.split(separator: " ")
    guard words.count > 2, let letter = words.last?.unicodeScalars.first,
      words.last?.utf8.count == 1, words.dropLast().allSatisfy(dresses.contains)
    else { return nil }
    return words[words.count - 2] == "CAPITAL" && !words.contains("LATIN")
      ? letter.value : letter.value + 0x20
  }

  private static func undressed(_ name: String) -> String {
    let words = name.split(separator: " ").filter { $0 != "HALFWIDTH" }
    return (words.last == "FORM" ? Array(words.dropLast(2)) : words).joined(separator: " ")
  }

  private static let dresses: Set<Substring> = [
    "LATIN", "LETTER", "SMALL", "CAPITAL", "MODIFIER", "SUBSCRIPT", "SUPERSCRIPT", "SCRIPT",
    "DOUBLE-STRUCK", "BLACK-LETTER", "ITALIC",
  ]
}
