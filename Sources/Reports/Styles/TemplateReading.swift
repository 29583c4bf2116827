/// A template as it is written, taken apart before the engine gets it.
///
/// The engine calls itself for each section and each part, and ends the program where that goes too
/// deep; and what it says of a mistake is for programmers.
struct TemplateReading {
  /// Text, or a tag.
  enum Piece {
    case text(Substring, line: Int)
    case tag(TemplateTag)
  }

  /// More sections than this do not stand in one another.
  private static let deepest = 32

  let pieces: [Piece]

  var tags: [TemplateTag] {
    pieces.compactMap { piece in
      if case .tag(let tag) = piece { tag } else { nil }
    }
  }

  /// Takes `template` apart.
  ///
  /// - Throws: ``StyleError`` where a tag is none, or sections do not fit into one another.
  init(_ template: String) throws(StyleError) {
    var pieces: [Piece] = []
    var rest = template[...]
    var line = 1
    while let start = rest.firstRange(of: "{{") {
      let text = rest[..<start.lowerBound]
      pieces.append(.text(text, line: line))
      line += text.count(where: \.isNewline)
      let tag = try Self.tag(at: rest[start.lowerBound...], line: line)
      pieces.append(.tag(tag))
      rest = rest[start.lowerBound...].dropFirst(tag.source.count)
      line += tag.source.count(where: \.isNewline)
    }
    self.pieces = pieces + [.text(rest, line: line)]
    try checkSections()
  }

  private static func tag(at rest: Substring, line: Int) throws(StyleError) -> TemplateTag {
    let end = rest.hasPrefix("{{{") ? "}}}" : "}}"
    guard let range = rest.firstRange(of: end) else {
      throw StyleError(
        line: line,
        problem: "'\(Excerpt.beginning(of: String(rest.prefix(200))))' is not closed by '\(end)'")
    }
    let source = String(rest[..<range.upperBound])
    guard let tag = TemplateTag(source, line: line) else {
      throw StyleError(
        line: line, problem: "'\(Excerpt.beginning(of: source))' is no tag of a template")
    }
    return tag
  }

  private func checkSections() throws(StyleError) {
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        guard open.count <= Self.deepest else {
          throw StyleError(
            line: tag.line, problem: "more than \(Self.deepest) sections stand in one another")
        }
      case .end:
        guard let start = open.popLast() else {
          throw StyleError(line: tag.line, problem: "'\(tag.source)' ends nothing")
        }
        guard start.isEnded(by: tag) else {
          throw StyleError(
            line: tag.line,
            problem: "'\(tag.source)' stands where '\(start.endSource)' has to come first, for "
              + "'\(start.source)' in line \(start.line)")
        }
      case .value, .part, .comment: continue
      }
    }
    if let start = open.last {
      throw StyleError(
        line: start.line, problem: "'\(start.source)' is not ended by '\(start.endSource)'")
    }
  }
}

extension TemplateReading {
  /// Looks whether all that it puts in is there, and whether none of that puts in itself.
  ///
  /// - Throws: ``StyleError`` with the line where that is not so.
  func checkParts(_ parts: [String: String]) throws(StyleError) {
    for tag in tags where tag.kind == .part {
      guard parts[tag.name] != nil else {
        throw StyleError(
          line: tag.line,
          problem: "there is no part '\(tag.name)'; there are "
            + parts.keys.sorted().joined(separator: ", "))
      }
      guard try !Self.reachesItself(tag.name, in: parts) else {
        throw StyleError(line: tag.line, problem: "the part '\(tag.name)' puts in itself")
      }
    }
  }

  /// Whether a part puts in itself or one that does.
  private static func reachesItself(
    _ name: String, in parts: [String: String], from outer: Set<String> = []
  ) throws(StyleError) -> Bool {
    guard !outer.contains(name) else { return true }
    for tag in try Self(parts[name] ?? "").tags where tag.kind == .part {
      if try reachesItself(tag.name, in: parts, from: outer.union([name])) { return true }
    }
    return false
  }

  /// The names in it that no report has, each with the line where it stands first.
  var unknownNames: [(name: String, line: Int)] {
    var seen: Set<String> = []
    return tags.flatMap { tag -> [(name: String, line: Int)] in
      guard tag.kind != .part, tag.kind != .comment else { return [] }
      let names = tag.name.split(separator: ".").map(String.init)
      let unknown =
        names.filter { !TemplateNames.isKnown($0) }
        + tag.calls.filter { !TemplateNames.calls.contains($0) }.map { $0 + "()" }
      return unknown.filter { seen.insert($0).inserted }.map { ($0, tag.line) }
    }
  }
}
