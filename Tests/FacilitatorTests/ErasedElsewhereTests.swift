import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What another terminal erases is gone from every screen and every draft here.
@Suite("Erased elsewhere")
struct ErasedElsewhereTests {
  /// An entry with a word that stands nowhere else.
  private static let secret = "Xylophone in the ministry."

  /// A board with that as the last action of the first role, selected.
  private func player() throws -> (player: Player, entry: Entry) {
    var player = try Player(Size(columns: 120, rows: 40))
    player.press("a")
    player.type(Self.secret)
    player.press(.enter, .escape)
    return (player, try #require(player.entries(Self.secret).first))
  }

  private func erase(_ entry: Entry, under player: inout Player) throws {
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.erase(entry.key)))
  }

  @Test(
    "no list, hint or form that is open shows its words any more",
    arguments: [
      ["/", "x", "y", "l", "o"], [.tab, .enter, "l"], ["w"], ["e"], ["h", .escape, "J"],
    ] as [[Key]])
  func screens(keys: [Key]) throws {
    var (player, entry) = try player()
    for key in keys { player.press(key) }
    #expect(player.screen.contains("Xylophone"))
    try erase(entry, under: &player)
    #expect(!player.screen.contains("Xylophone"))
  }

  @Test("nor does the hint that a new entry is like it")
  func hint() throws {
    var (player, entry) = try player()
    player.press("a")
    player.type("A xylophone in the ministry")
    #expect(player.screen.contains(Self.secret))
    try erase(entry, under: &player)
    #expect(!player.screen.contains(Self.secret))
    #expect(player.screen.contains("A xylophone in the ministry"))
  }

  @Test("a draft of a conclusion made from it goes, half typed or left")
  func conclusion() throws {
    var (player, entry) = try player()
    player.press("C", "A", "/")
    player.type("xylophone")
    player.press(.enter, " ", .enter)
    #expect(player.screen.contains(Self.secret))
    player.press(.escape)
    #expect(player.handler.kept.last?.count == 1)
    try erase(entry, under: &player)
    #expect(player.handler.kept.last?.isEmpty == true)
    player.press("a")
    #expect(!player.screen.contains("Xylophone"))
  }

  @Test("it does not come back with the drafts of a program that was killed")
  func reopened() throws {
    var session = try exampleSession()
    let draft = Draft(
      record: RecordKey(.group, RecordID(rawValue: "group-1")),
      fields: [
        "form": "new-conclusion", "title": "New conclusion",
        "values": .object(["text": "Xylophone", "evidence": .list(["J01"])]),
      ])
    _ = try session.perform(.erase(Player.key("J01")), at: Timestamp(seconds: 0))
    var handler = MemoryHandler()
    handler.drafts = [draft]
    var player = Player(session, handler)
    #expect(player.handler.kept.last?.isEmpty == true)
    player.press("C", "a")
    #expect(!player.screen.contains("Xylophone"))
  }
}
