import Facilitator
import SessionEngine
import TerminalKit
import Testing
import WorkshopModel

/// Entering, changing, taking out and bringing back, by keys alone.
@Suite("Entries by keys")
struct EntryTests {
  @Test("1 a, text, sector, Enter: saved, numbered and selected")
  func action() throws {
    var player = try Player()
    player.press("1", "a")
    player.type("Publishes its policy.")
    player.press(.tab, .down, .enter)
    let entry = try #require(player.entries("Publishes its policy.").first)
    #expect(entry.group.name == "group-1")
    #expect(entry.kind.name == "action")
    #expect(entry.role.name == "problem-solver")
    #expect(entry.sector?.name == "government")
    #expect(player.handler.saved.count == 1)
    #expect(player.row(1).contains("saved · 80 entries"))
    #expect(player.row(-2) == " ✓ Saved A16 · u undo")
    player.press(.escape)
    #expect(player.row(-2) == " ✓ Saved A16 · u undo", "so that u takes back what it names")
    #expect(player.screen.contains(">A16 Publishes its policy."))
  }

  @Test("5 c is a challenge of a whistle-blower, in the group that g went to")
  func challenge() throws {
    var player = try Player()
    player.press("g", "3", "5", "c")
    player.type("Nothing is public.")
    player.press(.enter)
    let entry = try #require(player.entries("Nothing is public.").first)
    #expect(entry.group.name == "group-3")
    #expect(entry.kind.name == "challenge")
    #expect(entry.role.name == "whistle-blower")
    #expect(entry.sector == nil)
  }

  @Test("organisation, themes and release are taken from the form")
  func allFields() throws {
    var player = try Player()
    player.press("a")
    player.type("Two\nlines")
    player.press(.tab, .tab)
    player.type("cert.b")
    player.press(.down, .tab)
    player.type("legal risk,  disclosure ")
    player.press(.tab, .right, .right, .enter)
    let entry = try #require(player.entries("Two\nlines").first)
    #expect(entry.organisation == "CERT.BR")
    #expect(entry.themes == ["legal risk", "disclosure"])
    #expect(entry.release == .room)
  }

  @Test("an empty text is refused in words, and nothing is lost or saved")
  func empty() throws {
    var player = try Player()
    player.press("a", .tab, .down, .enter)
    #expect(player.screen.contains("! text: empty; type at least one character"))
    #expect(player.screen.contains("Government"))
    #expect(player.handler.saved.isEmpty)
    player.type("Now there is one.")
    player.press(.enter)
    #expect(player.entries("Now there is one.").first?.sector?.name == "government")
  }

  @Test("Esc keeps what was typed, and the same key brings it back")
  func draft() throws {
    var player = try Player()
    player.press("c")
    player.type("half a sentence")
    player.press(.tab, .down, .escape)
    #expect(player.row(-2).contains("Kept what you typed as a draft"))
    player.press("a")
    #expect(!player.screen.contains("half a sentence"))
    player.press(.escape, "c")
    #expect(player.screen.contains("half a sentence"))
    player.press(.enter)
    #expect(player.entries("half a sentence").first?.sector?.name == "government")
  }

  @Test("e changes only the fields that were changed")
  func edit() throws {
    var player = try Player()
    player.press("e", .end)
    player.type(" Still.")
    player.press(.enter)
    let change = try #require(player.handler.saved.first?.change)
    #expect(change.set.names == ["text"])
    #expect(change.set.text("text")?.hasSuffix("2017. Still.") == true)
    #expect(player.row(-2) == " ✓ Changed A1 · u undo")
  }

  @Test("d takes out, u brings back, Ctrl-R takes out again, each told in words")
  func withdrawUndoRedo() throws {
    var player = try Player()
    let text = try #require(player.model.session?.entries[Identifier("J01")]?.text)
    player.press("d")
    #expect(player.entries(text).isEmpty)
    #expect(player.row(-2) == " ✓ Withdrew A1 · u undo · D erase for good")
    player.press("u")
    #expect(player.entries(text).count == 1)
    #expect(player.row(-2) == " ✓ Undid: withdrawing A1 · Ctrl-R redo")
    player.press(.control("r"))
    #expect(player.entries(text).isEmpty)
    #expect(player.row(-2) == " ✓ Did again: withdrawing A1 · u undo")
    #expect(player.handler.saved.count == 3)
  }

  @Test("undo of a new entry takes it out; with nothing left it says so")
  func undoNew() throws {
    var player = try Player()
    player.press("a")
    player.type("oops")
    player.press(.enter, .escape, "u")
    #expect(player.entries("oops").isEmpty)
    #expect(player.row(-2) == " ✓ Undid: entering A16 · Ctrl-R redo")
    player.press("u")
    #expect(player.row(-2) == " ! There is nothing to undo.")
  }

  @Test("paste puts text with its lines into the form and does nothing elsewhere")
  func paste() throws {
    var player = try Player()
    player.happen(.paste("d\nq\n"))
    #expect(!player.hasLeft)
    #expect(player.handler.saved.isEmpty)
    player.press("a")
    player.happen(.paste("first\r\nsecond\rthird"))
    player.press(.enter)
    #expect(player.entries("first\nsecond\nthird").count == 1)
  }

  @Test("a text of 10,000 characters in several scripts comes back as it was typed")
  func longText() throws {
    var player = try Player()
    let text = String(repeating: "règle 规则 قاعدة 👩‍👩‍👧 ", count: 500)
    player.press("a")
    player.happen(.paste(text))
    _ = player.screen
    player.press(.enter)
    #expect(player.entries(text).count == 1)
    player.press(.escape, .enter)
    #expect(player.screen.contains("règle"))
  }

  @Test("other words make an entry travel less far, never further than somebody else said since")
  func wordingAndRelease() throws {
    var player = try Player()
    player.press("w")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["release": "moderator"])))
    player.type("In other words.")
    player.press(.enter)
    let entry = player.model.session?.entries[Identifier("J01")]
    #expect(entry?.paraphrase == "In other words.")
    #expect(entry?.release == .moderator)
    player.press(.down, "w")
    player.type("Of the next one.")
    player.press(.enter)
    let next = player.model.session?.entries.all.first { $0.paraphrase == "Of the next one." }
    #expect(next?.release == .paraphrase)
  }
}
