import WorkshopModel

/// What came of looking for names in the texts of an edition, for whoever reads it before it is
/// handed on.
struct NameFindings {
  /// In how many texts a name was found and taken out.
  private(set) var redactedTexts = 0
  /// Where those texts stand, each place once.
  private(set) var takenOut: [TextPlace] = []
  /// The words that may be names and were left, with where they stand.
  private(set) var left: [LeftName: [TextPlace]] = [:]

  /// Takes note of a text at `place` from which names were taken out.
  mutating func noteTakenOut(at place: TextPlace) {
    redactedTexts += 1
    if takenOut.last != place { takenOut.append(place) }
  }

  /// Takes note of what was left in a text at `place`.
  mutating func note(_ names: Set<LeftName>, at place: TextPlace) {
    for name in names where left[name]?.last != place { left[name, default: []].append(place) }
  }
}

/// Where a text stands in a session.
enum TextPlace: Hashable {
  case entry(Identifier<Entry>)
  case conclusion(Identifier<Conclusion>)
  case point(Identifier<Parked>)
  /// The title of a group.
  case group(Identifier<Group>)
  case phase(Identifier<Phase>)
  case norm(Identifier<Norm>)
  /// The title and the description of a role, a sector or a kind.
  case term(String)
  /// A field of the workshop by its name in the file.
  case workshop(String)
}
