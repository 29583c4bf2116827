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
      (leftOut.rareLinks, strings.entries.rareLinksLeftOut),
      (leftOut.points, strings.entries.pointsLeftOut),
    ]
    return [isConfidential ? words.confidential : words.open(attribution)]
      + counts.filter { $0.number > 0 }.map { $0.sentence($0.number) }
      + (redactedTexts > 0 ? [words.namesFound(redactedTexts, sorted(redactedLabels))] : [])
      + [
        (lookalikes.commonWords, words.commonWords), (lookalikes.firstWords, words.firstWords),
      ].filter { !$0.0.words.isEmpty }.map { $1($0.words.sorted(), sorted($0.labels)) }
      + (isConfidential ? fewKinds(strings).map(words.fewOfKind) : [])
      + (disclosure.namesParticipants ? [] : [words.namesUnknown])
  }

  /// The kinds with so few entries that nothing is left to merge them with.
  private func fewKinds(_ strings: ReportStrings) -> [String] {
    let kinds = groups.flatMap(\.roles).flatMap(\.kinds)
    let counts = Dictionary(grouping: kinds) { $0.title ?? strings.entries.other }
      .mapValues { $0.reduce(0) { $0 + $1.entries.count } }
    return counts.filter { $0.value < Disclosure.smallestCount }.keys.sorted()
  }

  /// The labels of entries by group, kind and number.
  private func sorted(_ labels: [String]) -> [String] {
    let numbers = groups.compactMap(\.number)
    let places = labels.map { label in
      let words = label.split(separator: " ")
      let own = words.last ?? ""
      let group = words.dropLast().joined(separator: " ")
      return (
        label: label, place: numbers.firstIndex(of: group) ?? numbers.count, group: group,
        kind: String(own.prefix { !$0.isNumber }),
        number: Int(own.drop { !$0.isNumber }) ?? 0
      )
    }
    return places.sorted {
      ($0.place, $0.group, $0.kind, $0.number) < ($1.place, $1.group, $1.kind, $1.number)
    }.map(\.label)
  }
}
