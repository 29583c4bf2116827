extension String {
  /// The text with its first letter as a capital, for the beginning of a sentence.
  public var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
