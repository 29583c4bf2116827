import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The ledger of challenges, and closing a group.
@Suite("Ledger and closing")
struct LedgerTests {
  private func isClosed(_ player: Player) -> Bool? {
    player.model.session?.state.value(Identifier<Group>("group-1"))?.isClosed
  }

  @Test("L lists every challenge with how it stands, Enter opens it, and it is found again")
  func lists() throws {
    var player = try Player()
    player.press("L")
    #expect(player.row(3).contains("○ 9 open  ✓ 0 way found  ⏸ 0 parked  – 0 no answer"))
    #expect(player.screen.contains("○ open · 1 action"))
    player.press(.down, "0")
    #expect(player.row(-2) == " ✓ C2: – no answer · u undo")
    #expect(player.row(3).contains("○ 8 open"))
    player.press(.enter)
    #expect(player.row(2).contains("C2 · Challenge"))
    player.press(.escape)
    #expect(player.screen.contains("║>C2"))
  }

  @Test("g lists those of all groups, and only those of this one again")
  func allGroups() throws {
    var player = try Player()
    player.press("L", .down, "g")
    #expect(player.row(2).contains("Challenges · all groups"))
    #expect(player.row(2).contains("28 challenges"))
    #expect(player.screen.contains("║>I C2"))
    player.press(.end, .enter)
    #expect(player.row(2).contains("C5 · Challenge"))
    player.press(.escape, "g")
    #expect(player.row(2).contains("9 challenges"))
  }

  @Test("y and p in the ledger ask for the way and the owner")
  func ends() throws {
    var player = try Player()
    player.press("L", "p")
    player.type("Ana")
    player.press(.enter)
    #expect(player.screen.contains("⏸ parked: Ana"))
    player.press("y", .control("u"))
    player.type("Ask them")
    player.press(.enter)
    #expect(player.screen.contains("✓ way found"))
    #expect(!player.screen.contains("Ana"))
  }

  @Test("a group with open challenges is not closed before that is said twice")
  func closing() throws {
    var player = try Player()
    player.press("L", "Z")
    #expect(isClosed(player) == false)
    #expect(player.screen.contains("Nobody has said how these 9 end:"))
    #expect(player.screen.contains("C1  Its rules were made"))
    player.press(.enter)
    #expect(player.row(2).contains("C1 · Challenge"))
    #expect(isClosed(player) == false)
    player.press(.escape, "Z", .escape)
    #expect(isClosed(player) == false)
    player.press("Z", "Z")
    #expect(isClosed(player) == false)
    player.press("y")
    #expect(isClosed(player) == true)
    #expect(
      player.row(-2) == " ✓ Closed group I, conclusions not asked about · u undo · Z opens it again"
    )
    #expect(player.row(2).contains("Challenges · group I · closed"))
    #expect(player.row(0).contains("I  closed · Reporting"))
    player.press("Z")
    #expect(isClosed(player) == false)
    player.press("u")
    #expect(isClosed(player) == true)
    player.press(.escape, "g")
    #expect(player.screen.contains("✓ closed · "))
  }

  @Test("closing a group goes through each challenge that is open, and ends with the group closed")
  func closingGoesThrough() throws {
    var player = try Player()
    player.press("L", "0", .down, .down, "X")
    #expect(player.screen.contains("║>C4"))
    player.press("Z", .enter)
    #expect(player.row(2).contains("C2 ·"))
    #expect(player.row(2).contains("closing · 7 of 9 challenges open"))
    // What is passed over comes again; settled ones do not.
    player.press("]", "]", "0")
    #expect(player.row(2).contains("C5 ·"))
    player.press("p")
    player.type("Ana")
    player.press(.enter, "y", .enter)
    #expect(player.row(2).contains("C7 ·"))
    player.press("0", "0", "0")
    #expect(player.row(2).contains("C2 ·"))
    #expect(isClosed(player) == false)
    player.press("0")
    #expect(isClosed(player) == true)
    #expect(player.row(2).contains("Challenges · group I · closed"))
    #expect(
      player.row(-2) == " ✓ Closed group I, conclusions not asked about · u undo · Z opens it again"
    )
    player.press("u", "u")
    #expect(isClosed(player) == false)
    #expect(player.row(3).contains("○ 1 open"))
  }

  @Test("a group without open challenges is asked whether its conclusions went round, then closes")
  func settled() throws {
    var player = try Player()
    player.press("L")
    for _ in 0..<9 { player.press("0", .down) }
    player.press("Z")
    #expect(player.screen.contains("Nobody was asked about 3 conclusions: a asks first."))
    #expect(player.row(-1).hasPrefix(" a ask everybody"), "\(player.row(-1))")
    player.press(.enter)
    #expect(isClosed(player) == false)
    player.press("y")
    #expect(isClosed(player) == true)
  }

  @Test("whoever was asked about each conclusion has the group closed at once")
  func asked() throws {
    var player = try Player()
    player.handler.pin = "orange-7"
    player.press("L")
    for _ in 0..<9 { player.press("0", .down) }
    player.press("Z", "a", .enter, "1", .enter, .enter)
    VotingTests.takeBack(&player)
    player.press("F", "y", .escape, "Z")
    #expect(isClosed(player) == true)
    #expect(player.row(-2) == " ✓ Closed group I · u undo · Z opens it again")
  }

  @Test("where those of all groups are listed, Z closes the group of the selected challenge")
  func closesSelected() throws {
    var player = try Player()
    player.press("L", "g", .end, "Z")
    #expect(player.screen.contains("Close group IV?"))
    player.press("y")
    #expect(isClosed(player) == false)
    let last = player.model.session?.state.all(Group.self).last
    #expect(last?.isClosed == true && last?.number == "IV")
  }

  @Test("l on the board links an action with a challenge of any group")
  func linkFromAction() throws {
    var player = try Player()
    player.press("l")
    #expect(player.row(2).contains("Which challenge does A1 overcome?"))
    player.type("malabo")
    player.press(.enter)
    player.type("By example.")
    player.press(.enter)
    let link = try #require(player.model.session?.state.all(Link.self).last)
    #expect(link.action.name == "J01")
    #expect(link.challenge.name == "E18")
    #expect(link.how == "By example.")
    #expect(link.outcome == nil)
  }

  @Test("a workshop without challenges says so and names the way on")
  func empty() throws {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let group = Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm")
    let kinds = ["Action", "Challenge"].map { title in
      EntryKind(
        id: Identifier(title.lowercased()), order: OrderKey(title), title: title,
        key: String(title.lowercased().prefix(1)))
    }
    _ = try session.perform(.add(group), at: Timestamp(seconds: 0))
    for kind in kinds { _ = try session.perform(.add(kind), at: Timestamp(seconds: 0)) }
    var player = Player(session)
    player.press("L")
    #expect(player.screen.contains("No challenge here yet: Esc, then c enters one."))
    player.press("Z")
    #expect(player.row(-2).contains("Closed group I"))
    player.press(.escape, "v", "n")
    #expect(player.row(-2).contains("There are no challenges to vote on"))
  }
}

/// The parking lot.
@Suite("Parking lot")
struct ParkingTests {
  @Test("O lists points and parked challenges with owners; they are changed and taken off")
  func lot() throws {
    var player = try Player()
    player.press("O")
    #expect(player.screen.contains("Nothing is parked: p sets a point aside, with an owner."))
    player.press("p")
    player.type("Who pays for this?")
    player.press(.enter)
    #expect(player.screen.contains("! no owner yet · group I"))
    #expect(player.row(2).contains("1 point · 1 without an owner"))
    player.press(.enter)
    player.type("Ana")
    player.press(.enter)
    #expect(player.screen.contains("owner: Ana · group I"))
    player.press(.escape, .tab, .enter, "p")
    player.type("Ben")
    player.press(.enter, .escape, "O")
    #expect(player.screen.contains("owner: Ben · group I · challenge C1"))
    player.press("d")
    #expect(player.row(-2) == " ✓ Took “Who pays for this?” off the parking lot · u undo")
    player.press("d")
    #expect(player.row(-2).contains("Enter opens it"))
    player.press(.enter)
    #expect(player.row(2).contains("C1 · Challenge"))
    player.press(.escape, "u")
    #expect(player.screen.contains("Who pays for this?"))
  }

  @Test(
    "p suggests what may be told of the entry that a point is made of, and nothing else",
    arguments: [
      (Release.quote, "Verbatim!"), (.paraphrase, "Soft!"), (.room, "!"), (.moderator, "!"),
    ])
  func suggestion(release: Release, expected: String) throws {
    var session = try exampleSession()
    for entry in Array(session.entries.all) {
      let fields: Members = [
        "text": "Verbatim", "paraphrase": "Soft", "release": .string(release.rawValue),
      ]
      _ = try session.perform(.edit(entry.key, fields), at: Timestamp(seconds: 0))
    }
    var player = Player(session, MemoryHandler())
    player.press("p")
    player.type("!")
    player.press(.enter)
    #expect(player.model.session?.state.all(Parked.self).map(\.text) == [expected])
  }
}
