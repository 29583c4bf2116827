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

  @Test("a whole visit reads as written: enter, show, change, take out, undo, search, leave")
  func visit() throws {
    let said = try transcript([
      "5", "c", "Nothing is public.", "5", "", "oversight", "3", "Enter C10", "Esc",
      "e C10", "Nothing at all is public.", ".Enter", "d C10", "u", "Ctrl-R", "g", "3", "/",
      "malabo", "1", "?", "q",
    ])
    try expectGolden(said.text, "plain-visit.txt")
    #expect(said.saved.count == 5)
  }

  @Test("a line that is not in the encoding is told of and not taken, and may be typed again")
  func unreadable() throws {
    let said = try transcript([
      "5", "a", "H\u{FFFD}llo", "Hallo", ".Enter", "", "\u{FFFD}", "", "q",
    ])
    #expect(said.text.ranges(of: "this line is not in the encoding").count == 2)
    #expect(said.saved.count == 1)
    #expect(said.text.contains(#/A[0-9]+ Hallo/#))
    #expect(!said.text.contains(#/A[0-9]+ H\x{FFFD}llo/#))
  }

  @Test("what is not understood is said, and nothing is changed")
  func mistakes() throws {
    let said = try transcript([
      "x", "9", "e Z1", "e 17", "g", "17", "Esc", "a", "", "a", "Half", "17", ".Esc", "d A1\nd A2",
      "?", "99", "q",
    ])
    try expectGolden(said.text, "plain-mistakes.txt")
    #expect(said.saved.isEmpty)
  }

  @Test("the clock is steered by its keys, and told with the board")
  func clock() throws {
    let said = try transcript(
      ["Space", "", "+", "n", "Enter", "N", "Enter", "Space", "", "u", "q"],
      Player.planned().model.session)
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
    let said = try transcript(["", "n", "Enter", "q"], session).text
    #expect(
      said.ranges(of: "\nTime is up for Open. More time? + adds a minute, n goes on\n> ").count == 2
    )
  }

  @Test("the end of the input leaves the session properly")
  func endOfInput() throws {
    let said = try transcript(["a"])
    #expect(said.text.hasSuffix("(end of input)\n"))
    #expect(said.saved.isEmpty)
    #expect(said.handler.isClosed)
  }

  @Test("what others did is told before each answer")
  func following() throws {
    var handler = MemoryHandler()
    var other = Elsewhere(of: try exampleSession())
    handler.incoming = try other.perform(.withdraw(Player.key("J01")))
    let parts = try transcript([""], nil, handler).text
      .split(separator: "> \n1 entry withdrawn at another terminal\nGroup I")
    #expect(parts.count == 2)
    #expect(parts[0].contains("A1 "))
    #expect(!parts[parts.count - 1].contains("A1 "))
  }

  @Test("a line for a form that another terminal has closed is not taken for a command")
  func closedForm() throws {
    var world = MemoryHandler()
    var other = Elsewhere(of: try exampleSession())
    world.incomingAt[2] = try other.perform(.withdraw(Player.key("J01")))
    let said = try transcript(["Enter A1", "d", "", "q"], nil, world)
    #expect(said.text.contains("Not taken, since what it was meant for is gone: d\n"))
    #expect(said.saved.isEmpty)
  }

  @Test("a number of what another terminal has changed meanwhile does nothing to anything else")
  func movedLine() throws {
    var world = MemoryHandler()
    var other = Elsewhere(of: try exampleSession())
    let first = RecordKey(.conclusion, RecordID(rawValue: "c-1-1"))
    world.incomingAt[2] = try other.perform(.withdraw(first))
    let said = try transcript(["C", "d 2", "q", "q"], nil, world)
    #expect(said.saved.isEmpty)
    #expect(said.text.contains("'d 2' is no command and no number here."))
  }

  @Test("history, two versions, erasing and saving elsewhere read as written")
  func safety() throws {
    var handler = MemoryHandler()
    handler.failureElsewhere = "There is no folder '/nowhere'."
    let session = try ScreenGoldenTests.conflict()
    let said = try transcript(
      [
        "V", "1", "Enter", "x", "Esc", "Enter 1", "b", "V", "h A1", "Esc", "d A1", "D", "Esc",
        "D A14", "E", "S", "/nowhere/x.json", ".Esc", "q",
      ], session, handler)
    try expectGolden(said.text, "plain-safety.txt")
    #expect(said.handler.erased.count == 1)
    #expect(said.handler.places == ["/nowhere/x.json"])
  }

  @Test("leaving what is not saved is asked about")
  func leaving() throws {
    var handler = MemoryHandler()
    handler.failure = "The disk is full."
    let said = try transcript(
      ["d A1", "q", "Esc", "q", "s", "/media/stick/day.json", "q"], nil, handler)
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
