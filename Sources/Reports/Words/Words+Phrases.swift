import Words

/// Messages with data in them, as phrases.
extension Words {
  /// The message whose key comes first, with the phrases that its labels name; they stay apart from
  /// the words of the message.
  func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Phrase?>
  ) -> Phrase {
    guard let key = arguments.first?.value?.plain else { return "" }
    let marks = arguments.enumerated().dropFirst().map { place, argument in
      (argument.key, argument.value == nil ? .nothing : MessageValue.text(Phrase.mark(place)))
    }
    let text = text(key, with: Dictionary(marks) { first, _ in first })
    return Phrase(text, with: arguments.map(\.value))
  }

  /// The phrases that there are as a list in that style; nil where there are none.
  func list(_ phrases: [Phrase?], style: String = "plain") -> Phrase? {
    let phrases = phrases.compactMap(\.self)
    guard phrases.count > 1 else { return phrases.first }
    return Phrase(list(phrases.indices.map(Phrase.mark), style: style), with: phrases)
  }
}

extension Phrase {
  /// Start and end of text, which no message has in it.
  private static let markStart: Unicode.Scalar = "\u{2}"
  private static let markEnd: Unicode.Scalar = "\u{3}"

  /// What stands in a message in place of the phrase of that number.
  fileprivate static func mark(_ number: Int) -> String { "\(markStart)\(number)\(markEnd)" }

  /// The words of a message with phrases in place of their marks.
  fileprivate init(_ text: String, with phrases: [Phrase?]) {
    let pieces = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      $0 == Self.markStart || $0 == Self.markEnd
    }
    parts = []
    for (place, piece) in pieces.enumerated() {
      if place.isMultiple(of: 2) {
        if !piece.isEmpty { parts.append(.words(String(piece))) }
      } else if let number = Int(String(piece)), phrases.indices.contains(number) {
        parts += phrases[number]?.parts ?? []
      }
    }
  }
}
