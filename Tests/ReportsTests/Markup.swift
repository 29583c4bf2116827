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
    let isEnd = inner.first == "/"
    var body = isEnd ? inner.dropFirst() : inner
    if body.last == "/" { body.removeLast() }
    // Names and values by turns, the last part being what follows the last value.
    let parts = body.split(separator: "\"", omittingEmptySubsequences: false)
    guard let head = parts.first, let last = parts.last, parts.count % 2 == 1 else { return nil }
    let name = head.prefix { $0 != " " }
    guard isName(name), (parts.count == 1 ? head.dropFirst(name.count) : last).isEmpty else {
      return nil
    }
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let key = index == 0 ? head.dropFirst(name.count) : parts[index]
      guard key.first == " ", key.last == "=", isName(key.dropFirst().dropLast()) else {
        return nil
      }
      let value = String(parts[index + 1])
      let old = attributes.updateValue(value, forKey: String(key.dropFirst().dropLast()))
      guard old == nil else { return nil }
    }
    return Tag(name: String(name), attributes: attributes, isEnd: isEnd)
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
