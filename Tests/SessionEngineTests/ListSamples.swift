import SessionEngine
import TestSupport
import WorkshopModel

/// A session with the groups and sectors of 2019, and lists for it.
enum ListSamples {
  static let sectors = [
    ("government", "Government"), ("intergovernmental", "Intergovernmental"),
    ("private-sector", "Private sector"), ("civil-society", "Civil society"),
    ("academia", "Academia"), ("technical-community", "Technical community"),
  ]

  static func session() throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    let orders = OrderKey.row(of: 6)
    let groups = [
      ("g1", "I", "Human rights"), ("g2", "II", "Supply chain"), ("g3", "III", "Reporting"),
    ]
    var commands: [Command] = [.add(.workshop, ["title": "T"])]
    for ((id, number, title), order) in zip(groups, orders) {
      commands.append(.add(Group(id: Identifier(id), order: order, number: number, title: title)))
    }
    for ((id, title), order) in zip(sectors, orders) {
      commands.append(.add(Sector(id: Identifier(id), order: order, title: title)))
    }
    _ = try session.perform(commands, at: Timestamp(seconds: 0))
    return session
  }

  /// A table of cells that bars separate; the first line has the headings.
  static func table(_ lines: String...) -> Table { table(lines) }

  static func table(_ lines: [String]) -> Table {
    let cells = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    return Table(
      headings: cells[0],
      rows: cells.dropFirst().enumerated().map { Table.Row(line: $0 + 2, fields: $1) })
  }

  static func meaning(_ name: String) -> ImportMapping.Meaning {
    .record(RecordID(rawValue: name))
  }
}

extension Session {
  /// Takes a plan in as one step.
  mutating func takeIn(_ plan: ImportPlan) throws {
    var random = SplitMix64(seed: UInt64(operations.count))
    _ = try perform(plan.commands(using: &random), at: Timestamp(seconds: 1))
  }
}
