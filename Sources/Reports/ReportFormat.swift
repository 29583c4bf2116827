/// What a report is written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Markdown, as CommonMark defines it.
  case markdown

  /// The ending of a file of this format, without the full stop.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    }
  }

  /// The report on `content` in this format, with the words of `strings`.
  ///
  /// The same content and the same words always give the same text. It ends in a newline.
  public func text(_ content: ReportContent, strings: ReportStrings = .english) -> String {
    switch self {
    case .markdown: MarkdownReport(content, strings: strings).text
    }
  }
}
