import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Erasing is asked about, cannot be pressed by mistake and leaves nothing.
@Suite("Erasing")
struct ErasingTests {
  @Test("D asks, E erases, and what stays is the count")
  func erase() throws {
    var player = try Player()
    let text = try #require(player.text("J01"))
    player.press("D")
    #expect(player.screen.contains("Erase A1 for good?"))
    #expect(player.screen.contains("It cannot be undone."))
    player.press("E")
    #expect(player.row(-2) == " ✓ Erased A1 for good")
    #expect(player.row(1).contains("78 entries · 7 people · 1 entry withdrawn"))
    #expect(player.handler.erased.map(\.record) == [Player.key("J01")])
    #expect(player.model.session?.state[Player.key("J01")] == nil)
    #expect(player.entries(text).isEmpty)
    player.press("u")
    #expect(player.model.session?.state[Player.key("J01")] == nil)
  }

  @Test("Enter, y, d and D do not erase, and Esc keeps the entry")
  func hard() throws {
    var player = try Player()
    player.press("D", .enter, "y", "d", "D", "e", " ")
    #expect(player.screen.contains("Erase A1 for good?"))
    player.press(.escape)
    #expect(player.handler.erased.isEmpty)
    #expect(player.handler.saved.isEmpty)
    #expect(player.screen.contains(">A1"))
  }

  @Test("D right after d is about the entry that was withdrawn, not the one selected now")
  func justWithdrawn() throws {
    var player = try Player()
    player.press("d", "D")
    #expect(player.screen.contains("Erase A1 for good?"))
    player.press("E")
    #expect(player.row(-2) == " ✓ Erased A1 for good")
    #expect(player.model.session?.state[Player.key("J01")] == nil)
    #expect(player.row(1).contains("78 entries"))
  }

  @Test("news from elsewhere does not come between d and D")
  func newsBetween() throws {
    var player = try Player()
    var other = Elsewhere(of: player.model.session)
    player.press("d")
    player.receive(try other.perform(.withdraw(Player.key("J02"))))
    #expect(player.row(-2) == " ✓ Withdrew A1 · u undo · D erase for good")
    player.press("D")
    #expect(player.screen.contains("Erase A1 for good?"))
  }

  @Test("after another key D is about the selection, and with none about the one withdrawn last")
  func withdrawnBefore() throws {
    var player = try Player()
    player.press("d", .down, "D")
    #expect(player.screen.contains("Erase A15 for good?"))
    player.press(.escape, .backTab, "D")
    #expect(player.screen.contains("Erase A1 for good?"))
    player.press(.escape, "u", "D")
    #expect(player.row(-2) == " ! Choose the entry to erase first: Tab moves to the entries.")
  }

  @Test("D on the screen of an entry erases it and leaves the screen")
  func fromDetail() throws {
    var player = try Player()
    player.press(.enter, "D", "E")
    #expect(player.screen.contains("> Actions"))
    #expect(player.row(-2) == " ✓ Erased A1 for good")
  }

  @Test("what was half typed about it goes with it")
  func draft() throws {
    var player = try Player()
    player.press("e")
    player.type("secret")
    player.press(.escape)
    #expect(player.handler.kept.last?.count == 1)
    player.press("D", "E")
    #expect(player.handler.kept.last?.isEmpty == true)
  }

  @Test("what cannot be removed from every file is told, and the rest is saved")
  func notEverywhere() throws {
    var player = try Player()
    player.handler.failureToErase = "'demo.json~' still has the text: remove it by hand."
    player.press("D", "E")
    #expect(player.row(-2) == " ! 'demo.json~' still has the text: remove it by hand.")
    #expect(player.row(1).contains("saved · 78 entries"))
  }

  @Test("while the disk fails nothing is called erased")
  func diskFull() throws {
    var player = try Player()
    player.handler.failure = "Cannot write 'x': the disk is full."
    player.press("D", "E")
    #expect(player.row(-2) == " ! Cannot write 'x': the disk is full.")
    #expect(player.row(2).contains("NOT SAVED"))
  }
}
