import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What becomes of pasted text.
@Suite("Pasting")
struct PastingTests {
  @Test("a paste that stands still is told of with its way out, until it ends")
  func standsStill() throws {
    var player = try Player()
    player.happen(.pasteOpen)
    #expect(player.screen.contains("! A paste has not ended."))
    #expect(player.screen.contains("Rest a moment: then Ctrl-C twice ends it."))
    player.press("a")
    player.happen(.pasteOpen)
    player.happen(.paste("first DE"))
    #expect(player.screen.contains("first DE"))
    #expect(!player.screen.contains("A paste has not ended"))
  }

  @Test("at the terminal that goes round as well, but what was wiped goes to nobody")
  func standsStillInTurn() throws {
    var player = try TurnTests.handedOver()
    player.press(.enter, "a", "1", "0")
    player.happen(.pasteOpen)
    #expect(player.screen.contains("! A paste has not ended"))
    player.happen(.paste("of Anna"))
    #expect(player.screen.contains("of Anna"))
    #expect(!player.screen.contains("A paste has not ended"))
    player.happen(.pasteOpen)
    player.wait(61)
    player.happen(.paste("and more of Anna"))
    #expect(!player.screen.contains("Anna"))
    player.press(.enter, "a", "1", "0")
    #expect(!player.screen.contains("Anna"))
  }

  @Test("what is in no encoding of the terminal is told of")
  func unreadable() throws {
    var player = try Player()
    player.happen(.unreadable)
    #expect(player.screen.contains("! Left out: what was typed is not in the encoding"))
  }

  @Test("that something was left out stays told until what was typed is saved, and then once more")
  func leftOut() throws {
    var player = try Player(Size(columns: 120, rows: 40))
    player.press("a")
    player.type("Gr")
    player.happen(.unreadable)
    player.type("e")
    #expect(player.row(-2).contains("! Left out: what was typed"))
    player.press(.tab, .backTab)
    #expect(player.row(-2).contains("! Left out: what was typed"))
    player.press(.enter)
    #expect(player.entries("Gre").count == 1)
    #expect(player.row(-2).contains("! Saved A"))
    #expect(player.row(-2).contains("Left out: what was typed"))
    player.type("Whole")
    #expect(!player.row(-2).contains("Left out"))
    player.press(.enter)
    #expect(player.row(-2).contains("✓ Saved A"))
  }

  @Test("at the terminal that goes round it stays told until the entry is saved")
  func leftOutInTurn() throws {
    var player = try TurnTests.handedOver()
    player.press(.enter, "a", "1", "0")
    player.type("Gr")
    player.happen(.unreadable)
    player.type("e")
    #expect(player.screen.contains("! Left out: what was typed"))
    player.press(.enter)
    #expect(player.screen.contains("! Left out: what was typed"))
    player.press(.control("x"))
    #expect(!player.screen.contains("Left out"))
    player.press(.escape, .enter)
    #expect(player.screen.contains("Saved."))
    #expect(!player.screen.contains("Left out"))
    player.press("a", "a", "1")
    player.type("Next")
    #expect(!player.screen.contains("Left out"))
  }

  @Test("a locale that is not installed is told of at the start, with the way out")
  func missingLocale() throws {
    for startsAtHome in [false, true] {
      var model = Model(
        size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7,
        startsAtHome: startsAtHome, missingLocale: "en_US.ISO-8859-1")
      if !startsAtHome {
        _ = model.update(.opened(try exampleSession(), path: "s.json", notices: ["More."]))
      }
      let screen = model.frame().text()
      #expect(screen.contains("! Leave and export LC_ALL=C.UTF-8: "), "\(screen)")
      #expect(screen.contains("locale en_US.ISO-8859-1 is not installed."), "\(screen)")
    }
  }

  @Test("pasted text is never taken as keys, and the status says so")
  func refused() throws {
    var player = try Player()
    player.happen(.paste("ddddq\n"))
    #expect(player.handler.saved.isEmpty)
    #expect(!player.hasLeft)
    #expect(player.row(-2).hasPrefix(" ! Pasted text is no command"))
  }

  @Test("in a text it is put in with its lines, without what acts on a terminal")
  func inserted() throws {
    var player = try Player()
    player.press("a")
    player.happen(.paste("one\r\ntwo\u{1B}[31m\u{7}"))
    player.press(.enter)
    #expect(player.entries("one\ntwo[31m").count == 1)
  }

  @Test(
    "wherever text is typed, what did not fit is told",
    arguments: [
      ["a", .tab, .tab, .tab, .tab, .tab], [.tab, .enter, "l"], ["C", "A", "/"],
      ["s", .home, .enter],
    ] as [[Key]])
  func cut(keys: [Key]) throws {
    var player = try Player()
    for key in keys { player.press(key) }
    player.happen(.paste(String(repeating: "x", count: 40_000)))
    player.happen(.paste(String(repeating: "x", count: 40_000)))
    #expect(player.row(-2).contains("A field takes 64 KiB"), "\(player.screen)")
  }

  @Test("a megabyte takes less than a second, and of it what a field takes, with a sentence")
  func large() throws {
    var player = try Player()
    player.press("p")
    let clock = ContinuousClock()
    let text = String(repeating: "漏 word ", count: 130_000)
    let duration = clock.measure {
      player.happen(.paste(text))
      _ = player.model.frame()
    }
    #expect(duration < .seconds(1))
    #expect(player.row(-2).contains("A field takes 64 KiB"))
    player.type("xxxxxxxx")
    #expect(player.row(-2).contains("full"))
  }
}
