/// Numbers of entries by two things at once.
public struct TableContent: Equatable, Sendable {
  /// What a table counts.
  public enum Subject: Equatable, Sendable {
    /// Entries of the kind with that title (nil for others), by role and group.
    case groups(kind: String?)
    /// All entries, by role and sector.
    case sectors
  }

  /// One role's numbers.
  public struct Row: Equatable, Sendable {
    /// The role's title; nil for all others together.
    public let title: String?
    /// How many entries there are, column by column.
    public let cells: [Int]

    /// How many that makes.
    public var total: Int { cells.reduce(0, +) }
  }

  /// What it counts.
  public let subject: Subject
  /// The titles of the columns; nil for all others together, always the last.
  public let columns: [String?]
  /// The rows in the order of the roles.
  public let rows: [Row]

  /// How many entries there are in each column.
  public var totals: [Int] {
    columns.indices.map { column in rows.reduce(0) { $0 + $1.cells[column] } }
  }
}

/// How many links lead from actions in one role to challenges in another.
public struct FlowContent: Equatable, Sendable {
  /// The title of the role that acted; nil for others.
  public let action: String?
  /// The title of the role that met the challenge; nil for others.
  public let challenge: String?
  /// How many links.
  public let count: Int
}

/// What the entries show, on one topic.
public struct TopicContent: Equatable, Sendable {
  /// What the topic is called.
  public let title: String
  /// The sentences with the entries that each rests on, the most telling first.
  public let findings: [FindingContent]
}

/// Something that the entries show.
public struct FindingContent: Equatable, Sendable {
  /// What it says.
  public let sentence: String
  /// The entries that it rests on.
  public let evidence: [EntryReference]
}
