extension Words {
  /// British English.
  public static let english = Words(language: "en", parts: englishParts)

  /// The parts of its table by area; the file of each is `Languages/en/AREA.en.words`.
  static var englishParts: [String: [UInt8]] {
    [
      "insight": PackageResources.insight_en_words,
      "language": PackageResources.language_en_words,
      "list": PackageResources.list_en_words,
      "number": PackageResources.number_en_words,
      "table": PackageResources.table_en_words,
    ]
  }
}
