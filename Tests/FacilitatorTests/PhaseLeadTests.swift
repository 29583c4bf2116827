import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("The phase leads")
struct PhaseLeadTests {
  /// The workshop of 2019 in the phase of that name, on a screen of that width.
  private func player(in phase: String, columns: Int = 80) throws -> Player {
    var player = try Player.planned(Size(columns: columns, rows: 24))
    player.press("P")
    player.press(.home)
    for _ in 0..<20 {
      let row = player.screen.split(separator: "\n").first { $0.contains("║>") } ?? ""
      if row.contains(phase) { break }
      player.press("j")
    }
    player.press(" ", .escape)
    #expect(player.clock?.current?.phase.title == phase)
    return player
  }

  @Test(
    "the footer begins with what the phase is for",
    arguments: [
      ("Map actions", " a action  c challenge  @ who speaks "),
      ("Overcome challenges", " l link  L "),
      ("Conclude and read back", " C conclusions  R report "),
    ])
  func footer(phase: String, hints: String) throws {
    for columns in [80, 120] {
      let player = try player(in: phase, columns: columns)
      #expect(player.row(-1).hasPrefix(hints), "\(player.row(-1))")
    }
    let before = try Player.planned()
    #expect(!before.row(-1).contains("L ") && !before.row(-1).contains("C conclusions"))
  }

  @Test("so do the help, the palette and the lists in which nothing stands")
  func lists() throws {
    var player = try player(in: "Conclude and read back")
    for key in [Key.character("?"), .control("p")] {
      player.press(key)
      let rows = player.screen.replacing(">", with: " ").split(separator: "\n").map(String.init)
      let first = rows.firstIndex { $0.contains(" C ") } ?? 99
      let other = rows.firstIndex { $0.contains(" g ") } ?? 99
      #expect(first < other, "\(player.screen)")
      player.press(.escape)
    }
    player.press("3")
    #expect(player.screen.contains("This phase is for: C conclusions"), "\(player.screen)")
  }

  @Test("in the phase for them the questions on a challenge come first")
  func challenge() throws {
    var player = try player(in: "Overcome challenges")
    player.press("L", .enter)
    #expect(player.row(-1).contains("w need"), "\(player.row(-1))")
    #expect(player.row(-1).contains("m ") && player.row(-1).contains("o "), "\(player.row(-1))")
  }

  @Test("the prompt of a phase is told whole when it begins", arguments: [40, 80, 120])
  func prompt(columns: Int) throws {
    var player = try Player.planned(Size(columns: columns, rows: columns == 40 ? 12 : 24))
    player.press(" ", "n", .enter)
    let text = player.screen.split(separator: "\n").map { String($0).trimmed }.joined(
      separator: " ")
    #expect(text.contains("one from each person; passing is fine."), "\(player.screen)")
    player.press("j")
    #expect(!player.screen.contains("passing is fine"))
  }

  @Test("what a phase is for is set where the phase is, and kept")
  func setting() throws {
    var player = try Player.planned()
    player.press("P", .enter, .tab, .tab, .tab, .down, .down, " ", .enter)
    let phase = try #require(player.model.session?.state.all(Phase.self).first)
    #expect(phase.purposes == [.vote], "\(player.screen)")
    player.press(" ", .escape)
    #expect(player.row(-1).hasPrefix(" v votes"), "\(player.row(-1))")
  }
}

@Suite("No key surprises")
struct SurpriseTests {
  @Test("Enter in the help does nothing until somebody has gone to a row there")
  func help() throws {
    var player = try Player()
    player.press(.down, .up)
    let board = player.screen
    player.press("?")
    #expect(player.row(-1).contains("Enter back"))
    player.press(.enter)
    #expect(player.screen == board)
    player.press("?", .down)
    #expect(player.row(-1).contains("Enter do it"))
    player.press(.up, .enter)
    #expect(player.screen.contains("New action"), "\(player.screen)")
  }

  @Test("Enter in the plan opens a phase, Space starts the one that is selected or pauses it")
  func plan() throws {
    var player = try Player.planned()
    player.press("P", "j", .enter)
    #expect(player.screen.contains("Edit the phase Map actions"))
    #expect(player.clock?.current == nil)
    player.press(.escape, " ")
    #expect(player.clock?.index == 1 && player.clock?.mode == .running)
    player.press(" ")
    #expect(player.clock?.mode == .paused)
    player.press(" ")
    #expect(player.clock?.mode == .running)
  }

  @Test(
    "undo in a list says what it would undo elsewhere, and does it when it is pressed once more")
  func undo() throws {
    var player = try Player.planned()
    player.press("a")
    player.type("Words")
    player.press(.enter, .escape, "O")
    player.press("u")
    #expect(player.row(-2).contains("! u again undoes what was done elsewhere: entering A"))
    #expect(player.entries("Words").count == 1)
    player.press("j", "u")
    #expect(player.entries("Words").count == 1)
    player.press("u")
    #expect(player.entries("Words").isEmpty)
    player.press(.escape, "P", " ", "u")
    #expect(player.clock?.current == nil)
  }

  @Test("each form says what Enter does there")
  func enter() throws {
    var player = try Player()
    player.press("p")
    #expect(player.row(-1).contains("Enter set aside"))
    player.press(.escape, "v", "n")
    #expect(player.row(-1).contains("Enter begin the round"))
  }
}
