/// A piece of HTML or XML: a tag, or the text before the next one.
struct MarkupToken {
  /// The piece as it is written.
  let source: String
  /// What the tag is called, in small letters; empty for text, comments and scripts.
  let name: String
  /// Whether a tag ends an element.
  let isEnd: Bool
  /// Whether it is what people read: no tag, no comment, and nothing in a script or a style.
  let isText: Bool

  /// Whether a tag begins an element that another tag ends.
  var isStart: Bool { !name.isEmpty && !isEnd && !source.hasSuffix("/>") }

  /// The pieces of `source` in their order; together they are all of it.
  static func tokens(of source: [UInt8]) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    var rest = source[...]
    while !rest.isEmpty {
      let isTag = beginsTag(rest)
      let end = isTag ? tagEnd(of: rest) : textEnd(of: rest)
      let token = MarkupToken(String(decoding: rest[..<end], as: UTF8.self), isTag: isTag)
      tokens.append(token)
      rest = rest[end...]
      guard token.isStart, raw.contains(token.name) else { continue }
      let body = rest[..<(rest.firstRange(of: "</" + token.name)?.lowerBound ?? rest.endIndex)]
      guard !body.isEmpty else { continue }
      tokens.append(MarkupToken(raw: String(decoding: body, as: UTF8.self)))
      rest = rest[body.endIndex...]
    }
    return tokens
  }

  /// Elements of HTML in which no tag stands.
  private static let raw: Set = ["script", "style"]

  private init(_ source: String, isTag: Bool) {
    self.source = source
    isText = !isTag
    let tag = isTag ? source.dropFirst() : ""
    isEnd = tag.hasPrefix("/")
    let word = tag.drop { $0 == "/" }.prefix { !" \t\n\r/>".contains($0) }
    name = word.first?.isLetter ?? false ? word.lowercased() : ""
  }

  /// What stands in a script or a style.
  private init(raw source: String) {
    self.source = source
    (name, isEnd, isText) = ("", false, false)
  }

  /// Whether a tag or a comment begins there, and not a "<" that stands for itself.
  private static func beginsTag(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first else { return false }
    return next >= 0x80 || "/!?_".utf8.contains(next)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
  }

  private static func textEnd(of rest: ArraySlice<UInt8>) -> Int {
    rest.indices.dropFirst().first { rest[$0] == UInt8(ascii: "<") && beginsTag(rest[$0...]) }
      ?? rest.endIndex
  }

  /// Behind what ends a comment, or the bracket that ends a tag; one in quotation marks does not.
  private static func tagEnd(of rest: ArraySlice<UInt8>) -> Int {
    if rest.starts(with: "<!--".utf8) {
      // "<!-->" is a whole comment.
      let end = rest.dropFirst(2).firstRange(of: "-->")?.upperBound ?? rest.endIndex
      return rest[..<end].dropFirst(4).firstRange(of: "--!>")?.upperBound ?? end
    }
    let isDeclaration = rest.dropFirst().first.map("!?".utf8.contains) ?? false
    var quote: UInt8?
    var before: UInt8?
    for (index, byte) in zip(rest.indices, rest) {
      switch byte {
      // Elsewhere than at the start of a value it quotes nothing: title=it's.
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == byte {
          quote = nil
        } else if quote == nil, isDeclaration || before == UInt8(ascii: "=") {
          quote = byte
        }
      case UInt8(ascii: ">") where quote == nil: return index + 1
      default: break
      }
      if byte > 0x20 { before = byte }
    }
    return rest.endIndex
  }

  /// The value of an attribute in quotation marks; nil when the tag has none.
  func attribute(_ name: String) -> Substring? {
    guard let start = source.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    return source[start...].prefix { $0 != "\"" }
  }
}

extension Collection<MarkupToken> {
  /// The place of the tag that ends the element `name`, whose start is before these; nil when it
  /// does not end.
  func end(of name: String) -> Index? {
    var depth = 1
    for (index, token) in zip(indices, self) where token.name == name {
      depth += token.isEnd ? -1 : token.isStart ? 1 : 0
      if depth == 0 { return index }
    }
    return nil
  }

  /// All of them, as they are written.
  var source: String { reduce(into: "") { $0 += $1.source } }
}

extension ArraySlice<UInt8> {
  /// Where `text`, in ASCII and in small letters, stands first, in small letters or in capitals.
  fileprivate func firstRange(of text: String) -> Range<Int>? {
    let letters = Array(text.utf8)
    guard count >= letters.count else { return nil }
    for start in startIndex...endIndex - letters.count
    where letters.indices.allSatisfy({ place in
      let byte = self[start + place]
      return byte == letters[place]
        || letters[place] > 0x60 && byte | 0x20 == letters[place] && byte > 0x40
    }) {
      return start..<start + letters.count
    }
    return nil
  }
}
