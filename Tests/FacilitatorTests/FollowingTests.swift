import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What other programs on the session do is there within a second, and changes nothing else.
@Suite("Following other terminals")
struct FollowingTests {
  private func entry(_ name: String, _ text: String, role: String = "problem-solver") -> Command {
    .add(
      Entry(
        id: Identifier(name), group: Identifier("group-1"), kind: Identifier("action"),
        role: Identifier(role), text: text))
  }

  @Test("new entries appear and are told, and the selection stays on its entry")
  func arrivals() throws {
    var player = try Player()
    player.press(.down, .down)
    #expect(player.screen.contains(">A15"))
    var other = Elsewhere(of: player.model.session)
    var operations = try other.perform(entry("n1", "From the next table."))
    operations += try other.perform(entry("n2", "And another."))
    player.receive(operations)
    #expect(player.row(-2) == " ✓ 2 new entries from another terminal")
    #expect(player.row(1).contains("81 entries"))
    #expect(player.screen.contains(">A15"))
    player.receive(try other.perform(.withdraw(Player.key("J01"))))
    #expect(player.row(-2) == " ✓ 1 entry withdrawn at another terminal")
    #expect(player.screen.contains(">A15"))
  }

  @Test("what comes in hides no problem, and nothing is said when nothing came")
  func quiet() throws {
    var player = try Player()
    player.press("%")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(entry("n1", "From the next table.")))
    #expect(player.row(-2) == " ! % does nothing here · ? shows the keys")
    player.press(.down)
    player.wait(3)
    #expect(!player.row(-2).contains("new entr") && !player.row(-2).contains("!"))
  }

  @Test("an entry whose groups all went elsewhere is saved and does not trap")
  func noGroupLeft() throws {
    var player = try Player()
    player.press("e", .end)
    player.type(" Still.")
    var other = Elsewhere(of: player.model.session)
    for group in try exampleSession().state.all(Group.self) {
      player.receive(try other.perform(.withdraw(group.id.key)))
    }
    player.press(.enter)
    #expect(player.text("J01")?.hasSuffix(" Still.") == true)
  }

  @Test("a form that is open stays as it is while the board below it changes")
  func openForm() throws {
    var player = try Player()
    player.press("a")
    player.type("half a sent")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(entry("n1", "From the next table.")))
    player.type("ence")
    player.press(.enter)
    #expect(player.entries("half a sentence").count == 1)
    #expect(player.entries("From the next table.").count == 1)
    #expect(player.row(-2) == " ✓ Saved A17 · u undo")
  }

  @Test("the screen of an entry that is withdrawn or erased elsewhere closes with a sentence")
  func entryGone() throws {
    for command in [Command.withdraw(Player.key("J01")), .erase(Player.key("J01"))] {
      var player = try Player()
      player.press(.enter)
      var other = Elsewhere(of: player.model.session)
      player.receive(try other.perform(command))
      #expect(player.row(-2) == " ! A1 was withdrawn at another terminal.")
      #expect(player.screen.contains("> Actions · Problem-solver"))
    }
  }

  @Test("a text that somebody changed meanwhile is shown before Enter replaces it")
  func editedMeanwhile() throws {
    var player = try Player()
    player.press("e", .control("u"))
    player.type("Mine.")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["text": "Theirs."])))
    player.press(.enter)
    #expect(player.screen.contains("! Changed meanwhile, text is now: Theirs."))
    #expect(player.text("J01") == "Theirs.")
    player.press(.enter)
    #expect(player.text("J01") == "Mine.")
  }

  @Test("what is typed about an entry that was withdrawn meanwhile is not lost")
  func withdrawnMeanwhile() throws {
    var player = try Player()
    player.press(.enter, "e", .control("u"))
    player.type("Mine.")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.withdraw(Player.key("J01"))))
    #expect(player.row(-2) == " ! A1 was withdrawn at another terminal.")
    player.press(.enter)
    #expect(player.screen.contains("it may have been withdrawn"))
    #expect(player.screen.contains("Mine."))
    player.press(.escape)
    #expect(player.handler.kept.last?.first?.fields.text("text") == "Mine.")
  }

  @Test("two people who change different fields do not get into each other's way")
  func otherField() throws {
    var player = try Player()
    player.press("e", .control("u"))
    player.type("Mine.")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["organisation": "CERT"])))
    player.press(.enter)
    let entry = try #require(player.model.session?.entries[Identifier("J01")])
    #expect(entry.text == "Mine.")
    #expect(entry.organisation == "CERT")
  }

  @Test("what the files have to say is said as a problem")
  func notices() throws {
    var player = try Player()
    player.wait()
    player.handler.notices = ["Line 3 of 'x.jsonl' is damaged."]
    player.wait()
    #expect(player.row(-2) == " ! Line 3 of 'x.jsonl' is damaged.")
  }

  @Test("at home nothing is followed")
  func home() throws {
    var player = Player(home: [:])
    player.wait(3)
    #expect(player.handler.followings == 0)
  }

  @Test("the loop looks after a second without keys, and draws nothing when nothing changed")
  func loop() throws {
    var handler = MemoryHandler()
    let session = try exampleSession()
    var other = Elsewhere(of: session)
    handler.incoming = try other.perform(entry("n1", "From the next table."))
    let size = Size(columns: 80, rows: 24)
    let terminal = ScriptedTerminal(size: size, events: [[], [], [], [.key(.down)], []])
    let model = Model(size: size, now: Timestamp(seconds: 0), seed: 7, startsAtHome: false)
    var runtime = Runtime(model: model, handler: handler) {
      ClockReading(time: Timestamp(seconds: 1), running: 0)
    }
    let signal = runtime.run(
      on: terminal, starting: .opened(session, path: "demo.json", notices: []))
    #expect(signal == nil)
    // The first drawing, the new entry, the key; nothing for the other three seconds.
    #expect(terminal.frames.count == 3)
    #expect(terminal.frames[1].text().contains("1 new entry from another terminal"))
    #expect(runtime.handler.followings == 4)
    #expect(runtime.handler.isClosed)
  }
}
