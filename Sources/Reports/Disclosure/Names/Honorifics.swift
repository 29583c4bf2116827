/// What stands before a name and says that it is one.
enum Honorifics {
  static func contains(_ word: String) -> Bool { words.contains(CommonWords.key(word)) }

  static func contains(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.count < 12
      && words.contains(letters.compactMap(Unicode.Scalar.init).map(String.init).joined())
  }

  private static let words: Set<String> = Set(
    """
    mr mrs ms miss mx mister dr prof professor doctor sir madam madame mme mlle monsieur lady lord dame \
    herr herrn frau sr sra srta senor senora don dona sig signor signora dott pan pani panu pana pane \
    hr fru judge ambassador minister senator colonel general major captain president chairman \
    господин госпожа г п товарищ пан пани кириос κυριος κυρια κ bay bayan sayin rev hon president \
    colleague speaker rapporteur moderator delegate
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
