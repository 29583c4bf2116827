/// A sink that puts phrases together: each piece is made harmless, and isolated, by itself.
protocol PhraseSink: TextSink {
  /// Data that does not begin a line.
  func inner(_ text: String, isName: Bool) -> String
}

extension PhraseSink {
  func phrase(_ phrase: Phrase) -> String {
    var result = ""
    for part in phrase.parts {
      switch part {
      case .words(let words): result += self.words(words)
      case .name(let name): result += result.isEmpty ? self.name(name) : inner(name, isName: true)
      case .text(let text):
        let line = VisibleText.line(of: text)
        result +=
          result.isEmpty ? self.text(line, emphasis: []) : inner(line, isName: false)
      }
    }
    return result
  }
}

extension MarkdownSink: PhraseSink {
  func inner(_ text: String, isName: Bool) -> String {
    MarkdownText.line(text, addresses: isName ? .inertInNames : .inert, startsBlock: false)
  }
}

extension HTMLSink: PhraseSink {
  func inner(_ text: String, isName: Bool) -> String { name(text) }
}
