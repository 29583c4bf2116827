import Mustache

/// How a report is laid out: a template for a format of text, in the language of Mustache.
///
/// A template speaks of the parts of ``ReportNode`` by their names; `{{> name}}` puts in one of the
/// program's own pieces. Everything it puts in is harmless already, so that no template can let
/// data become more than text.
public struct ReportStyle: Sendable {
  /// What nobody can write into a template, so that none can put in itself.
  private static let name = "the report"
  private let library: MustacheLibrary
  let format: TextFormat

  /// The style that `template` describes, with `parts` for it to put in.
  ///
  /// - Precondition: Neither has more sections in one another, or more parts, than the engine bears;
  ///   see ``TemplateReading``.
  /// - Throws: ``StyleError`` when one of them is not a template.
  init(
    template: String, parts: [String: String] = [:], format: TextFormat
  ) throws(StyleError) {
    self.format = format
    var templates: [String: MustacheTemplate] = [:]
    for (name, part) in parts { templates[name] = try Self.template(part) }
    templates[Self.name] = try Self.template(template)
    library = MustacheLibrary(templates: templates)
  }

  private static func template(_ text: String) throws(StyleError) -> MustacheTemplate {
    do {
      // The data is made harmless before it gets here; a template must not change that.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch {
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
      throw StyleError(line: line.map { $0 - 1 }, problem: "this cannot be read as a template")
    }
  }

  /// The report in this style.
  func text(_ root: ReportNode) -> String {
    let context = TemplateContext(node: root, sink: format.sink)
    let text = library.render(context, withTemplate: Self.name) ?? ""
    return format == .markdown ? MarkdownLines.tidied(text) : text
  }
}
