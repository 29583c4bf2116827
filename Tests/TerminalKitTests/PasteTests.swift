import Testing

@testable import TerminalKit

@Suite("Paste")
struct PasteTests {
  var parser = InputParser()

  /// What `bytes` give in one read, once nothing more comes.
  private mutating func events(_ bytes: String) -> [Event] {
    var events = parser.feed(Array(bytes.utf8))
    while parser.patience != nil { events += parser.flush() }
    return events
  }

  @Test("pasted text is text, with plain line breaks and without other controls")
  mutating func text() {
    #expect(
      events("a\u{1B}[200~x\r\ny\rz\n\tq\u{3}\u{1B}[31m日\u{1B}[201~")
        == [.key(.character("a")), .paste("x\ny\nz\n\tq[31m日")])
  }

  @Test("what is no character in a paste is left out, which is told behind it")
  mutating func unreadable() {
    let bytes = Array("\u{1B}[200~Gr".utf8) + [0xFC, 0xDF] + Array("e\u{1B}[201~".utf8)
    var events = parser.feed(bytes)
    while parser.patience != nil { events += parser.flush() }
    #expect(events == [.paste("Gre"), .unreadable])
  }

  @Test("keys behind a paste are keys again")
  mutating func afterwards() {
    #expect(
      events("\u{1B}[200~x\u{1B}[201~q\r") == [.paste("x"), .key(.character("q")), .key(.enter)])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [])
  }

  @Test(
    "an end mark inside the clipboard does not turn the rest into keys",
    arguments: [
      "a\u{1B}[201~q", "a\u{1B}[201~\u{1B}[201~q", "a\u{1B}[201~q\u{1B}[200~",
      "a\u{1B}[20\u{1B}[201~1~q",
    ])
  mutating func smuggling(clipboard: String) {
    let events = events("\u{1B}[200~\(clipboard)\u{1B}[201~")
    #expect(events.count == 1)
    guard case .paste(let text) = events.first else { return #expect(Bool(false)) }
    #expect(text.hasPrefix("a") && text.hasSuffix("q"))
  }

  @Test("marks may be split anywhere", arguments: 1..<20)
  mutating func pieces(length: Int) {
    let bytes = Array("\u{1B}[200~one\u{1B}[two\u{1B}[201~".utf8)
    for start in stride(from: 0, to: bytes.count, by: length) {
      #expect(parser.feed(bytes[start..<min(bytes.count, start + length)]) == [])
    }
    #expect(parser.flush() == [.paste("one[two")])
  }

  @Test("at most a mebibyte is kept, in whole characters, and the rest is swallowed")
  mutating func limit() throws {
    _ = parser.feed(Array("\u{1B}[200~".utf8))
    let piece = Array(String(repeating: "日", count: 1000).utf8)
    for _ in 0..<400 { #expect(parser.feed(piece) == []) }
    _ = parser.feed(Array("\u{1B}[201~".utf8))
    guard case .paste(let text) = try #require(parser.flush().first) else { return }
    #expect(text.utf8.count <= 1 << 20)
    #expect(text.utf8.count > (1 << 20) - 4)
    #expect(text.allSatisfy { $0 == "日" })
    #expect(events("q") == [.key(.character("q"))])
  }

  @Test("a paste that stands still stays one, however long, until its end mark comes")
  mutating func standsStill() {
    #expect(events("\u{1B}[200~first ") == [.pasteOpen])
    for _ in 0..<20 { _ = parser.flush() }
    #expect(events("DE") == [.pasteOpen])
    #expect(events("q\r\u{3}") == [.pasteOpen])
    #expect(events("\u{1B}[201~") == [.paste("first DEq\n")])
    #expect(events("q") == [.key(.character("q"))])
  }

  @Test("Ctrl-C twice is the way out of a paste that stands still, and only alone")
  mutating func wayOut() {
    #expect(events("\u{1B}[200~half") == [.pasteOpen])
    #expect(events("\u{3}") == [])
    #expect(events("more") == [.pasteOpen], "what was pasted has a Ctrl-C in it")
    #expect(events("\u{3}") == [])
    #expect(parser.feed([3]) == [])
    #expect(events(" and more") == [.pasteOpen], "or two")
    #expect(events("\u{3}") == [])
    #expect(events("\u{3}") == [.paste("halfmore and more")])
    #expect(parser.patience == nil)
    #expect(events("q") == [.key(.character("q"))])
    #expect(parser.feed(Array("\u{1B}[200~x".utf8)) == [])
    #expect(events("\u{3}\u{3}") == [.pasteOpen], "it was not told yet that the paste stands still")
  }

  @Test("what ends with an end mark was pasted, also when its beginning was given up")
  mutating func endWithoutBeginning() {
    #expect(events("\u{1B}[200~a") == [.pasteOpen])
    #expect(events("\u{3}\u{3}") == [.paste("a")])
    #expect(events("DE\u{1B}[201~q") == [.paste("DE"), .key(.character("q"))])
    #expect(events("\u{1B}[201~") == [])
  }

  @Test("a burst behind an end mark waits to be a paste, a key there does not")
  mutating func burst() {
    #expect(parser.feed(Array("\u{1B}[200~a\u{1B}[201~".utf8)) == [])
    #expect(parser.flush() == [.paste("a")])
    #expect(parser.feed(Array("DE".utf8)) == [])
    #expect(events("\u{1B}[201~") == [.paste("DE")])
    #expect(parser.feed(Array("\u{1B}[200~a\u{1B}[201~".utf8)) == [])
    #expect(parser.flush() == [.paste("a")])
    #expect(parser.feed([13]) == [.key(.enter)])
    #expect(parser.feed(Array("\u{1B}[200~a\u{1B}[201~".utf8)) == [])
    #expect(parser.flush() == [.paste("a")])
    #expect(parser.feed(Array("wx".utf8)) == [])
    let keys = "wxy".map { Event.key(.character($0)) }
    #expect(parser.feed(Array("y".utf8)) == keys, "somebody who types on")
  }

  @Test("a paste is not lost when the terminal is")
  mutating func lostTerminal() {
    _ = parser.feed(Array("\u{1B}[200~half".utf8))
    #expect(parser.finish() == [.paste("half")])
    #expect(parser.finish() == [])
    _ = parser.feed(Array("\u{1B}[200~whole\u{1B}[201~".utf8))
    #expect(parser.finish() == [.paste("whole")])
  }
}
