import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// One entry after the other, with as few keys as can be.
@Suite("Scribing")
struct ScribingTests {
  @Test(
    "after Enter the form is empty for the next entry of the same role, sector and organisation")
  func next() throws {
    var player = try Player()
    player.press("2", "a")
    player.type("First.")
    player.press(.tab, .down, .tab)
    player.type("CERT.BR")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Saved A16 · u undo")
    #expect(player.screen.contains("New action · Opinion-shaper"))
    player.type("Second.")
    player.press(.enter)
    for text in ["First.", "Second."] {
      let entry = try #require(player.entries(text).first)
      #expect(entry.role.name == "opinion-shaper")
      #expect(entry.sector?.name == "government")
      #expect(entry.organisation == "CERT.BR")
    }
    #expect(player.row(-2) == " ✓ Saved A17 · u undo")
    #expect(player.handler.saved.count == 2)
  }

  @Test("themes and release are each entry's own")
  func notKept() throws {
    var player = try Player()
    player.press("a")
    player.type("First.")
    player.press(.tab, .tab, .tab)
    player.type("legal")
    player.press(.tab, .right, .enter)
    player.type("Second.")
    player.press(.enter)
    #expect(player.entries("First.").first?.themes == ["legal"])
    #expect(player.entries("First.").first?.release == .paraphrase)
    #expect(player.entries("Second.").first?.themes == [])
    #expect(player.entries("Second.").first?.release == .quote)
  }

  @Test("who spoke last is there the next time the form is opened, for either kind")
  func kept() throws {
    var player = try Player()
    player.press("a", .tab, .down, .tab)
    player.type("CERT.BR")
    player.press(.backTab, .backTab)
    player.type("First.")
    player.press(.enter, .escape, "4", "c")
    player.type("Second.")
    player.press(.enter)
    let entry = try #require(player.entries("Second.").first)
    #expect(entry.role.name == "decision-maker")
    #expect(entry.sector?.name == "government")
    #expect(entry.organisation == "CERT.BR")
  }

  @Test("Esc leaves the empty form without a draft, and u takes back what the status names")
  func leave() throws {
    var player = try Player()
    player.press("a", .tab, .down, .tab)
    player.type("CERT.BR")
    player.press(.backTab, .backTab)
    player.type("First.")
    player.press(.enter, .escape)
    #expect(player.row(-2) == " ✓ Saved A16 · u undo")
    #expect(player.handler.kept.flatMap(\.self).isEmpty)
    player.press("u")
    #expect(player.row(-2) == " ✓ Undid: entering A16 · Ctrl-R redo")
    #expect(player.entries("First.").isEmpty)
  }

  @Test("an entry of a whistle-blower stays in the room unless somebody says otherwise")
  func roleRelease() throws {
    var player = try Player()
    player.press("5", "c")
    player.type("First.")
    player.press(.enter)
    #expect(player.entries("First.").first?.release == .room)
    player.type("Second.")
    player.press(.tab, .tab, .tab, .tab, .home, .enter)
    #expect(player.entries("Second.").first?.release == .quote)
    player.type("Third.")
    player.press(.enter)
    #expect(player.entries("Third.").first?.release == .room)
    // The role that is chosen in the form takes its release along, there and back.
    player.type("Fourth.")
    player.press(.backTab, .home, .enter)
    #expect(player.entries("Fourth.").first?.role.name == "problem-solver")
    #expect(player.entries("Fourth.").first?.release == .quote)
  }

  @Test("a colon and a few letters choose role, sector and kind without leaving the line")
  func prefixes() throws {
    var player = try Player()
    player.press("a")
    player.type(":4 :g ")
    #expect(player.screen.contains("New action · Decision-maker"))
    player.type("Drafts a law.")
    player.press(.enter)
    var entry = try #require(player.entries("Drafts a law.").first)
    #expect(entry.role.name == "decision-maker")
    #expect(entry.sector?.name == "government")
    player.type(":ch :5 :- Nobody may see it.")
    player.press(.enter)
    entry = try #require(player.entries("Nobody may see it.").first)
    #expect(entry.kind.name == "challenge")
    #expect(entry.role.name == "whistle-blower")
    #expect(entry.release == .room)
    #expect(entry.sector == nil)
    player.type(":c :ac Back to actions.")
    player.press(.enter)
    entry = try #require(player.entries("Back to actions.").first)
    #expect(entry.sector?.name == "academia", "sectors come before kinds")
    #expect(entry.kind.name == "challenge")
  }

  @Test("what may follow a colon is shown, and less of it with every letter")
  func prefixHints() throws {
    var player = try Player()
    player.press("a")
    player.type(":")
    for words in [":1 Problem-solver", ":g Government", ":c Civil society", ":ch Challenge"] {
      #expect(player.screen.contains(words))
    }
    player.type("c")
    #expect(player.screen.contains(":c Civil society  :ch Challenge"))
    #expect(!player.screen.contains(":1 Problem-solver"))
    player.type("x")
    #expect(!player.screen.contains(":ch Challenge"))
  }

  @Test(
    "a text that begins with a colon and means nothing stays as it is",
    arguments: [
      ":x marks the spot", ":) we are glad", ":9 is no role", ": alone", "a :g in the middle",
      ":gov/ is a path",
    ])
  func notAPrefix(text: String) throws {
    var player = try Player()
    player.press("a")
    player.type(text)
    player.press(.enter)
    #expect(player.entries(text).count == 1)
  }

  @Test("a paste that looks like a prefix is text")
  func pastedPrefix() throws {
    var player = try Player()
    player.press("a")
    player.happen(.paste(":g text"))
    player.press(.enter)
    #expect(player.entries(":g text").first?.sector == nil)
    #expect(player.entries(":g text").count == 1)
  }

  @Test("Alt and a digit choose the role anywhere in the text")
  func altDigit() throws {
    var player = try Player()
    player.press("a")
    player.type("Half ")
    player.press(.alt("5"))
    player.type("said.")
    player.press(.enter)
    #expect(player.entries("Half said.").first?.role.name == "whistle-blower")
    #expect(player.entries("Half said.").first?.release == .room)
  }

  @Test("a kind that was changed in the form loses no draft of either kind")
  func kindsAndDrafts() throws {
    var player = try Player()
    player.press("c")
    player.type("a challenge half said")
    player.press(.escape, "a")
    player.type(":ch now another one")
    player.press(.escape, "c")
    #expect(player.screen.contains("a challenge half said"))
    player.press(.escape, "a")
    #expect(player.screen.contains("New challenge"))
    #expect(player.screen.contains("now another one"))
  }

  @Test(
    "the second entry takes its text and Enter, another role one key more, another sector three")
  func keysCounted() throws {
    var player = try Player()
    var keys = 0
    func press(_ pressed: [Key], _ player: inout Player) {
      for key in pressed { player.press(key) }
      keys += pressed.count
    }
    let text: [Key] = ["W", "e", "l", "l"]
    press(["1", "a"] + text + [.tab, .down, .enter], &player)
    #expect(player.handler.saved.count == 1)
    for (more, role, sector) in [
      ([], "problem-solver", "government"), ([.alt("3")], "community-builder", "government"),
      ([":", "p", " "], "community-builder", "private-sector"),
      ([":", "4", " "], "decision-maker", "private-sector"),
    ] as [([Key], String, String)] {
      keys = 0
      press(more + text + [.enter], &player)
      #expect(keys == text.count + 1 + more.count)
      let saved = try #require(player.handler.saved.last?.change?.set)
      #expect(saved.text("text") == "Well")
      #expect(saved.text("role") == role)
      #expect(saved.text("sector") == sector)
    }
    #expect(player.handler.saved.count == 5)
  }

  @Test("the moderator's note and wording are asked for in the form, the wording where it matters")
  func noteAndWording() throws {
    var player = try Player()
    player.press("a")
    #expect(!player.screen.contains("Other words"))
    player.type("Said openly.")
    player.press(.tab, .tab, .tab, .tab, .right)
    #expect(player.screen.contains("Other words"))
    player.press(.tab)
    player.type("Said in other words.")
    player.press(.tab)
    player.type("Ask again.")
    player.press(.enter)
    let entry = try #require(player.entries("Said openly.").first)
    #expect(entry.release == .paraphrase)
    #expect(entry.paraphrase == "Said in other words.")
    #expect(entry.note == "Ask again.")
    player.type("Next.")
    player.press(.enter)
    #expect(player.entries("Next.").first?.note == nil)
    #expect(player.entries("Next.").first?.paraphrase == nil)
  }

  @Test("who spoke last goes over in the group, and no organisation to a whistle-blower's entry")
  func keptInGroup() throws {
    var player = try Player()
    player.press("a")
    player.type("First.")
    player.press(.tab, "g", .tab)
    player.type("Ministry")
    player.press(.enter)
    player.type("Second.")
    player.press(.enter, .escape, "5", "a")
    player.type("Third.")
    player.press(.enter, .escape, "g", "2", "1", "a")
    player.type("Fourth.")
    player.press(.enter)
    #expect(player.entries("Second.").first?.organisation == "Ministry")
    #expect(player.entries("Third.").first?.organisation == nil)
    #expect(player.entries("Third.").first?.sector?.name == "government")
    #expect(player.entries("Fourth.").first?.organisation == nil)
    #expect(player.entries("Fourth.").first?.sector == nil)
  }

  @Test("an organisation that went over goes when the role becomes that of a whistle-blower")
  func changedRole() throws {
    var player = try Player()
    player.press("a")
    player.type("First.")
    player.press(.tab, .tab)
    player.type("Ministry")
    player.press(.enter)
    player.press(.alt("5"))
    player.type("Second.")
    player.press(.enter)
    #expect(player.entries("Second.").first?.organisation == nil)
    #expect(player.entries("Second.").first?.release == .room)
  }

  @Test("a change of an entry closes the form")
  func edit() throws {
    var player = try Player()
    player.press("e", .end)
    player.type(" Still.")
    player.press(.enter)
    #expect(player.screen.contains("> Actions"))
  }
}
