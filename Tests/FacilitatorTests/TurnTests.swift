import Facilitator
import SessionEngine
import TerminalKit
import Testing
import WorkshopModel

/// The terminal that goes round, played by its keys.
@Suite("Turn")
struct TurnTests {
  /// A board with a PIN, handed over.
  static func handedOver(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = try Player(size)
    player.handler.pin = "orange-7"
    player.press("T")
    return player
  }

  @Test("T asks for a PIN when none was ever set, twice and unseen, and then hands over")
  func setsPIN() throws {
    var player = try Player()
    player.press("T")
    #expect(player.screen.contains("Set the moderator's PIN"))
    player.type("orange-7")
    #expect(!player.screen.contains("orange"))
    player.press(.tab)
    player.type("orange-8")
    player.press(.enter)
    #expect(player.screen.contains("! The two are not the same."))
    player.type("orange-7")
    player.press(.enter)
    #expect(player.handler.pin == "orange-7")
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.model.isHandedOver)
  }

  @Test("a PIN has 6 to 64 characters; what the system refuses is told")
  func refusedPIN() throws {
    var player = try Player()
    player.press("T")
    player.type("12345")
    player.press(.enter)
    #expect(player.screen.contains("! A PIN has 6 to 64 characters."))
    player.type("6")
    player.press(.tab)
    player.type("123456")
    player.handler.failureOfPIN = "A PIN cannot be set on this system."
    player.press(.enter)
    #expect(player.screen.contains("! A PIN cannot be set on this system."))
    player.press(.escape)
    #expect(player.screen.contains("Actions"))
    #expect(!player.model.isHandedOver)
  }

  @Test("role by one key, sector, text, release: saved, at no terminal, on that day only")
  func enters() throws {
    var player = try Self.handedOver()
    player.press(.enter)
    #expect(player.screen.contains("The moderator sees what you enter, without a name"))
    player.press("c")
    player.press("5")
    #expect(player.screen.contains(">0  Rather not say"))
    player.press("1")
    player.type("Nobody listens.\nTwice.")
    player.press(.enter)
    player.press("3", .enter)
    #expect(player.screen.contains("Saved."))
    let entry = try #require(player.entries("Nobody listens.\nTwice.").first)
    #expect(entry.kind.name == "challenge")
    #expect(entry.role.name == "whistle-blower")
    #expect(entry.sector?.name == "government")
    #expect(entry.release == .room)
    #expect(entry.group.name == "group-1")
    let operation = try #require(player.handler.saved.last)
    #expect(operation.terminal == nil)
    #expect(operation.at == "2019-11-25T00:00:00Z")
    #expect(operation.id.replica != player.model.session?.replica)
    #expect(player.handler.turns == 1)
    player.press(.enter)
    #expect(player.screen.contains("1 of 7 have had it."))
    #expect(!player.screen.contains("Nobody listens"))
  }

  @Test("one more entry of the same person is asked for no sector and counts once")
  func again() throws {
    var player = try Self.handedOver()
    player.press(.enter, "a", "1", "2")
    player.type("First.")
    player.press(.enter, .enter, "a")
    #expect(!player.screen.contains("First."))
    player.press("c", "2")
    player.type("Second.")
    player.press(.enter, .enter, .enter)
    #expect(player.entries("Second.").first?.sector == player.entries("First.").first?.sector)
    #expect(player.entries("Second.").first?.sector != nil)
    #expect(player.screen.contains("1 of 7 have had it."))
  }

  @Test("Tab passes without an entry and counts; what was typed has to be given up twice")
  func pass() throws {
    var player = try Self.handedOver()
    player.press(.tab)
    #expect(player.screen.contains("1 of 7 have had it."))
    player.press(.enter, "a", "1", "0")
    player.type("Never mind.")
    player.press(.tab)
    #expect(player.screen.contains("! Tab once more passes"))
    #expect(player.screen.contains("Never mind."))
    player.press(.tab)
    #expect(player.screen.contains("2 of 7 have had it."))
    #expect(player.entries("Never mind.").isEmpty)
    #expect(player.handler.kept.isEmpty)
  }

  @Test("Esc goes one step back and keeps what was typed; from the first nobody has had it")
  func back() throws {
    var player = try Self.handedOver()
    player.press(.enter, "a", "1", "0")
    player.type("Half")
    player.press(.enter, .escape)
    #expect(player.screen.contains("Half"))
    player.press(.escape, .escape, .escape, .escape)
    #expect(player.screen.contains("Nobody has had it yet") || player.screen.contains("0 of 7"))
    player.press(.enter, "a", "1", "0")
    #expect(!player.screen.contains("Half"))
  }

  @Test("a release that nobody chose follows the role, also after going back from it")
  func releaseFollowsRole() throws {
    var player = try Self.handedOver()
    player.press(.enter, "c", "1", "0")
    player.type("Something is wrong here.")
    player.press(.enter)
    #expect(player.screen.contains(">1  The report may quote it"))
    player.press(.escape, .escape, .escape, "5", .enter)
    #expect(player.screen.contains(">3  It stays in this room"))
    player.press(.escape, .enter, .enter)
    #expect(player.entries("Something is wrong here.").first?.release == .room)
  }

  @Test("without text it does not go on; arrows and Enter choose, too")
  func arrows() throws {
    var player = try Self.handedOver()
    player.press(.enter, .down, .enter, .down, .down, .enter, .down, .enter, .enter)
    #expect(player.screen.contains("! There is no text yet."))
    player.type("By arrows.")
    player.press(.enter, .down, .enter)
    let entry = try #require(player.entries("By arrows.").first)
    #expect(entry.kind.name == "challenge")
    #expect(entry.role.name == "community-builder")
    #expect(entry.sector?.name == "government")
    #expect(entry.release == .paraphrase)
  }

  @Test("after 45 seconds without a key it warns, after 60 everything unsaved is wiped")
  func idle() throws {
    var player = try Self.handedOver()
    player.press(.enter, "a", "1", "0")
    player.type("Left behind")
    player.wait(44)
    #expect(!player.screen.contains("Nobody types"))
    player.wait(1)
    #expect(player.screen.contains("Nobody types: in 15 seconds"))
    player.type("!")
    #expect(!player.screen.contains("Nobody types"))
    player.wait(59)
    #expect(player.screen.contains("Left behind!"))
    player.wait(1)
    #expect(player.screen.contains("Please take the terminal."))
    player.press(.enter, "a", "1", "0")
    #expect(!player.screen.contains("Left behind"))
    #expect(player.handler.kept.isEmpty)
    #expect(player.handler.turns == 0)
  }

  @Test("no other key does anything: Ctrl-C, Ctrl-Z, Ctrl-P, ?, q, u, the mouse")
  func otherKeys() throws {
    var player = try Self.handedOver()
    let before = player.screen
    for key: Key in [
      .control("c"), .control("z"), .control("\\"), .control("s"), .control("q"), .control("p"),
      .control("r"), "?", .function(1), "q", "u", "d", "/", "g", "S", "T", "e", .escape, .alt("x"),
    ] {
      player.press(key)
      #expect(player.screen == before, "\(key)")
    }
    player.happen(.paste("pasted"))
    #expect(player.screen == before)
    #expect(!player.hasLeft)
  }

  @Test("pasted text loses what no text has, and says so when its end is cut")
  func pasting() throws {
    var player = try Self.handedOver()
    player.press(.enter, "a", "1", "0")
    player.happen(.paste("one\u{1b}[31m\u{7}"))
    player.press(.enter, .enter)
    #expect(player.entries("one[31m").count == 1)
    player.press("a", "a", "1")
    player.happen(.paste(String(repeating: "x", count: 70_000)))
    #expect(player.screen.contains("! A field takes 64 KiB"))
  }

  @Test("a draft of the moderator's stays where it is, unseen, and nothing typed becomes one")
  func drafts() throws {
    var player = try Self.handedOver()
    player.press(.control("x"))
    player.type("orange-7")
    player.press(.enter, "a")
    player.type("the moderator's own words")
    player.press(.escape, "T", .enter, "a", "1", "0")
    let kept = player.handler.kept.count
    #expect(!player.screen.contains("own words"))
    player.type("a person's words")
    player.wait(10)
    player.happen(.hangUp)
    #expect(player.handler.kept.count == kept)
    #expect(player.handler.isClosed)
  }

  @Test("what the disk refuses is told, is tried again, and is thanked for when it is there")
  func notSaved() throws {
    var player = try Self.handedOver()
    player.handler.failure = "Cannot write 's.json': the disk is full."
    player.press(.enter, "a", "1", "0")
    player.type("Safe later.")
    player.press(.enter, .enter)
    #expect(player.screen.contains("NOT SAVED yet"))
    #expect(player.screen.contains("the disk is full"))
    #expect(!player.screen.contains("Safe later."))
    player.handler.failure = nil
    player.wait()
    #expect(player.screen.contains("Saved."))
    #expect(player.handler.saved.count == 1)
  }

  @Test("what others add comes in and shows nowhere, until the moderator is back")
  func following() throws {
    var player = try Self.handedOver()
    var other = Elsewhere(of: player.model.session)
    let text = "Said elsewhere."
    let added = try other.perform(.edit(Player.key("J01"), ["text": .string(text)]))
    player.receive(added)
    #expect(!player.screen.contains("elsewhere"))
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.text("J01") == text)
  }

  @Test("a group that somebody takes away does not trap")
  func groupGone() throws {
    var player = try Self.handedOver()
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.withdraw(RecordKey(.group, RecordID(rawValue: "group-1")))))
    #expect(player.screen.contains("This group is not there any more."))
    player.press(.enter, "a", "1", "0")
    player.type("Nowhere.")
    player.press(.enter, .enter)
    #expect(player.screen.contains("! group:"))
  }
}
