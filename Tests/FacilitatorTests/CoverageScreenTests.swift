import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The coverage by keys, and what the board says of it.
@Suite("Coverage by keys")
struct CoverageScreenTests {
  @Test("K, arrows, Enter: the form for what the cell lacks, in its group, role and sector")
  func fill() throws {
    var player = try Player()
    player.press("g", "2", "K")
    #expect(player.screen.contains("Coverage · II"))
    player.press(.home, .down, .down, .down, .down, .right, .right, .enter)
    #expect(player.screen.contains("New action · Whistle-blower"))
    player.type("Now somebody has.")
    player.press(.enter)
    let entry = try #require(player.entries("Now somebody has.").first)
    #expect(entry.group.name == "group-2")
    #expect(entry.role.name == "whistle-blower")
    #expect(entry.sector?.name == "private-sector")
    player.press(.escape)
    #expect(player.screen.contains("> Coverage"))
    #expect(player.screen.contains("1 action: Whistle-blower · Private sector"))
  }

  @Test("a and c choose the kind, Enter takes the one that is missing")
  func kinds() throws {
    var player = try Player()
    player.press("K", "c")
    #expect(player.screen.contains("New challenge · Problem-solver"))
    player.press(.escape, "a")
    #expect(player.screen.contains("New action · Problem-solver"))
  }

  @Test("Tab goes to all groups and back to the one that is selected there, digits to a group")
  func groups() throws {
    var player = try Player()
    player.press("K", .tab)
    #expect(player.screen.contains("> Coverage ═"))
    player.press(.down, .down, .enter)
    #expect(player.screen.contains("> Coverage · III"))
    player.press("4")
    #expect(player.screen.contains("> Coverage · IV"))
    player.press("9")
    #expect(player.row(-2).contains("There is no group in that place."))
  }

  @Test("who is there and said nothing is told from who is not there")
  func presence() throws {
    var session = try exampleSession()
    for (name, sector) in [("p1", "government"), ("p2", "academia")] {
      let person = Participant(
        id: Identifier(name), group: Identifier("group-1"), sector: Identifier(sector),
        isPresent: name == "p1")
      _ = try session.perform(.add(person), at: Timestamp(seconds: 0))
    }
    var player = Player(session)
    player.press("5", "K", .home, .down, .down, .down, .down)
    #expect(player.screen.contains("Silent: Whistle-blower · Government, there and nothing"))
    player.press(.right)
    #expect(player.screen.contains("Absent: Whistle-blower · Intergovernmental"))
  }

  @Test("the board points to the emptiest place once there is something, and only with room")
  func prompt() throws {
    var player = try Player()
    player.press(.down)
    #expect(player.row(-2).contains("K coverage"))
    player.happen(.resize(Size(columns: 40, rows: 12)))
    #expect(!player.screen.contains("coverage"))
    var empty = try exampleSession()
    for entry in empty.entries.all {
      _ = try empty.perform(.withdraw(entry.key), at: Timestamp(seconds: 0))
    }
    var quiet = Player(empty)
    quiet.press(.down)
    #expect(quiet.row(-2).isEmpty)
  }

  @Test("a session without groups says so")
  func nothing() throws {
    var player = Player(Session(id: "empty", replica: ReplicaID(rawValue: "r")))
    player.press("K")
    #expect(player.screen.contains("This session has no groups yet"))
    player.press(.enter, "1", .tab, .right, .down, .escape)
    #expect(player.handler.saved.isEmpty)
  }

  @Test("one group by role and sector", arguments: ScreenGoldenTests.sizes)
  func group(size: Size) throws {
    var player = try Player(size)
    player.press("K", .down, .right)
    try expectScreen(player, "coverage", size)
  }

  @Test("all groups by role", arguments: ScreenGoldenTests.sizes)
  func all(size: Size) throws {
    var player = try Player(size)
    player.press("K", .tab)
    try expectScreen(player, "coverage-groups", size)
  }
}
