import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Small numbers in the chatham-house edition")
struct SmallNumbersTests {
  private static let limit = 3

  @Test("no number, and no difference between two, tells of fewer than three", arguments: 0..<60)
  func tables(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    for table in content.tables {
      for numbers in Self.lines(of: table) {
        for number in numbers { #expect(Self.isSafe(number), "\(number), seed \(seed)") }
        for sum in Self.subsetSums(of: numbers) {
          #expect(Self.isSafe(sum), "a difference of \(sum), seed \(seed)")
        }
      }
    }
    for flow in content.flows { #expect(flow.count >= Self.limit) }
  }

  @Test("entries are listed by threes at least, and what has three is counted", arguments: 0..<60)
  func listing(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    let kinds = content.groups.flatMap(\.roles).flatMap(\.kinds)
    for (title, lists) in Dictionary(grouping: kinds, by: \.title) {
      let total = lists.reduce(0) { $0 + $1.entries.count }
      guard total >= Self.limit else { continue }
      #expect(lists.allSatisfy { $0.entries.count >= Self.limit }, "seed \(seed)")
      #expect(content.tables.contains { $0.subject == .groups(kind: title) }, "seed \(seed)")
    }
  }

  @Test("the list of entries tells no more than the tables", arguments: 0..<60)
  func list(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    for group in content.groups {
      for role in group.roles {
        for kind in role.kinds {
          let isTold = Self.cell(kind.title, role.title, group, in: content)
          #expect(isTold == kind.entries.count || isTold == nil, "seed \(seed)")
          #expect(
            kind.entries.allSatisfy { $0.wordings.allSatisfy { $0.sector == nil } })
        }
      }
    }
  }

  @Test("role by group and role by sector together pin down no small number", arguments: 0..<60)
  func crossing(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    guard let sectors = content.tables.first(where: { $0.subject == .sectors }) else { return }
    for row in sectors.rows {
      // What the other tables say of the same role, cell by cell.
      let groups = content.tables.filter { $0.subject != .sectors }
        .flatMap { $0.rows.filter { $0.title == row.title } }.flatMap(\.cells)
      for first in groups where first > 0 {
        for second in row.cells where second > 0 {
          let least = max(0, first + second - row.total)
          let most = min(first, second)
          #expect(least != most || Self.isSafe(least), "\(row.title ?? "others"), seed \(seed)")
        }
      }
    }
  }

  @Test("links can be counted in threes at least, in lists, tables and files", arguments: 0..<60)
  func links(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    let entries = content.groups.flatMap(\.entries)
    let roles = Dictionary(uniqueKeysWithValues: entries.map { ("\($0.reference)", $0.role) })
    var listed: [[String?]: Int] = [:]
    for entry in entries {
      for link in entry.links {
        // Under which role the list has the action.
        let role = link.action.flatMap { roles["\($0)"] ?? nil }
        #expect(role == link.role, "seed \(seed)")
        listed[[role, entry.role], default: 0] += 1
      }
    }
    let tables = Dictionary(uniqueKeysWithValues: content.csvTables().map { ($0.name, $0.rows) })
    var filed: [[String?]: Int] = [:]
    let rolesOfRows = Dictionary(
      uniqueKeysWithValues: (tables["entries"] ?? []).map { ($0[0], $0[2]) })
    for row in tables["links"] ?? [] {
      // In files, no role is "Other".
      let role = rolesOfRows[row[0]] ?? "Other"
      filed[[role, rolesOfRows[row[3]] ?? nil], default: 0] += 1
    }
    for number in Array(listed.values) + Array(filed.values) + content.flows.map(\.count) {
      #expect(Self.isSafe(number), "seed \(seed)")
    }
    #expect(content.flows.reduce(0) { $0 + $1.count } == listed.values.reduce(0, +))
  }

  @Test("entries and challenges can be counted in threes at least in the files", arguments: 0..<60)
  func files(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    let tables = Dictionary(uniqueKeysWithValues: content.csvTables().map { ($0.name, $0.rows) })
    for (_, rows) in Dictionary(grouping: tables["entries"] ?? [], by: \.[3])
    where rows.count >= Self.limit {
      for cell in Dictionary(grouping: rows, by: { [$0[1], $0[2]] }).values {
        #expect(Self.isSafe(cell.count), "seed \(seed)")
      }
    }
    let challenges = tables["challenges"] ?? []
    guard challenges.count >= Self.limit else { return }
    for cell in Dictionary(grouping: challenges, by: { [$0[1], $0[2]] }).values {
      #expect(Self.isSafe(cell.count), "seed \(seed)")
    }
    for row in tables["numbers"] ?? [] {
      #expect(row[3].flatMap(Int.init).map(Self.isSafe) ?? true, "seed \(seed)")
    }
  }

  @Test("people are counted in threes at least, and none by difference", arguments: 0..<60)
  func attendance(seed: UInt64) throws {
    let content = ReportContent(try Self.session(seed: seed), edition: .chathamHouse)
    guard let attendance = content.attendance, let total = attendance.total else { return }
    let counts = attendance.sectors.map(\.count)
    for number in counts + [total] { #expect(Self.isSafe(number), "seed \(seed)") }
    #expect(counts.isEmpty || counts.reduce(0, +) == total)
  }

  @Test("the internal edition does tell of fewer, so that the tests above see something")
  func internalEdition() throws {
    let numbers = try (0..<60).flatMap { seed in
      ReportContent(try Self.session(seed: seed), edition: .internal).tables
        .flatMap(Self.lines).joined()
    }
    #expect(numbers.contains { !Self.isSafe($0) })
  }

  @Test("where small numbers are not told, no total claims that there are none")
  func totals() throws {
    var workshop = try SmallWorkshop()
    for number in 1...4 {
      try workshop.addEntry("a\(number)", "Said \(number)", organisation: nil)
      if number < 3 {
        try workshop.addEntry(
          "b\(number)", "Held \(number)", role: "shaper", organisation: nil)
      }
    }
    try workshop.add(
      Role(id: Identifier("builder"), order: OrderKey("a3"), title: "Community-builder"))
    try workshop.addEntry("c", "Met", role: "builder", organisation: nil)
    let content = ReportContent(workshop.session, edition: .chathamHouse)
    let text = markdown(content)
    #expect(text.contains("| Role | Group I | Told here |"))
    #expect(text.contains("| Opinion-shaper | – | – |"))
    #expect(text.contains("| Told here | 7 | 7 |"))
    #expect(text.contains("may therefore be less than all"))
    let page = page(content)
    #expect(page.contains("<th scope=\"row\" dir=\"auto\">Opinion-shaper</th><td>–</td><td>–</td>"))
    #expect(page.contains("<tfoot><tr><th scope=\"row\">Told here</th>"))
    #expect(page.contains("may therefore be less than all.</desc>"))
    #expect(!"\(content.json())".contains("integer(0)"))
    let numbers = try #require(content.csvTables().first { $0.name == "numbers" })
    #expect(numbers.rows.count > 3 && numbers.rows.allSatisfy { $0.last != "0" })
    let open = markdown(ReportContent(workshop.session, edition: .public))
    #expect(open.contains("| Opinion-shaper | 2 | 2 |") && open.contains("| Total | 7 | 7 |"))
  }

  private static func isSafe(_ number: Int) -> Bool { number == 0 || number >= limit }

  /// Rows, columns and totals, each with what they add up to.
  private static func lines(of table: TableContent) -> [[Int]] {
    let columns = table.columns.indices.map { column in table.rows.map { $0.cells[column] } }
    return table.rows.map(\.cells) + columns + [table.totals, table.rows.map(\.total)]
  }

  /// What is left of a line when any of its numbers are taken from its total.
  private static func subsetSums(of numbers: [Int]) -> Set<Int> {
    numbers.reduce(into: [0]) { sums, number in sums.formUnion(sums.map { $0 + number }) }
  }

  /// What the tables say of a role in a group; nil when they say nothing of that kind.
  private static func cell(
    _ kind: String?, _ role: String?, _ group: GroupContent, in content: ReportContent
  ) -> Int? {
    guard let table = content.tables.first(where: { $0.subject == .groups(kind: kind) }),
      let column = table.columns.firstIndex(of: group.number)
    else { return nil }
    return table.rows.first { $0.title == role }?.cells[column] ?? 0
  }

  /// A workshop of up to four groups with few entries here and many there.
  private static func session(seed: UInt64) throws -> Session {
    var numbers = SplitMix64(seed: seed)
    var workshop = try SmallWorkshop(attribution: seed % 3 == 0 ? "none" : "named")
    let groups = ["g", "h", "i", "j"].prefix(1 + Int(numbers.next() % 4))
    for (place, group) in groups.enumerated().dropFirst() {
      try workshop.add(
        Group(
          id: Identifier(group), order: OrderKey("b\(place)"), number: "\(place + 1)",
          title: "Group \(place)"))
    }
    try workshop.add(Role(id: Identifier("blower"), order: OrderKey("a3"), title: "Whistle-blower"))
    try workshop.add(Sector(id: Identifier("gov"), order: OrderKey("a3"), title: "Government"))
    let sectors = ["ngo", "private", "gov", nil]
    let count = Int(numbers.next() % 60)
    for place in 0..<count {
      let isRare = numbers.next() % 4 == 0
      try workshop.add(
        Entry(
          id: Identifier("e\(place)"),
          group: Identifier(groups[isRare ? Int(numbers.next() % UInt64(groups.count)) : 0]),
          kind: Identifier(numbers.next() % 3 == 0 ? "challenge" : "action"),
          role: Identifier(["solver", "shaper", "blower"][isRare ? 2 : Int(numbers.next() % 2)]),
          sector: sectors[Int(numbers.next() % 4)].map { Identifier($0) }, text: "Said \(place)"))
    }
    for place in 0..<count / 2 {
      try workshop.add(
        Link(
          id: Identifier("l\(place)"), action: Identifier("e\(place)"),
          challenge: Identifier("e\(count - 1 - place)")))
    }
    for place in 0..<Int(numbers.next() % 12) {
      try workshop.add(
        Participant(
          id: Identifier("p\(place)"), group: Identifier(groups[place % groups.count]),
          name: "Person \(place)", sector: sectors[Int(numbers.next() % 4)].map { Identifier($0) }))
    }
    return workshop.session
  }
}
