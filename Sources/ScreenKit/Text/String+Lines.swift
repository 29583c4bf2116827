extension String {
  /// The text with `\n` wherever a line ends, whatever the system it comes from ends lines with.
  public var withPlainLineBreaks: String {
    replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// The text with a space wherever a line ends.
  public var onOneLine: String { withPlainLineBreaks.replacing("\n", with: " ") }
}
