extension ReportContent {
  /// What whoever writes the report has to know before they hand it on: what the edition leaves
  /// out, how much, and where names were found.
  ///
  /// Full sentences, one each. They have the moderator's labels and true numbers, so they are not
  /// for the readers of the report.
  public func notes(_ strings: ReportStrings = .english) -> [String] {
    guard edition != .internal else { return [strings.editions.about(edition)].compactMap(\.self) }
    let words = strings.editions
    let disclosure = Disclosure(edition, attribution)
    let counts: [(number: Int, sentence: (Int?) -> String)] = [
      (leftOut.entriesInRoom, strings.entries.stayedInRoom),
      (leftOut.entriesWithoutWording, strings.entries.lackWording),
      (leftOut.links, strings.entries.linksLeftOut),
    ]
    return [isConfidential ? words.confidential : words.open(attribution)]
      + counts.filter { $0.number > 0 }.map { $0.sentence($0.number) }
      + (redactedTexts > 0 ? [words.namesFound(redactedTexts, redactedLabels)] : [])
      + (disclosure.namesParticipants ? [] : [words.namesUnknown])
  }
}
