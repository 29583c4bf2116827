import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

@Suite("Reports beside those that were handed out before")
struct HandoutTests {
  private var workshop: SmallWorkshop
  private var count = 0

  init() throws {
    workshop = try SmallWorkshop()
    for sector in ["ngo", "private"] {
      for role in ["solver", "shaper"] {
        for _ in 0..<4 { try add(sector, role) }
      }
      for place in 0..<8 { try workshop.addParticipant("\(sector)\(place)", sector: sector) }
    }
  }

  @discardableResult
  private mutating func add(_ sector: String, _ role: String) throws -> String {
    count += 1
    try workshop.addEntry(
      "e\(count)", "Text number \(count).", role: role, sector: sector, organisation: nil)
    return "Text number \(count)."
  }

  private func report(_ edition: Edition = .chathamHouse, holdsBack: Bool = false) -> ReportContent
  {
    ReportContent(workshop.session, edition: edition, holdsBack: holdsBack)
  }

  private mutating func handOut(
    _ edition: Edition = .chathamHouse, holdsBack: Bool = false
  ) throws -> ReportContent {
    let report = report(edition, holdsBack: holdsBack)
    let handout = try #require(report.handout)
    _ = workshop.session.record(handout, at: Timestamp(seconds: 0))
    return report
  }

  private func sectors(_ report: ReportContent) -> [[Int]] {
    report.tables.first { $0.subject == .sectors }?.rows.map(\.cells) ?? []
  }

  private func texts(_ report: ReportContent) -> Set<String> {
    Set(report.groups.flatMap(\.entries).compactMap(\.wordings.first?.text))
  }

  private func notes(_ report: ReportContent) -> String { report.notes().joined(separator: "\n") }

  @Test("one entry more is listed and changes no number by sector; the notes say so")
  mutating func oneMore() throws {
    let before = try handOut()
    #expect(sectors(before) == [[4, 4], [4, 4]])
    let text = try add("ngo", "shaper")
    try workshop.addParticipant("late", sector: "ngo")
    let after = report()
    #expect(texts(after).contains(text))
    #expect(sectors(after) == sectors(before))
    #expect(after.attendance == before.attendance)
    #expect(
      notes(after).contains("Action in Opinion-shaper, I +1; by sector: Opinion-shaper, NGO +1"))
    #expect(notes(after).contains("1 new entry is listed but in no number by sector yet"))
  }

  @Test("held back, it waits until it is one of three, and then comes with its numbers")
  mutating func heldBack() throws {
    let before = try handOut()
    var new = [try add("ngo", "shaper")]
    let second = try handOut(holdsBack: true)
    #expect(texts(second) == texts(before))
    #expect(second.tables == before.tables)
    #expect(notes(second).contains("1 new entry waits for a later report, in which it cannot be"))
    new.append(try add("ngo", "shaper"))
    let still = try handOut(holdsBack: true)
    #expect(texts(still) == texts(before))
    new.append(try add("ngo", "shaper"))
    let third = try handOut(holdsBack: true)
    #expect(texts(third) == texts(before).union(new))
    #expect(sectors(third) == [[4, 4], [7, 4]])
    #expect(!notes(third).contains("wait"))
  }

  @Test("a sector that one entry more would lift out of the others stays among them")
  mutating func liftedOut() throws {
    for (place, sector) in ["gov", "science", "technical"].enumerated() {
      try workshop.add(
        Sector(id: Identifier(sector), order: OrderKey("b\(place + 1)"), title: sector))
      for number in 0..<4 { try workshop.addParticipant("\(sector)\(number)", sector: sector) }
      for _ in 0..<2 { try add(sector, "solver") }
    }
    let before = try handOut()
    #expect(sectors(before).first == [4, 4, 0, 0, 0, 6])
    try add("gov", "solver")
    #expect(sectors(report()) == sectors(before))
  }

  @Test("held back, they wait also where two of a kind are among three of a sector")
  mutating func twoOfKind() throws {
    for number in 0..<3 {
      try workshop.addEntry("c\(number)", "Other \(number)", kind: "challenge", organisation: nil)
    }
    let before = try handOut()
    for _ in 0..<2 { try add("ngo", "shaper") }
    try workshop.addEntry(
      "d", "Third", kind: "challenge", role: "shaper", sector: "ngo", organisation: nil)
    #expect(texts(report(holdsBack: true)) == texts(before))
  }

  @Test("what hangs on an entry that waits waits with it")
  mutating func hangingOn() throws {
    try workshop.addEntry("c", "A challenge", kind: "challenge", organisation: nil)
    for number in 0..<3 {
      try workshop.addEntry("c\(number)", "Other \(number)", kind: "challenge", organisation: nil)
    }
    _ = try handOut()
    try add("ngo", "shaper")
    try workshop.add(
      Link(id: Identifier("l"), action: Identifier("e\(count)"), challenge: Identifier("c")))
    try workshop.add(
      Parked(
        id: Identifier("p"), text: "A point", group: Identifier("g"),
        entry: Identifier("e\(count)")))
    let holding = report(holdsBack: true)
    #expect(holding.groups.flatMap(\.entries).allSatisfy { $0.links.isEmpty })
    #expect(holding.leftOut.isEmpty)
    #expect(holding.groups.flatMap(\.parked).isEmpty)
  }

  @Test("an entry that is taken out or changed leaves the numbers as they were told")
  mutating func changes() throws {
    let before = try handOut()
    _ = try workshop.session.perform(
      .withdraw(RecordKey(.entry, RecordID(rawValue: "e1"))), at: Timestamp(seconds: 0))
    _ = try workshop.session.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "e5")), ["sector": "private"]),
      at: Timestamp(seconds: 0))
    let after = report()
    #expect(sectors(after) == sectors(before))
    #expect(
      notes(after).contains("Some numbers are those of the report that was handed out before"))
    #expect(!texts(after).contains("Text number 1."))
  }

  @Test("without anything handed out all is told; a preview records nothing")
  mutating func first() throws {
    _ = report()
    #expect(workshop.session.handedOut("chatham-house").isEmpty)
    #expect(report().tables == report(holdsBack: true).tables)
    #expect(report(.internal).handout == nil)
    #expect(report(.public).handout?.cells == [])
  }

  @Test("the same session gives the same report, also once that was handed out")
  mutating func sameAgain() throws {
    let before = try handOut()
    let again = report()
    #expect(markdown(again) == markdown(before))
    #expect(again.csvTables() == before.csvTables())
    let handout = try #require(again.handout)
    let operation = workshop.session.record(handout, at: Timestamp(seconds: 9))
    #expect(operation == nil)
  }

  @Test("beside the public edition, it is told what the same words join to")
  mutating func joins() throws {
    #expect(notes(report()).contains("tell the sector or organisation of 16 entries"))
    #expect(!notes(report(.public)).contains("chatham-house edition"))
    _ = try handOut()
    #expect(notes(report(.public)).contains("Beside the chatham-house edition"))
    #expect(!notes(report(.internal)).contains("Beside"))
  }

  @Test("no two reports that follow each other differ by one or two", arguments: UInt64(0)..<60)
  mutating func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var before: [String: Int]?
    for step in 0..<6 {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        try add(
          Bool.random(using: &random) ? "ngo" : "private",
          Bool.random(using: &random) ? "solver" : "shaper")
      }
      let victim = RecordKey(
        .entry, RecordID(rawValue: "e\(Int.random(in: 1...count, using: &random))"))
      let sector: Value = Bool.random(using: &random) ? "ngo" : "private"
      let command: Command =
        Bool.random(using: &random) ? .edit(victim, ["sector": sector]) : .withdraw(victim)
      _ = try? workshop.session.perform(command, at: Timestamp(seconds: 0))
      if Bool.random(using: &random) { try workshop.addParticipant("x\(step)", sector: "ngo") }
      let report = try handOut(holdsBack: Bool.random(using: &random))
      let cells = try #require(report.handout).cells
      let numbers = Dictionary(
        cells.map { ("\($0.table) \($0.row ?? "") \($0.column ?? "")", $0.count) }
      ) { first, _ in first }
      for cell in Set(numbers.keys).union(before?.keys ?? [:].keys) where before != nil {
        let change = abs((numbers[cell] ?? 0) - (before?[cell] ?? 0))
        #expect(change == 0 || change >= 3, "\(cell), seed \(seed)")
      }
      before = numbers
    }
  }
}
