import Testing

@testable import TerminalKit

@Suite("Paste")
struct PasteTests {
  var parser = InputParser()

  private mutating func events(_ bytes: String) -> [Event] {
    parser.feed(Array(bytes.utf8)) + parser.flush()
  }

  @Test("pasted text is text, with plain line breaks and without other controls")
  mutating func text() {
    #expect(
      events("a\u{1B}[200~x\r\ny\rz\n\tq\u{3}\u{1B}[31m日\u{1B}[201~")
        == [.key(.character("a")), .paste("x\ny\nz\n\tq[31m日")])
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

  @Test("a paste that breaks off gives the keyboard back after a while")
  mutating func brokenOff() {
    #expect(parser.feed(Array("\u{1B}[200~half".utf8)) == [])
    #expect(parser.patience == 3000)
    #expect(parser.flush() == [.paste("half")])
    #expect(parser.patience == nil)
  }
}
