import Insights
import SessionEngine
import Words
import WorkshopModel

/// The insights of a session as lines of text or as JSON.
struct InsightListing {
  private let session: Session
  private let insights: [Insight]
  private let title: String
  private let kinds: [EntryKind]
  private let groups: [Group]

  /// The insights of `session`, of `group` alone when it is given.
  init(_ session: Session, of group: Group?) {
    self.session = session
    insights = Insight.all(of: session, in: group?.id)
    title =
      ([session.state.workshop.title]
      + [group.map { words("program.insights.group", number: $0.number) }].compactMap(\.self))
      .joined(separator: " · ")
    kinds = session.state.all(EntryKind.self)
    groups = session.state.all(Group.self)
  }

  /// `{"findings": [{"kind", "sentence", "figures", "evidence"}]}`.
  var value: Value {
    let findings = insights.map { insight -> Value in
      .object([
        "kind": .string(insight.kind.rawValue), "sentence": .string(insight.sentence),
        "figures": .object(
          Members(insight.figures.map { (name: $0.name, value: .integer($0.value)) })),
        "evidence": .list(insight.evidence.map { .string($0.name) }),
      ])
    }
    return .object(["findings": .list(findings)])
  }

  /// The sentences topic by topic with their evidence, each line safe for a terminal.
  var text: String {
    var lines = [title]
    if insights.isEmpty { lines.append(words["program.insights.none"]) }
    for topic in Insight.Topic.allCases {
      let found = insights.filter { $0.kind.topic == topic }
      guard !found.isEmpty else { continue }
      lines += ["", InsightWords.english.topic(topic)]
      for insight in found {
        lines.append("- " + insight.sentence)
        if let evidence = evidence(of: insight) { lines.append("    " + evidence) }
      }
    }
    let staying = Set(insights.flatMap(\.evidence)).count { staysInRoom($0) }
    if staying > 0 {
      lines += ["", words("program.insights.staying", entries: staying)]
    }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }
}

extension InsightListing {
  /// More entries than these are not listed by their labels.
  private static let most = 24

  /// "I: A3, C1* · II: A2"; nil when the insight rests on no entry.
  private func evidence(of insight: Insight) -> String? {
    guard !insight.evidence.isEmpty else { return nil }
    guard insight.evidence.count <= Self.most else {
      return words("program.insights.entries", count: insight.evidence.count)
    }
    let entries = insight.evidence.compactMap { session.entries[$0] }
    let byGroup = Dictionary(grouping: entries) { $0.group }
    let others = Set(byGroup.keys).subtracting(groups.map(\.id)).sorted()
    return (groups.map(\.id) + others).compactMap { group in
      guard let entries = byGroup[group] else { return nil }
      let number = groups.first { $0.id == group }?.number ?? group.name
      return
        "\(number): \(entries.map(label).sorted(by: isBefore).map(\.text).joined(separator: ", "))"
    }.joined(separator: " · ")
  }

  private typealias Label = (place: Int, number: EntryNumber, text: String)

  private func label(of entry: Entry) -> Label {
    let place = kinds.firstIndex { $0.id == entry.kind }
    let number = session.entries.number(of: entry.id) ?? 0
    let key = place.map { kinds[$0].key.uppercased() } ?? entry.kind.name
    return (place ?? kinds.count, number, "\(key)\(number)\(staysInRoom(entry.id) ? "*" : "")")
  }

  private func isBefore(_ left: Label, _ right: Label) -> Bool {
    (left.place, left.number) < (right.place, right.number)
  }

  private func staysInRoom(_ id: Identifier<Entry>) -> Bool {
    let release = session.state.release(of: id)
    return release == .room || release == .moderator
  }
}
