import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The way back from the people to the moderator.
@Suite("Leaving turn mode")
struct TurnLeavingTests {
  @Test("only the PIN leads back to the board, where nobody's entry can be undone")
  func leaves() throws {
    var player = try TurnTests.handedOver()
    player.press(.enter, "a", "1", "0")
    player.type("Stays.")
    player.press(.enter, .enter, .control("x"))
    player.type("wrong-1")
    player.press(.enter)
    #expect(player.screen.contains("! Wrong. 4 tries left."))
    #expect(!player.screen.contains("wrong-1"))
    player.type("orange-7")
    #expect(!player.screen.contains("orange"))
    player.press(.enter)
    #expect(!player.model.isHandedOver)
    #expect(player.row(-2).contains("1 person has had the terminal"))
    #expect(player.handler.turns == 0)
    player.press("u")
    #expect(player.row(-2).contains("There is nothing to undo."))
    #expect(player.entries("Stays.").count == 1)
  }

  @Test("a locked PIN says until when; one that its owner removed leads back")
  func locked() throws {
    var player = try TurnTests.handedOver()
    player.handler.lockedUntil = Timestamp(seconds: 1_574_674_560)
    player.press(.function(10))
    player.type("orange-7")
    player.press(.enter)
    #expect(player.screen.contains("! Wrong too often. Locked until 09:36"))
    player.press(.escape)
    #expect(player.screen.contains("Please take the terminal."))
  }

  @Test("a PIN that was left half typed is wiped too, so that nobody goes on from it")
  func idlePIN() throws {
    var player = try TurnTests.handedOver()
    player.press(.function(10))
    player.type("orange")
    player.wait(60)
    #expect(player.screen.contains("Please take the terminal."))
    player.press(.function(10))
    player.type("-7")
    player.press(.enter)
    #expect(player.screen.contains("! Wrong."))
    #expect(player.model.isHandedOver)
  }
}
