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

  @Test("a change of an entry closes the form")
  func edit() throws {
    var player = try Player()
    player.press("e", .end)
    player.type(" Still.")
    player.press(.enter)
    #expect(player.screen.contains("> Actions"))
  }
}
