extension ReportStrings {
  /// Words for drawings and for finding one's way in a page.
  struct Figures: Sendable {
    /// To go past what comes before the report.
    let skip: String
    /// To go back to the start.
    let top: String
    /// What a drawing of a table shows, for those who do not see it, as in those below.
    let matrix: String
    let ledger: String
    let flow: String
    let group: String
    let challenges: String
    let from: String
    let to: String
  }
}

extension ReportStrings.Figures {
  static let english = Self(
    skip: "Skip to the report", top: "Back to the top",
    matrix: """
      A grid of numbers of entries; the darker a cell, the more entries. Each cell has its \
      number, and the table after it has the same numbers.
      """,
    ledger: """
      A bar for each group, as long as its challenges are many, parted by how they ended. The table \
      after it has the same numbers.
      """,
    flow: """
      Bands lead from the roles that acted, at the left, to the roles that met the challenges, at \
      the right; the broader a band, the more links. The table after it has the same numbers.
      """,
    group: "Group", challenges: "Challenges", from: "Action in the role",
    to: "Challenge in the role")
}
