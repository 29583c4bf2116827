public import WorkshopModel

/// What an edition shows of a round of votes: its rule, and what came of it.
///
/// Each round stands by itself. No number of one is added to that of another.
public struct RoundContent: Equatable, Sendable {
  /// The group that voted.
  public let group: Identifier<Group>
  /// Which of the group's rounds it is, from 1.
  public let number: Int
  /// How votes were given.
  public let rule: Rule
  /// Whether these are votes of another kind than the round's rule says: it does not tell by which
  /// rule they were given.
  public let isUnclear: Bool
  /// How many people voted; nil where hands were counted, or they are too few to tell.
  public let voters: Int?
  /// How many people could vote; nil where nobody has counted them, or it tells of too few.
  public let eligible: Int?
  /// Those that got any, those with most first.
  public let rows: [Row]

  /// How votes are given in a round.
  public enum Rule: Equatable, Sendable {
    /// On papers that nobody else sees: how many dots each has, and how many of them one challenge
    /// may get.
    case secret(dots: Int, atMost: Int)
    /// By hands, which are counted.
    case hands
  }

  /// What was voted on.
  public enum Item: Equatable, Sendable {
    /// An entry, by what the edition calls it.
    case entry(EntryReference)
    /// A conclusion or a theme, in its words.
    case words(String)
    /// A conclusion in the words that it has now, which were others in the round.
    case reworded(String)
  }

  /// What one of them got.
  public struct Row: Equatable, Sendable {
    /// What it is: mostly a challenge.
    public let item: Item
    /// Its place, from 1; those with as many share one.
    public let place: Int
    /// Its dots, or hands.
    public let count: Int
  }
}

/// What one entry got in one round of votes.
public struct VoteContent: Equatable, Sendable {
  /// Which of the group's rounds it was; nil where there was no other.
  public let round: Int?
  /// Whether hands were counted, and not dots.
  public let isByHands: Bool
  /// How many it got.
  public let count: Int
  /// Its place in that round, from 1.
  public let place: Int
}
