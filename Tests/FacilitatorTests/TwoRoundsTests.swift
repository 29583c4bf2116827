import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

/// Rounds of votes by different rules on the same challenges, from the keys to the report.
@Suite("Two rounds on the same challenges")
struct TwoRoundsTests {
  /// Group I of the example: 12 secret ballots of two dots for C1 and one for C2, then 7 hands for C1;
  /// 14 people could vote each time.
  private func played() throws -> Player {
    var player = try Player(Size(columns: 120, rows: 40))
    player.handler.pin = "orange-7"
    player.press("v", "n", .tab, .tab, .down, .down, .tab, .control("u"))
    player.type("14")
    player.press(.enter, .enter)
    for _ in 1...12 { player.press(.enter, "2", .down, "1", .enter, .enter) }
    VotingTests.takeBack(&player)
    player.press("F", "y", "n", .down, .tab, .tab, .tab, .control("u"))
    player.type("14")
    player.press(.tab, .home, .enter, .enter, "7", .enter, "F", "y")
    return player
  }

  @Test(
    "12 secret ballots and then 7 hands: both stand in votes, ledger and challenge, by their rules")
  func screens() throws {
    var player = try played()
    #expect(player.screen.contains("Round 2 · hands · 9 challenges · 14 can vote"))
    #expect(player.screen.contains("7 hands"))
    #expect(!player.screen.contains("dot"))
    player.press("[")
    #expect(player.screen.contains("Result of 12 ballots"))
    #expect(player.screen.contains("24 dots · from 12 ballots"))
    #expect(player.screen.contains("12 dots · from 12 ballots"))
    player.press(.escape, "L")
    for text in [
      "Round 1 · secret · 3 dots each · at most 2 for one · 9 challenges · 14 can vote · 12 voted",
      "Round 2 · hands · 9 challenges · 14 can vote", "● 24 dots in round 1 · 7 hands in round 2",
      "● 12 dots in round 1",
    ] { #expect(player.screen.contains(text), "\(text)") }
    player.press(.enter)
    for text in ["● 24 dots in round 1", "7 hands in round 2"] {
      #expect(player.screen.contains(text), "\(text)")
    }
    let votes = player.model.session?.state.all(Vote.self) ?? []
    #expect(votes.count { $0.voter == Ballot.hands } == 1 && Set(votes.map(\.voter)).count == 13)
  }

  @Test(
    "both stand in each edition and in CSV, none added to the other", arguments: Edition.allCases)
  func reports(edition: Edition) throws {
    let session = try #require(try played().model.session)
    let content = ReportContent(session, edition: edition)
    let rounds = content.groups.flatMap(\.rounds)
    #expect(rounds.map(\.rule) == [.secret(dots: 3, atMost: 2), .hands])
    #expect(rounds.map { $0.rows.map(\.count) } == [[24, 12], [7]])
    // Two did not vote: under the Chatham House Rule nothing leads to them.
    let isTold = edition != .chathamHouse
    #expect(rounds.map(\.eligible) == (isTold ? [14, 14] : [nil, nil]))
    #expect(rounds.map(\.voters) == [12, nil])
    let report = try #require(try ReportStyle.named("igf-2019", for: .markdown)).text(content)
    for text in [
      "Round 1: secret, 3 dots each, at most 2 to a challenge", "— 24 dots", "— 12 dots",
      isTold ? "12 people voted, of 14 who could." : "12 people voted.",
      "Round 2: by show of hands", "— 7 hands",
    ] { #expect(report.contains(text), "\(text)") }
    for sum in ["31", "19 "] { #expect(!report.contains("\(sum) dots"), "\(sum)") }
    let table = try #require(content.csvTables().first { $0.name == "votes" })
    let rows = table.rows.map { $0.map { $0 ?? "" } }
    #expect(
      rows.map { Array($0[0...4]) }
        == ([["1", "12"], ["1", "12"], ["2", ""]].map { round in
          let rule =
            round[0] == "1"
            ? "secret, 3 dots each, at most 2 to a challenge" : "by show of hands"
          return ["I", round[0], rule, isTold ? "14" : "", round[1]]
        }))
    #expect(rows.map { Array($0[7...8]) } == [["24", ""], ["12", ""], ["", "7"]])
  }

  @Test("what the entries show has a finding of each, with its rule and who could vote")
  func findings() throws {
    let session = try #require(try played().model.session)
    let found = Insight.all(of: session).filter { $0.kind == .roundOfVotes }
    #expect(
      found.map(\.sentence) == [
        "Group I: round 1 of votes, secret, 3 dots each, 14 could vote, 12 did. "
          + "One of 9 came first, with 24 dots.",
        "Group I: round 2 of votes, by show of hands, 14 could vote. "
          + "One of 9 came first, with 7 hands.",
      ])
    #expect(found.map { $0.figure("voters") } == [12, nil])
    #expect(found.map { $0.evidence.map(\.name) } == [["J02"], ["J02"]])
  }

  @Test("what is voted on is chosen: what is still open first, then other kinds of entry")
  func subjects() throws {
    var player = try Player()
    player.press("L", "0", .escape, "v", "n")
    #expect(player.screen.contains("the 8 challenges still open"))
    player.press(.enter)
    #expect(player.screen.contains("8 challenges"))
    player.press("e", .down, .tab, .tab, .tab, .tab, .down)
    #expect(player.screen.contains("all actions of the group"))
    player.press(.enter)
    #expect(player.screen.contains("entries"))
    player.press(.enter)
    #expect(player.screen.contains("A1") && !player.screen.contains("C1"))
  }

  @Test(
    "conclusions and themes are voted on too, and told in their words in every edition",
    arguments: Edition.allCases)
  func conclusionsAndThemes(edition: Edition) throws {
    var drafted = try exampleSession()
    for conclusion in drafted.state.all(Conclusion.self) {
      _ = try drafted.perform(
        .edit(conclusion.id.key, ["status": "draft"]), at: Timestamp(seconds: 0))
    }
    var player = Player(drafted, MemoryHandler(), Size(columns: 120, rows: 40))
    player.press("v", "n", .down, .tab, .tab, .tab, .tab, .down, .down, .down, .enter)
    #expect(player.screen.contains("3 conclusions"))
    player.press(.enter, "5", .down, "9", .enter, "F", "y")
    #expect(player.screen.contains("9 hands"))
    player.press("n", .tab, .tab, .tab, .tab, .home, .down, .down, .enter)
    #expect(player.screen.contains("themes"))
    player.press(.enter, "4", .enter, "F", "y")
    let session = try #require(player.model.session)
    let rounds = ReportContent(session, edition: edition).groups.flatMap(\.rounds)
    #expect(rounds.map { $0.rows.map(\.count) } == [[9, 5], [4]])
    let votes = session.state.all(Vote.self).sorted { $0.dots > $1.dots }
    let most = try #require(votes.first?.item.conclusion.flatMap { session.state.value($0) })
    #expect(rounds.first?.rows.first?.item == .words(most.text))
    #expect(votes.last?.item.theme != nil)
    // Read again from what the file says, they are the same.
    #expect(votes.allSatisfy { Vote(id: $0.id, fields: $0.fields) == $0 })
  }

  @Test("what is marked on the board is proposed")
  func marked() throws {
    var player = try Player()
    player.press("*", .down, "*", "v", "n")
    #expect(player.screen.contains("the 2 marked on the board"))
    player.press(.enter)
    #expect(player.screen.contains("2 entries"))
  }

  @Test("how many can vote is a number, and may be left empty")
  func eligible() throws {
    var player = try Player()
    player.press("v", "n", .tab, .tab, .tab, .control("u"))
    player.type("many")
    player.press(.enter)
    #expect(player.screen.contains("! Say how many people can vote"))
    player.press(.control("u"), .enter)
    #expect(!player.screen.contains("can vote"))
    #expect(player.model.session?.state.all(Ballot.self).map(\.eligible) == [nil])
  }
}
