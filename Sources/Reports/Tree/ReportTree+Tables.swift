extension ReportTree {
  /// The numbers of entries by two things at once.
  func node(of table: TableContent) -> ReportNode {
    [
      "title": title(of: table.subject), "rowTitle": .words(strings.numbers.role),
      "columns": .list(table.columns.map { ["title": title($0, table.subject)] }),
      "rows": .list(
        table.rows.map { row in
          [
            "title": row.title.map { .name($0) } ?? .words(strings.entries.other),
            "cells": .list(row.cells.map(cell)), "total": .number(row.total),
          ]
        }),
      "totals": .list(table.totals.map(cell)),
      "total": .number(table.totals.reduce(0, +)),
      "note": .words(content.isConfidential ? strings.numbers.merged : nil),
    ]
  }

  private func cell(_ number: Int) -> ReportNode {
    ["value": .number(number), "isEmpty": .flag(number == 0)]
  }

  private func title(of subject: TableContent.Subject) -> ReportNode {
    switch subject {
    case .groups(let kind): .name(strings.numbers.byGroup(kind ?? strings.entries.other))
    case .sectors: .words(strings.numbers.bySector)
    }
  }

  private func title(_ column: String?, _ subject: TableContent.Subject) -> ReportNode {
    switch (subject, column) {
    case (.groups, let number?): .name(strings.people.group(number))
    case (.groups, nil): .words(strings.people.otherGroup)
    case (.sectors, let title?): .name(title)
    case (.sectors, nil): .words(strings.people.otherSectors)
    }
  }

  /// How many links lead from actions in one role to challenges in another.
  func node(of flow: FlowContent) -> ReportNode {
    [
      "action": .name(flow.action ?? strings.entries.other),
      "challenge": .name(flow.challenge ?? strings.entries.other), "count": .number(flow.count),
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
            "evidence": joined(finding.evidence.map { name(of: $0, in: nil) }),
          ]
        }),
    ]
  }
}
