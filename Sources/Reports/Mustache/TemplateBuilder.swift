/// Puts what was read of a template together: section in section, without lines that leave nothing.
struct TemplateBuilder {
  private let layout: TemplateLayout
  /// How many tags are done with.
  private var place = 0
  private var startsLine = true

  /// The template that `reading` is.
  static func nodes(of reading: TemplateReading) -> [TemplateNode] {
    var builder = Self(layout: TemplateLayout(reading))
    return builder.content()
  }

  private init(layout: TemplateLayout) { self.layout = layout }

  /// What stands up to the end of the section that was begun, or of the template.
  private mutating func content(ofParent isInParent: Bool = false) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    addText(to: &nodes)
    while place < layout.tags.count {
      let tag = layout.tags[place]
      if startsLine, !layout.isAlone[place] {
        nodes.append(.text("", startsLine: true))
        startsLine = false
      }
      place += 1
      if tag.kind == .end { break }
      if let node = node(of: tag, isInParent: isInParent) { nodes.append(node) }
      addText(to: &nodes)
    }
    return nodes
  }

  private mutating func addText(to nodes: inout [TemplateNode]) {
    let text = String(layout.texts[place])
    guard !text.isEmpty else { return }
    nodes.append(.text(text, startsLine: startsLine))
    startsLine = text.utf8.last == UInt8(ascii: "\n")
  }

  private mutating func node(of tag: TemplateTag, isInParent: Bool) -> TemplateNode? {
    let isAlone = layout.isAlone[place - 1]
    let margin = layout.margins[place - 1]
    switch tag.kind {
    case .value: return .value(TemplateName(of: tag))
    case .section, .inverted:
      return .section(
        TemplateName(of: tag), isInverted: tag.kind == .inverted, content: content())
    case .part:
      return .part(TemplatePart(name: tag.name, indentation: isAlone ? margin : "", blocks: [:]))
    case .parent:
      let blocks = replacements()
      startsLine = isAlone
      return .part(
        TemplatePart(name: tag.name, indentation: isAlone ? margin : "", blocks: blocks))
    case .block:
      startsLine = startsLine || isInParent
      let content = content()
      return .block(
        TemplateBlock(
          name: tag.name, indentation: isAlone ? content.margin ?? margin : margin,
          startsLine: isAlone, content: content))
    case .end, .delimiters, .comment: return nil
    }
  }

  /// What replaces blocks of a part; other text beside it is in no report.
  private mutating func replacements() -> [String: [TemplateNode]] {
    var blocks: [String: [TemplateNode]] = [:]
    for case .block(let block) in content(ofParent: true) {
      blocks[block.name] = block.content.outdented(by: block.content.margin?.count ?? 0)
    }
    return blocks
  }
}
