import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What is half typed survives Esc, leaving, a hang-up and a crash.
@Suite("Drafts")
struct DraftTests {
  /// The board as it is after `drafts` were left at this terminal.
  private func reopened(_ drafts: [Draft], _ session: Session? = nil) throws -> Player {
    var handler = MemoryHandler()
    handler.drafts = drafts
    return Player(try session ?? exampleSession(), handler)
  }

  @Test("a half-typed entry is kept within two seconds, and then only when it changes")
  func whileTyping() throws {
    var player = try Player()
    player.press("5", "c", "h", "a", "l", "f")
    player.wait(2)
    #expect(player.handler.kept.map(\.count) == [1])
    #expect(player.handler.kept.last?.first?.fields.text("text") == "half")
    #expect(player.handler.kept.last?.first?.fields.text("role") == "whistle-blower")
    #expect(player.handler.kept.last?.first?.record == nil)
    player.wait(5)
    #expect(player.handler.kept.count == 1)
    player.type(" a")
    player.wait()
    player.type("b")
    player.wait()
    #expect(player.handler.kept.count <= 3)
    player.wait(2)
    #expect(player.handler.kept.last?.first?.fields.text("text") == "half ab")
  }

  @Test("while somebody types without a pause it is kept every other second")
  func typingOn() throws {
    var model = Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    _ = model.update(.opened(try exampleSession(), path: "demo.json", notices: []))
    _ = model.update(.event(.key("a"), at: Timestamp(seconds: 0)))
    let kept = (1...10).flatMap { second in
      let time = Timestamp(seconds: second)
      return model.update(.event(.key("x"), at: time)) + model.update(.tick(at: time))
    }
    .count { if case .keepDrafts = $0 { true } else { false } }
    #expect(kept == 5)
  }

  @Test("saving the entry or emptying its form forgets the draft")
  func forgotten() throws {
    var player = try Player()
    player.press("a")
    player.type("x")
    player.press(.escape)
    #expect(player.handler.kept.last?.count == 1)
    player.press("a", .enter)
    #expect(player.handler.kept.last?.isEmpty == true)
    player.press(.escape, "a")
    player.type("y")
    player.press(.escape, "a", .backspace, .escape)
    #expect(player.handler.kept.last?.isEmpty == true)
    #expect(!player.row(-2).contains("draft"))
  }

  @Test("leaving keeps what the form says and does not ask")
  func leaving() throws {
    var player = try Player()
    player.press("a")
    player.type("not yet")
    player.press(.control("c"))
    #expect(player.hasLeft)
    #expect(player.handler.kept.last?.first?.fields.text("text") == "not yet")
    #expect(player.handler.isClosed)
  }

  @Test("a hang-up or a signal keeps what the form says", arguments: [true, false])
  func hangUp(isHangUp: Bool) throws {
    let end = isHangUp ? Event.hangUp : .terminate(signal: 15)
    let size = Size(columns: 80, rows: 24)
    let terminal = ScriptedTerminal(size: size, events: [[.key("a"), .key("x"), end]])
    let model = Model(size: size, now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    var runtime = Runtime(model: model, handler: MemoryHandler()) {
      ClockReading(time: Timestamp(seconds: 1), running: 0)
    }
    let signal = runtime.run(
      on: terminal, starting: .opened(try exampleSession(), path: "demo.json", notices: []))
    #expect(signal == (isHangUp ? nil : 15))
    #expect(runtime.handler.kept.last?.first?.fields.text("text") == "x")
    #expect(runtime.handler.isClosed)
  }

  @Test("the next start says so, and the key brings it back where it was begun")
  func broughtBack() throws {
    var first = try Player()
    first.press("5", "c")
    first.type("half a sent")
    first.press(.tab, .down, .down, .tab)
    first.type("CERT")
    first.press(.tab)
    first.type("one, two")
    first.press(.tab, .left, .control("c"))
    var player = try reopened(first.handler.kept.last ?? [])
    #expect(player.row(-2) == " ✓ Your unfinished entry is kept: c brings it back")
    player.press("c")
    #expect(player.row(2).contains("Whistle-blower"))
    player.type("ence")
    player.press(.enter)
    let entry = try #require(player.entries("half a sentence").first)
    #expect(entry.role.name == "whistle-blower")
    #expect(entry.organisation == "CERT")
    #expect(entry.themes == ["one", "two"])
    #expect(entry.release == .paraphrase)
    #expect(entry.sector != nil)
    #expect(player.handler.kept.last?.isEmpty == true)
  }

  @Test("an unfinished change names its entry, and e there brings it back")
  func change() throws {
    var first = try Player()
    first.press("e", .end)
    first.type(" Still.")
    first.press(.escape)
    #expect(first.handler.kept.last?.first?.record == Player.key("J01"))
    #expect(first.handler.kept.last?.first?.fields.names == ["text"])
    var player = try reopened(first.handler.kept.last ?? [])
    #expect(player.row(-2) == " ✓ Your unfinished change of A1 is kept: e on A1 brings it back")
    player.press("e")
    #expect(player.screen.contains("Still."))
    // What the entry says now was not shown in this run, so it is before it is replaced.
    player.press(.enter)
    #expect(player.screen.contains("! Changed meanwhile, text is now: Since 2004"))
    player.press(.enter)
    #expect(player.text("J01")?.hasSuffix(" Still.") == true)
  }

  @Test("what the workshop no longer knows falls back, and the text is there")
  func vanished() throws {
    let fields: Members = [
      "kind": "gone", "group": "gone", "role": "gone", "sector": "gone", "release": "gone",
      "text": "still here",
    ]
    var player = try reopened([Draft(record: nil, fields: fields)])
    #expect(player.row(-2) == " ✓ Your unfinished entry is kept: a brings it back")
    player.press("a", .enter)
    let entry = try #require(player.entries("still here").first)
    #expect(entry.role.name == "problem-solver")
    #expect(entry.group.name == "group-1")
    #expect(entry.sector == nil)
    #expect(entry.release == .moderator, "nothing travels further than it was meant to")
  }

  @Test("a change of an entry that was withdrawn comes back as a new entry, of an erased one never")
  func entryGone() throws {
    let draft = Draft(record: Player.key("J01"), fields: ["text": "half changed"])
    var session = try exampleSession()
    _ = try session.perform(.withdraw(Player.key("J01")), at: Timestamp(seconds: 0))
    var player = try reopened([draft], session)
    player.press("a")
    #expect(player.screen.contains("half changed"))
    _ = try session.perform(.erase(Player.key("J01")), at: Timestamp(seconds: 0))
    player = try reopened([draft], session)
    #expect(!player.row(-2).contains("unfinished"))
    #expect(player.handler.kept.last?.isEmpty == true)
  }

  @Test("the draft of an entry that is erased elsewhere goes at once")
  func erasedElsewhere() throws {
    var player = try Player()
    player.press("e")
    player.type("secret")
    player.press(.escape)
    #expect(player.handler.kept.last?.count == 1)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.erase(Player.key("J01"))))
    #expect(player.handler.kept.last?.isEmpty == true)
  }

  @Test("problems of the files are told together with what is kept")
  func withNotices() throws {
    var handler = MemoryHandler()
    handler.drafts = [Draft(record: nil, fields: ["kind": "action", "text": "x"])]
    handler.notices = ["Line 3 is damaged."]
    let player = Player(try exampleSession(), handler)
    let status = " ! Your unfinished entry is kept: a brings it back. Line 3 is damaged."
    #expect(player.row(-2) == status)
  }
}
