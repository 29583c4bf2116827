import SessionEngine
public import WorkshopModel

/// Which entries a screen may show, and so which themes may be proposed on it.
///
/// Entries outside of it have no part in a proposal: they are not in it, give no word to its name,
/// and it is the same as if they had never been made.
public struct ThemeScope: Hashable, Sendable {
  /// The group that is looked at alone; nil for all.
  public let group: Identifier<Group>?
  /// The most careful release of the entries that are shown.
  public let release: Release
  /// Whether entries that came out of the box are shown.
  public let showsBox: Bool

  /// All that the moderator sees: every entry that stands.
  public static let moderator = ThemeScope()

  /// The entries of `group`, or of all when it is nil, that travel as far as `release` or further;
  /// those from the box only if `showsBox`.
  public init(
    group: Identifier<Group>? = nil, release: Release = .moderator, showsBox: Bool = true
  ) {
    self.group = group
    self.release = release
    self.showsBox = showsBox
  }

  func contains(_ entry: Entry, of session: Session) -> Bool {
    (group == nil || entry.group == group) && !entry.release.isMoreCareful(than: release)
      && (showsBox || !session.isOfBox(entry.id))
  }
}
