import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Going from place to place by keys.
@Suite("Moving by keys")
struct MovingTests {
  @Test("digits and arrows go through the roles, Tab through the panes")
  func rolesAndPanes() throws {
    var player = try Player()
    player.press("4")
    #expect(player.screen.contains("> Actions · Decision-maker"))
    player.press(.right)
    #expect(player.screen.contains("> Actions · Whistle-blower"))
    player.press(.tab)
    #expect(player.screen.contains("> Challenges · Whistle-blower"))
    player.press(.tab, .up)
    #expect(player.screen.contains("> Roles"))
    #expect(player.screen.contains("Actions · Decision-maker"))
  }

  @Test("search finds across groups, counts, and Enter goes there")
  func search() throws {
    var player = try Player()
    player.press("/")
    player.type("MALABO")
    #expect(player.screen.contains("1/1"))
    player.press(.enter)
    #expect(player.row(0).contains("II  Human rights"))
    #expect(player.screen.contains("> Challenges · Decision-maker"))
    #expect(player.screen.contains("The Malabo Convention"))
  }

  @Test("search that finds nothing says so, and Esc goes back to where one was")
  func searchNothing() throws {
    var player = try Player()
    let before = player.row(3)
    player.press("/")
    player.type("zzzz")
    #expect(player.screen.contains("Nothing found in any group."))
    player.press(.escape)
    #expect(player.row(3) == before)
  }

  @Test("an unknown key says what shows the keys")
  func unknownKey() throws {
    var player = try Player()
    player.press("%")
    #expect(player.row(-2) == " ! % does nothing here · ? shows the keys")
  }

  @Test("q leaves a session that was opened by name")
  func quit() throws {
    var player = try Player()
    player.press("q")
    #expect(player.hasLeft)
    #expect(player.handler.isClosed)
  }

  @Test("q leads back to the home screen that the session was opened from, then out")
  func quitToHome() throws {
    var player = Player(home: ["demo.json": try exampleSession()])
    player.press(.enter)
    #expect(player.screen.contains("Actions · Problem-solver"))
    player.press("q")
    #expect(!player.hasLeft)
    #expect(player.screen.contains("> Sessions here"))
    player.press("q")
    #expect(player.hasLeft)
  }

  @Test("the title is asked first, and the name that was typed gets what names of sessions end in")
  func newSession() throws {
    var player = Player(home: [:])
    player.handler.sessions["day.json"] = try exampleSession()
    player.type("Another day")
    #expect(player.screen.contains("File       another-day.json"))
    player.press(.tab, .control("u"))
    player.type("day")
    player.press(.enter)
    #expect(player.row(-2).hasPrefix(" ✓ Opened day.json"))
  }

  @Test("resizing keeps everything, down to a screen that is too small and back")
  func resize() throws {
    var player = try Player()
    player.press("a")
    player.type("typed before")
    for (columns, rows) in [(40, 12), (12, 3), (1, 1), (200, 60), (80, 24)] {
      player.happen(.resize(Size(columns: columns, rows: rows)))
      #expect(player.model.frame().size == Size(columns: columns, rows: rows))
    }
    #expect(player.screen.contains("typed before"))
  }

  @Test("every screen can be drawn at every size", arguments: [0, 1, 2, 3, 4, 5, 6])
  func allSizes(screen: Int) throws {
    let keys: [[Key]] = [
      [], ["a"], ["a", .tab, .tab, "c"], [.enter], ["g"], ["/", "a"], ["?"],
    ]
    var player = try Player()
    for key in keys[screen] { player.press(key) }
    for columns in stride(from: 1, through: 170, by: 13) {
      for rows in stride(from: 1, through: 60, by: 7) {
        player.happen(.resize(Size(columns: columns, rows: rows)))
        #expect(player.model.frame().cells.count == columns * rows)
      }
    }
  }

  @Test("an entry in a role that the workshop does not have is in a row of its own")
  func strays() throws {
    var session = try exampleSession()
    _ = try session.perform(
      .withdraw(RecordKey(.role, RecordID(rawValue: "whistle-blower"))), at: Timestamp(seconds: 0))
    var player = Player(session)
    #expect(player.screen.contains("Other roles"))
    player.press("4", .right)
    #expect(player.screen.contains("Actions · Other roles"))
    #expect(player.screen.contains("A11"))
  }

  @Test("a session without groups says what is missing and takes no entries")
  func noGroups() throws {
    var player = Player(Session(id: "empty", replica: ReplicaID(rawValue: "r")))
    #expect(player.screen.contains("No groups yet"))
    player.press("a", .enter, "g", .escape, "/", .escape, "d", "e", "u")
    #expect(player.handler.saved.isEmpty)
  }
}
