public import WorkshopModel

/// Who is speaking, as a new entry says it: what follows from a speaker that was chosen, and what goes
/// when another one speaks.
public struct Speaking: Equatable, Sendable {
  /// Who was chosen; nil when it was a sector alone, or nobody.
  ///
  /// It is shown and never recorded.
  public private(set) var participant: Identifier<Participant>?
  /// The sector; nil when it is not specified.
  public private(set) var sector: Identifier<Sector>?
  /// The organisation; empty for none.
  public private(set) var organisation = ""
  /// Whether the organisation was filled in and not typed for this entry, so that typing there
  /// replaces it.
  public private(set) var isOrganisationFilled = false

  /// Nobody.
  public init() {}

  /// Somebody was chosen: sector and organisation follow.
  ///
  /// An organisation that was typed for this entry stays where they have none.
  public mutating func choose(_ speaker: Speakers.Speaker) {
    switch speaker {
    case .sector(let sector): choose(sector: sector.id)
    case .participant(let person):
      participant = person.id
      sector = person.sector
      if let organisation = person.organisation {
        fill(organisation)
      } else if isOrganisationFilled {
        fill("")
      }
    }
  }

  /// A sector was chosen.
  ///
  /// Another one than before is another speaker, who never keeps what was filled in for the last.
  public mutating func choose(sector new: Identifier<Sector>?) {
    guard new != sector else { return }
    sector = new
    participant = nil
    if isOrganisationFilled { fill("") }
  }

  /// The organisation was typed for this entry.
  public mutating func type(organisation typed: String) {
    organisation = typed
    isOrganisationFilled = false
  }

  /// The next entry begins: the same speaks until somebody says otherwise.
  ///
  /// - Parameter keepsOrganisation: Whether the organisation goes over, which it does not where
  ///   entries stay in the room.
  public mutating func beginNext(keepingOrganisation keepsOrganisation: Bool = true) {
    fill(keepsOrganisation ? organisation : "")
  }

  private mutating func fill(_ name: String) {
    organisation = name
    isOrganisationFilled = !name.isEmpty
  }
}
