import SessionEngine
import WorkshopModel

/// What an edition lets its readers know of people and of entries: the one place that decides.
struct Disclosure: Equatable, Sendable {
  /// The fewest people or entries whose number is told where more would tell who they are.
  static let smallestCount = 3

  /// Whether every entry is shown, whatever its release, with notes, times and insights.
  let showsEverything: Bool
  /// Whether participants are named.
  let namesParticipants: Bool
  /// Whether those who run the groups are named.
  let namesModerators: Bool
  /// Whether organisations are named: of participants, of entries, of hosts.
  let namesOrganisations: Bool
  /// Whether sectors are told of entries and links, and of participants by name.
  let tellsSectors: Bool
  /// Whether those who take something on are looked for in texts, too.
  let hidesOwners: Bool
  /// Whether nothing may lead to a person: small numbers are merged, the order of entry is lost.
  let isConfidential: Bool

  /// What `edition` lets its readers know of a workshop with that attribution.
  init(_ edition: Edition, _ attribution: Attribution) {
    showsEverything = edition == .internal
    isConfidential = edition == .chathamHouse
    hidesOwners = edition == .chathamHouse || edition == .public && attribution == .none
    let isNamed = attribution == .named
    switch edition {
    case .internal:
      (namesParticipants, namesModerators, namesOrganisations) = (true, true, true)
      tellsSectors = true
    case .chathamHouse:
      (namesParticipants, namesModerators, namesOrganisations) = (false, false, false)
      tellsSectors = false
    case .public:
      namesParticipants = isNamed
      namesOrganisations = isNamed || attribution == .affiliation
      namesModerators = isNamed || attribution == .affiliation
      tellsSectors = attribution != .none
    }
  }

  /// Whether a number of people, or of what a few may have said, is told.
  func tells(number: Int) -> Bool { !isConfidential || number >= Self.smallestCount }

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
    if showsEverything { return .shown }
    return switch release {
    case .quote: .shown
    case .paraphrase: hasWording ? .shown : .lacksWording
    case .room, .moderator: .staysInRoom
    }
  }
}
