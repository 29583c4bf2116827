public import WorkshopModel

/// What a wall may show of what was said and voted: no more than anybody may read in the public
/// edition, and nothing by which somebody in the room could be told.
///
/// The target `Reports` makes it, which knows what that edition prints.
public struct WallContent: Equatable, Sendable {
  /// An entry with its words.
  public struct Item: Equatable, Sendable {
    /// The group that it was made in.
    public let group: Identifier<Group>
    /// The role's title; nil for entries in no role that the workshop has.
    public let role: String?
    /// The sector's title; nil where it is not told.
    public let sector: String?
    /// What people call it: "A3"; nil for what was entered where the terminal went round, since
    /// numbers tell the order in which people had it.
    public let label: String?
    /// The kind's title.
    public let kind: String?
    /// Its words as they may be told.
    public let text: String
    /// Its themes.
    public let themes: [String]

    /// An entry that says that.
    public init(
      group: Identifier<Group>, role: String?, sector: String?, label: String?, kind: String?,
      text: String, themes: [String]
    ) {
      self.group = group
      self.role = role
      self.sector = sector
      self.label = label
      self.kind = kind
      self.text = text
      self.themes = themes
    }
  }

  /// A round of votes that is done.
  public struct Round: Equatable, Sendable {
    /// What got votes, with its place and how many.
    public struct Row: Equatable, Sendable {
      /// What was voted on: "C3" and its words; nil for what may not be shown.
      public let subject: String?
      /// Its place, from 1.
      public let place: Int
      /// How many votes it got.
      public let count: Int

      /// What got so many votes.
      public init(subject: String?, place: Int, count: Int) {
        self.subject = subject
        self.place = place
        self.count = count
      }
    }

    /// The group that voted.
    public let group: Identifier<Group>
    /// Which of the group's rounds it is, from 1.
    public let number: Int
    /// Whether hands were counted.
    public let isByHands: Bool
    /// How many voted; nil where that is not told.
    public let voters: Int?
    /// What got votes, most first.
    public let rows: [Row]

    /// A round that came to that.
    public init(
      group: Identifier<Group>, number: Int, isByHands: Bool, voters: Int?, rows: [Row]
    ) {
      self.group = group
      self.number = number
      self.isByHands = isByHands
      self.voters = voters
      self.rows = rows
    }
  }

  /// The entries, group by group, role by role and kind by kind, by number, those without one last.
  public let items: [Item]
  /// The rounds of votes, group by group.
  public let rounds: [Round]

  /// A wall with that; with nothing for nothing.
  public init(items: [Item] = [], rounds: [Round] = []) {
    self.items = items
    self.rounds = rounds
  }
}
