/// The words of the coverage.
struct CoverageWords: Sendable {
  let show, fill, other, group, left, right: Strings.Key
  let new: @Sendable (_ kind: String) -> Strings.Key
  let title, all, unspecified, otherGroups, otherKind: String
  let nothing, noGroup, chooseCell: String
  let silentSign, absentSign, legend: String
  let silent, absent: @Sendable (_ place: String) -> String
  let count: @Sendable (_ count: Int, _ kind: String) -> String
  let emptyRole, silentSector: @Sendable (_ name: String) -> String
  let emptyKind: @Sendable (_ kind: String, _ role: String) -> String
}

extension CoverageWords {
  static let english = CoverageWords(
    show: Strings.Key("coverage", "Shows who has spoken, and who has not"),
    fill: Strings.Key("fill it", "Enters what the cell lacks; of all groups, shows the one"),
    other: Strings.Key("groups", "Changes between all groups and one group's sectors"),
    group: Strings.Key("group", "Shows the sectors of the group in that place"),
    left: Strings.Key("left", "Moves left"), right: Strings.Key("right", "Moves right"),
    new: { kind in
      Strings.Key(kind.lowercased(), "Enters a new \(kind.lowercased()) for the cell")
    },
    title: "Coverage", all: "All", unspecified: "Not specified", otherGroups: "Other groups",
    otherKind: "Other",
    nothing: "This session has no groups yet, so there is nobody to hear.",
    noGroup: "There is no group in that place.",
    chooseCell: "Choose the cell of a group and a role first.",
    silentSign: "○", absentSign: "–",
    legend: "2A 1C: said · ○ silent: there, nothing said · – absent: nobody there",
    silent: { "Silent: \($0), there and nothing said yet" },
    absent: { "Absent: \($0), nobody of that sector there" },
    count: { count, kind in
      let name = kind.lowercased()
      return count == 1 || name.hasSuffix("s") ? "\(count) \(name)" : "\(count) \(name)s"
    },
    emptyRole: { "Nobody has spoken as \($0.lowercased()) yet" },
    silentSector: { "In the room, not heard yet: \($0.lowercased())" },
    emptyKind: { "No \($0.lowercased()) from any \($1.lowercased()) yet" })
}
