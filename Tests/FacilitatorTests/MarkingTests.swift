import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Marking entries, and what takes all that are marked.
@Suite("Marking")
struct MarkingTests {
  /// The actions in the first role of the first group of the example.
  private func actions(_ player: Player) throws -> [Entry] {
    let session = try #require(player.model.session)
    let group = try #require(session.state.all(Group.self).first)
    let role = try #require(session.state.all(Role.self).first)
    let kind = try #require(session.state.all(EntryKind.self).first)
    return session.entries.entries(in: group.id, kind.id, role.id).compactMap {
      session.entries[$0.id]
    }
  }

  private func entry(_ id: Identifier<Entry>, _ player: Player) -> Entry? {
    player.model.session?.entries[id]
  }

  @Test("* marks the entry and goes to the next; Esc takes the marks away")
  func marks() throws {
    var player = try Player()
    player.press("*", "*")
    #expect(player.row(-2).hasPrefix(" ✓ 2 marked: t themes · J join"))
    #expect(player.screen.contains("A1 *Since 2004"))
    player.press(.down)
    #expect(player.row(-2).hasPrefix(" 2 marked: "), "it stays told")
    player.press(.escape)
    #expect(!player.screen.contains("marked"))
    #expect(!player.screen.contains("A1 *"))
    player.press("*", "*")
    #expect(player.row(-2) == " ✓ Nothing is marked here.", "below the last there is none to go to")
  }

  @Test("what is marked and not shown is not counted, and nothing takes it")
  func onlyShown() throws {
    var player = try Player()
    let first = try actions(player)[0]
    player.press("*", "2")
    #expect(!player.screen.contains("marked"))
    player.press("*")
    #expect(player.row(-2).hasPrefix(" ✓ 1 marked: "))
    player.press("d")
    #expect(entry(first.id, player) != nil)
    player.press("1")
    #expect(player.row(-2).hasPrefix(" 1 marked: "))
    player.press("g", "2")
    #expect(!player.screen.contains("marked"))
  }

  @Test("on a small screen only the list that is shown counts")
  func onePane() throws {
    var player = try Player(Size(columns: 40, rows: 12))
    player.press("*", .tab)
    #expect(!player.screen.contains("marked"))
    player.press("*")
    #expect(player.row(-2).contains("1 marked: "))
  }

  @Test("where each role has a column, marks in all of them count")
  func columns() throws {
    var player = try Player(Size(columns: 160, rows: 50))
    player.press("*", "2", "*")
    #expect(player.row(-2).contains("2 marked: "))
    player.press("1")
    #expect(player.row(-2).contains("2 marked: "))
  }

  @Test("a theme goes to all that are marked, in one step")
  func themes() throws {
    var player = try Player()
    let entries = try actions(player)
    player.press("*", "*", "*", "t", "n")
    player.type("Shared")
    player.press(.enter)
    #expect(entries.allSatisfy { entry($0.id, player)?.themes.contains("Shared") ?? false })
    #expect(player.row(-2) == " ✓ Marked 3 entries with Shared · u undo")
    #expect(player.screen.contains("[x] Shared"))
    player.press("u", .escape)
    for entry in entries { #expect(self.entry(entry.id, player)?.themes == entry.themes) }
    #expect(!player.screen.contains("marked:"), "what was done with them, is done")
  }

  @Test("a theme that some of them have goes to the others, then away from all")
  func partlyThemed() throws {
    var player = try Player()
    let entries = try actions(player)
    player.press("t", "n")
    player.type("Half")
    player.press(.enter, .escape, .home, "*", "*", "t")
    #expect(player.screen.contains("[-] Half") || player.screen.contains("[x] Half"))
    player.press(.down, until: ">[-] Half")
    player.press(" ")
    #expect(entry(entries[0].id, player)?.themes.contains("Half") == true)
    #expect(entry(entries[1].id, player)?.themes.contains("Half") == true)
    player.press(" ")
    #expect(entry(entries[0].id, player)?.themes.contains("Half") == false)
    #expect(entry(entries[1].id, player)?.themes.contains("Half") == false)
  }

  @Test("those that are marked are joined to one of them, in one step")
  func join() throws {
    var player = try Player()
    let entries = try actions(player)
    player.press("*", "*", "*", "J")
    #expect(player.screen.contains("Join 3 entries"))
    #expect(player.screen.contains("Which wording stands for all of them?"))
    player.press(.down, .enter)
    let session = try #require(player.model.session)
    #expect(
      Set(session.entries.wordings(of: entries[1].id).map(\.id)) == [
        entries[0].id, entries[2].id,
      ])
    player.press("u")
    #expect(player.model.session?.entries.wordings(of: entries[1].id).isEmpty == true)
    #expect(try actions(player).count == 3)
  }

  @Test("entries of two kinds cannot say the same")
  func twoKinds() throws {
    var player = try Player()
    player.press("*", .tab, "*", "J")
    #expect(player.row(-2) == " ! Only entries of one kind can say the same.")
    #expect(player.handler.saved.isEmpty)
  }

  @Test("another role, group and release are given to all that are marked, in one step")
  func edit() throws {
    var player = try Player()
    let entries = try actions(player)
    let state = try #require(player.model.session?.state)
    let role = state.all(Role.self)[1]
    let group = state.all(Group.self)[1]
    player.press("*", "*", "e", .down, .down, .tab, .down, .down, .tab, .down, .down, .down)
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Changed 2 entries · u undo")
    for entry in entries.prefix(2) {
      let now = try #require(self.entry(entry.id, player))
      #expect(now.role == role.id)
      #expect(now.group == group.id)
      #expect(now.release == .room)
    }
    player.press("u")
    #expect(try actions(player) == entries)
  }

  @Test("a form for several that says nothing changes nothing")
  func editNothing() throws {
    var player = try Player()
    player.press("*", "*", "e", .enter)
    #expect(player.handler.saved.isEmpty)
  }

  @Test("each that is marked becomes a point with one owner; its words only where it may be quoted")
  func park() throws {
    var player = try Player()
    let entries = try actions(player)
    player.press("e", .tab, .tab, .tab, .tab, .down, .down, .enter, .home)
    #expect(entry(entries[0].id, player)?.release == .room)
    player.press("*", "*", "p")
    player.type("Laura")
    player.press(.enter)
    let points = player.model.session?.state.all(Parked.self) ?? []
    let own = points.filter { [entries[0].id, entries[1].id].contains($0.entry) }
    #expect(own.count == 2)
    #expect(own.allSatisfy { $0.owner == "Laura" })
    #expect(own.first { $0.entry == entries[0].id }?.text == "A1")
    #expect(own.first { $0.entry == entries[1].id }?.text == entries[1].text)
    player.press("u")
    #expect(player.model.session?.state.all(Parked.self).count == points.count - 2)
  }

  @Test("those that are marked are withdrawn in one step, and marked no more when they are back")
  func withdraw() throws {
    var player = try Player()
    let entries = try actions(player)
    player.press("*", "*", "d")
    #expect(player.row(-2) == " ✓ Withdrew 2 entries · u undo")
    #expect(try actions(player).map(\.id) == [entries[2].id])
    player.press("u")
    #expect(player.row(-2) == " ✓ Undid: withdrawing 2 entries · Ctrl-R redo")
    #expect(try actions(player) == entries)
    player.press(.down)
    #expect(!player.screen.contains("marked"))
  }

  @Test("in the ledger the space bar marks, and what follows takes the marked challenges")
  func ledger() throws {
    var player = try Player()
    player.press("L", .home, " ", " ")
    #expect(player.row(-2).hasPrefix(" ✓ 2 marked: "))
    player.press("t", "n")
    player.type("Ledger theme")
    player.press(.enter, .escape, .escape)
    let themed = player.model.session?.entries.all.filter { $0.themes.contains("Ledger theme") }
    #expect(themed?.count == 2)
  }

  @Test("in the ledger the marked challenges are parked with one owner, in one step")
  func parkChallenges() throws {
    var player = try Player()
    let before = player.model.session?.state.all(Outcome.self) ?? []
    player.press("L", .home, " ", " ", "p", .enter)
    #expect(player.handler.saved.isEmpty, "somebody has to take them on")
    player.type("Laura")
    player.press(.enter)
    let now = player.model.session?.state.all(Outcome.self) ?? []
    #expect(now.count { $0.owner == "Laura" && $0.result == .parked } == 2)
    player.press("u")
    #expect(player.model.session?.state.all(Outcome.self) == before)
  }

  @Test("Esc in a list takes the marks away before it leads back")
  func escape() throws {
    var player = try Player()
    player.press("L", " ", .escape)
    #expect(player.screen.contains("Challenges of group I") || player.screen.contains("way found"))
    #expect(!player.screen.contains("1 marked"))
    player.press(.escape)
    #expect(player.screen.contains("Roles"))
  }
}
