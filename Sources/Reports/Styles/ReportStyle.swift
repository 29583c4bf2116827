import Mustache

/// How a report is laid out: a template for a format of text, in the language of Mustache.
///
/// A template speaks of the parts of ``ReportNode`` by their names; `{{> name}}` puts in one of the
/// program's own pieces. Everything it puts in is harmless already, so that no template can let
/// data become more than text.
public struct ReportStyle: Sendable {
  private static let name = "report"
  private let library: MustacheLibrary
  let format: TextFormat

  /// The style that `template` describes, with `parts` for it to put in.
  ///
  /// - Throws: ``StyleError`` when one of them is not a template.
  init(
    template: String, parts: [String: String] = [:], format: TextFormat
  ) throws(StyleError) {
    self.format = format
    var templates: [String: MustacheTemplate] = [:]
    for (name, part) in parts { templates[name] = try Self.template(part, name) }
    templates[Self.name] = try Self.template(template, Self.name)
    library = MustacheLibrary(templates: templates)
  }

  private static func template(
    _ text: String, _ name: String
  ) throws(StyleError) -> MustacheTemplate {
    do {
      // The data is made harmless before it gets here; a template must not change that.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw StyleError(line: error.context.lineNumber, problem: "\(error.error)")
    } catch {
      throw StyleError(line: nil, problem: "\(error)")
    }
  }

  /// The report in this style.
  func text(_ root: ReportNode) -> String {
    let context = TemplateContext(node: root, sink: format.sink)
    let text = library.render(context, withTemplate: Self.name) ?? ""
    return format == .markdown ? MarkdownLines.tidied(text) : text
  }
}

/// What is wrong with a template.
public struct StyleError: Error, Equatable, CustomStringConvertible {
  /// The line; nil when it is not known.
  public let line: Int?
  /// What the template engine says of it.
  public let problem: String

  /// The sentence for the user, without the name of the file.
  public var description: String {
    let place = line.map { " in line \($0)" } ?? ""
    return "The template has a mistake\(place): \(problem)."
  }
}
