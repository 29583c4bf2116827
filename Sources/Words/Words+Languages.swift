extension Words {
  /// British English.
  public static let english = Words(language: "en", parts: englishParts)

  /// The words of all languages.
  public static let all: [Words] = [.english]

  /// The words of the language with that tag; nil where there are none.
  public static func words(of language: String) -> Words? { all.first { $0.language == language } }

  /// The parts of the English table by area; the file of each is `Languages/en/AREA.en.words`.
  static var englishParts: [String: [UInt8]] {
    [
      "arrivals": PackageResources.arrivals_en_words,
      "board": PackageResources.board_en_words,
      "challenge": PackageResources.challenge_en_words,
      "clock": PackageResources.clock_en_words,
      "command": PackageResources.command_en_words,
      "conclusion": PackageResources.conclusion_en_words,
      "conflicts": PackageResources.conflicts_en_words,
      "coverage": PackageResources.coverage_en_words,
      "csv": PackageResources.csv_en_words,
      "date": PackageResources.date_en_words,
      "detail": PackageResources.detail_en_words,
      "disk": PackageResources.disk_en_words,
      "document": PackageResources.document_en_words,
      "doubt": PackageResources.doubt_en_words,
      "drafts": PackageResources.drafts_en_words,
      "erasure": PackageResources.erasure_en_words,
      "fault": PackageResources.fault_en_words,
      "finding": PackageResources.finding_en_words,
      "form": PackageResources.form_en_words,
      "groups": PackageResources.groups_en_words,
      "help": PackageResources.help_en_words,
      "history": PackageResources.history_en_words,
      "home": PackageResources.home_en_words,
      "importing": PackageResources.importing_en_words,
      "insight": PackageResources.insight_en_words,
      "json": PackageResources.json_en_words,
      "keyMap": PackageResources.keyMap_en_words,
      "keys": PackageResources.keys_en_words,
      "language": PackageResources.language_en_words,
      "leaving": PackageResources.leaving_en_words,
      "ledger": PackageResources.ledger_en_words,
      "list": PackageResources.list_en_words,
      "marking": PackageResources.marking_en_words,
      "meaning": PackageResources.meaning_en_words,
      "note": PackageResources.note_en_words,
      "notice": PackageResources.notice_en_words,
      "number": PackageResources.number_en_words,
      "opinion": PackageResources.opinion_en_words,
      "parking": PackageResources.parking_en_words,
      "plain": PackageResources.plain_en_words,
      "program": PackageResources.program_en_words,
      "projector": PackageResources.projector_en_words,
      "records": PackageResources.records_en_words,
      "refusal": PackageResources.refusal_en_words,
      "report": PackageResources.report_en_words,
      "saving": PackageResources.saving_en_words,
      "scribing": PackageResources.scribing_en_words,
      "script": PackageResources.script_en_words,
      "search": PackageResources.search_en_words,
      "setUp": PackageResources.setUp_en_words,
      "sorting": PackageResources.sorting_en_words,
      "speakers": PackageResources.speakers_en_words,
      "status": PackageResources.status_en_words,
      "storage": PackageResources.storage_en_words,
      "table": PackageResources.table_en_words,
      "template": PackageResources.template_en_words,
      "tools": PackageResources.tools_en_words,
      "turn": PackageResources.turn_en_words,
      "voting": PackageResources.voting_en_words,
      "wall": PackageResources.wall_en_words,
    ]
  }
}
