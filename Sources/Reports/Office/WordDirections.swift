/// Sets paragraphs in a document for Word in the direction in which they are read, and in them each
/// run of words in its own.
struct WordDirections {
  /// The direction of paragraphs that say none.
  let page: TextDirection

  /// The main part of a document with all of it set.
  func set(in xml: [UInt8]) -> [UInt8] {
    var rest = MarkupToken.tokens(of: xml)[...]
    var result = ""
    while let token = rest.popFirst() {
      result += token.source
      switch token.name {
      case "w:p" where token.isStart:
        let end = rest.end(of: token.name) ?? rest.endIndex
        result += paragraph(rest[..<end])
        rest = rest[end...]
      case "w:tblstyle" where page == .rightToLeft: result += "<w:bidiVisual />"
      default: break
      }
    }
    return Array(result.utf8)
  }

  private func paragraph(_ tokens: ArraySlice<MarkupToken>) -> String {
    var letters = ParagraphLetters(tokens, page)
    guard letters.direction == .rightToLeft || letters.saysDirection else {
      return tokens.source
    }
    var result = ""
    var rest = tokens
    if letters.direction == .rightToLeft { result += Self.takeProperties(from: &rest) }
    while let token = rest.popFirst() {
      guard token.name == "w:r", token.isStart, let end = rest.end(of: "w:r") else {
        result += token.source
        continue
      }
      result += run(token, rest[..<end], &letters)
      rest = rest[(end + 1)...]
    }
    return result
  }

  /// What is said of the paragraph as a whole, with its direction among it, where the format wants
  /// that.
  private static func takeProperties(from rest: inout ArraySlice<MarkupToken>) -> String {
    let bidi = "<w:bidi />"
    guard let first = rest.first, first.name == "w:ppr", first.isStart,
      let end = rest.dropFirst().end(of: "w:ppr")
    else {
      if rest.first?.name == "w:ppr" { rest.removeFirst() }
      return "<w:pPr>\(bidi)</w:pPr>"
    }
    let place = rest[..<end].firstIndex { following.contains($0.name) } ?? end
    defer { rest = rest[(end + 1)...] }
    return rest[..<place].source + bidi + rest[place...end].source
  }

  /// What is said of a paragraph after its direction.
  private static let following: Set = [
    "w:adjustrightind", "w:snaptogrid", "w:spacing", "w:ind", "w:contextualspacing",
    "w:mirrorindents", "w:suppressoverlap", "w:jc", "w:textdirection", "w:textalignment",
    "w:textboxtightwrap", "w:outlinelvl", "w:divid", "w:cnfstyle", "w:rpr", "w:sectpr",
    "w:pprchange",
  ]

  /// A run of words as one run for each direction in it.
  private func run(
    _ start: MarkupToken, _ tokens: ArraySlice<MarkupToken>, _ letters: inout ParagraphLetters
  ) -> String {
    let texts = tokens.indices.filter { tokens[$0].isText }
    guard texts.count == 1, let text = texts.first, tokens[text - 1].name == "w:t",
      tokens[text + 1].isEnd
    else {
      for index in texts { _ = letters.take(tokens[index].source) }
      return start.source + tokens.source + "</w:r>"
    }
    let before = tokens[..<(text - 1)]
    return letters.take(tokens[text].source).map { piece in
      start.source
        + (piece.direction == .rightToLeft ? Self.rightToLeft(before) : before.source)
        + "<w:t xml:space=\"preserve\">\(piece.text)</w:t></w:r>"
    }.joined()
  }

  /// What is said of a run, with its direction among it.
  private static func rightToLeft(_ properties: ArraySlice<MarkupToken>) -> String {
    let rtl = "<w:rtl />"
    guard let end = properties.firstIndex(where: { $0.name == "w:rpr" && $0.isEnd }) else {
      return properties.source + "<w:rPr>\(rtl)</w:rPr>"
    }
    let place =
      properties[..<end].firstIndex { ["w:cs", "w:em", "w:lang"].contains($0.name) } ?? end
    return properties[..<place].source + rtl + properties[place...].source
  }
}

/// The letters of a paragraph, each with the direction in which it is set: that of a letter is its
/// own, other signs go with the letters on both sides of them where these agree, else with what they
/// stand in.
private struct ParagraphLetters {
  /// The direction of the paragraph.
  let direction: TextDirection
  private let isMarked: Bool
  private let directions: [TextDirection]
  private var place = 0

  init(_ tokens: ArraySlice<MarkupToken>, _ page: TextDirection) {
    let texts = tokens.filter(\.isText).map(\.source)
    let mark = texts.first { !$0.isEmpty }.flatMap(TextDirection.init(markOf:))
    let base = mark ?? page
    isMarked = mark != nil
    direction = base
    let characters = texts.flatMap { TextDirection.characters(of: $0) }
    var directions: [TextDirection] = []
    var isIsolated = false
    // What stands between two signs that isolate is read by itself.
    let parts = characters.split(omittingEmptySubsequences: false) {
      TextDirection.isolates($0.source)
    }
    for part in parts {
      let own = part.map(\.direction)
      let first = own.lazy.compactMap(\.self).first
      directions += Self.resolved(own, in: isIsolated ? first ?? base : base) + [base]
      isIsolated =
        part.endIndex < characters.endIndex && characters[part.endIndex].source != "\u{2069}"
    }
    self.directions = directions
  }

  /// Whether the paragraph says its direction, or something in it is set in the other one.
  var saysDirection: Bool { isMarked || directions.contains { $0 != direction } }

  private static func resolved(
    _ own: [TextDirection?], in base: TextDirection
  ) -> [TextDirection] {
    var result: [TextDirection] = []
    var before = base
    for direction in own + [base] {
      guard let direction else { continue }
      let gap = own[result.count...].prefix { $0 == nil }.count
      result += Array(repeating: before == direction ? direction : base, count: gap) + [direction]
      before = direction
    }
    return Array(result.prefix(own.count))
  }

  /// The next letters, which `text` is, parted where the direction changes, without the signs that
  /// say the direction.
  mutating func take(_ text: String) -> [(text: String, direction: TextDirection)] {
    var pieces: [(text: String, direction: TextDirection)] = []
    for character in TextDirection.characters(of: text) {
      let direction = directions[place]
      defer { place += 1 }
      if place == 0, TextDirection(markOf: character.source) != nil { continue }
      // Each run says its direction; LibreOffice sets what is isolated on top of what is not.
      if self.direction == .rightToLeft, TextDirection.isolates(character.source) { continue }
      if pieces.last?.direction == direction {
        pieces[pieces.count - 1].text += character.source
      } else {
        pieces.append((String(character.source), direction))
      }
    }
    return pieces
  }
}
