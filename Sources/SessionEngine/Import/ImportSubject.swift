/// What a column of a list can be about.
public enum ImportSubject: String, CaseIterable, Sendable {
  case name, namePrefix, firstName, middleName, nameParticle, lastName, secondLastName, nameSuffix
  case organisation, sector, group
  case text, kind, role, themes, release, source, asOf, note, demonstration

  /// What may be said in several columns, of which the plainest is enough.
  static let extras: Set<ImportSubject> = [.namePrefix, .nameParticle, .nameSuffix, .note, .text]

  /// What the names of people are put together from, in that order.
  static let nameParts: [ImportSubject] = [
    .namePrefix, .firstName, .middleName, .nameParticle, .lastName, .secondLastName, .nameSuffix,
  ]

  /// What the columns of a list of people can be about.
  public static let ofPeople: [ImportSubject] =
    [.name] + nameParts + [.organisation, .sector, .group]

  /// What the columns of a list of entries can be about.
  static let ofEntries: [ImportSubject] = [
    .text, .kind, .role, .sector, .organisation, .group, .themes, .release, .source, .asOf, .note,
    .demonstration,
  ]

  /// What a column is about whose heading is `heading`, for a list of people; nil when nobody knows.
  public init?(ofPeople heading: String) {
    guard let found = HeadingReader(heading).subject(among: Self.ofPeople) else { return nil }
    self = found.subject
  }
}
