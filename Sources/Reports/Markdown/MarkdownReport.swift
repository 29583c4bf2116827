import WorkshopModel

/// A report in Markdown, as CommonMark defines it.
///
/// Its order is that of the report published on the 2019 workshop; what that one lacked, the
/// entries behind the conclusions, comes after it.
public struct MarkdownReport: Sendable {
  let content: ReportContent
  let strings: ReportStrings

  /// The report on `content` with the words of `strings`.
  public init(_ content: ReportContent, strings: ReportStrings = .english) {
    self.content = content
    self.strings = strings
  }

  /// The whole text, ending in a newline; the same for the same content and words.
  public var text: String {
    MarkdownBlock.text(
      titleBlocks + methodologyBlocks + objectiveBlocks + annexBlocks + generalBlocks
        + content.groups.flatMap(blocks) + entryBlocks + closingBlocks)
  }
}

extension MarkdownReport {
  /// A text on one line inside another.
  func inline(_ text: String) -> String { MarkdownText.line(text, startsBlock: false) }

  /// A name or a title inside a line, or at its start.
  func name(_ text: String, startsBlock: Bool = false) -> String {
    MarkdownText.line(text, addresses: .inertInNames, startsBlock: startsBlock)
  }

  /// A label with its value, both Markdown already.
  func labelled(_ label: String, _ value: String) -> String {
    strings.general.labelled(label, value)
  }

  /// The paragraphs of a text.
  func paragraphs(
    _ text: String, addresses: MarkdownText.Addresses = .inert, emphasis: [String] = []
  ) -> [MarkdownBlock] {
    MarkdownText.paragraphs(text, addresses: addresses, emphasis: emphasis)
      .map(MarkdownBlock.paragraph)
  }

  /// A text after a label, which is Markdown already.
  func paragraphs(
    _ text: String, after label: String, addresses: MarkdownText.Addresses = .inert
  ) -> [MarkdownBlock] {
    var paragraphs = MarkdownText.paragraphs(text, addresses: addresses, startsBlock: false)
    paragraphs[0][0] = labelled(label, paragraphs[0][0])
    return paragraphs.map(MarkdownBlock.paragraph)
  }

  /// A list of texts; nothing when there are none.
  func list(
    _ texts: [String], addresses: MarkdownText.Addresses = .inert, isNumbered: Bool = false
  ) -> [MarkdownBlock] {
    guard !texts.isEmpty else { return [] }
    let items = texts.map { paragraphs($0, addresses: addresses) }
    return [isNumbered ? .numbered(items) : .list(items)]
  }

  /// `blocks` under a heading; nothing when there are none.
  func section(_ level: Int, _ title: String, _ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.isEmpty ? [] : [.heading(level, title)] + blocks
  }

  /// `blocks` as a quotation from the workshop's source, or as they are when it has none.
  func quoted(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard content.workshop.source != nil, !blocks.isEmpty else { return blocks }
    return [.quote(blocks + [.paragraph([strings.method.quotedFromSource])])]
  }
}
