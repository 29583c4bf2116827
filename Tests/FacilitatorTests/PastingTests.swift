import Facilitator
import TerminalKit
import Testing

/// What becomes of pasted text.
@Suite("Pasting")
struct PastingTests {
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
