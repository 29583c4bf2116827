extension ReportStrings {
  /// Words for what a report adds to those that were handed out before.
  struct HandoutWords: Sendable {
    /// A number by kind (nil in the table by sector), role and column (nil for others), and by how
    /// much it grew.
    let number:
      @Sendable (_ kind: String?, _ role: String?, _ column: String?, _ grewBy: Int) -> String
    let grown: @Sendable (_ edition: Edition, _ numbers: [String], _ more: Int) -> String
    let waiting: @Sendable (Int) -> String
    let uncounted: @Sendable (Int) -> String
    let waitingOfBox: @Sendable (Int) -> String
    let uncountedOfBox: @Sendable (Int) -> String
    let keptNumbers: String
    let joins: @Sendable (_ isConfidential: Bool, Joins) -> String

    static let english = Self(
      number: { kind, role, column, grewBy in
        let place = "\(role ?? "other roles"), \(column ?? "others")"
        return kind.map { "\($0) in \(place) +\(grewBy)" } ?? "by sector: \(place) +\(grewBy)"
      },
      grown: { edition, numbers, more in
        "Since this edition (\(edition.rawValue)) was last handed out, numbers grew by one or two, so "
          + "that both reports together tell more than each: \(numbers.joined(separator: "; "))"
          + "\(more > 0 ? " and \(more) more" : ""). Holding back (--hold-back) lets those entries "
          + "wait."
      },
      waiting: {
        "\(ReportStrings.counted($0, "new entry waits", "new entries wait")) for a later report, in "
          + "which \($0 == 1 ? "it" : "they") cannot be told from what was handed out before."
      },
      uncounted: {
        "\(ReportStrings.counted($0, "new entry is", "new entries are")) listed but in no number by "
          + "sector yet, which would tell the sector beside the report that was handed out before."
      },
      waitingOfBox: {
        "\(ReportStrings.counted($0, "entry of the box waits", "entries of the box wait")) until three "
          + "of the box are counted wherever one of them is: which of them are new is not recorded."
      },
      uncountedOfBox: {
        "\(ReportStrings.counted($0, "entry of the box is", "entries of the box are")) listed but in no "
          + "number by sector: fewer than three of the box are there."
      },
      keptNumbers: """
        Some numbers are those of the report that was handed out before: they differ from it by one \
        or two only.
        """,
      joins: { isConfidential, joins in
        let parts = [
          joins.affiliations > 0
            ? "the sector or organisation of \(ReportStrings.counted(joins.affiliations, "entry", "entries"))"
            : nil,
          joins.places > 0
            ? "the group or role of \(ReportStrings.counted(joins.places, "entry", "entries")) under others"
            : nil,
          joins.names > 0
            ? "what stands for a name in \(ReportStrings.counted(joins.names, "entry", "entries"))"
            : nil,
        ].compactMap(\.self)
        let list =
          parts.count < 2
          ? parts.joined()
          : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
        return
          "Beside the \(isConfidential ? "public" : "chatham-house") edition of this session, the "
          + "same words tell \(list): hand out one of the two."
      })
  }
}
