/// A tag of a template: what stands between "{{" and "}}".
struct TemplateTag: Equatable {
  /// What a tag does.
  enum Kind: Equatable {
    /// Puts something in.
    case value
    /// Begins what is there for each member of a list, or if there is something.
    case section
    /// Begins what is there if there is nothing.
    case inverted
    /// Begins what a template that puts this one in may replace.
    case block
    /// Puts in a part, and begins what replaces its blocks.
    case parent
    /// Ends what one of these began.
    case end
    /// Puts in a part as it is.
    case part
    /// Has tags stand between other signs from here on.
    case delimiters(TemplateDelimiters)
    /// Does nothing.
    case comment
  }

  let kind: Kind
  /// The name, without what is called upon it.
  let name: String
  /// What is called upon it, the outermost first: "plusone", "index".
  let calls: [String]
  /// The line it begins in.
  let line: Int
  /// How it is written.
  let source: String
  private let delimiters: TemplateDelimiters

  /// The tag that `source` is, `delimiters` included; nil when it is none.
  init?(_ source: String, between delimiters: TemplateDelimiters = .usual, line: Int) {
    let inner = source.dropFirst(delimiters.start.count).dropLast(delimiters.end.count)
    guard let kind = Self.kind(of: inner),
      let (name, calls) = Self.parts(of: Self.name(in: inner, of: kind))
    else { return nil }
    switch kind {
    case .comment, .delimiters: break
    case .part, .parent, .block: guard !name.isEmpty, calls.isEmpty else { return nil }
    case .value, .section, .inverted, .end:
      guard !name.isEmpty || !calls.isEmpty else { return nil }
    }
    (self.kind, self.name, self.calls, self.line, self.source) = (kind, name, calls, line, source)
    self.delimiters = delimiters
  }

  private static func kind(of inner: Substring) -> Kind? {
    switch inner.first {
    case "#": .section
    case "^": .inverted
    case "$": .block
    case "<": .parent
    case "/": .end
    case ">": .part
    case "!": .comment
    case "=": TemplateDelimiters(inner.dropFirst().dropLast()).map(Kind.delimiters)
    default: .value
    }
  }

  private static func name(in inner: Substring, of kind: Kind) -> Substring {
    switch kind {
    case .comment, .delimiters: ""
    case .value where inner.first == "{": inner.dropFirst().dropLast()
    case .value where inner.first != "&": inner
    default: inner.dropFirst()
    }
  }

  /// The name and what is called upon it; nil where this program does not read it.
  private static func parts(of text: Substring) -> (String, [String])? {
    let text = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let pieces = String(text).split(separator: "(", omittingEmptySubsequences: false)
    let ends = String(repeating: ")", count: pieces.count - 1)
    guard pieces.count <= 4, let last = pieces.last, last.hasSuffix(ends) else { return nil }
    let name = String(last.dropLast(ends.count))
    let calls = pieces.dropLast().map(String.init)
    let isName = name.count <= 100 && name.allSatisfy { isLetter($0) || $0 == "." }
    guard isName, calls.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLetter) }) else { return nil }
    return (name, calls)
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
  }
}

extension TemplateTag {
  /// Whether it puts in a part.
  var isPart: Bool { kind == .part || kind == .parent }

  /// Whether something begins with it that an end ends.
  var isStart: Bool { [.section, .inverted, .block, .parent].contains(kind) }

  /// Whether `end` ends what this begins.
  func isEnded(by end: TemplateTag) -> Bool { name == end.name && calls == end.calls }

  /// How the end of what this begins is written.
  var endSource: String {
    let called = calls.map { $0 + "(" }.joined()
    let end = String(repeating: ")", count: calls.count)
    return "\(delimiters.start)/\(called)\(name)\(end)\(delimiters.end)"
  }
}
