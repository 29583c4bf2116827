import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

@Suite("Rounds of votes in the report")
struct VotesReportTests {
  private var workshop: SmallWorkshop

  init() throws {
    workshop = try SmallWorkshop()
    for id in ["c", "d"] { try workshop.addEntry(id, "Challenge \(id)", kind: "challenge") }
  }

  private mutating func open(
    _ round: Int, _ method: Ballot.Method, dots: Int = 3, dotsForOne: Int? = nil,
    items: [VoteItem] = [], eligible: Int? = nil
  ) throws -> Ballot {
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("g"), round: round), group: Identifier("g"), round: round,
      method: method, dots: dots, dotsForOne: dotsForOne, items: items, eligible: eligible,
      isDone: true)
    try workshop.add(ballot)
    return ballot
  }

  private mutating func give(
    _ dots: [String: Int], _ voter: String, in ballot: Ballot
  ) throws {
    let given = Dictionary(uniqueKeysWithValues: dots.map { (VoteItem.entry(Identifier($0)), $1) })
    _ = try workshop.session.perform(
      workshop.session.commands(giving: given, of: voter, on: ballot), at: Timestamp(seconds: 0))
  }

  /// Four papers with three dots each, then a show of hands.
  private mutating func voteTwice() throws {
    let secret = try open(1, .secret, dotsForOne: 2)
    for voter in ["k", "l", "m", "n"] { try give(["c": 2, "d": 1], voter, in: secret) }
    try give(["d": 11], Ballot.hands, in: open(2, .hands))
  }

  @Test("a show of hands after a secret ballot is told beside it, each by its own rule")
  mutating func twoRounds() throws {
    try voteTwice()
    let report = workshop.report
    for line in [
      "### Votes", "Round 1: secret, 3 dots each, at most 2 to a challenge\\\n4 people voted.",
      "- C1 — 8 dots\n- C2 — 4 dots", "Round 2: by show of hands\n\n- C2 — 11 hands",
      "Round 1: 4 dots · Round 2: 11 hands",
    ] { #expect(report.contains(line), "\(line)") }
    #expect(!report.contains("11 dots"))
    let content = ReportContent(workshop.session, edition: .public)
    let page = page(content)
    for line in ["<h4>Round 2: by show of hands</h4>", ">C1</a> — 8 dots</li>"] {
      #expect(page.contains(line), "\(line)")
    }
    let table = try #require(content.csvTables().first { $0.name == "votes" })
    #expect(
      table.rows.map { $0.map { $0 ?? "" }.joined(separator: "|") } == [
        "I|1|secret, 3 dots each, at most 2 to a challenge||4|I C1|1|8||",
        "I|1|secret, 3 dots each, at most 2 to a challenge||4|I C2|2|4||",
        "I|2|by show of hands|||I C2|1||11|",
      ])
  }

  @Test("a further round changes nothing of those before, in any of the formats")
  mutating func furtherRound() throws {
    try voteTwice()
    let before = ReportContent(workshop.session, edition: .internal).groups.first?.rounds
    try give(["c": 1], "k", in: open(3, .secret, dots: 1))
    let after = ReportContent(workshop.session, edition: .internal).groups.first?.rounds
    #expect(after.map { Array($0.prefix(2)) } == before)
    #expect(after?.last?.rule == .secret(dots: 1, atMost: 1))
    #expect(workshop.report.contains("Round 3: secret, one vote each\\\n1 person voted."))
  }

  @Test("a challenge that went to another group takes its votes into no round of that group")
  mutating func movedChallenge() throws {
    try voteTwice()
    try workshop.add(
      Group(id: Identifier("h"), order: OrderKey("a2"), number: "II", title: "Other"))
    try workshop.add(
      Ballot(
        id: Ballot.name(of: Identifier("h"), round: 1), group: Identifier("h"), round: 1,
        method: .secret, dots: 1, isDone: true))
    _ = try workshop.session.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "c")), ["group": "h"]), at: Timestamp(seconds: 0))
    let groups = ReportContent(workshop.session, edition: .internal).groups
    #expect(groups.first { $0.number == "II" }?.rounds.map(\.rows) == [[]])
  }

  @Test("votes of files that do not say their round's record count by its number, as before")
  mutating func earlierFiles() throws {
    _ = try open(1, .secret)
    try workshop.add(Vote(id: Identifier("v"), voter: "k", item: .entry(Identifier("c")), dots: 2))
    #expect(workshop.report.contains("- C1 — 2 dots"))
    #expect(workshop.session.document.all.contains { $0.key.type == .vote })
  }

  @Test("hands in a secret round are added to nothing, and told to be of another rule")
  mutating func otherKind() throws {
    let secret = try open(1, .secret)
    try give(["c": 3], "k", in: secret)
    try give(["c": 9], Ballot.hands, in: secret)
    let rounds = ReportContent(workshop.session, edition: .public).groups.first?.rounds ?? []
    #expect(rounds.map(\.isUnclear) == [false, true])
    #expect(rounds.map { $0.rows.map(\.count) } == [[3], [9]])
    #expect(workshop.report.contains("which rule they were given by is not recorded."))
  }

  @Test("under the Chatham House Rule what fewer than three gave is told of no round")
  mutating func fewVoters() throws {
    let secret = try open(1, .secret)
    for voter in ["k", "l"] { try give(["c": 3], voter, in: secret) }
    let rounds = ReportContent(workshop.session, edition: .chathamHouse).groups.flatMap(\.rounds)
    #expect(rounds.map(\.voters) == [nil])
    #expect(rounds.map(\.rows) == [[]])
    #expect(
      ReportContent(workshop.session, edition: .public).groups.first?.rounds.first?.voters == 2)
  }

  @Test("how many could vote is told, but under the Chatham House Rule not where few did not")
  mutating func whoCouldVote() throws {
    let voters = ["k", "l", "m", "n"]
    for (round, eligible) in [(1, 9), (2, 4), (3, 5)] {
      let ballot = try open(round, .secret, eligible: eligible)
      for voter in voters { try give(["c": 3], voter, in: ballot) }
    }
    func told(_ edition: Edition) -> [Int?] {
      ReportContent(workshop.session, edition: edition).groups.flatMap(\.rounds).map(\.eligible)
    }
    #expect(told(.public) == [9, 4, 5])
    #expect(told(.chathamHouse) == [9, 4, nil])
    #expect(workshop.report.contains("4 people voted, of 9 who could."))
    // Hands in another round tell the rest as well.
    try give(["d": 7], Ballot.hands, in: open(4, .hands, eligible: 9))
    #expect(told(.chathamHouse) == [nil, 4, nil, nil])
    #expect(workshop.report.contains("Round 4: by show of hands\\\n9 people could vote."))
  }

  @Test("with one dot each, how many voted does not tell what few gave to something left out")
  mutating func subtracting() throws {
    let ballot = try open(1, .secret, dots: 1)
    for voter in ["k", "l", "m", "n"] { try give(["c": 1], voter, in: ballot) }
    try give(["d": 1], "o", in: ballot)
    let rounds = ReportContent(workshop.session, edition: .chathamHouse).groups.flatMap(\.rounds)
    #expect(rounds.map { $0.rows.map(\.count) } == [[4]] && rounds.map(\.voters) == [nil])
  }

  @Test("a round can be about actions: what they got is told by their names")
  mutating func actions() throws {
    try workshop.addEntry("a", "Action a", kind: "action")
    let ballot = try open(1, .hands, items: [.entry(Identifier("a"))])
    try give(["a": 4, "c": 5], Ballot.hands, in: ballot)
    let rounds = ReportContent(workshop.session, edition: .public).groups.flatMap(\.rounds)
    #expect(rounds.map { $0.rows.map(\.count) } == [[4]])
    #expect(workshop.report.contains("- A1 — 4 hands"))
  }

  @Test("the short report tells the challenges that came first, in rounds by whatever rule")
  mutating func shortReport() throws {
    for number in 0..<12 {
      try workshop.addEntry("e\(number)", "More \(number)", kind: "challenge")
    }
    let secret = try open(1, .secret, dots: 9)
    try give(["e11": 9], "k", in: secret)
    try give(["e10": 2], Ballot.hands, in: open(2, .hands))
    let json = ReportNode.report(
      ReportContent(workshop.session, edition: .internal), length: .short)
    let texts = "\(json.member("ledger") ?? .nothing)"
    #expect(texts.contains("More 10"))
    #expect(texts.contains("More 11"))
    #expect(!texts.contains("More 9"))
  }
}
