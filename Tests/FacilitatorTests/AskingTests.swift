import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@testable import Reports

/// "Did we get you right?": the conclusions go round once at the terminal before a group closes.
@Suite("Asking everybody about the conclusions")
struct AskingTests {
  /// A paper each: a digit for each conclusion, 0 for none.
  private func asked(_ papers: [[Int]], remark: String? = nil) throws -> Player {
    var player = try Player(Size(columns: 120, rows: 40))
    player.handler.pin = "orange-7"
    player.press("C", "y")
    for (number, paper) in papers.enumerated() {
      player.press(.enter)
      #expect(player.screen.contains("Did we get you right? · group I"), "\(player.screen)")
      for digit in paper {
        player.press(.character(Character("\(digit)")), .down)
      }
      if number == 0, let remark {
        player.press(.home, "m")
        player.type(remark)
        player.press(.enter)
        #expect(player.screen.contains("remark: \(remark)"))
      }
      player.press(.enter, .enter)
    }
    return player
  }

  @Test("one key hands the terminal over; nothing is seen before the round ends, then all of it is")
  func counts() throws {
    let remark = "The second sentence is not ours."
    var player = try asked(
      [[1, 1, 3]] + Array(repeating: [1, 2, 1], count: 4), remark: remark)
    #expect(!player.screen.contains("agree"))
    VotingTests.takeBack(&player)
    #expect(player.screen.contains("5 ballots in, hidden until done"), "\(player.screen)")
    #expect(!player.screen.contains("5 agree") && !player.screen.contains(remark))
    player.press("F", "y")
    for text in ["5 agree", "1 agrees · 4 reserve", "4 agree · 1 objects", "remark: \(remark)"] {
      #expect(player.screen.contains(text), "\(text)\n\(player.screen)")
    }
    player.press(.escape)
    #expect(player.screen.contains("agreed · 5 agree"), "\(player.screen)")
    player.press(.home, "r")
    #expect(player.screen.contains("5 agree"))
  }

  @Test("a remark has a voter and a replica of its own, so that nothing leads to the paper")
  func remark() throws {
    let player = try asked([[1, 0, 0]], remark: "Mine.")
    let votes = try #require(player.sessionWithBox?.state.all(Vote.self))
    let remark = try #require(votes.first { $0.remark != nil })
    let paper = try #require(votes.first { $0.opinion != nil })
    #expect(remark.voter != paper.voter && remark.dots == 0 && remark.opinion == nil)
    #expect(paper.opinion == .agree && paper.item == remark.item)
    let replicas = Set(player.handler.boxed.map(\.id.replica))
    #expect(replicas.count == 2 && replicas.allSatisfy(\.isOfBox))
  }

  @Test("outside, no number below three is told, nor one from which it can be subtracted")
  func editions() throws {
    var player = try asked(
      [[1, 1, 0]] + Array(repeating: [1, 2, 1], count: 6))
    VotingTests.takeBack(&player)
    player.press("F", "y")
    let session = try #require(player.model.session)
    for edition in Edition.allCases {
      let content = ReportContent(session, edition: edition)
      let told = content.groups.first?.conclusions.map(\.opinions)
      if edition == .internal {
        #expect(
          told == [
            .told([.agree: 7]), .told([.agree: 1, .reserve: 6]), .told([.agree: 6]),
          ])
      } else {
        // One alone agreed to the second, and one said nothing of the third.
        #expect(told == [.told([.agree: 7]), .tooFew, .tooFew])
      }
      #expect(content.groups.allSatisfy { $0.rounds.isEmpty })
      for format in [TextFormat.markdown, .html] {
        let style = try #require(try ReportStyle.named("igf-2019", for: format))
        let text = style.text(content)
        #expect(text.contains("Asked each on paper before the group closed: 7 agree."))
        #expect(text.contains("6 reserve") == (edition == .internal))
      }
      let table = try #require(content.csvTables().first { $0.name == "conclusions" })
      #expect(table.rows.contains { $0.contains("7") })
    }
  }

  /// The player after a round of seven who all agree to the first conclusion, with the round finished.
  private func agreed(by count: Int = 7) throws -> Player {
    var player = try asked(Array(repeating: [1, 0, 0], count: count))
    VotingTests.takeBack(&player)
    player.press("F", "y")
    return player
  }

  /// The session as another program has it.
  private func elsewhere(_ player: Player) throws -> Session {
    let session = try #require(player.model.session)
    return Session(
      id: session.id, replica: ReplicaID(rawValue: "other"), operations: session.operations)
  }

  @Test("who was asked about other words has not agreed to these: no count stands beside them")
  func rewording() throws {
    var player = try agreed()
    let conclusion = try #require(
      player.model.session?.state.all(Ballot.self).first?.items.first?.conclusion)
    let before = try #require(player.model.session?.state.value(conclusion)?.text)
    var session = try elsewhere(player)
    _ = try session.perform(
      .edit(conclusion.key, ["text": "Reporting is a crime."]), at: player.now)
    player.receive(session.operations.sorted)
    #expect(player.screen.contains("(reworded since) \(before.prefix(20))"), "\(player.screen)")
    player.press(.escape)
    #expect(player.screen.contains("asked before it was reworded"), "\(player.screen)")
    #expect(!player.screen.contains("7 agree"))
    player.press(.home, "r")
    #expect(player.screen.contains("asked before it was reworded"))
  }

  @Test("a sentence that is changed while it goes round is asked about as it was")
  func rewordingMeanwhile() throws {
    var player = try asked([[1, 0, 0]])
    var session = try elsewhere(player)
    let conclusion = try #require(session.state.all(Ballot.self).first?.items.first?.conclusion)
    let before = try #require(session.state.value(conclusion)?.text)
    _ = try session.perform(
      .edit(conclusion.key, ["text": "Reporting is a crime."]), at: player.now)
    player.receive(session.operations.sorted)
    player.press(.enter)
    #expect(player.screen.contains(String(before.prefix(30))), "\(player.screen)")
    #expect(!player.screen.contains("Reporting is a crime."))
  }

  @Test("only the three answers are taken, and a paper without any is not cast")
  func refusals() throws {
    var player = try Player(Size(columns: 80, rows: 24))
    player.handler.pin = "orange-7"
    player.press("C", "y", .enter, "7")
    #expect(player.screen.contains("There are three answers"), "\(player.screen)")
    player.press(.enter)
    #expect(player.screen.contains("Say what you think of at least one"), "\(player.screen)")
  }
}
