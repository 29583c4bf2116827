/// The tags of a page, read more strictly than a browser does.
struct Markup {
  /// A tag.
  struct Tag: Equatable {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool

    /// The tag as far as data may not change it: its name and those of its attributes.
    var shape: String {
      (isEnd ? "/" : "") + name + " " + attributes.keys.sorted().joined(separator: " ")
    }
  }

  /// The tags in their order.
  private(set) var tags: [Tag] = []
  /// What is not as it should be; empty for a page that is well-formed.
  private(set) var problems: [String] = []

  init(_ page: String) {
    var open: [String] = []
    for piece in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        problems.append("no end: <\(piece.prefix(40))")
        continue
      }
      let inner = piece[..<end]
      if inner == "!doctype html" { continue }
      guard let tag = Self.tag(inner) else {
        problems.append("no tag: <\(inner)>")
        continue
      }
      tags.append(tag)
      if inner.hasSuffix("/") || Self.empty.contains(tag.name) { continue }
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        problems.append("not open: <\(inner)>")
      }
    }
    problems += open.map { "not closed: <\($0)>" }
  }

  /// The values of the attribute `name`, wherever it is.
  func values(of name: String) -> [String] { tags.compactMap { $0.attributes[name] } }

  private static let empty: Set = ["br", "meta"]

  private static func tag(_ inner: Substring) -> Tag? {
    guard let match = inner.wholeMatch(of: /(\/?)([a-zA-Z][a-zA-Z0-9]*)(( [a-zA-Z-]+="[^"]*")*)\/?/)
    else { return nil }
    let pairs = match.3.matches(of: /\s([a-zA-Z-]+)="([^"]*)"/).map {
      (String($0.1), String($0.2))
    }
    guard Set(pairs.map(\.0)).count == pairs.count else { return nil }
    return Tag(
      name: String(match.2), attributes: Dictionary(uniqueKeysWithValues: pairs),
      isEnd: !match.1.isEmpty)
  }
}
