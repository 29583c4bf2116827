@testable import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What entries are called on the board, in front of their texts.
@Suite("Tags of entries on the board")
struct BoardTagTests {
  /// The board with an entry of the anonymous box beside others, and what that is called.
  private func player(_ size: Size) throws -> (player: Player, tag: String) {
    var session = try exampleSession()
    var generator = SplitMix(state: 3)
    let neighbour = try #require(session.entries.all.first { $0.id.name == "J01" })
    let operation = try session.boxing(
      Entry(
        id: Identifier(""), group: neighbour.group, kind: neighbour.kind, role: neighbour.role,
        text: "box text four", release: .quote
      ).fields, using: &generator)
    session.receive([operation])
    let entry = try #require(session.entries.all.first { $0.text == "box text four" })
    var player = Player(session, MemoryHandler(), size)
    player.press("1")
    player.press(.down, until: "box text")
    return (player, session.label(of: entry.id))
  }

  @Test(
    "are whole and stand apart from the text, also those of the box",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func whole(size: Size) throws {
    let (player, tag) = try player(size)
    #expect(tag.count == 6)
    #expect(player.screen.contains("\(tag) box text four"), "\(player.screen)")
  }
}
