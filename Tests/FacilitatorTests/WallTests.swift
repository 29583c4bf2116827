import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The norm and the wall on the moderator's side, and what the wall shows of what was said.
@Suite("Norm and wall")
struct WallTests {
  @Test(
    "the palette finds the wall by what people call it",
    arguments: ["Projector", "wall", "beamer"])
  func palette(word: String) throws {
    var player = try Player()
    player.press(.control("p"))
    player.type(word)
    player.press(.enter)
    #expect(player.screen.contains("dayzero present demo.json"))
    #expect(player.screen.contains("No projector of this machine follows yet."))
    #expect(player.handler.saved.isEmpty)
  }

  @Test("the board says how many projectors follow, as long as any does")
  func following() throws {
    var player = try Player()
    #expect(!player.screen.contains("projector"))
    player.follow(projectors: 2)
    #expect(player.row(1).contains("2 projectors"))
    player.follow(projectors: 0)
    #expect(!player.screen.contains("projector"))
  }

  @Test("the wording of the norm is one key from the board")
  func norm() throws {
    var player = try Player()
    player.press("W")
    #expect(player.screen.contains("A/70/174"))
    #expect(player.screen.contains("“"))
    player.press(.escape)
    #expect(player.screen.contains("Roles"))
  }

  @Test("the wall shows entries as soon as they are entered, and scrolls")
  func entries() throws {
    var wall = try Wall()
    var player = Player(projecting: wall.session, group: "I", Size(columns: 80, rows: 24))
    player.press("7")
    #expect(player.screen.contains("A1  Since 2004"))
    let last = "Whistle-blower · Challenge"
    #expect(!player.screen.contains(last))
    for _ in 0..<20 where !player.screen.contains(last) { player.press(.pageDown) }
    #expect(player.screen.contains(last))
    player.press("6", "7")
    #expect(player.screen.contains("A1  Since 2004"), "another view begins at its top")
    let entry = Entry(
      id: Identifier("new"), group: Identifier("group-1"), kind: Identifier("action"),
      role: Identifier("problem-solver"), text: "Brand new on the wall")
    player.receive(try wall.perform(.add(entry)))
    for _ in 0..<20 where !player.screen.contains("Brand new") { player.press(.pageDown) }
    #expect(player.screen.contains("Brand new on the wall"))
  }

  @Test("before anybody knows whether a terminal goes round, nothing entered there is shown")
  func unknown() throws {
    var wall = try Wall()
    let entry = Entry(
      id: Identifier("turn"), group: Identifier("group-4"), kind: Identifier("action"),
      role: Identifier("problem-solver"), text: "Entered in a turn")
    let operations = try wall.enterInTurn(entry)
    var player = Player(projecting: wall.session, group: "IV", Size(columns: 120, rows: 200))
    player.press("7")
    #expect(!player.screen.contains("Entered in a turn"))
    player.goRound(false)
    #expect(player.screen.contains("·  Entered in a turn"))
    player.goRound(true)
    #expect(!player.screen.contains("Entered in a turn"))
    #expect(!operations.isEmpty)
  }

  @Test(
    "where fewer than three of a role and sector came from a terminal that went round, none counts")
  func fewOfTurn() throws {
    var wall = try Wall()
    for number in 1...3 {
      let before = sectors(of: wall.session)
      _ = try wall.enterInTurn(
        Entry(
          id: Identifier("turn-\(number)"), group: Identifier("group-1"),
          kind: Identifier("action"), role: Identifier("whistle-blower"),
          sector: Identifier("government"), text: "Entered in turn \(number)"))
      #expect((sectors(of: wall.session) == before) == (number < 3))
    }
  }

  private func sectors(of session: Session) -> String {
    var player = Player(projecting: session, group: "I", Size(columns: 120, rows: 40))
    player.goRound(false)
    player.press("8")
    return player.screen
  }
}
