/// What a vote is given to.
public enum VoteItem: Hashable, Comparable, Sendable {
  /// An entry, mostly a challenge.
  case entry(Identifier<Entry>)
  /// A conclusion.
  case conclusion(Identifier<Conclusion>)
  /// A theme, in the words in which the round has it.
  case theme(String)

  /// The entry; nil for anything else.
  public var entry: Identifier<Entry>? { if case .entry(let entry) = self { entry } else { nil } }

  /// The conclusion; nil for anything else.
  public var conclusion: Identifier<Conclusion>? {
    if case .conclusion(let conclusion) = self { conclusion } else { nil }
  }

  /// The theme; nil for anything else.
  public var theme: String? { if case .theme(let theme) = self { theme } else { nil } }

  /// The record, which a theme has none of.
  public var key: RecordKey? { entry?.key ?? conclusion?.key }

  /// What tells it from others: the name of its record, or the theme.
  public var name: String { key?.id.rawValue ?? theme ?? "" }
}
