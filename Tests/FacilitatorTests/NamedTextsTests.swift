import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What still names somebody who is to be taken out of the list of people, by keys alone.
@Suite("Texts that name somebody who is to be withdrawn")
struct NamedTextsTests {
  /// The list of people, with somebody selected whom an entry and a title name.
  private func player() throws -> (player: Player, entry: Entry) {
    var player = try Player()
    let entry = try #require(player.model.session?.state.all(Entry.self).first)
    player.handler.textsWithNames = [
      NamedText(place: "I A1", entry: entry.id),
      NamedText(place: "the title of group II", entry: nil),
    ]
    player.openFromCheckList("People")
    return (player, entry)
  }

  @Test("are shown before anything is done, each with where it is")
  func shown() throws {
    var (player, _) = try player()
    let count = player.people.count
    player.press("d")
    #expect(player.screen.contains("Texts that name"))
    #expect(player.screen.contains(">I A1"))
    #expect(player.screen.contains(" the title of group II"))
    #expect(player.people.count == count)
    player.press(.escape)
    #expect(player.people.count == count)
    #expect(player.screen.contains("People"))
  }

  @Test("lead to the entry; of others it is said where they are changed")
  func way() throws {
    var (player, entry) = try player()
    player.press("d", .enter)
    #expect(player.screen.contains(String(entry.text.prefix(20))))
    player.press(.escape)
    #expect(player.screen.contains("Texts that name"))
    player.press(.down, .enter)
    #expect(player.row(-2).contains("the title of group II"))
  }

  @Test("can be left: a second d takes the person out, and u brings them back")
  func left() throws {
    var (player, _) = try player()
    let count = player.people.count
    player.press("d", "d")
    #expect(player.people.count == count - 1)
    #expect(!player.screen.contains("Texts that name"))
    player.press("u")
    #expect(player.people.count == count)
  }

  @Test("are none mostly: then d takes the person out at once")
  func none() throws {
    var (player, _) = try player()
    player.handler.textsWithNames = []
    let count = player.people.count
    player.press("d")
    #expect(player.people.count == count - 1)
  }

  @Test("are asked for again on the way back from one that was changed")
  func again() throws {
    var (player, entry) = try player()
    let count = player.people.count
    player.press("d", .enter)
    player.handler.textsWithNames.removeFirst()
    player.press(.escape)
    #expect(player.screen.contains(">the title of group II"))
    #expect(!player.screen.contains("I A1  \(entry.text.prefix(10))"))
    player.press("d")
    #expect(player.people.count == count - 1)
  }

  @Test("that name nobody any more are not shown, and nobody is taken out for that")
  func notAnyMore() throws {
    var (player, _) = try player()
    let count = player.people.count
    player.press("d", .enter)
    player.handler.textsWithNames = []
    player.press(.escape)
    #expect(!player.screen.contains("Texts that name"))
    #expect(player.row(-2).contains("No text names"))
    #expect(player.people.count == count)
    player.press("d")
    #expect(player.people.count == count - 1)
  }
}
