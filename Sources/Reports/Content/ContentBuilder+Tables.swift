import Insights
import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// The entries by role and group, a table for each kind, then by role and sector where those may
  /// be told: the numbers that `told` has.
  ///
  /// A confidential edition leaves a table out that would tell of a few.
  func tables(_ told: ToldNumbers) -> [TableContent] {
    let kinds = material.kinds.map { (id: Optional($0.id), title: Optional($0.title)) }
    let known = Set(material.kinds.map(\.id))
    let byKind = Dictionary(grouping: material.entries) {
      known.contains($0.kind) ? $0.kind : nil
    }
    let groups = (kinds + [(nil, nil)]).compactMap { kind in
      byKind[kind.id].map { entries in
        table(
          .groups(kind: kind.title), counts(of: entries, by: { $0.group?.name }),
          in: material.groups.map { ($0.id.name, $0.number) })
      }
    }
    let sectors = table(
      .sectors, told.entries, in: material.sectors.map { ($0.id.name, $0.title) })
    return (groups + (tellsSectors ? [sectors] : [])).filter { table in
      table.rows.contains { $0.total > 0 } && !(disclosure.isConfidential && table.tellsOfFew)
    }
  }

  private var tellsSectors: Bool {
    disclosure.tellsSectors
      || disclosure.isConfidential && material.workshop.attribution != .none
  }

  /// The numbers that no list shows, beside those that were handed out before where small
  /// differences tell of people.
  var toldNumbers: ToldNumbers {
    var told = ToldNumbers(since: disclosure.isConfidential ? before : .none)
    if tellsSectors {
      told.tell(counts(of: material.entries.filter(\.isCounted), by: { $0.sector?.name }))
    }
    if let attendance = material.attendance { told.tell(attendance, material.sectors.map(\.id)) }
    return told
  }

  /// The numbers of entries by role and by another place, as names; nil for others.
  private func counts(
    of entries: [EntryMaterial], by place: (EntryMaterial) -> String?
  ) -> ToldNumbers.Counts {
    entries.reduce(into: [:]) { $0[[rowName(of: $1), place($1)], default: 0] += 1 }
  }

  private func rowName(of entry: EntryMaterial) -> String? {
    entry.role.flatMap { title(of: $0) == nil ? nil : $0.name }
  }

  private func table(
    _ subject: TableContent.Subject, _ numbers: ToldNumbers.Counts,
    in columns: [(name: String, title: String)]
  ) -> TableContent {
    let columnPlaces = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let rowPlaces = Dictionary(
      material.roles.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = Array(repeating: 0, count: columns.count + 1)
    var counts = Array(repeating: empty, count: material.roles.count + 1)
    for (place, count) in numbers {
      let row = place[0].flatMap { rowPlaces[$0] } ?? material.roles.count
      let column = place[1].flatMap { columnPlaces[$0] } ?? columns.count
      counts[row][column] += count
    }
    let hasOthers = counts.contains { $0[columns.count] > 0 }
    let titles = material.roles.map { Optional($0.title) } + [nil]
    let rows = zip(titles, counts).filter { $0 != nil || $1.contains { $0 > 0 } }
    return TableContent(
      subject: subject, columns: columns.map(\.title) + (hasOthers ? [nil] : []),
      rows: rows.map { .init(title: $0, cells: hasOthers ? $1 : $1.dropLast()) })
  }

  /// The links by the roles at their ends, in the order of the roles.
  ///
  /// A confidential edition tells of none that are few.
  var flows: [FlowContent] {
    struct Ends: Hashable {
      let action: Int
      let challenge: Int
    }
    let places = Dictionary(
      material.roles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let place = { (role: Identifier<Role>?) in role.flatMap { places[$0] } ?? places.count }
    var counts: [Ends: Int] = [:]
    for entry in material.entries {
      for link in entry.links {
        let ends = Ends(
          action: place(link.action.flatMap { byID[$0]?.role }), challenge: place(entry.role))
        counts[ends, default: 0] += 1
      }
    }
    let titles = material.roles.map { Optional($0.title) } + [nil]
    return counts.sorted { ($0.key.action, $0.key.challenge) < ($1.key.action, $1.key.challenge) }
      .filter { disclosure.tells(number: $0.value) }
      .map { ends, count in
        FlowContent(
          action: titles[min(ends.action, titles.count - 1)],
          challenge: titles[min(ends.challenge, titles.count - 1)], count: count)
      }
  }

  /// What the entries show, topic by topic; empty where it is not told.
  func topics(_ words: InsightWords) -> [TopicContent] {
    Insight.Topic.allCases.compactMap { topic in
      let found = material.insights.filter { $0.kind.topic == topic }
      guard !found.isEmpty else { return nil }
      return TopicContent(
        title: words.topic(topic),
        findings: found.map { insight in
          FindingContent(
            sentence: insight.sentence, evidence: insight.evidence.compactMap(reference))
        })
    }
  }
}

extension TableContent {
  /// Whether a number in it is so small that it may tell of somebody.
  fileprivate var tellsOfFew: Bool {
    rows.contains { $0.cells.contains { (1..<Disclosure.smallestCount).contains($0) } }
  }
}
