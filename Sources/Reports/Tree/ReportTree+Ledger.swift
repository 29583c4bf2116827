import WorkshopModel

extension ReportTree {
  /// Every challenge with its end, group by group, and how many ended how.
  var ledger: ReportNode {
    let challenges = content.groups.flatMap { group in
      group.entries.filter(\.isChallenge)
        .sorted { $0.reference.label.numeric < $1.reference.label.numeric }
        .map { (group: group, entry: $0) }
    }
    guard !challenges.isEmpty else { return .nothing }
    let results: [Outcome.Result?] = [.wayFound, .parked, .noAnswer, nil]
    return [
      "counts": .list(
        content.isConfidential
          ? []
          : results.map { result in
            [
              "result": .words(strings.outcomes.end(result)),
              "count": .number(challenges.count { $0.entry.outcome?.result == result }),
            ]
          }),
      "challenges": .list(
        challenges.map { group, entry in
          [
            "group": .name(group.number), "label": .name(entry.reference.label),
            "name": .name(fullName(of: entry.reference)),
            "anchor": .words(anchor(of: entry.reference)),
            "text": .text(entry.wordings.first?.text),
            "result": .words(strings.outcomes.end(entry.outcome?.result)),
            "isOpen": .flag(entry.outcome == nil), "way": .text(entry.outcome?.text),
            "owner": .name(entry.outcome?.owner),
            "actions": joined(
              entry.links.compactMap(\.action)
                .map { name(of: $0, in: entry.reference.group) }),
          ]
        }),
    ]
  }
}

extension String {
  /// The label so that "C9" comes before "C10".
  fileprivate var numeric: (Int, String) { (utf8.count, self) }
}
