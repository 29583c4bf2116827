public import WorkshopModel

/// A search for words in all that is published of norms.
public struct NormSearch: Sendable {
  /// The words, folded as ``FoldedText`` has it.
  private let wanted: [[UInt8]]

  /// The search for the words in `text`.
  public init(_ text: String) {
    wanted = text.split(whereSeparator: \.isWhitespace).map { FoldedText.bytes(of: String($0)) }
  }

  /// Whether there is nothing to look for, which finds everything.
  public var isEmpty: Bool { wanted.isEmpty }

  /// What of the library has all of the words, each with its set, in the order of the sets: norms by
  /// what they say, where that was published and what their set is called; notes likewise.
  public func found(in library: NormLibrary) -> [(set: NormSet, text: any PublishedText)] {
    library.sets.flatMap { set in
      set.texts.filter { finds($0, of: set) }.map { (set, $0) }
    }
  }

  /// Whether a norm has all of the words, in what it says, its reference or its set; nil for one that is
  /// in none.
  public func finds(_ text: any PublishedText, of set: NormSet?) -> Bool {
    let texts = [
      text.title, text.reference, text.text, text.summary, text.name, set?.title, set?.id,
    ].compactMap(\.self)
    let bytes = FoldedText.bytes(of: texts.joined(separator: "\n"))
    return wanted.allSatisfy { bytes.contains($0) }
  }
}
