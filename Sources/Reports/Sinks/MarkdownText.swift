/// Data as Markdown that shows it as it is and does nothing else.
enum MarkdownText {
  /// What becomes of an address in a text.
  enum Addresses {
    /// It is shown as code, so that nothing makes a link of it; even "example.org" is none.
    case inert
    /// The same, except that a name which only looks like an address, "CERT.BR", stays as it is.
    case inertInNames
  }

  /// `text` on one line.
  ///
  /// `startsBlock` says whether it is the first thing in its paragraph, where a hyphen, say, would
  /// begin a list.
  static func line(
    _ text: String, addresses: Addresses = .inert, startsBlock: Bool = true
  ) -> String {
    escaped(VisibleText.line(of: text), addresses, startsBlock: startsBlock)
  }

  /// The paragraphs of `text`, each with its lines; one empty line when there is no text.
  ///
  /// `emphasis` holds phrases that are set in bold wherever they stand in one line.
  static func paragraphs(
    _ text: String, addresses: Addresses = .inert, startsBlock: Bool = true,
    emphasis: [String] = []
  ) -> [[String]] {
    var startsBlock = startsBlock
    var paragraphs: [[String]] = []
    for lines in VisibleText.lines(of: text).split(separator: "") {
      paragraphs.append(
        lines.map { line in
          defer { startsBlock = true }
          return emphasised(line, emphasis, addresses, startsBlock: startsBlock)
        })
    }
    return paragraphs.isEmpty ? [[""]] : paragraphs
  }

  private static func emphasised(
    _ line: String, _ phrases: [String], _ addresses: Addresses, startsBlock: Bool
  ) -> String {
    guard !phrases.isEmpty else { return escaped(line, addresses, startsBlock: startsBlock) }
    let phrases = phrases.filter { !$0.isEmpty && $0.first != " " && $0.last != " " }
    let found = phrases.flatMap { line.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    guard !found.isEmpty else { return escaped(line, addresses, startsBlock: startsBlock) }
    var source = ""
    var done = line.startIndex
    for range in found where range.lowerBound >= done {
      let before = String(line[done..<range.lowerBound])
      let escaper = MarkdownEscaper(addresses: addresses)
      source += escaper.escape(before, startsBlock: startsBlock && done == line.startIndex)
      source += "**" + escaper.escape(String(line[range]), startsBlock: false) + "**"
      done = range.upperBound
    }
    source += MarkdownEscaper(addresses: addresses)
      .escape(String(line[done...]), startsBlock: false)
    return VisibleText.isolated(source)
  }

  private static func escaped(
    _ line: String, _ addresses: Addresses, startsBlock: Bool
  ) -> String {
    VisibleText.isolated(
      MarkdownEscaper(addresses: addresses).escape(line, startsBlock: startsBlock))
  }
}
