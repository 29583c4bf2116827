import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

/// What reports tell of what everybody thought of a conclusion.
@Suite("Opinions of conclusions in the report")
struct OpinionReportTests {
  private static let conclusion = Identifier<Conclusion>("z")
  private static let outside = [Edition.public, .chathamHouse]
  private var workshop: SmallWorkshop
  private var generator = SplitMix64(seed: 7)

  init() throws {
    workshop = try SmallWorkshop()
    try workshop.add(
      Conclusion(
        id: Self.conclusion, group: Identifier("g"), order: OrderKey("a1"),
        text: "Reports are welcome."))
  }

  /// A round of opinions on the conclusion as it reads, with so many papers that agree.
  private mutating func ask(_ round: Int = 1, papers count: Int) throws -> Ballot {
    let items = [VoteItem.conclusion(Self.conclusion)]
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("g"), round: round), group: Identifier("g"), round: round,
      method: .opinions, items: items, asked: workshop.session.wordings(of: items), isDone: true)
    try workshop.add(ballot)
    try cast(count, in: ballot)
    return ballot
  }

  private mutating func cast(_ count: Int, in ballot: Ballot) throws {
    for _ in 0..<count {
      let paper = try workshop.session.casting(
        [.conclusion(Self.conclusion): 1], of: nil, on: ballot, using: &generator)
      workshop.session.receive(paper.operations)
    }
  }

  private mutating func reword(_ text: String) throws {
    _ = try workshop.session.perform(
      .edit(Self.conclusion.key, ["text": .string(text)]), at: Timestamp(seconds: 0))
  }

  private func told(_ edition: Edition) -> OpinionContent? {
    ReportContent(workshop.session, edition: edition).groups.first?.conclusions.first?.opinions
  }

  private mutating func handOut(_ edition: Edition) throws {
    let handout = try #require(ReportContent(workshop.session, edition: edition).handout)
    _ = workshop.session.record(handout, at: Timestamp(seconds: 0))
  }

  @Test("once it reads differently no number stands beside it outside; as it was, it does again")
  mutating func reworded() throws {
    _ = try ask(papers: 5)
    try reword("Reports are crimes.")
    for edition in Edition.allCases {
      let isInternal = edition == .internal
      #expect(told(edition) == .reworded(isInternal ? [.agree: 5] : [:]))
      let text = markdown(ReportContent(workshop.session, edition: edition))
      #expect(text.contains("before this was reworded"))
      #expect(text.contains("5 agree") == isInternal)
    }
    try reword("Reports are welcome.")
    for edition in Edition.allCases { #expect(told(edition) == .told([.agree: 5])) }
  }

  @Test("a round that does not say how it read is of other words once it was ever changed")
  mutating func unnamed() throws {
    var ballot = try ask(papers: 5)
    ballot.asked = []
    _ = try workshop.session.perform(
      workshop.session.commands(putting: ballot), at: Timestamp(seconds: 0))
    #expect(told(.public) == .told([.agree: 5]))
    try reword("Reports are crimes.")
    #expect(told(.public) == .reworded([:]))
  }

  @Test("two terminals that ask at once about two wordings have asked about neither")
  mutating func openedAtOnce() throws {
    var other = Session(id: "small", replica: ReplicaID(rawValue: "b"))
    other.receive(workshop.session.operations.sorted)
    _ = try ask(papers: 5)
    let items = [VoteItem.conclusion(Self.conclusion)]
    _ = try other.perform(
      .edit(Self.conclusion.key, ["text": "Reports are crimes."]), at: Timestamp(seconds: 0))
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("g"), round: 1), group: Identifier("g"), round: 1,
      method: .opinions, items: items, asked: other.wordings(of: items), isDone: true)
    _ = try other.perform(.add(ballot), at: Timestamp(seconds: 0))
    workshop.session.receive(other.operations.sorted)
    #expect(told(.public) == .reworded([:]))
  }

  @Test("two reports told one after the other leave nobody when one is taken from the other")
  func differences() throws {
    for (added, isTold) in [(0, true), (1, false), (2, false), (3, true)] {
      for first in Self.outside {
        for second in Self.outside {
          var test = try Self()
          let ballot = try test.ask(papers: 5)
          try test.handOut(first)
          try test.cast(added, in: ballot)
          #expect(
            test.told(second) == (isTold ? .told([.agree: 5 + added]) : .tooFew),
            "\(added) more in the \(second) edition after the \(first) one")
        }
      }
    }
  }

  @Test("a number is held against all that were told, not only against the last")
  func allBefore() throws {
    var test = try Self()
    let ballot = try test.ask(papers: 5)
    try test.handOut(.public)
    try test.cast(3, in: ballot)
    try test.handOut(.public)
    _ = try test.ask(2, papers: 4)
    #expect(test.told(.public) == .tooFew)
  }

  @Test("where people are counted elsewhere, those who said nothing are no fewer than three")
  func headcounts() throws {
    for (missing, isTold) in [
      (-3, true), (-1, false), (0, true), (1, false), (2, false), (3, true),
    ] {
      var test = try Self()
      _ = try test.ask(papers: 6)
      for number in 0..<(6 + missing) { try test.workshop.addParticipant("p\(number)") }
      for edition in Self.outside {
        #expect(
          test.told(edition) == (isTold ? .told([.agree: 6]) : .tooFew), "\(missing) missing")
      }
    }
  }

  @Test("so they are where another round of the group tells how many voted, or could")
  func turnouts() throws {
    for (voters, eligible, isTold) in [(6, 6, true), (8, 8, false), (6, 7, false), (9, 9, true)] {
      var test = try Self()
      try test.workshop.addEntry("c", "Challenge", kind: "challenge")
      _ = try test.ask(papers: 6)
      let ballot = Ballot(
        id: Ballot.name(of: Identifier("g"), round: 2), group: Identifier("g"), round: 2,
        method: .secret, eligible: eligible, isDone: true)
      try test.workshop.add(ballot)
      for _ in 0..<voters {
        let paper = try test.workshop.session.casting(
          [.entry(Identifier("c")): 1], of: nil, on: ballot, using: &test.generator)
        test.workshop.session.receive(paper.operations)
      }
      #expect(
        test.told(.public) == (isTold ? .told([.agree: 6]) : .tooFew), "\(voters) of \(eligible)")
    }
  }

  @Test("a vote by dots on a conclusion that reads differently now says so")
  mutating func dots() throws {
    let items = [VoteItem.conclusion(Self.conclusion)]
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("g"), round: 1), group: Identifier("g"), round: 1,
      method: .secret, items: items, asked: workshop.session.wordings(of: items), isDone: true)
    try workshop.add(ballot)
    try cast(4, in: ballot)
    #expect(workshop.report.contains("- Reports are welcome. — 4 dots"))
    try reword("Reports are crimes.")
    #expect(
      workshop.report.contains("- Reports are crimes. (reworded since the vote) — 4 dots"),
      "\(workshop.report)")
    let table = try #require(
      ReportContent(workshop.session, edition: .public).csvTables().first { $0.name == "votes" })
    #expect(table.rows.contains { $0.contains("reworded since the vote") })
    let wall = WallContent(workshop.session, isGoingRound: false)
    #expect(wall.rounds.flatMap(\.rows).map(\.subject) == [nil])
  }
}
