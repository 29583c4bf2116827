extension ReportContent {
  /// What whoever writes the report has to know before they hand it on: what the edition leaves
  /// out, how much, and where names were found.
  ///
  /// Full sentences, one each. They call entries as the edition does, so that whoever looks one up in
  /// it finds that one; they have true numbers, so they are not for the readers of the report.
  ///
  /// - Parameters:
  ///   - strings: Its words.
  ///   - layout: How the report is laid out; places that it does not print are not named.
  /// - Returns: The sentences, in a fixed order.
  public func notes(
    _ strings: ReportStrings = .english, in layout: ReportLayout = .all
  ) -> [String] {
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
      + nameSentences(strings, PrintedPlaces(layout, of: self)) + newsNotes(strings.handouts)
      + (isConfidential ? fewKinds(strings).map(words.fewOfKind) : [])
      + (disclosure.namesParticipants ? [] : [words.namesUnknown])
  }

  /// Where names were taken out, and what may be a name and was left.
  private func nameSentences(_ strings: ReportStrings, _ printing: PrintedPlaces) -> [String] {
    let takenOut = printing.printed(nameNotes.takenOut)
    let isElsewhere = takenOut.isEmpty && !nameNotes.takenOut.isEmpty
    let found =
      redactedTexts > 0 && !isElsewhere
      ? [strings.names.found(redactedTexts, places(takenOut, strings))] : []
    let isNamed = takenOut.contains { place in
      if case .group(let number) = place {
        groups.contains { $0.number == number && $0.title?.isEmpty == false }
      } else {
        false
      }
    }
    let left = LeftName.Reason.allCases.flatMap { reason in
      let words = nameNotes.left.filter { $0.reason == reason }.compactMap { left in
        let printed = printing.printed(left.places)
        return printed.isEmpty && !left.places.isEmpty
          ? nil : (word: left.word, places: places(printed, strings))
      }
      return words.isEmpty ? [] : [strings.names.left(reason, words)]
    }
    return found + (isNamed ? [strings.names.headings] : []) + left
  }

  /// The kinds with so few entries that nothing is left to merge them with.
  private func fewKinds(_ strings: ReportStrings) -> [String] {
    let kinds = groups.flatMap(\.roles).flatMap(\.kinds)
    let counts = Dictionary(grouping: kinds) { $0.title ?? strings.entries.other }
      .mapValues { $0.reduce(0) { $0 + $1.entries.count } }
    return counts.filter { $0.value < Disclosure.smallestCount }.keys.sorted()
  }

  private func places(_ places: [PlaceReference], _ strings: ReportStrings) -> [String] {
    places.map(strings.names.place)
  }
}
