import Reports
import SessionEngine
import Testing
import WorkshopModel

/// Numbers that are three or more and tell of few all the same.
@Suite("Few voices in the chatham-house edition")
struct FewVoicesTests {
  private static let numbers = ["I", "II", "III", "IV"]
  private static let groups = ["g", "h", "i", "j"]

  /// Four groups with the given numbers of people, each with four actions.
  private func workshop(people: [Int], entries: [Int] = [4, 4, 4, 4]) throws -> SmallWorkshop {
    var workshop = try SmallWorkshop(attribution: "sector")
    for (place, group) in Self.groups.enumerated() {
      if place > 0 {
        try workshop.add(
          Group(
            id: Identifier(group), order: OrderKey("a\(place + 1)"), number: Self.numbers[place],
            title: "Norm \(place)"))
      }
      for person in 0..<people[place] {
        try workshop.add(
          Participant(
            id: Identifier("p\(group)\(person)"), group: Identifier(group), name: "P\(person)"))
      }
      for entry in 0..<entries[place] {
        try workshop.add(
          Entry(
            id: Identifier("\(group)\(entry)"), group: Identifier(group),
            kind: Identifier("action"), role: Identifier("solver"),
            text: "Said in \(Self.numbers[place]), \(entry)"))
      }
    }
    return workshop
  }

  private func content(_ workshop: SmallWorkshop) -> ReportContent {
    ReportContent(workshop.session, edition: .chathamHouse)
  }

  private func listed(_ content: ReportContent) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: content.groups.filter { !$0.entries.isEmpty }
        .map { ($0.number ?? "other", $0.entries.count) })
  }

  @Test(
    "a group is never alone among others, whether it has few people or nobody listed",
    arguments: [2, 1, 0])
  func alone(people: Int) throws {
    let content = content(try workshop(people: [4, people, 4, 4]))
    #expect(listed(content) == ["other": 8, "III": 4, "IV": 4])
    #expect(content.tables.first?.columns == ["I", "II", "III", "IV", nil])
    #expect(content.tables.first?.totals == [0, 0, 4, 4, 8])
  }

  @Test("where there is nothing to merge a group with, nothing is told by group")
  func nothingElse() throws {
    let content = content(try workshop(people: [4, 2, 4, 4], entries: [0, 5, 0, 0]))
    #expect(listed(content) == ["other": 5])
  }

  @Test("where nobody is listed, nobody can tell which group is small")
  func noList() throws {
    let content = content(try workshop(people: [0, 0, 0, 0]))
    #expect(listed(content) == ["I": 4, "II": 4, "III": 4, "IV": 4])
  }

  @Test("a group's conclusion does not tell which of the others' entries are its own")
  func evidence() throws {
    var workshop = try workshop(people: [4, 2, 4, 4])
    for group in ["h", nil] {
      try workshop.add(
        Conclusion(
          id: Identifier("c\(group ?? "")"), group: group.map { Identifier($0) },
          order: OrderKey("a1"), text: "So be it", status: .agreed, evidence: [Identifier("h1")]))
    }
    let content = content(workshop)
    let own = try #require(content.groups.flatMap(\.conclusions).first)
    #expect(own.evidence.isEmpty && own.evidenceUnderOthers == 1)
    #expect(content.conclusions.first?.evidence.map(\.label) == ["A6"])
    let words = "Evidence: some entries listed under other groups\n"
    #expect(markdown(content).contains(words))
    #expect(markdown(content).components(of: "Other groups A6") == 1)
  }

  @Test("three entries of one organisation are few", arguments: [["Acme", "ACME", "acme"], nil])
  func organisations(names: [String]?) throws {
    var workshop = try SmallWorkshop(attribution: "sector")
    for (place, sector) in ["ngo", "private"].enumerated() {
      for entry in 0..<4 {
        let name = sector == "ngo" ? names?[entry % 3] : "House \(entry)"
        try workshop.add(
          Entry(
            id: Identifier("\(place)\(entry)"), group: Identifier("g"), kind: Identifier("action"),
            role: Identifier("solver"), sector: Identifier(sector), organisation: name,
            text: "Said \(place) \(entry)"))
      }
    }
    let table = content(workshop).tables.first { $0.subject == .sectors }
    // Entries that name no organisation may be of any.
    #expect(table?.totals == (names == nil ? [4, 4] : [0, 0, 8]))
  }

  @Test("a sector of which nobody took part, or one organisation alone, is counted with others")
  func sectors() throws {
    var workshop = try SmallWorkshop(attribution: "sector")
    for place in 0..<3 {
      try workshop.addParticipant("\(place)", sector: "private")
      try workshop.add(
        Participant(
          id: Identifier("n\(place)"), group: Identifier("g"), organisation: "One",
          sector: Identifier("ngo")))
      for sector in ["ngo", "private"] {
        try workshop.add(
          Entry(
            id: Identifier("\(sector)\(place)"), group: Identifier("g"),
            kind: Identifier("action"), role: Identifier("solver"), sector: Identifier(sector),
            text: "\(sector) \(place)"))
      }
    }
    #expect(content(workshop).tables.first { $0.subject == .sectors }?.totals == [0, 0, 6])
  }

  @Test("dots are told when three people gave them", arguments: [1, 2, 3])
  func votes(people: Int) throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("c", "A challenge", kind: "challenge")
    try workshop.add(
      Ballot(
        id: Identifier("b"), group: Identifier("g"), round: 1, method: .secret, dots: 5,
        isDone: true)
    )
    for person in 0..<people {
      try workshop.add(
        Vote(
          id: Identifier("v\(person)"), voter: "v\(person)", item: .entry(Identifier("c")), dots: 5)
      )
    }
    let entry = content(workshop).groups.flatMap(\.entries).first
    #expect(entry?.votes.map(\.count) == (people < 3 ? [] : [15]))
    let open = ReportContent(workshop.session, edition: .public).groups.flatMap(\.entries).first
    #expect(open?.votes.map(\.count) == [people * 5])
  }

  @Test("hands are told when there were three", arguments: [2, 3])
  func hands(count: Int) throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("c", "A challenge", kind: "challenge")
    try workshop.add(
      Ballot(
        id: Identifier("b"), group: Identifier("g"), round: 1, method: .hands, isDone: true))
    try workshop.add(
      Vote(id: Identifier("v"), voter: "hands", item: .entry(Identifier("c")), dots: count))
    let entry = content(workshop).groups.flatMap(\.entries).first
    #expect(entry?.votes.map(\.count) == (count < 3 ? [] : [count]))
  }

  @Test("a kind with fewer than three entries is told of in the notes")
  func fewOfKind() throws {
    var workshop = try workshop(people: [4, 4, 4, 4])
    try workshop.addEntry("c", "The only challenge", kind: "challenge")
    let content = content(workshop)
    #expect(markdown(content).contains("### Other groups\n\n#### Other\n\n##### Challenge"))
    #expect(
      content.notes().contains { $0.hasPrefix("Fewer than three entries are of the kind \"Cha") })
    #expect(!content.notes().contains { $0.contains("\"Action\"") })
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
