@testable import Facilitator
import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Of what was erased no insight tells any more, however many entries there are.
@Suite("Insights and what was erased")
struct InsightErasingTests {
  private static let secrets = ["secret-1", "secret-2"]

  /// Insights of more entries than are looked at again by themselves, with one selected that names
  /// what two challenges are about.
  private static func player(selecting words: String = "Okonkwo") throws -> Player {
    var session = try exampleSession()
    let many = (0..<450).map { number in
      Entry(
        id: Identifier("many\(number)"), group: Identifier("group-1"),
        kind: Identifier("action"), role: Identifier("problem-solver"), text: "Number \(number).")
    }
    let told = zip(secrets, ["group-1", "group-2"]).map { name, group in
      Entry(
        id: Identifier(name), group: Identifier(group), kind: Identifier("challenge"),
        role: Identifier("problem-solver"), text: "Told.", themes: ["Okonkwo case"])
    }
    _ = try session.perform((many + told).map { .add($0) }, at: Timestamp(seconds: 0))
    var player = Player(session)
    player.press("i")
    let place = player.insights.firstIndex { $0.sentence.contains(words) }
    for _ in 0..<(try #require(place)) { player.press(.down) }
    #expect(player.screen.contains(words))
    return player
  }

  private static func erase(_ names: [String], under player: inout Player) throws {
    var other = Elsewhere(of: player.model.session)
    player.receive(try names.flatMap { try other.perform(.erase(Player.key($0))) })
  }

  @Test("what others erase is gone from the insights, and no conclusion is drafted from it")
  func list() throws {
    var player = try Self.player()
    try Self.erase(Self.secrets, under: &player)
    #expect(!player.screen.contains("Okonkwo"))
    #expect(!player.insights.contains { $0.sentence.contains("Okonkwo") })
    player.press("c")
    #expect(!player.screen.contains("Okonkwo"))
  }

  @Test("the sentence above the evidence goes with the finding")
  func evidence() throws {
    var player = try Self.player()
    player.press(.enter)
    #expect(player.screen.contains("Okonkwo"))
    try Self.erase(Self.secrets, under: &player)
    #expect(!player.screen.contains("Okonkwo"))
    #expect(player.model.top.place == .insights)
    #expect(player.row(-2).contains("the finding is not found any more"))
  }

  @Test("evidence that has nothing to do with it stays where it is")
  func otherEvidence() throws {
    var player = try Self.player(selecting: "Decision-maker:")
    player.press(.enter)
    try Self.erase(Self.secrets, under: &player)
    #expect(player.model.top.place == .insightEvidence)
    #expect(player.screen.contains("What it rests on") && player.screen.contains("I A2"))
  }

  @Test("what one erases oneself is gone too")
  func here() throws {
    var player = try Self.player()
    player.press(.enter, .enter)
    #expect(player.model.top.place == .challenge)
    player.press("D", "E")
    #expect(!player.screen.contains("Okonkwo"))
    player.wait()
    player.press(.escape)
    #expect(!player.screen.contains("Okonkwo"))
  }
}

extension Player {
  /// The insights on the screen, also below what lies over them.
  fileprivate var insights: [Insight] { model.nearest(InsightScreen.self)?.insights ?? [] }
}
