/// What a field may hold.
public enum FieldKind: Sendable {
  /// Text of one line, not blank.
  case line
  /// Text of any number of lines, not blank.
  case text
  /// A list of such texts.
  case texts
  /// One of the given words.
  case choice([String])
  /// The name of a record of that type.
  case reference(RecordType)
  /// A list of names of records of that type, each once.
  case references(RecordType)
  /// A name from the workshop's own list of stages.
  case stages
  /// A whole number in that range.
  case integer(ClosedRange<Int>)
  /// True or false.
  case flag
  /// A day, YYYY-MM-DD.
  case date
  /// A time of day, HH:MM.
  case time
  /// A moment in UTC, YYYY-MM-DDTHH:MM:SSZ.
  case moment
  /// Somebody: an object with a name and, if known, an affiliation.
  case person
  /// A list of objects with an id and a title.
  case titled
  /// One lower-case letter.
  case key
  /// A place in an order that people chose, see ``OrderKey``.
  case order
}

/// One field of a type of record: its name and what it must be.
public struct FieldRule: Sendable {
  /// The name in the file.
  public let name: String
  /// What it may hold.
  public let kind: FieldKind
  /// Whether a record makes no sense without it.
  public let isRequired: Bool
  /// Whether the file says `null` where there is nothing, because nothing means something.
  public let isWrittenWhenEmpty: Bool

  init(_ name: String, _ kind: FieldKind, required: Bool = false, writtenWhenEmpty: Bool = false) {
    self.name = name
    self.kind = kind
    isRequired = required
    isWrittenWhenEmpty = writtenWhenEmpty
  }
}
