import Facilitator
import SessionEngine
import TerminalKit
import Testing
import WorkshopModel

/// The anonymous box at the terminal that goes round, by its keys.
@Suite("Turn, the box")
struct TurnBoxTests {
  private func written(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = try TurnTests.handedOver(size)
    player.press(.enter, "c", "5", "1")
    player.type("Nobody knows who.")
    player.press(.enter)
    return player
  }

  @Test("b puts it into the box: not with the sector, not in the journal, nothing to undo")
  func boxes() throws {
    var player = try written()
    player.press("b")
    #expect(player.screen.contains("[x] In the box, without your sector."))
    #expect(player.row(1).contains("In the box"))
    player.press("2", .enter)
    #expect(player.screen.contains("Saved."))
    #expect(!player.screen.contains("Nobody knows who."))
    // No screen has it before the terminal is taken back.
    #expect(player.entries("Nobody knows who.").isEmpty)
    let boxed = try #require(player.sessionWithBox)
    let entry = try #require(boxed.entries.all.first { $0.text == "Nobody knows who." })
    #expect(entry.sector == nil && entry.organisation == nil)
    #expect(entry.release == .paraphrase && entry.kind.name == "challenge")
    #expect(player.handler.saved.isEmpty && player.handler.boxed.count == 1)
    #expect(player.handler.turns == 1)
    player.press(.enter, .control("x"))
    player.type("orange-7")
    player.press(.enter, "5", "u")
    #expect(player.row(-2).contains("There is nothing to undo."))
    #expect(player.entries("Nobody knows who.").count == 1)
    #expect(player.screen.contains("C·"))
  }

  @Test("b once more takes it out of the box again")
  func unboxes() throws {
    var player = try written()
    player.press("b", "b", .enter)
    #expect(player.handler.boxed.isEmpty && player.handler.saved.count == 1)
    #expect(player.entries("Nobody knows who.").first?.sector?.name == "government")
  }

  @Test("what the box cannot take is told, stays to be tried again, and is wiped like the rest")
  func refused() throws {
    var player = try written()
    player.handler.failureOfBox = "Cannot write 'box': the disk is full."
    player.press("b", .enter)
    #expect(player.screen.contains("! NOT SAVED: Cannot write 'box': the disk is full."))
    #expect(player.handler.turns == 0)
    player.press(.escape)
    #expect(player.screen.contains("Nobody knows who."))
    player.press(.enter)
    player.handler.failureOfBox = nil
    player.press(.enter)
    #expect(player.screen.contains("Saved."))
    #expect(player.handler.boxed.count == 1)
  }

  @Test("its label moves no other and can be typed line by line")
  func label() throws {
    var player = try written()
    let before = player.model.session?.entries.number(of: Identifier("J01"))
    player.press("b", .enter)
    #expect(player.model.session?.entries.number(of: Identifier("J01")) == before)
  }

  @Test("the box, chosen", arguments: ScreenGoldenTests.sizes)
  func golden(size: Size) throws {
    var player = try written(size)
    player.press("b")
    try expectScreen(player, "turn-box", size)
  }
}
