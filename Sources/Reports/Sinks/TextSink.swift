/// Makes data harmless for a format of text: whatever it says, it only shows.
protocol TextSink: Sendable {
  /// Data of any number of lines, with phrases to set in bold.
  func text(_ text: String, emphasis: [String]) -> String

  /// Data in one line.
  func name(_ name: String) -> String

  /// The program's own words.
  func words(_ words: String) -> String
}

/// Data in Markdown, as CommonMark defines it.
///
/// Lines and paragraphs of one text are parted by hard breaks, so that it stays in the paragraph,
/// item or quotation in which a template puts it.
struct MarkdownSink: TextSink {
  func text(_ text: String, emphasis: [String]) -> String {
    MarkdownText.paragraphs(text, emphasis: emphasis).map { $0.joined(separator: "\\\n") }
      .joined(separator: "\\\n\\\n")
  }

  func name(_ name: String) -> String { MarkdownText.line(name, addresses: .inertInNames) }

  func words(_ words: String) -> String { words }
}

/// Data in HTML, for text and for attributes in quotation marks.
struct HTMLSink: TextSink {
  func text(_ text: String, emphasis: [String]) -> String {
    VisibleText.lines(of: text).split(separator: "").map { lines in
      lines.map { VisibleText.isolated(emphasised($0, emphasis)) }.joined(separator: "<br>")
    }.joined(separator: "<br><br>")
  }

  func name(_ name: String) -> String {
    VisibleText.isolated(escaped(VisibleText.line(of: name)))
  }

  func words(_ words: String) -> String { escaped(words) }

  private static let acting = Set("&<>\"'".utf8)

  private func emphasised(_ line: String, _ phrases: [String]) -> String {
    guard !phrases.isEmpty else { return escaped(line) }
    let found = phrases.filter { !$0.isEmpty }.flatMap { line.ranges(of: $0) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var result = ""
    var done = line.startIndex
    for range in found where range.lowerBound >= done {
      result += escaped(String(line[done..<range.lowerBound]))
      result += "<strong>" + escaped(String(line[range])) + "</strong>"
      done = range.upperBound
    }
    return result + escaped(String(line[done...]))
  }

  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: Self.acting.contains) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
