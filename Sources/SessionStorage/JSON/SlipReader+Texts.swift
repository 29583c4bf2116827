import WorkshopModel

extension SlipReader {
  /// Skips white space, and comments, which JSON does not have.
  mutating func skipSpace() {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x0a, 0x0d, 0x09: position += 1
      case UInt8(ascii: "#"): skipComment(to: "\n")
      case UInt8(ascii: "/") where next(1) == UInt8(ascii: "/"): skipComment(to: "\n")
      case UInt8(ascii: "/") where next(1) == UInt8(ascii: "*"): skipComment(to: "*/")
      case 0xc2, 0xe2, 0xe3, 0xef:
        guard let length = oddSpace else { return }
        slip(Fact("json.oddSpace"), isHarmless: true)
        position += length
      default: return
      }
    }
  }

  private func next(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func skipComment(to end: StaticString) {
    slip(Fact("json.comment"), isHarmless: true)
    let end = end.withUTF8Buffer { Array($0) }
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    position = min(bytes.count, position + end.count)
  }

  /// How many bytes the white space here has that JSON does not know; nil when there is none.
  private var oddSpace: Int? {
    ["\u{a0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200b}", "\u{2028}", "\u{3000}", "\u{feff}"]
      .map { Array($0.utf8) }.first { bytes[position...].starts(with: $0) }?.count
  }

  /// The text, number or word that begins here; nil when none does.
  mutating func scalar() -> Value? {
    guard let byte = peek() else { return nil }
    if quote(at: position) != nil { return text().map(Value.string) }
    let start = position
    let isPart = { (byte: UInt8) in Self.isNamePart(byte) || "+-.".utf8.contains(byte) }
    guard isPart(byte) else { return nil }
    while let byte = peek(), isPart(byte) { position += 1 }
    do { return try JSONReader.value(in: bytes, range: start..<position) } catch {
      switch String(decoding: bytes[start..<position], as: UTF8.self).lowercased() {
      case "true": return word(.bool(true), at: start)
      case "false": return word(.bool(false), at: start)
      case "null", "none", "nil": return word(.null, at: start)
      default: slip(error.reason, at: start)
      }
      return nil
    }
  }

  private mutating func word(_ value: Value, at start: Int) -> Value {
    slip(Fact("json.oddWord"), at: start, isHarmless: true)
    return value
  }

  /// The name that begins here, in quotes or not; nil when none does.
  mutating func name() -> String? {
    if quote(at: position) != nil { return text() }
    let start = position
    var end = position
    while end < bytes.count, Self.isNamePart(bytes[end]) {
      end += 1
    }
    guard end > start, end < bytes.count,
      bytes[end...].first(where: { $0 != 0x20 }) == UInt8(ascii: ":")
    else { return nil }
    slip(Fact("json.nameUnquoted"), isHarmless: true)
    position = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return byte < 0x80 && (character.isLetter || character.isNumber || character == "_")
  }

  /// How many bytes the quotation mark at a place has; nil when there is none.
  private func quote(at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return 1
    // “ ” „ ‟
    case 0xe2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
      return (0x9c...0x9f).contains(bytes[place + 2]) ? 3 : nil
    // « »
    case 0xc2 where place + 1 < bytes.count:
      return [0xab, 0xbb].contains(bytes[place + 1]) ? 2 : nil
    default: return nil
    }
  }

  /// The text that begins here; nil when the file ends in it.
  private mutating func text() -> String? {
    let start = position
    let isPlain = bytes[position] == UInt8(ascii: "\"")
    if !isPlain { slip(Fact("json.oddQuotes"), isHarmless: true) }
    position += quote(at: position) ?? 1
    var text: [UInt8] = []
    while let byte = peek() {
      if let length = closing(isPlain, bytes[start]) {
        position += length
        return decoded(text, from: start)
      }
      if byte == UInt8(ascii: "\\") {
        text += escape()
        continue
      }
      if byte == 0x0a, !goesOn(isPlain) {
        slip(Fact("json.textOpenBefore"))
        while let last = text.last, " ,]}".utf8.contains(last) { text.removeLast() }
        return decoded(text, from: start)
      }
      if byte < 0x20 { slip(Fact("json.control")) }
      if byte == UInt8(ascii: "\"") { slip(Fact("json.quoteInText")) }
      text.append(byte)
      position += 1
    }
    slip(Fact("json.textOpen"), at: start)
    return nil
  }

  /// How many bytes the mark here has that ends the text; nil when none does.
  private func closing(_ isPlain: Bool, _ opening: UInt8) -> Int? {
    guard let length = quote(at: position), !isPlain || length == 1,
      (bytes[position] == UInt8(ascii: "'")) == (opening == UInt8(ascii: "'"))
    else { return nil }
    return ends(at: position + length) ? length : nil
  }

  /// Whether what follows a quotation mark shows that it ends a text.
  private func ends(at place: Int) -> Bool {
    var place = place
    var isNewLine = false
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) {
      isNewLine = isNewLine || bytes[place] == 0x0a
      place += 1
    }
    guard place < bytes.count, !isNewLine else { return true }
    return ",:]}#/{[".utf8.contains(bytes[place]) || quote(at: place) != nil
  }

  /// Whether the text goes on after the line break here: then the next mark ends it.
  private mutating func goesOn(_ isPlain: Bool) -> Bool {
    // The mark that comes next is the same for all line breaks before it.
    if let next = nextMarks[isPlain], next.range.contains(position) { return next.isEnd }
    let next = nextMark(isPlain)
    nextMarks[isPlain] = next
    return next.isEnd
  }

  private func nextMark(_ isPlain: Bool) -> NextMark {
    var place = position
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
      } else if let length = quote(at: place), !isPlain || length == 1 {
        let after = bytes[(place + length)...].first { ![0x20, 0x09].contains($0) }
        return NextMark(
          range: position..<place, isEnd: after.map { ",]}\n".utf8.contains($0) } ?? true)
      }
      place += 1
    }
    return NextMark(range: position..<bytes.count, isEnd: false)
  }

  /// What the escape here stands for; one that does not exist for itself.
  private mutating func escape() -> [UInt8] {
    let length = next(1) == UInt8(ascii: "u") ? 6 : 2
    for length in [12, length] where position + length <= bytes.count {
      let quoted = [0x22] + bytes[position..<(position + length)] + [0x22]
      guard length == 2 || quoted.dropFirst().starts(with: Array("\\u".utf8)),
        let text = try? JSONReader.value(in: quoted).string
      else { continue }
      position += length
      return Array(text.utf8)
    }
    slip(Fact("json.noEscape"))
    position += 1
    return [UInt8(ascii: "\\")]
  }

  /// The bytes as text; what is not UTF-8 is taken for Windows-1252, in which old editors save.
  private mutating func decoded(_ text: [UInt8], from start: Int) -> String {
    if let text = String(validating: text, as: UTF8.self) { return text }
    slip(Fact("json.windows"), at: start)
    return String(String.UnicodeScalarView(text.map(Self.scalar(of:))))
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9f).contains(byte) else { return Unicode.Scalar(byte) }
    return Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)[
      Int(byte) - 0x80]
  }
}
