public import WorkshopModel

/// What a list means where it does not say so in words that are known: chosen by a person, once for
/// all rows.
///
/// Columns are known by their headings (``Table/labels``), groups and sectors by what stands in the
/// rows, whatever the case, the spaces and the signs.
public struct ImportMapping: Equatable, Sendable {
  /// What the rows mean by the name of a group or a sector.
  public enum Meaning: Equatable, Sendable {
    /// The record of that name.
    case record(RecordID)
    /// The one with that title, which is added where it is not there.
    case new(String)
    /// Nothing: the field stays empty.
    case nothing
  }

  /// What is done with a column.
  public enum Column: Equatable, Sendable {
    /// It tells this of people.
    case about(ImportSubject)
    /// It is not used.
    case unused
  }

  /// Whether the first row names the columns; without it, nobody has said.
  public var hasHeadings: Bool?
  /// What is done with columns, by heading as ``key(of:)`` has it.
  public private(set) var columns: [String: Column] = [:]
  /// What groups and sectors mean, by subject and then by ``key(of:)``.
  public private(set) var values: [ImportSubject: [String: Meaning]] = [:]

  /// Nothing is chosen.
  public init() {}

  /// Whether nothing is chosen.
  public var isEmpty: Bool { hasHeadings == nil && columns.isEmpty && values.isEmpty }

  /// What is done with the column of that heading; nil where that is not chosen.
  public subscript(column heading: String) -> Column? {
    get { columns[Self.key(of: heading)] }
    set { columns[Self.key(of: heading)] = newValue }
  }

  /// What `text` means in the column of that subject; nil where that is not chosen.
  public subscript(subject: ImportSubject, text: String) -> Meaning? {
    get { values[subject]?[Self.key(of: text)] }
    set {
      var those = values[subject] ?? [:]
      those[Self.key(of: text)] = newValue
      values[subject] = those.isEmpty ? nil : those
    }
  }

  /// Both choices; where both choose, what is chosen here.
  public func over(_ other: ImportMapping) -> ImportMapping {
    var both = self
    both.hasHeadings = hasHeadings ?? other.hasHeadings
    both.columns.merge(other.columns) { mine, _ in mine }
    both.values.merge(other.values) { $0.merging($1) { mine, _ in mine } }
    return both
  }

  /// What headings and values are known by: in small letters, without accents, spaces and signs; a
  /// text of signs alone is known by these.
  public static func key(of text: String) -> String {
    let folded = text.folded.withoutAccents
    return folded.isEmpty ? text.filter { !$0.isWhitespace } : folded
  }
}
