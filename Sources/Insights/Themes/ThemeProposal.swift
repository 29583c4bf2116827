public import WorkshopModel

/// Entries that seem to belong to one theme, for the moderator to accept, rename or reject.
public struct ThemeProposal: Hashable, Sendable {
  /// What accepting it does.
  public enum Kind: Hashable, Sendable {
    /// It makes a theme.
    case new
    /// It adds entries to one that there is.
    case existing
  }

  /// Whether it is a theme of its own or more entries for one that there is.
  public let kind: Kind
  /// What the theme is called, or would be: words that stand in the entries; never empty.
  public let title: String
  /// The entries without a theme that would get it, those that fit best first; never empty.
  public let entries: [Identifier<Entry>]
  /// The most careful release of an entry that a word of the title had to be taken from; nil where
  /// the words stand in entries that may be quoted, or the theme is there already.
  ///
  /// The name of a theme goes into every report, so a screen says where this is not nil.
  public let titleRelease: Release?
}

/// A theme that an entry could get, there already or proposed.
public struct ThemeChoice: Hashable, Sendable {
  /// What the theme is called.
  public let title: String
  /// The proposal of a new theme; nil for a theme that there is.
  public let proposal: ThemeProposal?
  /// How well the entry fits in, from 0, nothing in common, to 1.
  public let fit: Double
}
