import Facilitator
import ScreenKit
import TerminalKit
import TestSupport
import Testing

/// Somebody's own keys.
@Suite("Keys of one's own")
struct KeyMapTests {
  private static func player(_ lines: String...) throws -> Player {
    try Player(
      Size(columns: 120, rows: 40), keys: KeyMap(lines.joined(separator: "\n")))
  }

  @Test("a binding has the keys of the file, and help, footer and palette show them")
  func remapped() throws {
    var player = try Self.player(
      "# my keys", "", "board.search = F4 S-", "board.group = F6 G  # the other hand",
      "board.withdraw = #")
    #expect(player.row(-1).contains("F6 group"))
    player.press("g")
    #expect(player.row(-2).contains("g does nothing here"))
    player.press(.function(6), .escape, "G")
    #expect(player.screen.contains("> Groups"))
    player.press(.escape, "?")
    player.type("another group")
    #expect(player.screen.contains(">F6 G"))
    player.press(.escape, .control("p"))
    player.type("group")
    #expect(player.screen.contains("F6 G"))
    player.press(.escape, "#")
    #expect(player.row(-2).contains("Withdrew A1"))
  }

  @Test("keys that were fixed can be changed, and keys can change places")
  func swapped() throws {
    var player = try Self.player("board.edit = d", "board.withdraw = e")
    player.press("e")
    #expect(player.row(-2).contains("Withdrew A1"))
    #expect(!player.row(-2).contains("keys"))
  }

  @Test(
    "a line that makes no sense is ignored and told of, with its number",
    arguments: [
      ("board.undo", "keys, line 1: write it as in board.undo = U"),
      ("board.undo = Ctrl-M", "keys, line 1: there is no key “Ctrl-M”"),
      ("board.undone = U", "keys, line 1: nothing is called “board.undone”"),
      ("board.undo = U\nboard.undo = F3", "keys, line 2: “board.undo” has its keys already"),
      ("board.undo = g", "keys, line 1: g belongs to board.group on the same screen"),
      ("board.undo = ?", "keys, line 1: ? belongs to everywhere.help on the same screen"),
      ("board.undo = U\nboard.redo = U", "keys, line 2: U belongs to board.undo"),
      ("form.save = s", "keys, line 1: s types itself there"),
      ("turn.next = n", "keys, line 1: n types itself there"),
      ("turn.checkPIN = 1", "keys, line 1: 1 types itself there"),
      ("mouse = maybe", "keys, line 1: write mouse = on or mouse = off"),
    ])
  func problems(line: String, words: String) throws {
    var player = try Self.player(line)
    #expect(player.row(-2).lowercased().contains(words.lowercased()), "\(player.row(-2))")
    player.press("d", "u")
    #expect(player.row(-2).contains("Undid") || line.contains("= U"))
    player.press("?")
    player.type("keys line")
    #expect(player.screen.contains("Lines of your keys file that are ignored"))
  }

  @Test("of several problems the first is told, with how to see the others")
  func several() throws {
    let player = try Self.player("a", "b", "c")
    #expect(player.row(-2).contains("and 2 more: ? lists them"))
  }

  @Test("where text is typed, keys that type something stay with the text")
  func typing() throws {
    var player = try Self.player("everywhere.help = H F2")
    player.press("a")
    player.type("H")
    #expect(player.row(-1).contains("F2 help"))
    player.press(.function(2))
    #expect(player.screen.contains("> Keys"))
  }

  @Test("a file that could not be read is told of")
  func unreadable() throws {
    let player = try Player(
      Size(columns: 120, rows: 40), keys: KeyMap(unreadable: "Cannot read 'keys'."))
    #expect(player.row(-2).contains("Cannot read 'keys'."))
  }
}
