/// A piece of HTML or XML: a tag, or the text before the next one.
struct MarkupToken {
  /// The piece as it is written.
  let source: String
  /// What the tag is called, in small letters; empty for text and for comments.
  let name: String
  /// Whether a tag ends an element.
  let isEnd: Bool

  /// Whether it is neither a tag nor a comment.
  var isText: Bool { name.isEmpty && !source.hasPrefix("<") }
  /// Whether a tag begins an element that another tag ends.
  var isStart: Bool { !name.isEmpty && !isEnd && !source.hasSuffix("/>") }

  /// The pieces of `source` in their order; together they are all of it.
  static func tokens(of source: [UInt8]) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    var rest = source[...]
    while let first = rest.first {
      let end =
        first == UInt8(ascii: "<")
        ? tagEnd(of: rest) : rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
      tokens.append(MarkupToken(String(decoding: rest[..<end], as: UTF8.self)))
      rest = rest[end...]
    }
    return tokens
  }

  private init(_ source: String) {
    self.source = source
    let tag = source.hasPrefix("<") ? source.dropFirst() : ""
    isEnd = tag.hasPrefix("/")
    let word = tag.drop { $0 == "/" }.prefix { !" \t\n\r/>".contains($0) }
    name = word.first?.isLetter ?? false ? word.lowercased() : ""
  }

  /// Behind the bracket that ends the tag; one in quotation marks does not.
  private static func tagEnd(of rest: ArraySlice<UInt8>) -> Int {
    var quote: UInt8?
    for (index, byte) in zip(rest.indices, rest) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case UInt8(ascii: ">") where quote == nil: return index + 1
      default: break
      }
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
