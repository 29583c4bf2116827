public import WorkshopModel

/// A link with the two entries that it joins.
public struct Connection: Equatable, Sendable {
  /// The link itself: how, and how far it went.
  public let link: Link
  /// What was done.
  public let action: Entry
  /// What stood in the way.
  public let challenge: Entry

  /// The link between `action` and `challenge`.
  public init(link: Link, action: Entry, challenge: Entry) {
    self.link = link
    self.action = action
    self.challenge = challenge
  }
}

extension Connection {
  /// Whether the sector that met the challenge overcame it itself: both entries name the same
  /// sector.
  public var isOwnSector: Bool { action.sector != nil && action.sector == challenge.sector }

  /// Whether another sector than the one that met the challenge overcame it: both entries name a
  /// sector, and they differ.
  ///
  /// When an entry names none, this and ``isOwnSector`` are both false: nobody can tell.
  public var isAnotherSector: Bool {
    guard let actor = action.sector, let sufferer = challenge.sector else { return false }
    return actor != sufferer
  }
}
