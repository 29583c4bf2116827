/// Says in a page of HTML, in a way that pandoc hands on, in which direction each paragraph is read.
///
/// Of what a page says of directions pandoc takes over nothing. So a sign that shows nothing is put
/// before the first word of each paragraph that is read in another direction than the page.
struct PageDirections {
  private struct Element {
    let name: String
    /// The direction of the block that it is, or is in.
    let direction: TextDirection
  }

  /// The direction of the page.
  let page: TextDirection
  private let tokens: [MarkupToken]
  private var open: [Element] = []
  private var isAtStart = true

  init(_ page: String) {
    tokens = MarkupToken.tokens(of: Array(page.utf8))
    let html = tokens.first { $0.name == "html" }
    self.page = html?.attribute("dir") == "rtl" ? .rightToLeft : .leftToRight
  }

  /// The page with the signs in it.
  func marked() -> String {
    var copy = self
    return tokens.indices.reduce(into: "") { $0 += copy.marked(at: $1) }
  }

  private mutating func marked(at index: Int) -> String {
    let token = tokens[index]
    guard token.isText else {
      if token.isEnd { end(token.name) } else if token.isStart { begin(index) }
      if !token.name.isEmpty, !Self.inline.contains(token.name) { isAtStart = true }
      return token.source
    }
    let direction = open.last?.direction ?? page
    guard isAtStart, !token.source.allSatisfy(\.isWhitespace) else { return token.source }
    isAtStart = false
    guard direction != page else { return token.source }
    let space = token.source.prefix(while: \.isWhitespace)
    return space + "\(direction.mark)" + token.source.dropFirst(space.count)
  }

  private mutating func begin(_ index: Int) {
    let token = tokens[index]
    guard !Self.void.contains(token.name) else { return }
    let isInline = Self.inline.contains(token.name)
    // Another block ends a paragraph, whether a tag says so or not.
    if !isInline, open.last?.name == "p" { open.removeLast() }
    let outer = open.last?.direction ?? page
    open.append(
      Element(name: token.name, direction: isInline ? outer : direction(at: index) ?? outer))
  }

  private mutating func end(_ name: String) {
    if let start = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(start...) }
  }

  /// The direction that a block says itself; nil when it says none, or has no letter that does.
  private func direction(at index: Int) -> TextDirection? {
    let token = tokens[index]
    // A title says nothing of it and is the first thing that is read.
    switch token.name == "title" ? "auto" : token.attribute("dir") {
    case "ltr": return .leftToRight
    case "rtl": return .rightToLeft
    case "auto":
      let rest = tokens[(index + 1)...]
      return direction(in: rest[..<(rest.end(of: token.name) ?? rest.endIndex)])
    default: return nil
    }
  }

  /// The direction of the first letter, but in parts that have one of their own.
  private func direction(in tokens: ArraySlice<MarkupToken>) -> TextDirection? {
    var rest = tokens
    while let token = rest.popFirst() {
      if token.isText, let direction = TextDirection(ofFirstLetterIn: token.source) {
        return direction
      }
      let isApart = token.name == "bdi" || token.attribute("dir") != nil
      if token.isStart, isApart, let end = rest.end(of: token.name) { rest = rest[end...] }
    }
    return nil
  }

  /// Elements in a line of text.
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time",
    "u", "var", "wbr",
  ]

  /// Elements that no tag ends.
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
