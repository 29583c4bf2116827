extension Words {
  /// British English.
  public static let english = Words(language: "en", parts: englishParts)

  /// The parts of its table by area; the file of each is `Languages/en/AREA.en.words`.
  static var englishParts: [String: [UInt8]] {
    [
      "command": PackageResources.command_en_words,
      "csv": PackageResources.csv_en_words,
      "disk": PackageResources.disk_en_words,
      "doubt": PackageResources.doubt_en_words,
      "fault": PackageResources.fault_en_words,
      "insight": PackageResources.insight_en_words,
      "json": PackageResources.json_en_words,
      "language": PackageResources.language_en_words,
      "list": PackageResources.list_en_words,
      "notice": PackageResources.notice_en_words,
      "number": PackageResources.number_en_words,
      "program": PackageResources.program_en_words,
      "refusal": PackageResources.refusal_en_words,
      "storage": PackageResources.storage_en_words,
      "table": PackageResources.table_en_words,
    ]
  }
}
