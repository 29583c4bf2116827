public import Words
public import WorkshopModel

extension TextFormat {
  var sink: any PhraseSink {
    switch self {
    case .markdown: MarkdownSink()
    case .html: HTMLSink()
    }
  }
}

extension ReportStyle {
  /// The names of the program's own styles, the usual one first.
  public static let names = ReportFormat.styles

  /// The program's own style of that name; nil when there is none.
  public static func named(_ name: String, for format: TextFormat) throws(StyleError) -> Self? {
    guard let template = source(of: name, for: format) else { return nil }
    return try Self(template: template, parts: parts(for: format), format: format)
  }

  /// The template of the program's own style of that name, to copy and change; nil when there is
  /// none.
  public static func source(of name: String, for format: TextFormat) -> String? {
    Templates.styles.first { $0.name == name && $0.format == format }?.text
  }

  /// The style that a template describes, which may put in the program's own parts.
  ///
  /// - Throws: ``StyleError`` when it is not a template, puts in what there is not, or, for HTML, has
  ///   something that acts or is brought in from elsewhere.
  public init(_ template: String, for format: TextFormat) throws(StyleError) {
    let reading = try TemplateReading(template)
    let parts = Self.parts(for: format)
    try reading.checkParts(parts)
    if format == .html { try PageTemplate.check(reading) }
    try self.init(template: template, parts: parts, format: format)
  }

  /// The names in a template that no report has, so that nothing stands in their place, each with
  /// its line; empty for what is no template.
  public static func unknownNames(in template: String) -> [(name: String, line: Int)] {
    (try? TemplateReading(template))?.unknownNames ?? []
  }

  private static func parts(for format: TextFormat) -> [String: String] {
    let parts = Templates.parts.filter { $0.format == format }.map { ($0.name, $0.text) }
    return Dictionary(uniqueKeysWithValues: parts)
  }

  /// The report on `content` in this style, ending in a newline.
  ///
  /// The same content, length and words always give the same text.
  public func text(
    _ content: ReportContent, length: ReportLength = .full, words: Words = .english
  ) -> String {
    let tree = ReportTree(content: content, words: words, length: length)
    return text(format == .html ? tree.drawn : tree.root)
  }
}

extension ReportNode {
  /// The report on `content` as a tree, for the JSON report.
  public static func report(
    _ content: ReportContent, length: ReportLength = .full, words: Words = .english
  ) -> ReportNode {
    ReportTree(content: content, words: words, length: length).root
  }
}
