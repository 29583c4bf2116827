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

  @Test("the question for the PIN is the same, whether the box is ticked or not")
  func hiddenFromModerator() throws {
    var (player, other) = (try written(), try written())
    player.press("b", .control("x"))
    other.press(.control("x"))
    #expect(!player.screen.contains("box"))
    #expect(player.model.frame() == other.model.frame())
    player.press(.escape)
    #expect(player.screen.contains("[x] In the box, without your sector."))
  }

  @Test(
    "from saving on all is the same, whether the box was ticked or not",
    arguments: ScreenGoldenTests.sizes)
  func sameForNext(size: Size) throws {
    var (player, other) = (try written(size), try written(size))
    player.press("b")
    var seen: [Bool] = []
    func compare(_ step: (inout Player) -> Void) {
      step(&player)
      step(&other)
      seen.append(player.model.frame() == other.model.frame())
    }
    compare { $0.press(.enter) }
    #expect(player.screen.contains("Saved."))
    compare { $0.press(.control("x")) }
    compare { $0.type("orange") }
    compare { $0.press(.escape) }
    compare { $0.press("x") }
    compare { $0.wait(50) }
    #expect(player.screen.contains("Nobody types"))
    compare { $0.wait(11) }
    #expect(player.screen.contains("Please take the terminal."))
    compare { $0.press(.enter) }
    compare { $0.press("c", "5") }
    #expect(!seen.contains(false), "\(seen)")
    #expect(player.handler.boxed.count == 1 && other.handler.boxed.isEmpty)
  }

  @Test("where there is little room the box takes nothing from the choices, nor half a sentence")
  func small() throws {
    var player = try written(Size(columns: 40, rows: 12))
    player.press("2")
    let choices = (3...10).map { player.row($0) }
    player.press("b")
    let said = player.screen
    for row in choices where !row.contains("your sector") && !row.contains(", with") {
      #expect(said.contains(row), "\(row) of\n\(said)")
    }
    #expect(said.contains("   1  The report may quote it,"))
    #expect(said.contains("   [x] Leave out what only you know."))
    player.press("b")
    #expect(player.screen.contains("How far may it go?"))
  }

  @Test("the box, chosen", arguments: ScreenGoldenTests.sizes)
  func golden(size: Size) throws {
    var player = try written(size)
    player.press("b")
    try expectScreen(player, "turn-box", size)
  }
}
