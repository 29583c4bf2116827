import Words

extension CSVTables {
  /// The numbers of entries, a row for each cell of each table; without one for none or a few where
  /// a few are not told.
  var numbers: CSVTable {
    typealias Row = (table: String, role: String?, column: String, count: Int)
    let rows = content.tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.columns, row.cells).map { column, count -> Row in
          (title(of: table.subject), row.title, title(of: column, table.subject), count)
        }
      }
    }
    return CSVTable(
      "numbers", rows,
      [
        "table": { $0.table }, "role": { $0.role ?? words["document.other"] },
        "column": { $0.column },
        "entries": { number(content.isConfidential && $0.count == 0 ? nil : $0.count) },
      ])
  }

  private func title(of subject: TableContent.Subject) -> String {
    switch subject {
    case .groups(let kind):
      tree.byGroup(Phrase(name: kind ?? words["document.other"])).plain
    case .sectors: words["document.table.bySector"]
    }
  }

  private func title(of column: String?, _ subject: TableContent.Subject) -> String {
    switch subject {
    case .groups: column ?? words["document.otherGroup"]
    case .sectors: column ?? words["document.otherSectors"]
    }
  }

  /// How many links lead from one role to another.
  var flows: CSVTable {
    CSVTable(
      "flows", content.flows,
      [
        "from action": { $0.action ?? words["document.other"] },
        "to challenge": { $0.challenge ?? words["document.other"] },
        "links": { number($0.count) },
      ])
  }

  /// What the entries show; for the moderator only.
  var insights: CSVTable {
    let rows = content.topics.flatMap { topic in
      topic.findings.map { (topic: topic.title, finding: $0) }
    }
    return CSVTable(
      "insights", rows,
      [
        "topic": { $0.topic }, "sentence": { $0.finding.sentence },
        "evidence": { names(of: $0.finding.evidence) },
      ])
  }
}
