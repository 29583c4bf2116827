import SessionEngine
import WorkshopModel

/// What an edition lets its readers know of people and of entries: the one place that decides.
struct Disclosure: Equatable, Sendable {
  /// The fewest people whose number is told where nothing else is told of them.
  static let smallestCount = 3

  /// Whether participants are named.
  let namesParticipants: Bool
  /// Whether those who run the groups are named.
  let namesModerators: Bool
  /// Whether organisations are named, of participants and of entries.
  let namesOrganisations: Bool
  /// Whether sectors are told, of participants, entries and links.
  let tellsSectors: Bool

  /// What `edition` lets its readers know of a workshop with that attribution.
  init(_ edition: Edition, _ attribution: Attribution) {
    switch edition {
    case .public:
      namesParticipants = attribution == .named
      namesOrganisations = attribution == .named || attribution == .affiliation
      namesModerators = namesOrganisations
      tellsSectors = attribution != .none
    }
  }

  /// What becomes of an entry in the edition.
  enum Fate: Equatable, Sendable {
    /// Its words are shown.
    case shown
    /// Its sense may be told, but nobody has put it in other words.
    case lacksWording
    /// It is left out.
    case staysInRoom
  }

  /// What becomes of an entry with that release, which the moderator has put in other words or not.
  func fate(of release: Release, hasWording: Bool) -> Fate {
    switch release {
    case .quote: .shown
    case .paraphrase: hasWording ? .shown : .lacksWording
    case .room, .moderator: .staysInRoom
    }
  }
}

extension RecordState {
  /// The texts of the field `name` beside the shown one that nobody has replaced, the latest
  /// first; empty when there is one version.
  func otherVersions(of name: String) -> [String] {
    self[name]?.versions.dropFirst().compactMap(\.string) ?? []
  }
}
