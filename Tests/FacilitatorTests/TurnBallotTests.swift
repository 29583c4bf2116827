import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Secret votes at the terminal that goes round.
@Suite("Turn, votes")
struct TurnBallotTests {
  /// The terminal of group I, handed over while a round of secret votes is open.
  static func voting(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = try VotingTests.secret(size)
    player.press(.escape)
    player.handler.pin = "orange-7"
    player.press("T")
    return player
  }

  private func votes(_ player: Player) -> [Vote] {
    player.sessionWithBox?.state.all(Vote.self).filter { $0.dots > 0 } ?? []
  }

  @Test("v takes a paper; the vote is cast, counted as a turn, and nothing of it stays")
  func vote() throws {
    var player = try Self.voting()
    player.press(.enter)
    #expect(player.screen.contains("Vote: give your 3 dots to challenges"))
    player.press("v", "3")
    #expect(player.screen.contains("! At most 2 dots for one."))
    player.press("2", .down, "1", .enter)
    let receipt = VotingTests.receipt(player)
    #expect(receipt.count == 14)
    #expect(votes(player).map(\.dots).sorted() == [1, 2])
    player.press(.enter)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.screen.contains("1 of 7 have had it"))
    #expect(!player.screen.contains(receipt) && !player.screen.contains("●"))
    player.press(.enter, "v")
    #expect(player.screen.contains("3 of 3 dots left") && !player.screen.contains("●"))
    player.press(.escape)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.model.isHandedOver)
  }

  @Test("with the receipt a vote is found again and taken back, while the round is open")
  func takeBack() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2", .enter)
    let receipt = VotingTests.receipt(player)
    player.press(.enter, .enter, "v", "r")
    player.type(receipt)
    player.press(.enter)
    #expect(player.screen.contains("1 of 3 dots left"))
    player.press("t")
    #expect(votes(player).isEmpty)
    player.press(.enter)
    #expect(player.screen.contains("Please take the terminal."))
  }

  @Test("t without a receipt says why nothing is taken back, and keeps the dots")
  func nothingToTakeBack() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2")
    #expect(!player.row(-1).contains("take back"))
    player.press("t")
    #expect(player.screen.contains("! Nothing of yours is in yet: r takes your receipt."))
    #expect(player.screen.contains("●●") && player.screen.contains("1 of 3 dots left"))
  }

  @Test("a receipt on a paper with dots, or typed twice, brings the vote once")
  func receiptTwice() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2", .enter)
    let receipt = VotingTests.receipt(player)
    player.press(.enter, .enter, "v", .down, "1")
    for _ in 1...2 {
      player.press("r")
      player.type(receipt)
      player.press(.enter)
      #expect(player.screen.contains("1 of 3 dots left"))
    }
    player.press(.enter)
    #expect(votes(player).map(\.dots) == [2])
  }

  @Test("a vote with more than the rules allow is refused, not cut when votes are counted")
  func tooMany() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2", .down, "1")
    let ballot = try #require(player.model.session?.state.all(Ballot.self).first)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(ballot.key, ["dots": 2])))
    player.press(.enter)
    #expect(player.screen.contains("! Nothing is cast: this round has 2 dots each"))
    #expect(votes(player).isEmpty)
  }

  @Test("whoever fills in a paper of a round that is finished meanwhile is told")
  func finishedMeanwhile() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2")
    let ballot = try #require(player.model.session?.state.all(Ballot.self).first)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(ballot.key, ["done": true])))
    player.press(.enter)
    #expect(player.screen.contains("! This round was finished meanwhile; nothing was cast."))
    #expect(!player.screen.contains("●"))
  }

  @Test("a vote that the disk refuses is told, counts nobody, and is cast at the next try")
  func refused() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2")
    player.handler.failureOfBox = "Cannot write 'box': the disk is full."
    player.press(.enter)
    #expect(player.screen.contains("! NOT SAVED: Cannot write 'box': the disk is full."))
    #expect(votes(player).isEmpty && player.handler.turns == 0)
    player.handler.failureOfBox = nil
    player.press(.enter)
    #expect(votes(player).count == 1 && player.handler.turns == 1)
  }

  @Test("no key on the paper leads out, and a paper left alone is wiped")
  func confined() throws {
    var player = try Self.voting()
    player.press(.enter, "v", "2")
    for key: Key in ["q", "u", "L", "/", "g", "T", .control("p"), .control("c"), .function(10)] {
      player.press(key)
    }
    #expect(player.screen.contains("●●"))
    player.wait(61)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(votes(player).isEmpty)
    #expect(player.model.isHandedOver && !player.hasLeft)
  }

  @Test("a challenge that stays with the moderator is on no paper")
  func moderatorsOnly() throws {
    var session = try exampleSession()
    _ = try session.perform(
      .edit(ChallengeTests.challenge.key, ["release": "moderator"]), at: Timestamp(seconds: 0))
    var player = Player(session, MemoryHandler())
    player.handler.pin = "orange-7"
    player.press("v", "n", .enter, .enter, .enter)
    #expect(player.screen.contains("C2 "))
    #expect(!player.screen.contains("C1 ") && !player.screen.contains("inside Japan"))
  }

  @Test("without an open round of secret votes there is nothing to vote on")
  func nothingOpen() throws {
    var player = try TurnTests.handedOver()
    player.press(.enter)
    #expect(!player.screen.contains("Vote"))
    player.press("v")
    #expect(player.screen.contains("What do you want to enter?"))
  }

  @Test(
    "the paper at the terminal that goes round looks as drawn", arguments: ScreenGoldenTests.sizes)
  func golden(size: Size) throws {
    var player = try Self.voting(size)
    player.press(.enter)
    try expectScreen(player, "turn-kind-votes", size)
    player.press("v", "2", "3")
    try expectScreen(player, "turn-ballot", size)
  }
}
