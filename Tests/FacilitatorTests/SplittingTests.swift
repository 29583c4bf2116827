import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Two entries made of one, by keys alone.
@Suite("Splitting")
struct SplittingTests {
  @Test("X makes two entries of one at the end of a sentence, in one step")
  func split() throws {
    var player = try Player()
    player.press("3", "a")
    player.type("First thing. Second thing.")
    player.press(.tab, .down, .tab, .tab)
    player.type("legal")
    player.press(.enter, .escape, "X")
    #expect(player.screen.contains("Split A16"))
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Split A16, the second part is A17 · u undo")
    let first = try #require(player.entries("First thing.").first)
    let second = try #require(player.entries("Second thing.").first)
    #expect(second.splitFrom == first.id)
    #expect(second.role == first.role)
    #expect(second.sector?.name == "government")
    #expect(second.themes == ["legal"])
    player.press("u")
    #expect(player.entries("First thing. Second thing.").count == 1)
    #expect(player.entries("Second thing.").isEmpty)
  }

  @Test("both parts of a split entry travel as far as the whole did", arguments: Release.allCases)
  func splitRelease(release: Release) throws {
    var session = try exampleSession()
    _ = try session.perform(
      .edit(
        Player.key("J01"),
        ["text": "First thing. Second thing.", "release": .string(release.rawValue)]),
      at: Timestamp(seconds: 1_574_674_400))
    var player = Player(session)
    player.press("X", .enter)
    for text in ["First thing.", "Second thing."] {
      #expect(try #require(player.entries(text).first).release == release)
    }
  }

  @Test("an entry of one sentence is split by hand, and both parts are needed")
  func splitByHand() throws {
    var player = try Player()
    player.press("3", "a")
    player.type("One and two")
    player.press(.enter, .escape, "X", .enter)
    #expect(player.screen.contains("! Both parts need a text."))
    player.type("two")
    player.press(.backTab)
    for _ in 0..<8 { player.press(.backspace) }
    player.press(.enter)
    #expect(player.entries("One").count == 1)
    #expect(player.entries("two").count == 1)
  }

  @Test("an entry that was changed elsewhere meanwhile is not split by what it said before")
  func splitChanged() throws {
    var player = try Player()
    player.press("X")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["text": "Theirs."])))
    player.press(.enter)
    #expect(player.screen.contains("! Changed meanwhile, it is now: Theirs."))
    #expect(player.text("J01") == "Theirs.")
  }
}
