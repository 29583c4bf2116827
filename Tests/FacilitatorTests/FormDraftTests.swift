import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What is half typed into a small form survives Esc, leaving and a crash.
@Suite("Drafts of small forms")
struct FormDraftTests {
  private func reopened(_ drafts: [Draft], _ session: Session? = nil) throws -> Player {
    var handler = MemoryHandler()
    handler.drafts = drafts
    return Player(try session ?? exampleSession(), handler)
  }

  @Test("what was typed is kept while it is typed, and is there again when the form is opened")
  func crash() throws {
    var player = try Player()
    player.press("p")
    player.type("Money for finders")
    player.press(.tab)
    player.type("Ada")
    player.wait(3)
    let kept = try #require(player.handler.kept.last)
    #expect(kept.count == 1)
    var after = try reopened(kept)
    #expect(after.row(-2).contains("What you typed in “Park a point that came up with A1” is kept"))
    after.press("a", .escape, "p")
    #expect(after.screen.contains("Money for finders"))
    #expect(after.screen.contains("Ada"))
    after.press(.enter)
    #expect(after.row(-2).contains("Parked"))
    #expect(after.handler.kept.last?.isEmpty == true)
  }

  @Test("a draft is thrown away when that was said twice, in forms of any kind")
  func discarded() throws {
    for key: Key in ["a", "p"] {
      var player = try Player()
      player.press(key, .control("x"))
      #expect(player.row(-2).contains("Nothing was typed"))
      player.type("Said too much")
      player.wait(3)
      #expect(player.handler.kept.last?.isEmpty == false)
      player.press(.control("x"))
      #expect(player.row(-2).contains("Throw away what was typed here? Ctrl-X once more does it."))
      player.press("!", .control("x"))
      #expect(player.row(-2).contains("Throw away"), "another key keeps it")
      player.press(.control("x"))
      #expect(player.row(-2).contains("Thrown away."))
      #expect(player.handler.kept.last?.isEmpty == true)
      player.press(key)
      #expect(!player.screen.contains("Said too much"))
    }
  }

  @Test("a draft that is back tells the key that throws it away in that form")
  func ownKey() throws {
    for (key, name): (Key, String) in [("a", "Ctrl-X"), ("p", "Ctrl-T")] {
      var player = try Player(keys: KeyMap("fields.discard = Ctrl-T"))
      player.press(key)
      player.type("Half a sentence")
      player.press(.escape, key)
      #expect(player.row(-2).contains("\(name) throws it away"), "\(player.row(-2))")
    }
  }

  @Test("it belongs to the record it was typed about, and no other form has it")
  func otherRecord() throws {
    var player = try Player()
    player.press("p")
    player.type("Money")
    player.press(.escape)
    var after = try reopened(try #require(player.handler.kept.last))
    after.press(.down, "p")
    #expect(!after.screen.contains("Money"))
    after.press(.escape, .up, "p")
    #expect(after.screen.contains("Money"))
  }

  @Test(
    "so is what was typed into the forms of the second half and of the set-up",
    arguments: [
      [.tab, .enter, "w"], [.tab, .enter, "o"], [.tab, .enter, "p"], ["s", .home, .enter],
    ] as [[Key]])
  func otherForms(keys: [Key]) throws {
    var player = try Player()
    for key in keys { player.press(key) }
    player.type("Half a sentence")
    player.wait(3)
    let kept = try #require(player.handler.kept.last)
    #expect(kept.count == 1)
    var after = try reopened(kept)
    for key in keys { after.press(key) }
    #expect(after.screen.contains("Half a sentence"))
  }

  @Test("a draft replaces nothing that was written after it before that was shown")
  func changedSince() throws {
    var player = try Player()
    player.press("C", "e", .control("u"))
    player.type("Mine.")
    player.wait(3)
    let kept = try #require(player.handler.kept.last)
    var session = try exampleSession()
    let conclusion = try #require(session.state.all(Conclusion.self).first { $0.group != nil })
    _ = try session.perform(
      .edit(conclusion.key, ["text": "Theirs."]), at: Timestamp(seconds: 0))
    var after = try reopened(kept, session)
    after.press("C", "e", .enter)
    #expect(after.screen.contains("Theirs."))
    let before = after.model.session?.state.value(conclusion.id)?.text
    #expect(before == "Theirs.")
    after.press(.enter)
    #expect(after.model.session?.state.value(conclusion.id)?.text == "Mine.")
  }

  @Test("of a record that was erased nothing is kept")
  func erased() throws {
    var player = try Player()
    player.press("p")
    player.type("Money")
    player.press(.escape, "D", "E")
    #expect(player.handler.kept.last?.isEmpty == true)
    var session = try exampleSession()
    let kept = Draft(
      record: Player.key("J01"), fields: ["form": "park", "values": .object(["text": "Money"])])
    _ = try session.perform(.erase(Player.key("J01")), at: Timestamp(seconds: 0))
    let after = try reopened([kept], session)
    #expect(after.handler.kept.last?.isEmpty ?? true)
  }

  @Test("saving, or emptying the form, forgets it")
  func forgotten() throws {
    var player = try Player()
    player.press("p")
    player.type("x")
    player.press(.escape)
    #expect(player.handler.kept.last?.count == 1)
    player.press("p", .backspace, .escape)
    #expect(player.handler.kept.last?.isEmpty == true)
  }
}
