/// A piece of a template, with what stands in it.
indirect enum TemplateNode: Sendable {
  /// Text as it is written, of any number of lines.
  ///
  /// Where it `startsLine`, a line begins with it; an empty one stands for the start of a line that
  /// begins with a tag.
  case text(String, startsLine: Bool)
  /// Puts something in.
  case value(TemplateName)
  /// Is there for each member of a list, or if there is something; inverted, if there is nothing.
  case section(TemplateName, isInverted: Bool, content: [TemplateNode])
  /// Puts in a part.
  case part(TemplatePart)
  /// What a template that puts this one in may replace.
  case block(TemplateBlock)
}

/// A part that a template puts in.
struct TemplatePart: Sendable {
  let name: String
  /// What each line of it begins with.
  var indentation: Substring
  /// What replaces its blocks, by their names, without its own indentation.
  let blocks: [String: [TemplateNode]]
}

/// A place that can be filled from outside.
struct TemplateBlock: Sendable {
  let name: String
  /// What each line of what replaces it begins with.
  var indentation: Substring
  /// Whether what replaces it begins with a line of its own.
  let startsLine: Bool
  /// What is there where nothing replaces it, as it is written.
  var content: [TemplateNode]
}

extension [TemplateNode] {
  /// The white space at the start of its first line; nil where it is empty.
  var margin: Substring? {
    switch first {
    case nil: nil
    case .text(let text, startsLine: true): text[...].margin
    case .part(let part): part.indentation
    case .block(let block) where block.startsLine: block.indentation
    default: ""
    }
  }

  /// The same with `count` fewer signs of white space at the start of each line.
  func outdented(by count: Int) -> [TemplateNode] {
    guard count > 0 else { return self }
    return map { node in
      switch node {
      case .text(let text, let startsLine):
        return .text(text.outdented(by: count, startsLine: startsLine), startsLine: startsLine)
      case .value: return node
      case .section(let name, let isInverted, let content):
        return .section(name, isInverted: isInverted, content: content.outdented(by: count))
      case .part(var part):
        part.indentation = part.indentation.dropFirst(count)
        return .part(part)
      case .block(var block):
        block.indentation = block.indentation.dropFirst(count)
        block.content = block.content.outdented(by: count)
        return .block(block)
      }
    }
  }
}

extension Substring {
  fileprivate var margin: Substring { prefix { $0 == " " || $0 == "\t" } }
}

extension String {
  fileprivate func outdented(by count: Int, startsLine: Bool) -> String {
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    for place in lines.indices where place > 0 || startsLine {
      lines[place] = lines[place].dropFirst(Swift.min(count, lines[place].margin.count))
    }
    return lines.joined(separator: "\n")
  }
}
