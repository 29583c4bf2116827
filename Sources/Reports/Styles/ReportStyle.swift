import WorkshopModel

/// How a report is laid out: a template for a format of text, in the language of Mustache.
///
/// A template speaks of the parts of ``ReportNode`` by their names; `{{> name}}` puts in one of the
/// program's own pieces. Everything it puts in is harmless already, so that no template can let
/// data become more than text.
public struct ReportStyle: Sendable {
  /// What nobody can write into a template, so that none can put in itself.
  private static let name = "the report"
  private let templates: [String: [TemplateNode]]
  let format: TextFormat

  /// The style that `template` describes, with `parts` for it to put in.
  ///
  /// - Precondition: No part puts in itself; see ``TemplateReading``.
  /// - Throws: ``StyleError`` when it, or a part that it puts in, is not a template.
  init(
    template: String, parts: [String: String] = [:], format: TextFormat
  ) throws(StyleError) {
    self.format = format
    var templates: [String: [TemplateNode]] = [:]
    var waiting = [(name: Self.name, text: template)]
    while let next = waiting.popLast() {
      let reading = try TemplateReading(next.text)
      templates[next.name] = TemplateBuilder.nodes(of: reading)
      for tag in reading.tags where tag.isPart && templates[tag.name] == nil {
        if let part = parts[tag.name] { waiting.append((tag.name, part)) }
      }
    }
    self.templates = templates
  }

  /// The report in this style.
  func text(_ root: ReportNode) -> String {
    let text = TemplateRenderer.text(
      Self.name, of: templates, for: root, through: format.sink)
    return format == .markdown ? MarkdownLines.tidied(text) : text
  }
}
