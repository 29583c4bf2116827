/// What stands before a name and says that it is one.
enum Honorifics {
  /// Whether a word of a name as it was put in is a title.
  static func contains(_ word: String) -> Bool { words.contains(CommonWords.key(word)) }

  /// Whether the letters of a word in a text are a title.
  static func contains(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.count < 12 && inTexts.contains(Array(letters))
  }

  /// Whether a title stands before names and nowhere else; "the speaker", "HR" and "frau" are words
  /// of their own.
  static func stand(beforeNamesAlone letters: ArraySlice<UInt32>) -> Bool {
    letters.count < 12 && beforeNames.contains(Array(letters))
  }

  private static let words: Set<String> = Set(
    """
    mr mrs ms miss mx mister dr prof professor doctor sir madam madame mme mlle monsieur lady lord dame \
    herr herrn frau sr sra srta senor senora don dona sig signor signora dott pan pani panu pana pane \
    hr fru judge ambassador minister senator colonel general major captain president chairman \
    господин госпожа г п товарищ пан пани кириос κυριος κυρια κ bay bayan sayin rev hon president \
    colleague speaker rapporteur moderator delegate
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let beforeNames = letters(
    """
    mr mrs ms mx mister dr prof monsieur mme mlle herr herrn sr sra srta senor senora signor signora \
    dott господин госпожа
    """)

  /// Those of scripts without capitals are also parts of names, so that they stay in a name.
  private static let inTexts = letters(
    words.joined(separator: " ")
      + " السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة מר גברת פרופ")

  private static func letters(_ words: String) -> Set<[UInt32]> {
    Set(words.split(whereSeparator: \.isWhitespace).map { NameText(String($0)).letters })
  }
}
