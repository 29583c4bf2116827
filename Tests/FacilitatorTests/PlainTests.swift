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
  private func transcript(
    _ lines: [String], _ session: Session? = nil, _ world: MemoryHandler = MemoryHandler()
  ) throws -> (text: String, saved: [Operation], handler: MemoryHandler) {
    var text = ""
    var waiting = lines[...]
    var handler = world
    let session = try session ?? exampleSession()
    handler.sessions["demo.json"] = session
    let model = Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    let opened = Message.opened(session, path: "demo.json", notices: [])
    var runtime = PlainRuntime(
      model: model, handler: handler,
      clock: { ClockReading(time: Timestamp(seconds: 1), running: 0) },
      read: { _ in
        let line = waiting.popFirst()
        text += (line ?? "(end of input)") + "\n"
        return line.map { $0.contains("\u{FFFD}") ? .unreadable : .text($0) }
      },
      write: { text += $0 })
    runtime.run(starting: opened)
    return (text, runtime.handler.saved, runtime.handler)
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

  @Test("a line that is not in the encoding is told of and not taken, and may be typed again")
  func unreadable() throws {
    let said = try transcript([
      "5", "a", "H\u{FFFD}llo", "Hallo", "", "", "", "", "l\u{FFFD}", "l", "q",
    ])
    #expect(said.text.ranges(of: "this line is not in the encoding").count == 2)
    #expect(said.saved.count == 1)
    #expect(said.text.contains(#/A[0-9]+: Hallo/#))
    #expect(!said.text.contains(#/A[0-9]+: H\x{FFFD}llo/#))
  }

  @Test("what is not understood is said, and nothing is changed")
  func mistakes() throws {
    let said = try transcript(["x", "9", "o Z1", "e", "g", "17", "a", "", "", "", "", "", "q", "y"])
    try expectGolden(said.text, "plain-mistakes.txt")
    #expect(said.saved.isEmpty)
  }

  @Test("the clock is told and steered in words")
  func clock() throws {
    let said = try transcript(
      [
        "clock", "clock start", "clock", "clock +", "clock next", "clock back", "clock pause",
        "clock pause", "clock", "u", "clock never", "q",
      ], Player.planned().model.session)
    try expectGolden(said.text, "plain-clock.txt")
    #expect(said.saved.count == 6)
  }

  @Test("a phase that is over is asked about at each turn until that is answered")
  func timeUp() throws {
    var session = try #require(Player.planned().model.session)
    for (name, event, seconds) in [("b", Timing.Event.start, 0), ("c", .extend, -601)] {
      let timing = Timing(
        id: Identifier("clock-\(name)"), at: Timestamp(seconds: 0), event: event,
        phase: Identifier("open"), seconds: seconds)
      _ = try session.perform(.add(timing), at: Timestamp(seconds: 0))
    }
    let said = try transcript(["l", "clock next", "q"], session).text
    let questions = said.split(separator: "\n").filter {
      $0.hasPrefix("Open: ") && $0.contains("More time?")
    }
    #expect(questions.count == 2)
    #expect(
      questions.allSatisfy {
        $0.hasSuffix(". More time? clock + adds a minute, clock next goes on.")
      })
  }

  @Test("the end of the input leaves the session properly")
  func endOfInput() throws {
    let said = try transcript(["a"])
    #expect(said.text.hasSuffix("(end of input)\n"))
    #expect(said.saved.isEmpty)
  }

  @Test("what others did is told before each answer")
  func following() throws {
    var handler = MemoryHandler()
    var other = Elsewhere(of: try exampleSession())
    handler.incoming = try other.perform(.withdraw(Player.key("J01")))
    let said = try transcript(["l"], nil, handler)
    #expect(said.text.contains("> l\n1 entry withdrawn at another terminal\nActions:\n"))
    #expect(!said.text.contains("A1:"))
  }

  @Test("history, two versions, erasing and saving elsewhere read as written")
  func safety() throws {
    var handler = MemoryHandler()
    handler.failureElsewhere = "There is no folder '/nowhere'."
    let session = try ScreenGoldenTests.conflict()
    let said = try transcript(
      [
        "v", "1", "x", "v", "1", "b", "v", "h A1", "d A1", "D", "", "D", "E", "D A14", "E", "D",
        "s",
        "/nowhere/x.json", "s", "", "q",
      ], session, handler)
    try expectGolden(said.text, "plain-safety.txt")
    #expect(said.handler.erased.count == 2)
    #expect(said.handler.places == ["/nowhere/x.json"])
  }

  @Test("leaving what is not saved is asked about")
  func leaving() throws {
    var handler = MemoryHandler()
    handler.failure = "The disk is full."
    let said = try transcript(
      ["d A1", "q", "", "q", "s", "/media/stick/day.json", "q"], nil, handler)
    try expectGolden(said.text, "plain-not-saved.txt")
    #expect(said.handler.places == ["/media/stick/day.json"])
  }

  @Test("where the input ends within a form, what was answered is kept as a draft")
  func draft() throws {
    let said = try transcript(["a", "half a sent"])
    #expect(said.saved.isEmpty)
    #expect(said.handler.kept.last?.first?.fields.text("text") == "half a sent")
    #expect(said.handler.isClosed)
  }
}
