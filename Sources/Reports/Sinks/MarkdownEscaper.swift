/// Escapes one line, scalar by scalar: a combining mark after an asterisk does not hide it.
///
/// What is escaped is what acts in CommonMark or in a common extension of it (tables, strike-out,
/// mathematics, footnotes, attributes, bare addresses). `<`, `>` and `&` become entities, since
/// older programs know no backslash before them.
struct MarkdownEscaper {
  private typealias Scalars = Substring.UnicodeScalarView

  let addresses: MarkdownText.Addresses

  func escape(_ line: String, startsBlock: Bool) -> String {
    if Self.isProse(line.utf8, startsBlock: startsBlock) { return line }
    var source = ""
    var rest = line[...].unicodeScalars
    var isFirst = startsBlock
    while let first = rest.first {
      let isSpace = first.isSpace
      let end = rest.firstIndex { $0.isSpace != isSpace } ?? rest.endIndex
      let part = rest[..<end]
      source += isSpace ? String(part) : word(part, startsBlock: isFirst)
      isFirst = false
      rest = rest[end...]
    }
    return source
  }

  /// Whether the line is of words and marks between them that act nowhere, as most lines are.
  private static func isProse(_ line: String.UTF8View, startsBlock: Bool) -> Bool {
    var isFirstWord = startsBlock
    var previous = UInt8(ascii: " ")
    for byte in line {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        // What goes on after a full stop may be the name of a host.
        if previous == UInt8(ascii: ".") { return false }
      case UInt8(ascii: " "): isFirstWord = false
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "?"), UInt8(ascii: "-"):
        // A first word with one of them may number or mark an item.
        if isFirstWord { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  private func word(_ word: Scalars, startsBlock: Bool) -> String {
    if let token = AddressToken(word) {
      return plain(token.lead) + address(token) + plain(token.trail)
    }
    guard startsBlock, let first = word.first, let last = word.last else { return plain(word) }
    if "+-=:%!".unicodeScalars.contains(first) { return "\\" + plain(word) }
    guard isListMarker(word) else { return plain(word) }
    return plain(word.dropLast()) + "\\" + String(Character(last))
  }

  /// Whether the word would number an item of a list: "1.", "2)", "(a)", "iv.", "#.".
  private func isListMarker(_ word: Scalars) -> Bool {
    guard let last = word.last, last == "." || last == ")" else { return false }
    let number = (word.first == "(" ? word.dropFirst() : word).dropLast()
    if number.count == 1 { return true }
    return number.allSatisfy(\.isDigit)
      || number.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
  }

  private func address(_ token: AddressToken) -> String {
    let parts = token.address.split(separator: "`", omittingEmptySubsequences: false)
    return parts.map { $0.isEmpty ? "" : "`\(String($0))`" }.joined(separator: "&#96;")
  }

  private func plain(_ word: Scalars) -> String {
    var source = ""
    var hasLetter = false
    for index in word.indices {
      let scalar = word[index]
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "$", "^":
        source += "\\" + String(Character(scalar))
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "&": source += startsEntity(word[index...].dropFirst()) ? "&amp;" : "&"
      case "." where addresses == .inert && isInHostName(word, index): source += "\\."
      // As in "javascript:x", which some programs make a link of.
      case ":" where hasLetter && word.index(after: index) < word.endIndex: source += "\\:"
      default: source.unicodeScalars.append(scalar)
      }
      hasLetter = hasLetter || isLetter(scalar)
    }
    return source
  }

  private func startsEntity(_ rest: Scalars) -> Bool {
    rest.first.map { $0 == "#" || isLetter($0) } ?? false
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  /// Whether the full stop stands as in "example.org", which some programs make a link of.
  private func isInHostName(_ word: Scalars, _ index: Scalars.Index) -> Bool {
    guard let before = word[..<index].last, before.properties.isAlphabetic || before.isDigit
    else { return false }
    let after = word[index...].dropFirst().prefix(2)
    return after.count == 2 && after.allSatisfy(\.properties.isAlphabetic)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Unicode.Scalar {
  /// Whether it parts words; looking its properties up takes time that most signs need not.
  fileprivate var isSpace: Bool {
    value < 0x80 ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
