import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What the room sees, and that nothing can be changed from there.
@Suite("Projector")
struct ProjectorTests {
  private let size = Size(columns: 80, rows: 24)

  @Test("it follows within a second: plan, challenge, conclusion, plan")
  func following() throws {
    var wall = try Wall()
    var player = Player(projecting: wall.session, size)
    #expect(player.screen.contains("All groups"))
    player.receive(try wall.take(.start(Identifier("first-half"))))
    #expect(player.screen.contains("1/3  First half"))
    #expect(player.screen.contains("left"))
    #expect(player.screen.contains("exchanging experiences"))
    let challenge = try #require(wall.session.entries.all.first { $0.kind.name == "challenge" })
    player.receive(try wall.take(.showChallenge(challenge.id)))
    #expect(player.screen.contains("Challenge  C"))
    let conclusion = try #require(
      wall.session.state.all(Conclusion.self).first { $0.group?.name == "group-1" })
    player.receive(try wall.take(.showConclusion(conclusion.id)))
    #expect(player.screen.contains("Participants found that policymakers"))
    #expect(player.screen.contains("✓ agreed"))
    player.receive(try wall.perform(.edit(conclusion.key, ["status": "contested"])))
    #expect(player.screen.contains("! contested"))
    player.receive(try wall.take(.showPlan))
    #expect(player.screen.contains("1/3  First half"))
  }

  @Test("the clock goes on by itself and warns in words with signs")
  func clock() throws {
    var wall = try Wall()
    try wall.take(.start(Identifier("end")))
    var player = Player(projecting: wall.session, size)
    let first = player.screen
    player.wait()
    #expect(player.screen != first)
    #expect(!player.screen.contains("!"))
    player.wait(490)
    #expect(player.screen.contains("! soon over"))
    player.wait(80)
    #expect(player.screen.contains("!! almost over"))
    player.wait(40)
    #expect(player.screen.contains("!! over time"))
    wall.wait(620)
    player.receive(try wall.take(.startOrPause))
    #expect(player.screen.contains("‖ paused · !! over time"))
  }

  @Test("digits choose what is shown, 1 follows again; arrows and g go through the groups")
  func keys() throws {
    var wall = try Wall()
    try wall.take(.start(Identifier("first-half")))
    var player = Player(projecting: wall.session, group: "III", size)
    #expect(player.screen.contains("III  Protecting"))
    player.press("3")
    #expect(player.screen.contains("Problem-solver"))
    #expect(!player.screen.contains("First half"))
    #expect(player.row(-1).contains("1 follows the moderator"))
    player.press("g")
    #expect(player.screen.contains("IV  Supply"))
    player.press(.right)
    #expect(player.screen.contains("All groups"))
    player.press(.left)
    #expect(player.screen.contains("IV  Supply"))
    player.press("4")
    // In large letters it says that no challenge is looked at now.
    #expect(player.screen.contains("█") && !player.screen.contains("Whistle-blower"))
    let none = player.screen
    player.press("5")
    #expect(player.screen.contains("█") && player.screen != none)
    player.press("2")
    #expect(player.screen.contains("First half"))
    player.press("?")
    #expect(player.screen.contains("Shows how many entries there are"))
    player.press(.escape, "1")
    #expect(!player.row(-1).contains("follows"))
    player.press("?", .down, .down, .enter)
    #expect(player.screen.contains("Actions"))
    #expect(!player.screen.contains("First half"))
  }

  @Test("in the room of a group what another group is turned to is not shown")
  func otherRooms() throws {
    var wall = try Wall()
    try wall.take(.start(Identifier("first-half")))
    let all = wall.session.state.all(Conclusion.self)
    var player = Player(projecting: wall.session, group: "II", size)
    let other = try #require(all.first { $0.group?.name == "group-1" })
    player.receive(try wall.take(.showConclusion(other.id)))
    #expect(player.screen.contains("First half"))
    let plenary = try #require(all.first { $0.group == nil })
    player.receive(try wall.take(.showConclusion(plenary.id)))
    #expect(player.screen.contains("Conclusion 1 of the plenary"))
  }

  @Test("what the room was turned to and is withdrawn goes, and nothing traps")
  func withdrawn() throws {
    var wall = try Wall()
    let conclusion = try #require(wall.session.state.all(Conclusion.self).first)
    try wall.take(.showConclusion(conclusion.id))
    var player = Player(projecting: wall.session, size)
    player.receive(try wall.perform(.withdraw(conclusion.key)))
    #expect(player.screen.contains("Actions"))
    let challenge = try #require(wall.session.entries.all.first { $0.kind.name == "challenge" })
    player.receive(try wall.take(.startChallenge(challenge.id, seconds: 60)))
    player.receive(try wall.perform(.erase(challenge.key)))
    #expect(player.screen.contains("Actions"))
  }

  @Test("the time of a challenge is shown with it")
  func challengeClock() throws {
    for size in ScreenGoldenTests.sizes {
      var wall = try Wall()
      let challenge = try #require(wall.session.entries.all.first { $0.kind.name == "challenge" })
      try wall.take(.startChallenge(challenge.id, seconds: 60))
      var player = Player(projecting: wall.session, size)
      let first = player.screen
      #expect(first.contains("left"))
      player.wait(50)
      #expect(player.screen.contains("! soon over"))
      player.wait(15)
      #expect(player.screen.contains("!! over time"))
    }
  }

  @Test("q and Ctrl-C leave, no other key does, and nothing is ever written")
  func changesNothing() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Projector: seed \(seed)")
    var generator = Numbers(state: seed)
    var wall = try Wall()
    try wall.take(.start(Identifier("first-half")))
    let conclusion = try #require(wall.session.state.all(Conclusion.self).first)
    try wall.take(.showConclusion(conclusion.id))
    var player = Player(projecting: wall.session, size)
    let count = wall.session.operations.count
    let letters = Array("abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?: +-")
    let special: [Key] = [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .delete, .backspace, .control("p"), .control("r"), .control("u"), .control("k"),
      .function(1), .function(5), .altEnter, .alt("x"), .insert,
    ]
    for _ in 0..<600 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: player.happen(.paste("a\nq\n"))
      case 1:
        let sizes = [(20, 5), (40, 12), (61, 17), (80, 24), (120, 40)]
        let (columns, rows) = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
        player.happen(.resize(Size(columns: columns, rows: rows)))
      case 2: player.wait(Int.random(in: 1...3, using: &generator))
      case 3:
        let row = Int.random(in: 0..<40, using: &generator)
        player.happen(.mouse(Mouse(.press, at: Point(column: 5, row: row), button: 1)))
      case 4...7: player.press(special[Int.random(in: 0..<special.count, using: &generator)])
      default:
        player.press(.character(letters[Int.random(in: 0..<letters.count, using: &generator)]))
      }
      _ = player.screen
      // Only the list of keys can be left by choosing from it, too.
      if player.hasLeft { player = Player(projecting: wall.session, size) }
      #expect(player.handler.saved.isEmpty && player.handler.kept.isEmpty, "seed \(seed)")
      #expect(player.model.session?.operations.count == count, "seed \(seed)")
    }
    for key in ["q", .control("c")] as [Key] {
      var player = Player(projecting: wall.session, size)
      player.press(.escape, .enter)
      #expect(!player.hasLeft)
      player.press(key)
      #expect(player.hasLeft)
    }
  }

  @Test("when the files cannot be read it says that it is not up to date, until they can")
  func behind() throws {
    let wall = try Wall()
    var model = Model(
      size: size, now: Timestamp(seconds: 0), seed: 1, startsAtHome: false, isProjector: true)
    _ = model.update(.opened(wall.session, path: "s.json", notices: ["Secret notice."]))
    #expect(!model.frame().text().contains("Secret"))
    _ = model.update(.failed("Cannot read '/home/secret/s.json'."))
    #expect(model.frame().text().contains("! not up to date"))
    #expect(!model.frame().text().contains("secret"))
    _ = model.update(.tick(at: Timestamp(seconds: 1)))
    #expect(!model.frame().text().contains("! not up to date"))
  }
}

/// Numbers that follow from their seed.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
