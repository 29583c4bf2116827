/// How one text became another, word by word.
///
/// What both have is found so that as few words as possible are told as removed or added; a word or two
/// that both have by chance, amid more that differs, are told as removed and added as well, so that the
/// whole can be read. Texts that differ in more than a thousand words and signs are compared at their
/// beginnings and ends only.
public struct WordDifference: Equatable, Sendable {
  /// What became of a piece of text.
  public enum Kind: String, Sendable {
    /// Both texts have it.
    case same
    /// Only the old one has it.
    case removed
    /// Only the new one has it.
    case added
  }

  /// A piece of text, never empty.
  public struct Piece: Equatable, Sendable {
    /// What became of it.
    public let kind: Kind
    /// The text, as it stands in the old or the new one.
    public let text: String

    /// The piece with that text.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The pieces in their order, what was removed before what was added there.
  ///
  /// No two of a kind are next to each other. What is the same and what was removed is the old text to
  /// the byte, what is the same and what was added the new one.
  public let pieces: [Piece]

  /// What the two texts have in common, and what not.
  public init(from old: String, to new: String) {
    let old = TextTokens(old)
    let new = TextTokens(new)
    pieces = DifferenceRuns(from: old, to: new).pieces
  }

  /// Whether the two are the same to the byte.
  public var isEmpty: Bool { pieces.allSatisfy { $0.kind == .same } }

  /// Whether the two have no letter and no digit in common where they could be compared.
  public var isWhole: Bool {
    !pieces.contains { $0.kind == .same && $0.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// The old text, with what it alone has told apart.
  public var old: [Piece] { pieces.filter { $0.kind != .added } }

  /// The new text, with what it alone has told apart.
  public var new: [Piece] { pieces.filter { $0.kind != .removed } }
}
