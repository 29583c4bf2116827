import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Every screen as a drawing: its text, its styles in colour and its styles in mono.
@Suite("Screens look as drawn")
struct ScreenGoldenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12),
  ]

  @Test("home", arguments: sizes)
  func home(size: Size) throws {
    let player = Player(home: ["demo.json": try exampleSession()], size)
    try expect(player, "home", size)
  }

  @Test("home with no session in the folder", arguments: sizes)
  func emptyHome(size: Size) throws {
    try expect(Player(home: [:], size), "home-empty", size)
  }

  @Test(
    "the form of a workshop like a template, with the name that follows from its title",
    arguments: sizes)
  func newWorkshop(size: Size) throws {
    var player = Player(home: ["demo.json": try exampleSession()], size)
    player.press(.end, .enter)
    player.type("Des normes à Genève")
    try expect(player, "home-new", size)
  }

  @Test("board", arguments: sizes + [Size(columns: 160, rows: 50), Size(columns: 30, rows: 8)])
  func board(size: Size) throws {
    try expect(try Player(size), "board", size)
  }

  @Test("board of a role with no entries of a kind", arguments: sizes)
  func emptyList(size: Size) throws {
    var player = try Player(size)
    player.press("3", .tab)
    try expect(player, "board-empty-list", size)
  }

  @Test("entry form with something typed and the sectors to choose from", arguments: sizes)
  func form(size: Size) throws {
    var player = try Player(size)
    player.press("5", "c")
    player.type("Companies find it hard to let others watch whether flaws are reported.")
    player.press(.tab, .down, .down)
    try expect(player, "form", size)
  }

  @Test("entry form with the organisations to choose from", arguments: sizes)
  func organisations(size: Size) throws {
    var player = try Player(size)
    player.press("a", .tab, .tab)
    player.type("cer")
    player.press(.down)
    try expect(player, "form-organisations", size)
  }

  @Test("entry form that was refused", arguments: sizes)
  func refused(size: Size) throws {
    var player = try Player(size)
    player.press("a", .enter)
    try expect(player, "form-refused", size)
  }

  @Test("one entry with its links", arguments: sizes)
  func detail(size: Size) throws {
    var player = try Player(size)
    player.press("5", .enter)
    try expect(player, "detail", size)
  }

  @Test("groups", arguments: sizes)
  func groups(size: Size) throws {
    var player = try Player(size)
    player.press("g", .down)
    try expect(player, "groups", size)
  }

  @Test("search", arguments: sizes)
  func search(size: Size) throws {
    var player = try Player(size)
    player.press("/")
    player.type("disclos")
    player.press(.down)
    try expect(player, "search", size)
  }

  @Test("help", arguments: sizes)
  func help(size: Size) throws {
    var player = try Player(size)
    player.press("?")
    try expect(player, "help", size)
  }

  @Test("board while nothing can be saved", arguments: sizes)
  func notSaved(size: Size) throws {
    var player = try Player(size)
    player.handler.failure = "Cannot write 'demo.dayzero/x.jsonl': the disk is full."
    player.press("a")
    player.type("kept in memory")
    player.press(.enter, .escape)
    try expect(player, "board-not-saved", size)
  }

  @Test("board with two versions of an entry and text in several scripts", arguments: sizes)
  func versions(size: Size) throws {
    try expect(
      Player(try ScreenGoldenTests.conflict(), MemoryHandler(), size), "board-versions", size)
  }

  @Test("one entry with two versions", arguments: sizes)
  func versionsDetail(size: Size) throws {
    var player = Player(try ScreenGoldenTests.conflict(), MemoryHandler(), size)
    player.press(.enter)
    try expect(player, "detail-versions", size)
  }

  /// Two terminals that changed one entry at once, and entries in Chinese, Arabic and emoji.
  static func conflict() throws -> Session {
    var session = try exampleSession()
    for (name, text) in [
      ("z1", "漏洞协调需要明确的规则"), ("z2", "الإبلاغ عن الثغرات يحتاج إلى ثقة"), ("z3", "👩‍👩‍👧 🇬🇧 👍🏽 done"),
    ] {
      let entry = Entry(
        id: Identifier(name), group: Identifier("group-1"), kind: Identifier("action"),
        role: Identifier("problem-solver"), text: text)
      _ = try session.perform(.add(entry), at: Timestamp(seconds: 0))
    }
    var other = Session(id: session.id, replica: ReplicaID(rawValue: "other"))
    other.receive(session.operations.sorted)
    let key = RecordKey(.entry, RecordID(rawValue: "J01"))
    _ = try session.perform(.edit(key, ["text": "Mine."]), at: Timestamp(seconds: 1))
    session.receive(try other.perform(.edit(key, ["text": "Theirs."]), at: Timestamp(seconds: 1)))
    return session
  }

  private func expect(_ player: Player, _ name: String, _ size: Size) throws {
    try expectScreen(player, name, size)
  }
}
