/// Sets paragraphs in a document for LibreOffice in the direction in which they are read.
///
/// A paragraph's direction is its style's there, so each style that is wanted in the other direction
/// gets a twin.
struct OpenDocumentDirections {
  /// The direction of paragraphs that say none.
  let page: TextDirection
  private var twins: [(name: String, style: String)] = []

  init(page: TextDirection) { self.page = page }

  /// The content of a document with all of it set.
  func set(in xml: [UInt8]) -> [UInt8] {
    var copy = self
    let tokens = MarkupToken.tokens(of: xml)
    let styles = tokens.firstIndex { $0.name == "office:automatic-styles" && !$0.isEnd }
    guard let styles else { return xml }
    let head = tokens[...styles]
    let hasStyles = tokens[styles].isStart
    let end = hasStyles ? tokens[(styles + 1)...].end(of: "office:automatic-styles") : styles
    guard let end else { return xml }
    let own = hasStyles ? tokens[(styles + 1)..<end] : []
    let body = copy.body(tokens[(end + 1)...])
    let twins = copy.twins.map { Self.twin($0.name, of: $0.style, in: own) }.joined()
    let start = hasStyles ? head.source : head.dropLast().source + "<office:automatic-styles>"
    return Array(
      (start + tables(own) + twins + "</office:automatic-styles>" + body).utf8)
  }

  private mutating func body(_ tokens: ArraySlice<MarkupToken>) -> String {
    var result = ""
    var rest = tokens
    while let token = rest.popFirst() {
      guard token.isStart, ["text:p", "text:h"].contains(token.name),
        let end = rest.end(of: token.name)
      else {
        result += token.source
        continue
      }
      result += paragraph(token, rest[..<end])
      rest = rest[end...]
    }
    return result
  }

  private mutating func paragraph(
    _ start: MarkupToken, _ tokens: ArraySlice<MarkupToken>
  ) -> String {
    let first = tokens.firstIndex(where: \.isText)
    let mark = first.flatMap { TextDirection(markOf: tokens[$0].source) }
    var text = tokens.source
    if let first, mark != nil {
      text =
        tokens[..<first].source + tokens[first].source.dropFirst()
        + tokens[(first + 1)...].source
    }
    guard mark ?? page == .rightToLeft else { return start.source + text }
    // LibreOffice sets what is isolated on top of what is not.
    text.removeAll { TextDirection.isolates(String($0)) }
    let attribute = " text:style-name=\""
    let style = start.attribute("text:style-name").map(String.init) ?? "Standard"
    let name = twin(of: style)
    let tag =
      start.source.contains(attribute)
      ? start.source.replacing("\(attribute)\(style)\"", with: "\(attribute)\(name)\"")
      : start.source.dropLast() + "\(attribute)\(name)\">"
    return tag + text
  }

  private mutating func twin(of style: String) -> String {
    if let known = twins.first(where: { $0.style == style }) { return known.name }
    let name = "RightToLeft\(twins.count + 1)"
    twins.append((name, style))
    return name
  }

  /// A style that is like another in all but its direction.
  ///
  /// What a document says of a style of its own is said again, since none can stand on such a one.
  private static func twin(
    _ name: String, of style: String, in own: ArraySlice<MarkupToken>
  ) -> String {
    // The side has to be said as well: to LibreOffice, a paragraph begins at the left otherwise.
    let side = centred.contains(style) ? "" : " fo:text-align=\"right\""
    let mode = "style:writing-mode=\"rl-tb\"\(side)"
    let start = own.firstIndex {
      $0.name == "style:style" && !$0.isEnd && $0.attribute("style:name") == style[...]
        && $0.attribute("style:family") == "paragraph"
    }
    guard let start else {
      return "<style:style style:name=\"\(name)\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"\(style)\"><style:paragraph-properties \(mode) />"
        + "</style:style>"
    }
    let head = own[start].source.replacing(
      " style:name=\"\(style)\"", with: " style:name=\"\(name)\"")
    let rest = own[(start + 1)...]
    guard own[start].isStart, let end = rest.end(of: "style:style") else {
      return head.dropLast(2) + "><style:paragraph-properties \(mode) /></style:style>"
    }
    let properties = "<style:paragraph-properties"
    let body = rest[..<end].source.replacing(" fo:text-align=\"left\"", with: "")
      .replacing(" fo:text-align=\"start\"", with: "")
    if body.contains(" fo:text-align=") {
      return head
        + body.replacing(
          "<style:paragraph-properties",
          with: "<style:paragraph-properties style:writing-mode=\"rl-tb\"")
        + "</style:style>"
    }
    return head
      + (body.contains(properties)
        ? body.replacing(properties, with: "\(properties) \(mode)")
        : "\(properties) \(mode) />\(body)") + "</style:style>"
  }

  /// Styles whose paragraphs stand in the middle.
  private static let centred: Set = ["Title", "Subtitle"]

  /// The styles with tables that begin at the side at which the page does.
  private func tables(_ styles: ArraySlice<MarkupToken>) -> String {
    guard page == .rightToLeft else { return styles.source }
    let properties = "<style:table-properties"
    return styles.source.replacing(
      "\(properties) ", with: "\(properties) style:writing-mode=\"rl-tb\" ")
  }
}
