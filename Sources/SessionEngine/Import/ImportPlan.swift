public import WorkshopModel

/// What taking a table in would do: worked out before anything is done.
public struct ImportPlan: Equatable, Sendable {
  /// A row that becomes a record.
  public struct Addition: Equatable, Sendable {
    /// The line of the file.
    public let line: Int
    /// What the record says.
    public let fields: Members
  }

  /// A row about somebody who is in an earlier one.
  public struct Repeat: Equatable, Sendable {
    /// The line of the file.
    public let line: Int
    /// The line of the earlier row.
    public let first: Int
  }

  /// A row that cannot be taken in.
  public struct Refusal: Equatable, Sendable {
    /// The line of the file.
    public let line: Int
    /// What is wrong and the way out; no full stop.
    public let reason: Fact
    /// Whether it says something that is in ``ImportPlan/unplaced``.
    public let isUnplaced: Bool

    init(line: Int, reason: Fact, isUnplaced: Bool = false) {
      self.line = line
      self.reason = reason
      self.isUnplaced = isUnplaced
    }
  }

  /// What the rows are about.
  public let type: RecordType
  /// The rows that become records, in the order of the file.
  public internal(set) var additions: [Addition] = []
  /// The lines of the rows that say the same as a record that is there, and are left out.
  public internal(set) var known: [Int] = []
  /// The rows about somebody who is in an earlier row, and left out.
  public internal(set) var repeats: [Repeat] = []
  /// The rows that cannot be taken in, in the order of the file.
  public internal(set) var refusals: [Refusal] = []
  /// What rows say of groups and sectors that are called otherwise, where it was chosen what that
  /// means, in the order of the file.
  public internal(set) var placed: [ImportValue] = []
  /// What rows say of groups and sectors that nobody can place; the rows are refused.
  public internal(set) var unplaced: [ImportValue] = []
  /// The groups and sectors that come with the list; nil for a list that cannot bring any.
  var newcomers: ImportNewcomers?
  /// The headings of the columns that are used, as they are written.
  public let columns: [String]
  /// The headings of the columns that are not used, as they are written.
  public let unusedColumns: [String]

  init(of type: RecordType, columns: ImportColumns) {
    self.type = type
    self.columns = columns.used
    unusedColumns = columns.unused
  }

  /// The commands that put the records in, and before them the groups and sectors that were said to
  /// be new, for one step; their names come from `generator`.
  public func commands(using generator: inout some RandomNumberGenerator) -> [Command] {
    let subjects = ["group", "sector"]
    let wanted = Set(additions.flatMap { addition in subjects.compactMap(addition.fields.text) })
    let new = newcomers?.commands(for: wanted, using: &generator)
    return (new?.commands ?? [])
      + additions.map { addition in
        var fields = addition.fields
        for subject in subjects {
          let name = fields.text(subject).flatMap { new?.names[$0] }
          if let name { fields.set(subject, name.rawValue) }
        }
        return .add(RecordKey(type, .random(using: &generator)), fields)
      }
  }

  /// What people read of the group or the sector that a row names, also of one that is to be added.
  ///
  /// - Parameters:
  ///   - subject: ``ImportSubject/group`` or ``ImportSubject/sector``.
  ///   - fields: What the record says.
  ///   - state: The session as it stands.
  /// - Returns: The number of the group, or the title of the sector; nil when the row names none.
  public func title(
    of subject: ImportSubject, in fields: Members, _ state: State
  ) -> String? {
    guard let name = fields.text(subject.rawValue) else { return nil }
    if let title = newcomers?.title(of: name) { return title }
    return subject == .group
      ? state.value(Identifier<Group>(name))?.number : state.value(Identifier<Sector>(name))?.title
  }

  /// Sorts a row in: new, there already, there in an earlier row, or refused for what the rules of a
  /// session say.
  mutating func take(
    _ fields: Members, line: Int, _ directory: any RecordDirectory, _ known: inout KnownRecords
  ) {
    let key = RecordKey(type, RecordID(rawValue: "new"))
    if let finding = Validator(directory).findings(in: fields, of: key, at: "").first {
      return refusals.append(Refusal(line: line, reason: finding.fact))
    }
    switch known.place(of: fields, line: line) {
    case .isThere: self.known.append(line)
    case .isRepeated(let first): repeats.append(Repeat(line: line, first: first))
    case .isNew: additions.append(Addition(line: line, fields: fields))
    }
  }
}

/// Why a table cannot be taken in at all.
public enum ImportError: Error, Equatable, Sendable {
  /// None of the columns that it takes is there.
  case noColumns([String], found: [String])
  /// Two columns are the same.
  case twice(String, String)
  /// These columns seem to have the names of people, and nobody knows which part.
  case unreadNames([String])
  /// The first row seems to be one like the others, and names no columns.
  case noHeadings
}

extension ImportError: Factual {
  /// What is wrong and the way out; no full stop.
  public var fact: Fact {
    switch self {
    case .noColumns(let names, let found):
      Fact("csv.noColumns", ["names": .list(names), "found": Self.quoted(found)])
    case .twice(let first, let second):
      Fact("csv.sameColumn", ["first": .text(first), "second": .text(second)])
    case .unreadNames(let names): Fact("csv.unreadNames", ["names": Self.quoted(names)])
    case .noHeadings: Fact("csv.noHeadings")
    }
  }

  private static func quoted(_ headings: [String]) -> Fact.Argument {
    .facts(headings.prefix(6).map { Fact("csv.heading", ["title": .text($0)]) })
  }
}
