/// Takes names out of texts.
struct Redactor {
  /// What stands in place of a name, in every language.
  static let mark = "[…]"

  let finder: NameFinder

  init(_ names: KnownNames) { finder = names.finder }

  /// `text` with the mark in place of each name in it.
  func redacted(_ text: String) -> String {
    var left: Set<LeftName> = []
    return redacted(text, noting: &left)
  }

  /// `text` with the mark in place of each name in it, and in `left` what may be one and was left;
  /// parts of names stay in what is published.
  func redacted(
    _ text: String, isPublished: Bool = false, noting left: inout Set<LeftName>
  ) -> String {
    var result = ""
    var kept = text.startIndex
    for name in finder.names(in: text, isPublished: isPublished) {
      if name.isLikely {
        result += text[kept..<max(kept, name.written.lowerBound)] + Self.mark
        kept = max(kept, name.written.upperBound)
      } else {
        left.insert(LeftName(word: String(text[name.written]), reason: name.reason))
      }
    }
    return kept == text.startIndex ? text : result + text[kept...]
  }
}
