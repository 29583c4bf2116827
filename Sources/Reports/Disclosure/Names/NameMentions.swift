public import SessionEngine
public import WorkshopModel

/// The texts of a session that say a name which only one of its records tells.
///
/// When that record is erased, no edition knows the name any more, and it stays in those texts.
public struct NameMentions: Equatable, Sendable {
  /// Where the texts stand, as the board calls their places; empty when none says the name.
  public let places: [String]

  /// The texts of `session` that say what only the record `key` tells.
  public init(of key: RecordKey, in session: Session, _ strings: ReportStrings = .english) {
    let names = KnownNames(onlyOf: key, in: session)
    guard !names.isEmpty else {
      places = []
      return
    }
    var material = ReportMaterial(session, withInsights: false)
    material.entries.removeAll { $0.id.key == key }
    material.parked.removeAll { $0.id.key == key }
    Redaction(names).apply(to: &material)
    let notes = ContentBuilder(material, Disclosure(.internal, .named), before: .none).nameNotes
    let found = notes.takenOut + notes.left.flatMap(\.places)
    places = found.map(strings.names.place).reduce(into: []) { places, place in
      if !places.contains(place) { places.append(place) }
    }
  }
}
