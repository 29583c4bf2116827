@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Commands that are done to what is selected, where nothing is.
@Suite("Commands that need something selected")
struct UnselectedTests {
  @Test("without a conclusion, what is done with one is greyed and says why; nothing else is")
  func conclusions() throws {
    var player = try Player()
    player.press("C", "d", "d", "d")
    let words = player.model.strings
    #expect(
      refused(player, at: .conclusions, words.conclusion.readBack.nothing) == [
        "conclusions.readBack", "conclusions.evidence", "conclusions.edit", "conclusions.raise",
        "conclusions.lower", "conclusions.withdraw",
      ])
    player.press("e")
    #expect(player.row(-2).contains(words.conclusion.readBack.nothing))
    player.press("u")
    #expect(refused(player, at: .conclusions, words.conclusion.readBack.nothing).isEmpty)
  }

  @Test("without a challenge, the ledger's keys that end one are greyed and say why")
  func ledger() throws {
    var player = try emptyGroup()
    player.press("L")
    let words = player.model.strings
    #expect(
      refused(player, at: .ledger, words.challenge.notHere) == [
        "ledger.wayFound", "ledger.park", "ledger.noAnswer", "ledger.wayFoundNext",
        "ledger.parkNext", "ledger.noAnswerNext",
      ])
    player.press("0")
    #expect(player.row(-2).contains(words.challenge.notHere))
    #expect(player.model.session?.state.all(Outcome.self).isEmpty == true)
  }

  @Test("without an entry, nothing is joined, split, marked or worded")
  func entries() throws {
    var player = try emptyGroup()
    let words = player.model.strings
    #expect(
      refused(player, at: .board, words.status.nothingSelected) == [
        "board.edit", "board.withdraw", "board.history", "board.themes", "board.join",
        "board.split", "board.wording", "board.mark",
      ])
    for key in ["t", "J", "X", "w", "*"] as [Character] {
      player.press(.character(key))
      #expect(player.row(-2).contains(words.status.nothingSelected))
      #expect(player.model.top.place == .board)
    }
  }

  @Test("where nothing is to be undone, the footers grey the key that would undo it")
  func undo() throws {
    var player = try Player()
    for (key, place) in [("L", Place.ledger), ("i", .insights), ("s", .setUp)] {
      player.press(.character(Character(key)))
      let undo = player.model.bindings.own(place).first { $0.id.hasSuffix(".undo") }
      #expect(
        undo?.obstacle(in: player.model)
          == Obstacle(reason: CommandError.nothingToUndo.sentence, isHidden: false))
      player.press(.escape)
    }
  }

  @Test(
    "without entries, no finding is drafted from or opened, and the search goes nowhere")
  func nothingFound() throws {
    var player = try emptyGroup()
    let words = player.model.strings
    player.press("i")
    #expect(refused(player, at: .insights, words.finding.nothingToDraft) == ["insights.draft"])
    #expect(refused(player, at: .insights, words.finding.noEvidence) == ["insights.evidence"])
    player.press(.escape, "/")
    #expect(refused(player, at: .search, words.search.hint) == ["accept"])
    player.press("x")
    #expect(refused(player, at: .search, words.search.nothing) == ["accept"])
  }

  @Test("on a guiding question, there is nothing to edit or to take out")
  func question() throws {
    var player = try Player()
    player.press("L", .enter)
    let words = player.model.strings.challenge
    #expect(refused(player, at: .challenge, words.nothingSelected).isEmpty)
    for _ in 1...20 {
      if case .question = player.model.screen(ChallengeScreen.self)?.chosen { break }
      player.press(.down)
    }
    #expect(
      refused(player, at: .challenge, words.nothingSelected)
        == ["challenge.edit", "challenge.withdraw"])
    player.press("e")
    #expect(player.row(-2).contains(words.nothingSelected))
  }

  /// The board of a group that nobody has said anything in.
  private func emptyGroup() throws -> Player {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let group = Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm")
    _ = try session.perform(.add(group), at: Timestamp(seconds: 0))
    return Player(session)
  }

  /// The commands that are refused with that sentence.
  private func refused(_ player: Player, at place: Place, _ sentence: String) -> [String] {
    player.model.bindings.own(place)
      .filter { $0.obstacle(in: player.model)?.reason == sentence }.map(\.id)
  }
}
