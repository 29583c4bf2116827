public import SessionEngine
public import Words
public import WorkshopModel

/// The texts of a session that say a name which only one of its records tells.
///
/// When that record is erased, no edition knows the name any more, and it stays in those texts.
public struct NameMentions: Equatable, Sendable {
  /// A text that says the name.
  public struct Mention: Equatable, Sendable {
    /// What the board calls its place: "I A3", "the title of group II".
    public let place: String
    /// The entry that it is in or that it was said of; nil for another record.
    public let entry: Identifier<Entry>?
  }

  /// The texts, each place once; empty when none says the name.
  public let all: [Mention]

  /// What the board calls their places.
  public var places: [String] { all.map(\.place) }

  /// The texts of `session` that say what only the record `key` tells.
  public init(of key: RecordKey, in session: Session, _ words: Words = .english) {
    let names = KnownNames(onlyOf: key, in: session)
    guard !names.isEmpty else {
      all = []
      return
    }
    var material = ReportMaterial(session, withInsights: false)
    material.entries.removeAll { $0.id.key == key }
    material.parked.removeAll { $0.id.key == key }
    Redaction(names).apply(to: &material)
    let found = material.names.takenOut + material.names.left.values.joined()
    let builder = ContentBuilder(
      material, Disclosure(.internal, .named), before: session.handedOut(Edition.internal.rawValue))
    all = builder.told(found).map { place, reference in
      let entry: Identifier<Entry>? = if case .entry(let id) = place { id } else { nil }
      return Mention(place: words.place(reference), entry: entry)
    }
  }
}
