/// A template as it is written, taken apart: texts with a tag between each two.
struct TemplateReading {
  /// Text, or a tag.
  enum Piece {
    case text(Substring, line: Int)
    case tag(TemplateTag)
  }

  /// More sections than this do not stand in one another, so that whatever goes through them ends.
  private static let deepest = 32

  /// What it is made of, in its order; the first and the last are texts, which may be empty.
  let pieces: [Piece]

  /// Its tags.
  var tags: [TemplateTag] {
    pieces.compactMap { piece in
      if case .tag(let tag) = piece { tag } else { nil }
    }
  }

  /// The texts round its tags, one more than those.
  var texts: [Substring] {
    pieces.compactMap { piece in
      if case .text(let text, _) = piece { text } else { nil }
    }
  }

  /// Takes `template` apart.
  ///
  /// - Throws: ``StyleError`` where a tag is none, or sections do not fit into one another.
  init(_ template: String) throws(StyleError) {
    var pieces: [Piece] = []
    var rest = template[...]
    var line = 1
    var delimiters = TemplateDelimiters.usual
    while let start = rest.utf8.firstRange(of: Array(delimiters.start.utf8)) {
      let text = rest[..<start.lowerBound]
      pieces.append(.text(text, line: line))
      line += Self.lines(in: text)
      let tag = try Self.tag(at: rest[start.lowerBound...], between: delimiters, line: line)
      pieces.append(.tag(tag))
      rest = Substring(rest[start.lowerBound...].utf8.dropFirst(tag.source.utf8.count))
      line += Self.lines(in: tag.source[...])
      if case .delimiters(let others) = tag.kind { delimiters = others }
    }
    self.pieces = pieces + [.text(rest, line: line)]
    try checkSections()
  }

  private static func lines(in text: Substring) -> Int {
    text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  private static func tag(
    at rest: Substring, between delimiters: TemplateDelimiters, line: Int
  ) throws(StyleError) -> TemplateTag {
    let inner = rest.utf8.dropFirst(delimiters.start.utf8.count)
    let end: String =
      switch inner.first {
      case UInt8(ascii: "{"): "}" + delimiters.end
      case UInt8(ascii: "="): "=" + delimiters.end
      default: delimiters.end
      }
    guard let range = inner.firstRange(of: Array(end.utf8)) else {
      throw StyleError(
        line: line,
        reason: .notClosed(tag: Excerpt.beginning(of: String(rest.prefix(200))), end: end))
    }
    let source = String(rest[..<range.upperBound])
    guard let tag = TemplateTag(source, between: delimiters, line: line) else {
      throw StyleError(line: line, reason: .noTag(Excerpt.beginning(of: source)))
    }
    return tag
  }

  private func checkSections() throws(StyleError) {
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted, .block, .parent:
        open.append(tag)
        guard open.count <= Self.deepest else {
          throw StyleError(line: tag.line, reason: .tooDeep(most: Self.deepest))
        }
      case .end:
        guard let start = open.popLast() else {
          throw StyleError(line: tag.line, reason: .endsNothing(tag.source))
        }
        guard start.isEnded(by: tag) else {
          throw StyleError(
            line: tag.line,
            reason: .wrongEnd(
              tag: tag.source, end: start.endSource, start: start.source, startLine: start.line))
        }
      case .value, .part, .delimiters, .comment: continue
      }
    }
    if let start = open.last {
      throw StyleError(
        line: start.line, reason: .notEnded(tag: start.source, end: start.endSource))
    }
  }
}

extension TemplateReading {
  /// Looks whether all that it puts in is there, and whether none of that puts in itself.
  ///
  /// - Throws: ``StyleError`` with the line where that is not so.
  func checkParts(_ parts: [String: String]) throws(StyleError) {
    for tag in tags where tag.isPart {
      guard parts[tag.name] != nil else {
        throw StyleError(
          line: tag.line, reason: .noPart(tag.name, parts: parts.keys.sorted()))
      }
      guard try !Self.reachesItself(tag.name, in: parts) else {
        throw StyleError(line: tag.line, reason: .endlessPart(tag.name))
      }
    }
  }

  /// Whether a part puts in itself or one that does.
  private static func reachesItself(
    _ name: String, in parts: [String: String], from outer: Set<String> = []
  ) throws(StyleError) -> Bool {
    guard !outer.contains(name) else { return true }
    for tag in try Self(parts[name] ?? "").tags where tag.isPart {
      if try reachesItself(tag.name, in: parts, from: outer.union([name])) { return true }
    }
    return false
  }

  /// The names in it that no report has, each with the line where it stands first.
  var unknownNames: [(name: String, line: Int)] {
    var seen: Set<String> = []
    return tags.flatMap { tag -> [(name: String, line: Int)] in
      guard [.value, .section, .inverted].contains(tag.kind) else { return [] }
      let names = tag.name.split(separator: ".").map(String.init)
      let unknown =
        names.filter { !TemplateNames.isKnown($0) }
        + tag.calls.filter { TemplateName.Call(rawValue: $0) == nil }.map { $0 + "()" }
      return unknown.filter { seen.insert($0).inserted }.map { ($0, tag.line) }
    }
  }
}
