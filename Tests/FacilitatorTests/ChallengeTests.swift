import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The second half by keys: what was said of a challenge, and how it ends.
@Suite("A challenge and the four questions")
struct ChallengeTests {
  /// C1 of group I: JPCERT's rules were made for finders inside Japan.
  static let challenge = Identifier<Entry>("J02")

  /// The screen of C1.
  static func player(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = try Player(size)
    player.press(.tab, .enter)
    return player
  }

  private func links(_ player: Player) -> [Link] {
    player.model.session?.state.all(Link.self).filter { $0.challenge == Self.challenge } ?? []
  }

  @Test("Enter opens it with its text, what is known of it, the questions and its links")
  func opens() throws {
    let player = try Self.player(Size(columns: 80, rows: 60))
    for text in [
      "C1 · Challenge · Problem-solver", "9 of 9 challenges open", "○ open",
      "Technical community · JPCERT/CC", "1 Which actions overcame", "◆ A2 · overcame",
      "own sector: Technical community", "2 What is needed", "3 Does everyone", "4 How can your",
      "Release", "may be quoted", "Role          Problem-solver",
    ] {
      #expect(player.screen.contains(text), "\(text)")
    }
  }

  @Test("l links an action of another group, with how and how far, told apart by sector in words")
  func link() throws {
    var player = try Self.player()
    player.press("l")
    player.type("collateral ii")
    #expect(player.row(2).contains("1/1"))
    player.press(.enter)
    player.type("Mirrors tell every finder.")
    player.press(.tab, .down, .enter)
    #expect(player.row(-2) == " ✓ Linked A1 with C1 · u undo")
    let link = try #require(links(player).last)
    #expect(link.action.name == "E01")
    #expect(link.how == "Mirrors tell every finder.")
    #expect(link.outcome == .overcame)
    #expect(player.screen.contains("◆ A1 (group II) · overcame · another sector: Civil society"))
    player.press("u")
    #expect(links(player).count == 1)
  }

  @Test("the picker lists those of the same group first, and of these the likest first")
  func order() throws {
    var player = try Self.player()
    player.press("l")
    #expect(player.row(5).hasPrefix("║>I A2 "))
    #expect(player.row(6).contains("linked already"))
    // Choosing what is linked already changes that link.
    player.press(.enter)
    #expect(player.row(2).contains("Change link of C1"))
    player.press(.escape)
    player.type("l")
    player.press(.end, .pageDown, .pageDown, .pageDown, .pageDown)
    #expect(player.screen.contains(">IV"))
  }

  @Test("w, m and o say what is needed, who else meets it inside and outside, who can assist")
  func questions() throws {
    var player = try Self.player(Size(columns: 80, rows: 60))
    player.press("w")
    player.type("A contact abroad")
    player.press(.tab, "g", .enter, "m", .tab, "c", .tab)
    player.type("Theirs too")
    player.press(.enter, "m", .down, .enter, "o")
    player.type("Translate reports")
    player.press(.tab, "a", .tab)
    player.type("A university")
    player.press(.enter)
    let state = try #require(player.model.session?.state)
    #expect(state.all(Need.self).map(\.text) == ["A contact abroad"])
    #expect(state.all(Need.self).first?.sector?.name == "government")
    #expect(state.all(Encounter.self).map(\.scope) == [.outside, .inside])
    #expect(state.all(Encounter.self).first?.sector?.name == "civil-society")
    #expect(state.all(Offer.self).first?.organisation == "A university")
    for text in [
      "• A contact abroad", "could come from: Government", "• outside the sector · Civil society",
      "Theirs too", "• inside the sector", "• Translate reports",
      "offered by: Academia · A university",
    ] {
      #expect(player.screen.contains(text), "\(text)")
    }
  }

  @Test("what was said is chosen with the arrows, changed with e, taken out with d, back with u")
  func change() throws {
    var player = try Self.player()
    player.press("w")
    player.type("A phone")
    player.press(.enter)
    #expect(player.screen.contains("║>  • A phone"))
    player.press("e", .end)
    player.type(" line")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Changed need of C1 · u undo")
    #expect(player.screen.contains("• A phone line"))
    player.press("d")
    #expect(player.row(-2) == " ✓ Withdrew need of C1 · u undo")
    #expect(player.model.session?.state.all(Need.self).isEmpty == true)
    player.press("u")
    #expect(player.model.session?.state.all(Need.self).map(\.text) == ["A phone line"])
    player.press("u")
    #expect(player.model.session?.state.all(Need.self).map(\.text) == ["A phone"])
  }

  @Test("Enter on a question adds to it")
  func enter() throws {
    var player = try Self.player()
    player.press(.down, .down, .down, .down, .enter)
    #expect(player.row(2).contains("What C1 needs"))
  }

  @Test("a change that another terminal made meanwhile is shown before it is replaced")
  func meanwhile() throws {
    var player = try Self.player()
    player.press("w")
    player.type("A phone")
    player.press(.enter)
    let need = try #require(player.model.session?.state.all(Need.self).first)
    var other = Elsewhere(of: player.model.session)
    let operations = try other.perform(.edit(need.key, ["text": "A fax"]))
    player.press("e")
    player.type("s")
    player.receive(operations)
    player.press(.enter)
    #expect(player.screen.contains("! Changed meanwhile, text is now: A fax"))
    #expect(player.model.session?.state.value(need.id)?.text == "A fax")
    player.press(.enter)
    #expect(player.model.session?.state.value(need.id)?.text == "A phones")
  }

  @Test("a challenge that another terminal withdraws is left, and told")
  func gone() throws {
    var player = try Self.player()
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.withdraw(Self.challenge.key)))
    #expect(player.row(-2).contains("C1 was withdrawn at another terminal."))
    #expect(player.screen.contains("Challenges · Problem-solver"))
  }

  @Test("] and [ go round all challenges of the group, settled or not, so that none is passed over")
  func nextAndPrevious() throws {
    var player = try Self.player()
    player.press("]")
    #expect(player.row(2).contains("C2 ·"))
    player.press("0", "]", "0", "[")
    #expect(player.row(2).contains("C2 ·"))
    #expect(player.row(2).contains("7 of 9 challenges open"))
    for number in [3, 4, 5, 6, 7, 8, 9, 1, 2] {
      player.press("]")
      #expect(player.row(2).contains("C\(number) ·"))
    }
    player.press("[", "[")
    #expect(player.row(2).contains("C9 ·"))
  }

  @Test("a challenge that is settled is grey")
  func grey() throws {
    var player = try Self.player()
    let text = Point(column: 4, row: 3)
    #expect(player.model.frame()[text.column, text.row].style.colour == .normal)
    player.press("0", "]", "[", .down)
    #expect(player.model.frame()[text.column, text.row].style.colour == .muted)
  }

  @Test("Space gives it time, pauses it and goes on; at zero three more minutes are offered")
  func time() throws {
    var player = try Self.player()
    #expect(player.screen.contains("Space gives it 10 minutes"))
    player.press(" ")
    #expect(player.row(-2).contains("Started the time for C1: 10:00"))
    player.wait(60)
    #expect(player.screen.contains("9:00 left of 10:00"))
    player.press(" ")
    player.wait(60)
    #expect(player.screen.contains("left of 10:00 · paused"))
    player.press(" ")
    player.wait(600)
    #expect(player.screen.contains("!! Time is up. 3 more minutes? + gives them"))
    player.press("+")
    #expect(player.row(-2).contains("More time for C1: 3:00 left"))
    player.press("+")
    #expect(player.row(-2).contains("More time for C1: 3:59 left"))
    player.press("u")
    #expect(player.screen.contains("left of"))
  }

  @Test(". shows it to the room, and the plan again")
  func room() throws {
    var player = try Self.player()
    player.press(".")
    #expect(player.row(-2) == " ✓ The room sees C1 · u undo")
    #expect(player.screen.contains("▸ shown to the room"))
    #expect(player.model.session?.clock(at: Timestamp(seconds: 0)).focus != nil)
    player.press(".")
    #expect(!player.screen.contains("▸ shown to the room"))
  }

  @Test("everything works in 40 columns and 12 rows, down to the last fact")
  func small() throws {
    var player = try Self.player(Size(columns: 40, rows: 12))
    var seen = ""
    for _ in 0..<40 {
      seen += player.screen
      player.press(.down)
    }
    for text in ["4 How can others assist?", "Release", "J02"] {
      #expect(seen.contains(text), "\(text)")
    }
  }
}
