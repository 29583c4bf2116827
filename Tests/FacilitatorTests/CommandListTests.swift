import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The palette, the help and the footer, by keys.
@Suite("Palette, help and footer")
struct CommandListTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test("Ctrl-P, some letters in order, Enter: as if the key had been pressed")
  func palette() throws {
    var player = try Player()
    player.press(.control("p"))
    #expect(player.screen.contains("> All commands"))
    player.type("wdraw")
    #expect(player.screen.contains(">Withdraw"))
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Withdrew A1 · u undo · D erase for good")
  }

  @Test("the best match comes first: words typed from their beginning")
  func ranking() throws {
    var player = try Player()
    player.press(.control("p"))
    player.type("sea")
    #expect(player.screen.contains(">Search"))
    player.press(.control("u"))
    player.type("group")
    #expect(player.screen.contains(">Group"))
    player.press(.control("u"))
    player.type("re")
    let report = try #require(player.screen.firstRange(of: " Report "))
    let undo = try #require(player.screen.firstRange(of: "Undo "))
    #expect(report.lowerBound < undo.lowerBound, "what is called so, before what can be called so")
  }

  @Test(
    "a command is found by what people call it",
    arguments: [
      ("results", "Report"), ("export", "Report"), ("timer", "Clock"), ("delete", "Withdraw"),
      ("people", "Set-up"), ("summary", "Report"), ("agenda", "Plan"), ("poll", "Votes"),
      ("find", "Search"), ("exit", "Leave"),
    ])
  func otherNames(word: String, title: String) throws {
    var player = try Player()
    player.press(.control("p"))
    player.type(word)
    let found = player.screen.split(separator: "\n").dropFirst(4).prefix(3)
    #expect(found.contains { $0.dropFirst(2).hasPrefix(title) }, "\(found)")
  }

  /// What stands in the box, as if it were one row.
  private func words(on player: Player) -> String {
    player.screen.split(whereSeparator: { $0.isWhitespace || "║>–".contains($0) })
      .joined(separator: " ")
  }

  @Test("the help says what words and signs mean, in as many rows as that takes")
  func meanings() throws {
    for columns in [40, 80] {
      var player = try Player(Size(columns: columns, rows: 120))
      player.press("?")
      #expect(player.screen.contains("What it means"))
      #expect(words(on: player).contains("Erase takes its words out of every file, for good."))
      player.press(.escape, "P", "?")
      #expect(words(on: player).contains("Due: when it was to begin."))
      player.press(.escape, .escape, "a", .function(1))
      #expect(words(on: player).contains("Ctrl-U deletes all before the caret, Ctrl-W a word"))
    }
  }

  @Test("what cannot be done now is listed, and refused with the reason")
  func refused() throws {
    var player = try Player()
    player.press(.control("p"))
    player.type("undo")
    #expect(player.screen.contains("not now: There is nothing to undo."))
    player.press(.enter)
    #expect(player.row(-2) == " ! There is nothing to undo.")
    #expect(player.screen.contains("> All commands"))
  }

  @Test("nothing that fits says so, and Esc goes back to where one was")
  func nothing() throws {
    var player = try Player()
    let before = player.screen
    player.press(.control("p"))
    player.type("zzz")
    #expect(player.screen.contains("Nothing here has such a name"))
    player.press(.enter)
    #expect(player.screen.contains("> All commands"))
    player.press(.escape)
    #expect(player.row(4) == before.split(separator: "\n")[4])
  }

  @Test("in a form Ctrl-P leaves what was typed alone and runs what is chosen there")
  func paletteInForm() throws {
    var player = try Player()
    player.press("a")
    player.type("Half a sentence")
    player.press(.control("p"))
    player.type("save")
    player.press(.enter)
    #expect(player.entries("Half a sentence").count == 1)
  }

  @Test("over a question that asks for an answer there is no palette")
  func noPalette() throws {
    var player = try Player()
    player.press("D", .control("p"))
    #expect(!player.screen.contains("All commands"))
  }

  @Test("? then letters then Enter runs it; ? again goes back")
  func help() throws {
    var player = try Player()
    player.press("?")
    #expect(player.screen.contains("On this screen"))
    player.press("?")
    #expect(!player.screen.contains("On this screen"))
    player.press("?")
    player.type("whistle")
    #expect(player.screen.contains("Goes to the role: Whistle-blower"))
    #expect(!player.screen.contains("Decision-maker"))
    player.press(.enter)
    #expect(player.screen.contains("Actions · Whistle-blower"))
  }

  @Test("every screen tells in its footer how to see the other keys")
  func footer() throws {
    let ways: [[Key]] = [[], ["a"], [.enter], ["g"], ["p"], ["h"]]
    for way in ways {
      var player = try Player(Size(columns: 120, rows: 40))
      for key in way { player.press(key) }
      #expect(player.row(-1).contains(" help  Ctrl-P all commands"), "\(way)")
      let hints = player.row(-1).split(separator: "  ")
      #expect(hints.count <= 9, "\(way)")
    }
  }

  @Test("the footer leaves out what cannot be done now")
  func disabled() throws {
    var player = try Player(Size(columns: 120, rows: 40))
    #expect(!player.row(-1).contains("undo"))
    player.press("d")
    #expect(player.row(-1).contains("u undo"))
  }

  @Test("help", arguments: sizes)
  func helpGolden(size: Size) throws {
    var player = try Player(size)
    player.press("?", .down, .down)
    player.type("ro")
    try expectScreen(player, "help-filtered", size)
  }

  @Test("palette", arguments: sizes)
  func paletteGolden(size: Size) throws {
    var player = try Player(size)
    player.press(.control("p"), .down)
    try expectScreen(player, "palette", size)
  }

  @Test("palette with something typed", arguments: sizes)
  func paletteFilteredGolden(size: Size) throws {
    var player = try Player(size)
    player.press(.control("p"))
    player.type("un")
    try expectScreen(player, "palette-filtered", size)
  }
}
