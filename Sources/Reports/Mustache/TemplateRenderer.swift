/// Fills a template in with the parts of a report.
///
/// Data is made harmless on its way, however a tag is written: there is no other way for it into a
/// text.
struct TemplateRenderer {
  /// What replaces a block, and what replaces the blocks in that in turn.
  private struct Replacement {
    let content: [TemplateNode]
    let outer: [String: Replacement]
  }

  private let templates: [String: [TemplateNode]]
  private let sink: any PhraseSink
  /// What the sections go through, the innermost last.
  private var scopes: [ReportNode]
  /// The place in the list that the innermost section goes through.
  private var place: (index: Int, count: Int)?
  private var replacements: [String: Replacement] = [:]
  private var indentation = ""
  /// Whether the line has begun where a block begins that is to be replaced.
  private var isInLine = false
  private var text = ""

  /// What the template `name` of `templates` says of `root`; empty when there is none.
  static func text(
    _ name: String, of templates: [String: [TemplateNode]], for root: ReportNode,
    through sink: any PhraseSink
  ) -> String {
    var renderer = Self(templates: templates, sink: sink, scopes: [root])
    renderer.put(templates[name] ?? [])
    return renderer.text
  }

  private init(
    templates: [String: [TemplateNode]], sink: any PhraseSink, scopes: [ReportNode]
  ) {
    self.templates = templates
    self.sink = sink
    self.scopes = scopes
  }

  private mutating func put(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text, let startsLine): put(text, startsLine: startsLine)
      case .value(let name): if let value = find(name) { text += harmless(value) }
      case .section(let name, isInverted: false, let content): put(content, for: find(name))
      case .section(let name, isInverted: true, let content):
        if find(name)?.isEmpty ?? true { put(content) }
      case .part(let part): put(part)
      case .block(let block): put(block)
      }
    }
  }

  private mutating func put(_ text: String, startsLine: Bool) {
    defer { if startsLine { isInLine = false } }
    guard !indentation.isEmpty else { return self.text += text }
    if startsLine, !isInLine, !text.startsWithLineEnd { self.text += indentation }
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      self.text += rest[...end]
      rest = rest[rest.utf8.index(after: end)...]
      if !rest.isEmpty, !rest.startsWithLineEnd { self.text += indentation }
    }
    self.text += rest
  }

  private func harmless(_ value: ReportNode) -> String {
    switch value {
    case .text(let text, let emphasis): sink.text(text, emphasis: emphasis)
    case .name(let name): sink.name(name)
    case .phrase(let phrase): sink.phrase(phrase)
    case .words(let words): sink.words(words)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .nothing, .list, .object: ""
    }
  }
}

extension TemplateRenderer {
  private mutating func put(_ content: [TemplateNode], for value: ReportNode?) {
    guard let value, !value.isEmpty else { return }
    if case .flag = value { return put(content) }
    let outer = place
    defer { place = outer }
    guard case .list(let parts) = value else {
      place = nil
      return put(content, in: value)
    }
    for (index, part) in parts.enumerated() {
      place = (index, parts.count)
      put(content, in: part)
    }
  }

  private mutating func put(_ content: [TemplateNode], in scope: ReportNode) {
    scopes.append(scope)
    put(content)
    scopes.removeLast()
  }

  private mutating func put(_ part: TemplatePart) {
    guard let template = templates[part.name] else { return }
    let outer = (place, indentation, replacements)
    place = nil
    indentation += part.indentation
    // What is further out has the last word.
    for (name, content) in part.blocks where replacements[name] == nil {
      replacements[name] = Replacement(content: content, outer: outer.2)
    }
    put(template)
    (place, indentation, replacements) = outer
  }

  private mutating func put(_ block: TemplateBlock) {
    guard let replacement = replacements[block.name] else { return put(block.content) }
    let outer = (indentation, replacements)
    indentation += block.indentation
    replacements = replacement.outer
    isInLine = !block.startsLine
    put(replacement.content)
    isInLine = false
    (indentation, replacements) = outer
  }
}

extension TemplateRenderer {
  private func find(_ name: TemplateName) -> ReportNode? {
    guard let calls = name.calls else { return nil }
    guard name.start == .place else {
      return calls.reduce(part(name)) { found, call in found.flatMap(call.result) }
    }
    guard let place, let first = calls.first else { return nil }
    return calls.dropFirst().reduce(first.result(at: place.index, of: place.count)) {
      found, call in found.flatMap(call.result)
    }
  }

  private func part(_ name: TemplateName) -> ReportNode? {
    guard let first = name.steps.first else { return scopes.last }
    let scopes = name.start == .innermost ? scopes.suffix(1) : scopes[...]
    for scope in scopes.reversed() {
      guard let found = scope.part(first) else { continue }
      return name.steps.dropFirst().reduce(found) { found, step in found?.part(step) }
    }
    return nil
  }
}

extension ReportNode {
  /// The part of that name, or whether there is something in the one that the name asks for.
  ///
  /// A part that could be there and is not is empty, so that no part of that name further out takes
  /// its place.
  fileprivate func part(_ step: TemplateName.Step) -> ReportNode? {
    if let member = member(step.name) { return member }
    return step.subject.flatMap(member).map { .flag(!$0.isEmpty) }
  }
}

extension StringProtocol {
  fileprivate var startsWithLineEnd: Bool {
    utf8.first == UInt8(ascii: "\n") || utf8.starts(with: "\r\n".utf8)
  }
}
