public import Words
import WorkshopModel

extension ReportContent {
  /// What whoever writes the report has to know before they hand it on: what the edition leaves
  /// out, how much, and where names were found.
  ///
  /// Full sentences, one each. They call entries as the edition does, so that whoever looks one up in
  /// it finds that one; they have true numbers, so they are not for the readers of the report.
  ///
  /// - Parameters:
  ///   - words: Its words.
  ///   - layout: How the report is laid out; places that it does not print are not named.
  /// - Returns: The sentences, in a fixed order.
  public func notes(_ words: Words = .english, in layout: ReportLayout = .all) -> [String] {
    guard edition != .internal else { return [words.about(edition)].compactMap(\.self) }
    let leavesOut =
      isConfidential
      ? words["note.confidential"] : words("note.open", attribution: attribution.rawValue)
    let isNamed = Disclosure(edition, attribution).namesParticipants
    return [leavesOut] + words.sentences(on: leftOut)
      + nameSentences(words, PrintedPlaces(layout, of: self)) + newsNotes(words)
      + (isConfidential ? fewKinds(words).map { words("note.fewOfKind", kind: $0) } : [])
      + (isNamed ? [] : [words["note.namesUnknown"]])
  }

  /// Where names were taken out, and what may be a name and was left.
  private func nameSentences(_ words: Words, _ printing: PrintedPlaces) -> [String] {
    let takenOut = printing.printed(nameNotes.takenOut)
    let isElsewhere = takenOut.isEmpty && !nameNotes.takenOut.isEmpty
    let found =
      redactedTexts > 0 && !isElsewhere ? [words.namesFound(redactedTexts, in: takenOut)] : []
    let isInHeading = takenOut.contains { place in
      if case .group(let number) = place {
        groups.contains { $0.number == number && $0.title?.isEmpty == false }
      } else {
        false
      }
    }
    let left = LeftName.Reason.allCases.compactMap { reason in
      let names = nameNotes.left.filter { $0.reason == reason }.compactMap { left in
        let printed = printing.printed(left.places)
        return printed.isEmpty && !left.places.isEmpty ? nil : (word: left.word, places: printed)
      }
      return names.isEmpty ? nil : words.namesLeft(reason, names)
    }
    return found + (isInHeading ? [words["note.name.headings"]] : []) + left
  }

  /// The kinds with so few entries that nothing is left to merge them with.
  private func fewKinds(_ words: Words) -> [String] {
    let kinds = groups.flatMap(\.roles).flatMap(\.kinds)
    let counts = Dictionary(grouping: kinds) { $0.title ?? words["document.other"] }
      .mapValues { $0.reduce(0) { $0 + $1.entries.count } }
    return counts.filter { $0.value < Disclosure.smallestCount }.keys.sorted()
  }
}
