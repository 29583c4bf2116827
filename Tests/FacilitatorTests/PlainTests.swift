import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The board line by line, for those who do not see a screen.
@Suite("Plain board")
struct PlainTests {
  /// What is said when `lines` are typed, the typed lines included.
  private func transcript(_ lines: [String]) throws -> (text: String, saved: [Operation]) {
    var text = ""
    var waiting = lines[...]
    var handler = MemoryHandler()
    let session = try exampleSession()
    handler.sessions["demo.json"] = session
    let model = Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    let opened = Message.opened(session, path: "demo.json", notices: [])
    var runtime = PlainRuntime(
      model: model, handler: handler, clock: { Timestamp(seconds: 1) },
      read: {
        let line = waiting.popFirst()
        text += (line ?? "(end of input)") + "\n"
        return line
      },
      write: { text += $0 })
    runtime.run(starting: opened)
    return (text, runtime.handler.saved)
  }

  @Test("a whole visit reads as written: enter, list, show, change, take out, undo, search, leave")
  func visit() throws {
    let said = try transcript([
      "5", "c", "Nothing is public.", "5", "", "oversight", "3", "l", "o C10", "e C10",
      "Nothing at all is public.", "", "", "", "", "d C10", "u", "r", "g", "3", "/ malabo", "?",
      "q",
    ])
    try expectGolden(said.text, "plain-visit.txt")
    #expect(said.saved.count == 5)
  }

  @Test("what is not understood is said, and nothing is changed")
  func mistakes() throws {
    let said = try transcript(["x", "9", "o Z1", "e", "g", "17", "a", "", "", "", "", "", "q", "y"])
    try expectGolden(said.text, "plain-mistakes.txt")
    #expect(said.saved.isEmpty)
  }

  @Test("the end of the input leaves the session properly")
  func endOfInput() throws {
    let said = try transcript(["a"])
    #expect(said.text.hasSuffix("(end of input)\n"))
    #expect(said.saved.isEmpty)
  }
}
