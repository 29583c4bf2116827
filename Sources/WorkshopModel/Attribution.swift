/// What a workshop lets its report say of people.
public enum Attribution: String, CaseIterable, Sendable {
  /// Names, organisations and sectors.
  case named
  /// Organisations and sectors, no names.
  case affiliation
  /// Sectors only.
  case sector
  /// Nothing.
  case none
}
