/// A block of Markdown, whose texts are Markdown already.
indirect enum MarkdownBlock {
  /// A heading, 1 for the highest.
  case heading(Int, String)
  /// Lines with hard breaks between them.
  case paragraph([String])
  /// Items of blocks each.
  case list([[MarkdownBlock]])
  /// The same, numbered from 1.
  case numbered([[MarkdownBlock]])
  /// A quotation.
  case quote([MarkdownBlock])

  /// The blocks as a text that ends in a newline.
  static func text(_ blocks: [MarkdownBlock]) -> String {
    lines(of: blocks).joined(separator: "\n") + "\n"
  }

  private static func lines(of blocks: [MarkdownBlock], isTight: Bool = false) -> [String] {
    blocks.enumerated().flatMap { index, block in
      (index > 0 && !isTight ? [""] : []) + block.lines
    }
  }

  private var lines: [String] {
    switch self {
    case .heading(let level, let text): [String(repeating: "#", count: level) + " " + text]
    case .paragraph(let lines):
      lines.enumerated().map { $1 + ($0 < lines.count - 1 ? "\\" : "") }
    case .list(let items): Self.lines(ofItems: items, isTight: isTight) { _ in "- " }
    case .numbered(let items): Self.lines(ofItems: items, isTight: isTight) { "\($0 + 1). " }
    case .quote(let blocks): Self.lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    }
  }

  /// Whether no item needs an empty line: each is a paragraph, perhaps with such a list.
  private var isTight: Bool {
    guard case .list(let items) = self else {
      guard case .numbered(let items) = self else { return false }
      return items.allSatisfy(Self.isTight)
    }
    return items.allSatisfy(Self.isTight)
  }

  private static func isTight(_ item: [MarkdownBlock]) -> Bool {
    guard case .paragraph? = item.first else { return false }
    return item.count == 1 || item.count == 2 && item[1].isTight
  }

  private static func lines(
    ofItems items: [[MarkdownBlock]], isTight: Bool, marker: (Int) -> String
  ) -> [String] {
    items.enumerated().flatMap { index, item in
      let marker = marker(index)
      let indent = String(repeating: " ", count: marker.count)
      let lines = lines(of: item, isTight: isTight).enumerated().map { number, line in
        line.isEmpty ? "" : (number == 0 ? marker : indent) + line
      }
      return (index > 0 && !isTight ? [""] : []) + lines
    }
  }
}
