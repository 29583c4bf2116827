/// What of a pasted text is typed: as much as a field takes, without what no text has.
public struct PastedText: Equatable, Sendable {
  /// The text, without controls and cut to what a field takes.
  public let text: String
  /// Whether nothing had to be cut off.
  public let isWhole: Bool

  /// What is typed of `pasted`.
  public init(_ pasted: String) {
    let cut = pasted.cut(to: TextField.limit)
    text = cut.withoutControls
    isWhole = cut.utf8.count == pasted.utf8.count
  }
}
