import Mustache

/// A part of a report as a template sees it: data is made harmless on its way.
struct TemplateContext: MustacheParent {
  let node: ReportNode
  let sink: any PhraseSink

  /// The part `name`, or for "hasNotes" whether there is something in "notes".
  ///
  /// A part that could be there and is not is empty, so that no part of that name further out takes
  /// its place.
  func child(named name: String) -> Any? {
    if let member = node.member(name) { return rendered(member) }
    guard name.hasPrefix("has"), let first = name.dropFirst(3).first else { return nil }
    let subject = first.lowercased() + name.dropFirst(4)
    return node.member(subject).map { !$0.isEmpty }
  }

  private func rendered(_ node: ReportNode) -> Any {
    switch node {
    case .nothing: TemplateText(renderText: "", isNull: true)
    case .text(let text, let emphasis):
      TemplateText(renderText: sink.text(text, emphasis: emphasis))
    case .name(let name): TemplateText(renderText: sink.name(name))
    case .phrase(let phrase): TemplateText(renderText: sink.phrase(phrase))
    case .words(let words): TemplateText(renderText: sink.words(words))
    case .number(let number): TemplateText(renderText: "\(number)")
    case .flag(let flag): flag
    case .list(let parts): parts.map(rendered)
    case .object: TemplateContext(node: node, sink: sink)
    }
  }
}

/// A text that is harmless already.
private struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull = false

  func child(named name: String) -> Any? { nil }
}
