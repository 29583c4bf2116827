public import Words

/// What is wrong with a template.
public struct StyleError: Error, Equatable {
  /// What can be wrong; a tag, and what ends one, is as it is written.
  enum Reason: Equatable {
    case notClosed(tag: String, end: String)
    case noTag(String)
    case tooDeep(most: Int)
    case endsNothing(String)
    /// A section ends with `tag` that `start` began, which `end` would end.
    case wrongEnd(tag: String, end: String, start: String, startLine: Int)
    case notEnded(tag: String, end: String)
    case noPart(String, parts: [String])
    /// The part puts in itself.
    case endlessPart(String)
    case page(PageProblem)
  }

  /// The line; nil when it is not known.
  public let line: Int?
  let reason: Reason

  /// What is wrong: a sentence without its first capital and its full stop.
  public func problem(in words: Words) -> String {
    switch reason {
    case .notClosed(let tag, let end): words("template.notClosed", tag: tag, end: end)
    case .noTag(let tag): words("template.noTag", tag: tag)
    case .tooDeep(let most): words("template.tooDeep", count: most)
    case .endsNothing(let tag): words("template.endsNothing", tag: tag)
    case .wrongEnd(let tag, let end, let start, let line):
      words("template.wrongEnd", tag: tag, end: end, start: start, line: line)
    case .notEnded(let tag, let end): words("template.notEnded", tag: tag, end: end)
    case .noPart(let name, let parts): words("template.noPart", name: name, parts: parts)
    case .endlessPart(let name): words("template.endlessPart", name: name)
    case .page(let problem): problem.text(in: words)
    }
  }
}
