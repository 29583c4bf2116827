import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// While the disk fails nothing is called saved, everything works on, and nobody leaves unawares.
@Suite("Not saved")
struct NotSavedTests {
  private let full = "Cannot write 'x': the disk is full."
  private let words = "NOT SAVED since 09:35 · S save elsewhere"

  /// The board with one entry that could not be saved.
  private func stuck() throws -> Player {
    var player = try Player()
    player.handler.failure = full
    player.press("a")
    player.type("kept")
    player.press(.enter, .escape)
    return player
  }

  @Test("the banner stays on every screen, whatever the status says")
  func banner() throws {
    var player = try stuck()
    #expect(player.row(2) == " " + words)
    #expect(player.row(-2).contains("the disk is full"))
    #expect(!player.row(1).contains("saved"))
    for keys: [Key] in [[.down], ["%"], [.enter], ["h"], [.escape, .escape, "g"], [.escape, "?"]] {
      for key in keys { player.press(key) }
      #expect(player.row(2).hasPrefix(" NOT SAVED since 09:35 · "))
    }
    player.press(.escape, "a")
    #expect(player.row(2) == " NOT SAVED since 09:35 · S on the board saves elsewhere")
    #expect(player.entries("kept").count == 1)
  }

  @Test("it keeps looking, and as soon as the disk works says so once")
  func savedAgain() throws {
    var player = try stuck()
    player.press(.down)
    player.wait(3)
    #expect(player.handler.followings == 3)
    #expect(player.row(-2).isEmpty, "the same reason is not told at every try")
    player.handler.failure = nil
    player.wait()
    #expect(player.row(-2) == " ✓ Saved again")
    #expect(!player.screen.contains("NOT SAVED"))
    #expect(player.row(1).contains("saved · 80 entries"))
    #expect(player.handler.saved.count == 1)
  }

  @Test("nothing is called saved or changed while it is not")
  func neverDone() throws {
    var player = try stuck()
    player.press("a")
    player.type("another")
    player.press(.enter)
    #expect(player.row(-2) == " ! " + full)
    player.press(.escape)
    #expect(player.row(-2) == " ! " + full)
    player.press("d")
    #expect(player.row(-2) == " ! " + full)
  }

  @Test("S saves everything elsewhere and goes on there")
  func elsewhere() throws {
    var player = try stuck()
    player.press("S")
    #expect(player.screen.contains("demo-copy.json"))
    player.press(.control("u"))
    player.type("/media/stick/day.json")
    player.press(.enter)
    #expect(player.handler.places == ["/media/stick/day.json"])
    #expect(
      player.row(-2) == " ✓ Saved in /media/stick/day.json, where you work from now on.")
    #expect(!player.screen.contains("NOT SAVED"))
    player.press("S")
    #expect(player.screen.contains("/media/stick/day-copy.json"))
    #expect(player.handler.kept.isEmpty)
  }

  @Test("drafts move along to the new place")
  func elsewhereWithDraft() throws {
    var player = try stuck()
    player.press("c")
    player.type("half")
    player.press(.escape, "S", .enter)
    #expect(player.handler.kept.count == 2)
    #expect(player.handler.kept.last?.first?.fields.text("text") == "half")
  }

  @Test("a place that does not work either is told, and what was typed stays")
  func elsewhereFails() throws {
    var player = try stuck()
    player.handler.failureElsewhere = "There is no folder '/nowhere'."
    player.press("S", .control("u"))
    player.type("/nowhere/day.json")
    player.press(.enter)
    #expect(player.screen.contains("! There is no folder '/nowhere'."))
    #expect(player.screen.contains("/nowhere/day.json"))
    player.press(.backspace)
    #expect(!player.screen.contains("There is no folder"))
    player.press(.escape)
    #expect(player.screen.contains("> Actions"))
  }

  @Test("nobody leaves unawares: q asks, Esc stays, q again leaves")
  func leaving() throws {
    var player = try stuck()
    player.press("q")
    #expect(player.screen.contains("1 entry is NOT SAVED."))
    player.press(.escape)
    #expect(!player.hasLeft)
    player.press(.control("c"))
    #expect(!player.hasLeft)
    player.press("q")
    #expect(player.hasLeft)
    #expect(player.handler.isClosed)
  }

  @Test("the question tells how many entries, and S there saves elsewhere and stays")
  func leavingBySaving() throws {
    var player = try stuck()
    player.press("a")
    player.type("another")
    player.press(.enter, .escape, "u", "q")
    #expect(player.screen.contains("2 entries are NOT SAVED."))
    player.press("S", .enter)
    #expect(player.handler.places == ["demo-copy.json"])
    #expect(!player.hasLeft)
    #expect(player.screen.contains("> Actions"))
    player.press("q")
    #expect(player.hasLeft)
  }

  @Test("leaving for the home screen closes the session that was open")
  func leavingForHome() throws {
    var player = Player(home: ["demo.json": try exampleSession()])
    player.press(.enter, "q")
    #expect(player.handler.isClosed)
    #expect(player.screen.contains("> Sessions here"))
    #expect(player.model.session == nil)
  }
}
