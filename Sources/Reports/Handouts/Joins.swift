import WorkshopModel

/// What the chatham-house edition and the public one of the same session tell when somebody has
/// both: what one leaves out, the other may say beside the same words.
struct Joins: Equatable, Sendable {
  /// Of how many entries the public one tells sector or organisation.
  var affiliations = 0
  /// Of how many it tells the group or the role that the other puts under "other".
  var places = 0
  /// In how many it says what was taken out of the other as a name.
  var names = 0

  /// Nothing.
  init() {}

  /// What `confidential`, what the chatham-house edition shows, and `open`, what the public one does,
  /// tell together.
  init(_ confidential: ReportMaterial, _ open: ReportMaterial) {
    let open = Dictionary(open.entries.map { ($0.id, $0) }) { first, _ in first }
    for entry in confidential.entries {
      guard let other = open[entry.id], let own = entry.wordings.first?.text,
        let words = other.wordings.first
      else { continue }
      guard own == words.text else {
        names += 1
        continue
      }
      if words.sector != nil || words.organisation != nil { affiliations += 1 }
      if entry.group == nil && other.group != nil || entry.role == nil && other.role != nil {
        places += 1
      }
    }
  }

  /// Whether they tell nothing together that each does not.
  var isEmpty: Bool { affiliations + places + names == 0 }
}
