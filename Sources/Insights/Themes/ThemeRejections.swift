public import WorkshopModel

/// What the moderator would not have as a theme, so that it is not proposed again.
///
/// It remembers entries and not names: no two entries of a proposal that was rejected are proposed
/// for one theme again, in whatever company, and an entry that was not let into a theme not for that
/// theme. It says nothing to entries that come later, and nothing against a theme that the moderator
/// gives. Who shows proposals keeps it; the session has no record of it.
public struct ThemeRejections: Hashable, Sendable {
  private(set) var groups: Set<Set<Identifier<Entry>>> = []
  /// The entries that are not to be proposed for a theme, by its name in letters that count as the
  /// same.
  private(set) var outsiders: [String: Set<Identifier<Entry>>] = [:]

  /// Nothing rejected yet.
  public init() {}

  /// Whether nothing was rejected.
  public var isEmpty: Bool { groups.isEmpty && outsiders.isEmpty }

  /// Takes note that the moderator rejected `proposal`.
  public mutating func reject(_ proposal: ThemeProposal) {
    switch proposal.kind {
    case .new: keepApart(proposal.entries)
    case .existing: keep(proposal.entries, outOf: proposal.title)
    }
  }

  /// Takes note that no two of `entries` belong to one theme.
  public mutating func keepApart(_ entries: [Identifier<Entry>]) {
    if entries.count > 1 { groups.insert(Set(entries)) }
  }

  /// Takes note that `entries` do not belong to a theme: those left out when the others of a
  /// proposal were accepted.
  public mutating func keep(_ entries: [Identifier<Entry>], outOf theme: String) {
    let key = Theme.key(of: theme)
    if !key.isEmpty, !entries.isEmpty { outsiders[key, default: []].formUnion(entries) }
  }
}

extension ThemeRejections {
  /// The numbers that entries must not have in common to be in one group, by entry and by the keys
  /// of themes.
  var numbers: (entries: [Identifier<Entry>: Set<Int>], themes: [String: Set<Int>]) {
    var entries: [Identifier<Entry>: Set<Int>] = [:]
    var themes: [String: Set<Int>] = [:]
    var number = 0
    for group in groups {
      for entry in group { entries[entry, default: []].insert(number) }
      number += 1
    }
    for (theme, outsiders) in outsiders {
      for entry in outsiders {
        entries[entry, default: []].insert(number)
        themes[theme, default: []].insert(number)
        number += 1
      }
    }
    return (entries, themes)
  }
}
