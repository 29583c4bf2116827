import Words

/// The numbers of entries, and what the entries show.
struct TablePart: ReportPart {
  let basis: ReportBasis

  /// The numbers of entries by two things at once: a row for each role.
  func node(of table: TableContent) -> ReportNode {
    node(
      of: table, rowTitle: words["document.table.role"],
      rows: table.rows.map { rowTitle($0.title) },
      columns: table.columns.map { columnTitle($0, table.subject) },
      counts: table.rows.map(\.cells))
  }

  /// The same with a column for each role, which a page has more room for than for many sectors.
  func turnedNode(of table: TableContent) -> ReportNode {
    node(
      of: table, rowTitle: words["document.table.sector"],
      rows: table.columns.map { columnTitle($0, table.subject) },
      columns: table.rows.map { rowTitle($0.title) }, counts: table.turned)
  }

  private func node(
    of table: TableContent, rowTitle: String, rows: [ReportNode], columns: [ReportNode],
    counts: [[Int]]
  ) -> ReportNode {
    let totals = columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    return [
      "title": title(of: table.subject), "rowTitle": .words(rowTitle),
      "columns": .list(columns.map { ["title": $0] }),
      "rows": .list(
        zip(rows, counts).map { title, counts in
          [
            "title": title, "cells": .list(counts.map(cell)),
            "total": told(counts.reduce(0, +)),
          ]
        }),
      "totalTitle": .words(
        content.isConfidential ? words["document.table.told"] : words["document.word.total"]),
      "totals": .list(totals.map(cell)), "total": told(totals.reduce(0, +)),
      "note": .words(content.isConfidential ? words["document.table.merged"] : nil),
    ]
  }

  private func rowTitle(_ title: String?) -> ReportNode {
    title.map { .name($0) } ?? .words(words["document.other"])
  }

  private func cell(_ number: Int) -> ReportNode {
    ["value": told(number), "isEmpty": .flag(number == 0)]
  }

  /// The number; nothing for 0 where that may stand for a few that are not told.
  private func told(_ number: Int) -> ReportNode {
    content.isConfidential && number == 0 ? .nothing : .number(number)
  }

  private func title(of subject: TableContent.Subject) -> ReportNode {
    switch subject {
    case .groups(let kind):
      .phrase(
        byGroup(kind.map { Phrase(name: $0) } ?? Phrase(words: words["document.other"])))
    case .sectors: .words(words["document.table.bySector"])
    }
  }

  private func columnTitle(
    _ column: String?, _ subject: TableContent.Subject
  ) -> ReportNode {
    switch (subject, column) {
    case (.groups, let number?): .phrase(group(number))
    case (.groups, nil): .words(words["document.otherGroup"])
    case (.sectors, let title?): .name(title)
    case (.sectors, nil): .words(words["document.otherSectors"])
    }
  }

  /// How many links lead from actions in one role to challenges in another.
  func node(of flow: FlowContent) -> ReportNode {
    [
      "action": .name(flow.action ?? words["document.other"]),
      "challenge": .name(flow.challenge ?? words["document.other"]), "count": .number(flow.count),
    ]
  }

  /// What the entries show on one topic.
  func node(of topic: TopicContent) -> ReportNode {
    [
      "title": .words(topic.title),
      "findings": .list(
        topic.findings.map { finding in
          [
            "sentence": .text(finding.sentence),
            "evidence": .phrase(joined(finding.evidence.map { name(of: $0, in: nil) })),
            "evidenceLinks": .list(finding.evidence.map { link(to: $0, in: nil) }),
          ]
        }),
    ]
  }
}

extension ReportPart {
  /// What a table by role and group is called.
  func byGroup(_ kind: Phrase) -> Phrase { words("document.table.byGroup", kind: kind) }
}

extension TableContent {
  /// The numbers column by column.
  var turned: [[Int]] { columns.indices.map { column in rows.map { $0.cells[column] } } }

  /// Whether it is better read with its columns as rows.
  var isWide: Bool { subject == .sectors && columns.count > rows.count }
}
