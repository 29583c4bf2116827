import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Sorting entries by themes with a key for each, and themes that are proposed.
@Suite("Sorting")
struct SortingTests {
  /// The example, none of whose entries has a theme, all of them with that release.
  static func unsorted(_ release: Release = .quote) throws -> Session {
    var session = try exampleSession()
    for entry in session.entries.allWordings.map(\.self) {
      _ = try session.perform(
        .edit(entry.key, ["themes": .null, "release": .string(release.rawValue)]),
        at: Timestamp(seconds: 0))
    }
    return session
  }

  private func themed(_ player: Player) -> [Entry] {
    player.model.session?.entries.allWordings.filter { !$0.themes.isEmpty } ?? []
  }

  /// The sorting screen with themes that were named there.
  private func sorting(_ themes: String...) throws -> Player {
    var player = Player(try Self.unsorted(), MemoryHandler(), Size(columns: 100, rows: 30))
    player.press("o")
    for theme in themes {
      player.press("n")
      player.type(theme)
      player.press(.enter, "u")
    }
    return player
  }

  @Test("ten entries are sorted by ten keys, each of which goes on to the next without a theme")
  func tenKeys() throws {
    var player = try sorting("Law", "Trust")
    #expect(player.screen.contains("1 Law"))
    let before = player.handler.saved.count
    player.press("1", "2", "1", "1", "2", "1", "2", "2", "1", "1")
    #expect(player.handler.saved.count == before + 10)
    #expect(themed(player).count == 10)
    #expect(themed(player).count { $0.themes == ["Law"] } == 6)
  }

  @Test("what an entry has is taken away by the same key, and one stays there")
  func takesAway() throws {
    var player = try sorting("Law")
    player.press("1", .up, "1")
    #expect(themed(player).isEmpty)
    player.press("1")
    #expect(themed(player).count == 1)
  }

  @Test("a theme keeps its key, whatever is named later; a key without a theme says so")
  func keysStay() throws {
    var player = try sorting("Trust", "Law")
    #expect(player.screen.contains("1 Trust") && player.screen.contains("2 Law"))
    player.press("3")
    #expect(player.row(-2).hasPrefix(" ! No theme has this key"))
    #expect(themed(player).isEmpty)
  }

  @Test("a theme goes to all that are marked, in one step")
  func marked() throws {
    var player = try sorting("Law")
    player.press(" ", " ", " ", "1")
    #expect(themed(player).count == 3)
    player.press("u")
    #expect(themed(player).isEmpty)
  }

  @Test("a click on a theme is as good as its key")
  func click() throws {
    var player = try sorting("Law")
    try player.click(on: "1 Law")
    #expect(themed(player).count == 1)
  }

  @Test("themes that fit the entry are marked, and nothing is given by itself")
  func likely() throws {
    var player = Player(try exampleSession(), MemoryHandler(), Size(columns: 100, rows: 30))
    player.press("o", .home)
    #expect(player.screen.contains("≈ "))
    #expect(player.handler.saved.isEmpty)
  }

  @Test("a proposal shows its entries, and is accepted for those that are not left out")
  func accept() throws {
    var player = Player(try Self.unsorted(), MemoryHandler(), Size(columns: 100, rows: 40))
    player.press("y")
    #expect(player.screen.contains("Proposed theme 1 of "))
    #expect(player.screen.contains("[x] "))
    #expect(player.handler.saved.isEmpty, "nothing is applied by itself")
    let shown = player.screen.components(of: "[x]")
    player.press(" ")
    #expect(player.screen.components(of: "[ ]") == 1)
    player.press(.enter)
    let themes = Set(themed(player).flatMap(\.themes))
    #expect(themes.count == 1)
    #expect(themed(player).count >= shown - 1)
    player.press("u")
    #expect(themed(player).isEmpty, "one undo takes it back")
  }

  @Test("a proposal is accepted under another name")
  func rename() throws {
    var player = Player(try Self.unsorted(), MemoryHandler(), Size(columns: 100, rows: 40))
    player.press("y", "r", .control("u"))
    player.type("Our own name")
    player.press(.enter)
    #expect(Set(themed(player).flatMap(\.themes)) == ["Our own name"])
  }

  @Test("what was rejected is not proposed again until one asks for it")
  func reject() throws {
    var player = Player(try Self.unsorted(), MemoryHandler(), Size(columns: 100, rows: 40))
    player.press("y")
    let first = player.row(3)
    player.press("x")
    #expect(player.handler.saved.isEmpty)
    #expect(player.row(-2).contains("Rejected"))
    #expect(player.row(3) != first)
    player.press(.escape, "y")
    #expect(player.row(3) != first, "also when one comes back")
    player.press("a")
    #expect(player.row(3) == first)
  }

  @Test("a name made of words that may not be quoted is told, and another is asked for")
  func release() throws {
    var player = Player(try Self.unsorted(.room), MemoryHandler(), Size(columns: 100, rows: 40))
    player.press("y")
    #expect(player.screen.contains("! Its words are of entries that say “stays in the room”"))
    player.press(.enter)
    #expect(themed(player).isEmpty)
    #expect(player.screen.contains("name it yourself"))
    player.press(.enter)
    #expect(player.screen.contains("A theme needs a name."))
    player.type("Harmless")
    player.press(.enter)
    #expect(Set(themed(player).flatMap(\.themes)) == ["Harmless"])
  }

  @Test("where nothing is proposed, that is said")
  func nothing() throws {
    var player = Player(try exampleSession(), MemoryHandler(), Size(columns: 100, rows: 40))
    for _ in 0..<60 where !player.screen.contains("Nothing is proposed") { player.press("y", "x") }
    #expect(player.screen.contains("Nothing is proposed"))
    #expect(player.handler.saved.isEmpty)
  }
}

extension String {
  /// How often `words` stands in it.
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
