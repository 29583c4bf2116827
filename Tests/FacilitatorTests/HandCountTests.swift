import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Votes by hands, which the moderator counts.
@Suite("Votes by hands")
struct HandCountTests {
  private func votes(_ player: Player) -> [Vote] {
    player.model.session?.state.all(Vote.self).filter { $0.dots > 0 } ?? []
  }

  @Test("hands are counted by the moderator, to any number, and shown when done")
  func hands() throws {
    var player = try Player()
    player.press("v", "n", .down, .enter, .enter)
    player.press("1", "2", .down, "3", "4", "5", .down, "7", .backspace, .enter)
    #expect(player.row(-2) == " ✓ Counted 17 hands · u undo")
    #expect(player.screen.contains("Hands are counted, hidden until done"))
    #expect(votes(player).allSatisfy { $0.voter == Ballot.hands })
    player.press(.enter)
    #expect(player.screen.contains(">12"))
    player.press(.down, "9", .escape, "F", "y")
    #expect(player.screen.contains("59 hands"))
    #expect(player.screen.contains("1    C2"))
  }

  @Test("hands for entries that were joined stand at the one they stand in, and looking keeps them")
  func handsOfJoined() throws {
    var player = try Player()
    player.press("v", "n", .down, .enter, .enter, "1", "2", .down, "3", .enter)
    let counted = try #require(votes(player).max { $0.dots < $1.dots })
    let other = try #require(votes(player).first { $0.item != counted.item })
    var elsewhere = Elsewhere(of: player.model.session)
    let key = try #require(counted.item.key)
    let joining = Command.edit(key, ["joined": .string(other.item.name)])
    player.receive(try elsewhere.perform(joining))
    let saved = player.handler.saved.count
    player.press(.enter)
    #expect(player.screen.contains(">15") || player.screen.contains(" 15 "))
    player.press(.enter)
    #expect(player.handler.saved.count == saved)
    #expect(votes(player).map(\.dots).sorted() == [3, 12])
    player.press("F", "y")
    #expect(player.screen.contains("15 hands"))
  }
}
