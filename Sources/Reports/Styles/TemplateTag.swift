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
    /// Ends either.
    case end
    /// Puts in a part.
    case part
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

  /// The tag that `source` is, "{{" and "}}" included; nil when it is none.
  init?(_ source: String, line: Int) {
    let inner = source.dropFirst(2).dropLast(2)
    let rest = inner.dropFirst()
    let (kind, text): (Kind, Substring) =
      switch inner.first {
      case "#": (.section, rest)
      case "^": (.inverted, rest)
      case "/": (.end, rest)
      case ">": (.part, rest)
      case "!": (.comment, "")
      case "{": (.value, rest.dropLast())
      case "&": (.value, rest)
      default: (.value, inner)
      }
    guard let (name, calls) = Self.parts(of: text) else { return nil }
    switch kind {
    case .comment: break
    case .part where name.isEmpty || !calls.isEmpty: return nil
    case _ where name.isEmpty && calls.isEmpty: return nil
    default: break
    }
    (self.kind, self.name, self.calls, self.line, self.source) = (kind, name, calls, line, source)
  }

  /// The name and what is called upon it; nil where neither the engine nor this program reads it.
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
  /// Whether `end` ends what this begins.
  func isEnded(by end: TemplateTag) -> Bool { name == end.name && calls == end.calls }

  /// How the end of what this begins is written.
  var endSource: String {
    "{{/\(calls.map { $0 + "(" }.joined())\(name)\(String(repeating: ")", count: calls.count))}}"
  }
}
