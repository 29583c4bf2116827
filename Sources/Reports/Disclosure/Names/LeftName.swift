/// A word that may be a name and was left, and why.
struct LeftName: Hashable {
  enum Reason: String, CaseIterable {
    /// It may be the name of somebody.
    case name
    /// It may stand for an organisation.
    case organisation
  }

  /// As it is written where it was left.
  let word: String
  let reason: Reason
}
