/// A sink that puts phrases together: each piece is made harmless, and isolated, by itself.
protocol PhraseSink: TextSink {
  /// Data in one line, at the start of it or further in.
  func piece(_ text: String, isName: Bool, isFirst: Bool) -> String
}

extension PhraseSink {
  func phrase(_ phrase: Phrase) -> String {
    var result = ""
    for part in phrase.parts {
      switch part {
      case .words(let words): result += self.words(words)
      case .name(let name): result += piece(name, isName: true, isFirst: result.isEmpty)
      case .text(let text): result += piece(text, isName: false, isFirst: result.isEmpty)
      }
    }
    return result
  }
}

extension MarkdownSink: PhraseSink {
  func piece(_ text: String, isName: Bool, isFirst: Bool) -> String {
    MarkdownText.line(text, addresses: isName ? .inertInNames : .inert, startsBlock: isFirst)
  }
}

extension HTMLSink: PhraseSink {
  func piece(_ text: String, isName: Bool, isFirst: Bool) -> String { name(text) }
}
