/// Looks in a template of a page for what acts, what is brought in from elsewhere, and for places
/// where data would do either.
///
/// A report is one file. What makes a document of it has no network and runs no scripts; but a page
/// is read by others, too. It reads a template as browsers do, and more strictly: what it does not
/// understand it refuses.
struct PageTemplate {
  /// A sign of the template, or a tag between two of them.
  enum Sign: Equatable {
    case scalar(Unicode.Scalar)
    indirect case tag(TemplateTag)
  }

  private var signs: [(sign: Sign, line: Int)] = []
  private var index = 0
  /// How many sections are open.
  private var depth = 0

  /// Looks through the template.
  ///
  /// - Throws: ``StyleError`` with the first thing that is found.
  static func check(_ reading: TemplateReading) throws(StyleError) {
    var page = Self(reading)
    while let sign = page.next {
      if sign == "<" {
        try page.readMarkup()
      } else {
        try page.take()
      }
    }
  }

  private init(_ reading: TemplateReading) {
    for piece in reading.pieces {
      switch piece {
      case .tag(let tag): signs.append((.tag(tag), tag.line))
      case .text(let text, var line):
        for scalar in text.unicodeScalars {
          signs.append((.scalar(scalar), line))
          if scalar == "\n" { line += 1 }
        }
      }
    }
  }
}

extension PageTemplate {
  private var line: Int? { signs.indices.contains(index) ? signs[index].line : signs.last?.line }

  /// The next scalar; a place holder that is none of HTML's own for a tag; nil at the end.
  private var next: Unicode.Scalar? {
    guard signs.indices.contains(index) else { return nil }
    if case .scalar(let scalar) = signs[index].sign { return scalar }
    return "\u{FFFC}"
  }

  private var tag: TemplateTag? {
    guard signs.indices.contains(index), case .tag(let tag) = signs[index].sign else { return nil }
    return tag
  }

  private var isAttributePart: Bool {
    tag.map { $0.kind == .part && PageRules.attributeParts.contains($0.name) } ?? false
  }

  private func error(_ problem: PageProblem) -> StyleError {
    StyleError(line: line, reason: .page(problem))
  }

  private func startsWith(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard index + scalars.count <= signs.count else { return false }
    return zip(scalars, signs[index...]).allSatisfy { expected, sign in
      guard case .scalar(let scalar) = sign.sign else { return false }
      return expected.properties.lowercaseMapping == scalar.properties.lowercaseMapping
    }
  }

  /// Whether browsers may take what is next for markup.
  private var beginsMarkup: Bool {
    guard next == "<", signs.indices.contains(index + 1) else { return false }
    guard case .scalar(let scalar) = signs[index + 1].sign else { return true }
    return scalar.isLetter || "/!?".unicodeScalars.contains(scalar)
  }

  /// Goes past one sign.
  private mutating func take() throws(StyleError) {
    if tag?.isStart ?? false { depth += 1 }
    if tag?.kind == .end { depth -= 1 }
    index += 1
  }

  /// Goes past signs up to where `isEnd` holds, in which each section ends that begins there.
  private mutating func read(
    _ part: PageProblem.Part, until isEnd: (Self) -> Bool
  ) throws(StyleError) -> [Sign] {
    let floor = depth
    let start = index
    while !isEnd(self) {
      guard next != nil else { throw error(.noEnd(part)) }
      if let tag, tag.kind == .block || tag.kind == .parent {
        // What replaces a block is looked at as text, so nothing else is replaced.
        throw error(.notWhereText(tag: tag.source, part))
      }
      try take()
      guard depth >= floor else { throw error(.endsSection(part)) }
    }
    guard depth == floor else { throw error(.beginsSection(part)) }
    return signs[start..<index].map(\.sign)
  }
}

extension PageTemplate {
  /// Reads what begins with "<".
  private mutating func readMarkup() throws(StyleError) {
    if startsWith("<!--") { return try readComment() }
    let isDocumentType = startsWith("<!doctype")
    index += 1
    if isDocumentType { return try readPlain(.documentType) }
    guard let first = next else { return }
    if first == "/" { return try readPlain(.end) }
    if first.isLetter { return try readElement() }
    guard !"!?\u{FFFC}".unicodeScalars.contains(first) else {
      throw error(.noMarkup)
    }
  }

  private mutating func readComment() throws(StyleError) {
    // "<!-->" is a whole comment, "<!--!>" is none.
    index += 2
    let first = index
    let signs = try read(.comment) { page in
      page.startsWith("-->") || page.index >= first + 2 && page.startsWith("--!>")
    }
    // What is put in may be nothing, or a part of what ends a comment.
    let mayEnd = zip(signs, signs.dropFirst()).contains { sign, next in
      next.isOne(of: ">") && (!sign.isScalar || sign.isOne(of: "-!"))
    }
    guard !mayEnd || signs.tags.isEmpty else { throw error(.commentMayEnd) }
  }

  /// Reads up to ">" what has a name and nothing else that matters.
  private mutating func readPlain(_ part: PageProblem.Part) throws(StyleError) {
    let signs = try read(part) { $0.next == ">" }
    // In quotation marks a ">" would end nothing.
    guard signs.allSatisfy({ $0.isScalar && !$0.isOne(of: "<\"'=`") }) else {
      throw error(.moreThanName(part))
    }
  }

  private mutating func readElement() throws(StyleError) {
    let name = try readName(.element)
    guard !PageRules.elements.contains(name) else {
      throw error(.foreign("<\(name)>"))
    }
    while true {
      while next.map({ $0.isSpace || $0 == "/" }) ?? false { index += 1 }
      if let tag {
        guard isAttributePart else {
          throw error(.outsideQuotes(tag: tag.source))
        }
        index += 1
        // It may be empty, and must not join what stands around it.
        guard next.map({ $0.isSpace || $0 == "/" || $0 == ">" }) ?? false else {
          throw error(.needsSpace(tag: tag.source))
        }
      } else if next == ">" {
        index += 1
        return try readRawText(of: name)
      } else {
        try readAttribute(of: name)
      }
    }
  }

  private mutating func readName(_ part: PageProblem.Part) throws(StyleError) -> String {
    let signs = try read(part) { page in
      page.isAttributePart
        || page.next.map { $0.isSpace || "/>=".unicodeScalars.contains($0) } ?? false
    }
    let name = signs.text.lowercased()
    let isPlain = signs.allSatisfy { $0.isScalar && !$0.isOne(of: "<\"'`") }
    guard isPlain, !name.isEmpty, name.utf8.count == signs.count else {
      throw error(.noName(part))
    }
    return name
  }

  private mutating func readAttribute(of element: String) throws(StyleError) {
    let name = try readName(.attribute)
    while next?.isSpace ?? false { index += 1 }
    guard next == "=" else { return try checkAttribute(name, of: element, []) }
    index += 1
    while next?.isSpace ?? false { index += 1 }
    let part = PageProblem.Part.value(name)
    if let quote = next, quote == "\"" || quote == "'" {
      index += 1
      let value = try read(part) { $0.next == quote }
      try checkAttribute(name, of: element, value)
      index += 1
    } else {
      let value = try read(part) { page in page.next.map { $0.isSpace || $0 == ">" } ?? false }
      guard value.allSatisfy(\.isScalar) else {
        throw error(.needsQuotes(part))
      }
      try checkAttribute(name, of: element, value)
    }
  }

  private func checkAttribute(
    _ name: String, of element: String, _ value: [Sign]
  ) throws(StyleError) {
    if let problem = PageRules.problem(name, of: element, value) { throw error(problem) }
  }

  /// Reads what stands in an element that has no others in it.
  private mutating func readRawText(of element: String) throws(StyleError) {
    guard ["style", "title", "textarea"].contains(element) else { return }
    let signs = try read(.content(element)) { $0.beginsMarkup }
    let end = "</\(element)"
    guard startsWith(end + ">") || startsWith(end + " ") || startsWith(end + "\n") else {
      throw error(.markupInText(element: element))
    }
    guard element == "style" else { return }
    if let problem = PageRules.problem(inStyle: signs) { throw error(problem) }
  }
}

extension PageTemplate.Sign {
  var isScalar: Bool { if case .scalar = self { true } else { false } }

  func isOne(of text: String) -> Bool {
    guard case .scalar(let scalar) = self else { return false }
    return text.unicodeScalars.contains(scalar)
  }
}

extension [PageTemplate.Sign] {
  /// The text of them, without the tags.
  var text: String {
    var text = ""
    for case .scalar(let scalar) in self { text.unicodeScalars.append(scalar) }
    return text
  }

  var tags: [TemplateTag] {
    compactMap { sign in
      if case .tag(let tag) = sign { tag } else { nil }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { " \t\n\r\u{C}".unicodeScalars.contains(self) }

  fileprivate var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
