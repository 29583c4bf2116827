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
        "ledger.wayFound", "ledger.park", "ledger.noAnswer",
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
        "board.split",
        "board.wording",
      ])
    for key in ["t", "J", "X", "w"] as [Character] {
      player.press(.character(key))
      #expect(player.row(-2).contains(words.status.nothingSelected))
      #expect(player.model.top.place == .board)
    }
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
