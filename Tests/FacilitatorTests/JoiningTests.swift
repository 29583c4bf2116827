import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Likeness while typing, joining, themes and other wordings, by keys alone.
@Suite("Joining, themes")
struct JoiningTests {
  /// Like A1 of the example.
  static let like = "Since 2004 it passes reported software flaws to the developers"

  private func entry(_ name: String, _ player: Player) -> Entry? {
    player.model.session?.entries[Identifier(name)]
  }

  private func wordings(_ name: String, _ player: Player) -> [String] {
    player.model.session?.entries.wordings(of: Identifier(name)).map(\.text) ?? []
  }

  @Test(
    "an entry that says much the same is named while one types, and goes when it is not like it")
  func hint() throws {
    var player = try Player()
    player.press("a")
    player.type("Since 2004 it")
    player.type(" passes reported")
    #expect(player.screen.contains("like A1: “Since 2004"))
    #expect(player.screen.contains("Ctrl-L joins it"))
    player.press(.control("u"))
    player.type("Quite another thing altogether")
    #expect(!player.screen.contains("like A"))
    player.press(.control("l"))
    #expect(player.row(-2) == " ! No entry is like this one.")
    #expect(player.handler.saved.isEmpty)
  }

  @Test("an entry of another group is named with its group, a challenge is not like an action")
  func otherGroup() throws {
    var player = try Player()
    player.press("g", "3", "a")
    player.type(JoiningTests.like)
    #expect(player.screen.contains("like I A1: “"))
    player.press(.control("u"), .escape, "c")
    player.type(JoiningTests.like)
    #expect(!player.screen.contains("Ctrl-L joins it"))
  }

  @Test("an entry of one's own group is named before one of another group that is more like it")
  func ownGroupFirst() throws {
    var player = try Player()
    player.press("g", "3", "a")
    player.type(JoiningTests.like + " and makers")
    player.press(.enter)
    #expect(player.row(-2).contains("✓ Saved A"))
    player.type(JoiningTests.like)
    #expect(player.screen.contains("Ctrl-L joins it"))
    #expect(!player.screen.contains("like I A1"))
    player.press(.control("l"))
    let own = try #require(player.entries(JoiningTests.like + " and makers").first)
    #expect(wordings(own.id.name, player) == [JoiningTests.like])
    #expect(wordings("J01", player).isEmpty)
  }

  @Test("Ctrl-L saves both wordings as one entry, in one step that u takes back")
  func joinWhileTyping() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.control("l"))
    #expect(player.row(-2) == " ✓ Saved as another wording of A1 · u undo")
    #expect(wordings("J01", player) == [JoiningTests.like])
    #expect(player.row(1).contains("79 entries"))
    #expect(player.handler.saved.count == 1)
    player.type("Next one, unlike any other.")
    player.press(.enter, .escape)
    #expect(player.row(-2) == " ✓ Saved A17 · u undo", "the joined one keeps its number")
    player.press("u", "u")
    #expect(wordings("J01", player).isEmpty)
    #expect(player.row(1).contains("79 entries"))
  }

  @Test("J joins an entry to another, the list tells of two wordings, and u takes it back")
  func join() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.enter, .escape, "J")
    #expect(player.screen.contains("Join A16"))
    #expect(player.screen.contains("≈ like"))
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Joined A16 to A1, both wordings stay · u undo")
    #expect(player.screen.contains(">A1"))
    #expect(player.screen.contains("2 wordings"))
    #expect(player.row(1).contains("79 entries"))
    player.press("u")
    #expect(!player.screen.contains("2 wordings"))
    #expect(player.row(1).contains("80 entries"))
  }

  @Test("an entry that has wordings takes them along, so that there are no chains")
  func joinHead() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.control("l"), .escape)
    #expect(player.screen.contains(">A1 "))
    player.press("J", .end, .enter)
    let joined = try #require(entry("J01", player)?.joined)
    let more = try #require(
      player.model.session?.entries.allWordings.first { $0.text == JoiningTests.like })
    #expect(more.joined == joined)
    #expect(wordings(joined.name, player).count == 2)
    player.press("u")
    #expect(entry("J01", player)?.joined == nil)
    #expect(wordings("J01", player) == [JoiningTests.like])
  }

  @Test("the screen of an entry shows its wordings, and O takes one out again")
  func takeOut() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.control("l"), .escape, .enter)
    #expect(player.screen.contains("Further wordings"))
    #expect(player.screen.contains("• " + JoiningTests.like))
    player.press("O")
    #expect(player.row(-2) == " ✓ Took A16 out of A1 · u undo")
    #expect(!player.screen.contains("Further wordings"))
    player.press("O")
    #expect(player.row(-2) == " ! This entry has one wording; J joins it to another.")
    player.press("u", .escape)
    #expect(player.screen.contains("2 wordings"))
  }

  @Test("of several wordings O asks which")
  func takeOneOut() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.control("l"))
    player.type(JoiningTests.like + " and more")
    player.press(.control("l"), .escape)
    #expect(player.screen.contains("3 wordings"))
    player.press(.enter, "O", .down, .enter)
    #expect(wordings("J01", player) == [JoiningTests.like])
    #expect(player.entries(JoiningTests.like + " and more").count == 1)
  }

  @Test("from the screen of an entry J leads to the screen of what it was joined to")
  func joinFromDetail() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like)
    player.press(.enter, .escape, .enter, "J", .enter)
    #expect(player.row(2).contains("A1 · Action"))
    #expect(player.screen.contains("Further wordings"))
  }

  @Test("a search for the words of a further wording leads to its entry")
  func search() throws {
    var player = try Player()
    player.press("a")
    player.type(JoiningTests.like + ", quagga")
    player.press(.control("l"), .escape, "2", "/")
    player.type("quagga")
    player.press(.enter)
    #expect(player.screen.contains(">A1 "))
  }

  @Test("t names a theme, marks another entry with it by Enter, and takes it away")
  func themes() throws {
    var player = try Player()
    player.press("e", .tab, .tab, .tab, .control("u"), .enter)
    player.press("t", "n")
    player.type("zebra, legal risk")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Marked A1 with zebra, legal risk · u undo")
    #expect(entry("J01", player)?.themes == ["zebra", "legal risk"])
    player.press(.escape, .down, "t", .end, .enter)
    #expect(player.row(-2) == " ✓ Marked A14 with zebra · u undo")
    #expect(player.screen.contains("> Actions"))
    player.press("t", .end, " ")
    #expect(player.row(-2).contains("from A14 · u undo"))
    #expect(player.screen.contains("Themes of A14"))
  }

  @Test("a theme is renamed in all entries in one step")
  func renameTheme() throws {
    var player = try Player()
    player.press("t", "n")
    player.type("zebra")
    player.press(.enter, .escape, "2", "t", "n")
    player.type("zebra, aardvark")
    player.press(.enter, .end, "r")
    #expect(player.screen.contains("2 entries have it"))
    player.press(.control("u"))
    player.type("aardvark")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Renamed zebra to aardvark in 2 entries · u undo")
    let marked = player.model.session?.entries.all.filter { $0.themes.contains("aardvark") } ?? []
    #expect(marked.count == 2)
    #expect(marked.allSatisfy { $0.themes.filter { $0 == "aardvark" }.count == 1 })
    player.press("u")
    #expect(player.model.session?.entries.all.count { $0.themes.contains("zebra") } == 2)
  }

  @Test("w puts an entry in other words, which narrows how far it travels and never widens it")
  func wording() throws {
    var player = try Player()
    player.press("w")
    player.type("Told by the moderator.")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Put A1 in other words · u undo")
    #expect(entry("J01", player)?.paraphrase == "Told by the moderator.")
    #expect(entry("J01", player)?.release == .paraphrase)
    #expect(player.screen.contains("≈ paraphrase only"))
    player.press("5", "c")
    player.type("Kept among us.")
    player.press(.enter, .escape)
    #expect(player.screen.contains("■ room only"))
    player.press("w")
    player.type("Somebody keeps something.")
    player.press(.enter)
    #expect(player.entries("Kept among us.").first?.release == .room)
  }

  @Test(
    "the lists of entries and themes stay usable when what they are about is withdrawn elsewhere")
  func gone() throws {
    for keys: [Key] in [["J"], ["t"], ["t", "n", "x"], ["X"], ["w"]] {
      var player = try Player()
      for key in keys { player.press(key) }
      var other = Elsewhere(of: player.model.session)
      player.receive(try other.perform(.withdraw(Player.key("J01"))))
      _ = player.screen
      player.press(.enter)
      _ = player.screen
      player.press(.escape, .escape, .escape)
      #expect(player.screen.contains("Actions"))
    }
  }

  @Test("every one of these screens can be drawn at every size", arguments: 0..<8)
  func allSizes(screen: Int) throws {
    let keys: [[Key]] = [
      ["a", ":"], ["J"], ["t"], ["t", "n"], ["X"], ["w"],
      ["a", .tab, .tab, .tab, .tab, .right, .tab],
      ["a", .tab, .tab, .tab, .tab, .tab],
    ]
    var player = try Player()
    for key in keys[screen] { player.press(key) }
    for columns in stride(from: 1, through: 170, by: 13) {
      for rows in stride(from: 1, through: 60, by: 7) {
        player.happen(.resize(Size(columns: columns, rows: rows)))
        #expect(player.model.frame().cells.count == columns * rows)
      }
    }
  }
}
