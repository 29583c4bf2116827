import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Votes by keys: rules, ballot papers, hands, results.
@Suite("Votes")
struct VotingTests {
  /// The votes of group I with a secret round of 3 dots, at most 2 for one.
  static func secret(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = try Player(size)
    player.handler.pin = "orange-7"
    player.press("v", "n", .tab, .tab, .down, .down, .enter)
    return player
  }

  /// Takes the terminal back to the votes, from where one person gives it to the next.
  static func takeBack(_ player: inout Player) {
    player.press(.control("x"))
    player.type("orange-7")
    player.press(.enter)
  }

  private func votes(_ player: Player) -> [Vote] {
    player.sessionWithBox?.state.all(Vote.self).filter { $0.dots > 0 } ?? []
  }

  /// The receipt on the screen.
  static func receipt(_ player: Player) -> String {
    let words = player.screen.split { !$0.isLetter && $0 != "-" }
    return String(words.first { $0.count == 14 && $0.split(separator: "-").count == 3 } ?? "")
  }

  @Test("n opens a round with its rules; one group has one of each number")
  func open() throws {
    var player = try Self.secret()
    #expect(player.row(-2) == " ✓ Opened round 1 of votes · u undo")
    #expect(
      player.screen.contains("Round 1 · secret · 3 dots each · at most 2 for one · 9 challenges"))
    #expect(player.screen.contains("0 ballots in, hidden until done"))
    player.press("n")
    #expect(player.row(-2).contains("This round is open: F finishes it"))
    player.press("F")
    #expect(player.row(-2).contains("Nobody has voted in this round yet."))
  }

  @Test("a paper has as many dots as allowed, is cast, and leaves nothing on the screen")
  func paper() throws {
    var player = try Self.secret()
    player.press(.enter)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.screen.contains("Enter shows a ballot paper"))
    player.press(.enter, "3")
    #expect(player.screen.contains("! At most 2 dots for one."))
    player.press("2", .down, "1", .down, "+")
    #expect(player.screen.contains("All your dots are given"))
    #expect(player.screen.contains("0 of 3 dots left"))
    player.press(.enter)
    let receipt = Self.receipt(player)
    #expect(receipt.count == 14)
    #expect(votes(player).map(\.dots).sorted() == [1, 2])
    #expect(Set(votes(player).map(\.voter)) == [receipt.filter(\.isLetter)])
    player.press(.enter)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(!player.screen.contains(receipt))
    player.press(.enter)
    #expect(player.screen.contains("3 of 3 dots left"))
    #expect(!player.screen.contains("●"))
    player.press(.escape)
    Self.takeBack(&player)
    #expect(player.screen.contains("1 ballot in, hidden until done"))
  }

  @Test("a vote is nobody's: in the box, at no terminal, no time, and u does not take it back")
  func isNobodys() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, "1", .enter, .enter)
    Self.takeBack(&player)
    player.press("u")
    #expect(votes(player).count == 1)
    #expect(!player.handler.saved.contains { $0.change?.record.type == .vote })
    let made = player.handler.boxed
    #expect(made.count == 1)
    #expect(made.allSatisfy { $0.terminal == nil && $0.at == nil && $0.id.replica.isOfBox })
  }

  @Test("a vote that the disk refuses is told, and its dots stay to be tried again")
  func refused() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, "1")
    player.handler.failureOfBox = "Cannot write 'box': the disk is full."
    player.press(.enter)
    #expect(player.screen.contains("! NOT SAVED: Cannot write 'box': the disk is full."))
    #expect(votes(player).isEmpty && player.screen.contains("2 of 3 dots left"))
    player.handler.failureOfBox = nil
    player.press(.enter)
    #expect(Self.receipt(player).count == 14 && votes(player).count == 1)
  }

  @Test("no key on the paper leads anywhere else, and only the PIN leads back")
  func confined() throws {
    var player = try Self.secret()
    player.press(.enter)
    for start in [[Key](), [.enter], [.enter, "r"]] {
      for key in start { player.press(key) }
      for key: Key in ["u", "L", "a", "S", "q", "/", "g", .control("p"), .control("r"), "V"] {
        player.press(key)
      }
      let places = ["Please take the terminal.", "Ballot paper", "Your receipt"]
      #expect(places.contains { player.screen.contains($0) })
      #expect(player.model.isHandedOver)
      if !start.isEmpty { player.press(.escape) }
    }
    #expect(!player.hasLeft)
    #expect(votes(player).isEmpty)
    Self.takeBack(&player)
    #expect(!player.model.isHandedOver)
    #expect(player.row(2).contains("Votes · group I"))
  }

  @Test("Enter asks for a PIN where none was set yet, and wipes a paper that is left alone")
  func withoutPIN() throws {
    var player = try Self.secret()
    player.handler.pin = nil
    player.press(.enter)
    #expect(player.screen.contains("Set the moderator's PIN"))
    player.type("orange-7")
    player.press(.tab)
    player.type("orange-7")
    player.press(.enter, .enter, "2")
    #expect(player.screen.contains("●●"))
    player.wait(61)
    #expect(player.screen.contains("Please take the terminal."))
    #expect(player.model.isHandedOver && votes(player).isEmpty)
  }

  @Test("an empty paper is not cast, and says so")
  func emptyPaper() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, .enter)
    #expect(player.screen.contains("Give at least one dot"))
    #expect(votes(player).isEmpty)
  }

  @Test("by its receipt a vote is changed or taken back while the round is open")
  func receipts() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, "2", .enter)
    let receipt = Self.receipt(player)
    player.press(.enter, .enter, "r")
    player.type("bade-lomi-xxxx")
    player.press(.enter)
    #expect(player.screen.contains("No vote of this round has that receipt."))
    player.press(.control("u"))
    player.type(receipt.uppercased())
    player.press(.enter)
    #expect(player.screen.contains("1 of 3 dots left"))
    player.press("0", .down, "1", .enter)
    #expect(Self.receipt(player) == receipt)
    #expect(votes(player).map(\.dots) == [1])
    player.press(.enter, .enter, "r")
    player.type(receipt)
    player.press(.enter, "t")
    #expect(player.screen.contains("Your vote was taken back."))
    #expect(votes(player).isEmpty)
    player.press(.enter)
    Self.takeBack(&player)
    #expect(player.screen.contains("0 ballots in"))
  }

  @Test("results are nowhere before F, then sorted with ties told, and in the ledger")
  func result() throws {
    var player = try Self.secret()
    player.press(.enter)
    for keys: [Key] in [["2", .down, "1"], [.down, "2"], ["1", .down, .down, "2"]] {
      player.press(.enter)
      for key in keys { player.press(key) }
      player.press(.enter, .enter)
    }
    Self.takeBack(&player)
    #expect(player.screen.contains("3 ballots in, hidden until done"))
    #expect(!player.screen.contains("●"))
    player.press(.escape, "L")
    #expect(!player.screen.contains("●"))
    player.press(.enter)
    #expect(!player.screen.contains("●"))
    player.press(.escape, .escape, "v", "F")
    #expect(player.screen.contains("Finish round 1?") && !player.screen.contains("●"))
    player.press("F", .enter, .escape)
    #expect(player.screen.contains("3 ballots in, hidden until done"))
    player.press("F", "y")
    #expect(player.screen.contains("Result of 3 ballots"))
    #expect(player.screen.contains("1=   C1"))
    #expect(player.screen.contains("1=   C2"))
    #expect(player.screen.contains("●●● 3 dots · tied · from 2 ballots"))
    #expect(player.screen.contains("3    C3"))
    player.press(.enter)
    #expect(player.row(-2).contains("This round is done: n opens the next."))
    player.press("u")
    #expect(!player.screen.contains("hidden until done"))
    #expect(player.model.session?.state.all(Ballot.self).allSatisfy(\.isDone) ?? false)
    player.press(.control("r"))
    player.press(.escape, "L")
    #expect(player.screen.contains("● 3 dots"))
    player.press(.enter)
    #expect(player.screen.contains("● 3 dots in round 1"))
  }

  @Test("a second round proposes the leading ones of the first, all that are tied at the edge")
  func secondRound() throws {
    var player = try Self.secret()
    player.press(.enter)
    for keys: [Key] in [["2", .down, "1"], [.down, "2"], ["1", .down, .down, "2"]] {
      player.press(.enter)
      for key in keys { player.press(key) }
      player.press(.enter, .enter)
    }
    Self.takeBack(&player)
    player.press("F", "y", "n")
    #expect(player.row(2).contains("Round 2 of votes"))
    #expect(player.screen.contains("On         the first 3 of round 1"))
    player.press(.enter)
    #expect(player.screen.contains("Round 2 · secret"))
    #expect(player.screen.contains("3 challenges"))
    #expect(player.row(2).contains("round 2 of 2"))
    player.press("[")
    #expect(player.screen.contains("Result of 3 ballots"))
    player.press("]", .enter, .enter, "1", .enter)
    #expect(votes(player).count { $0.round == 2 } == 1)
  }

  @Test("a round that another terminal finishes meanwhile takes no more votes")
  func finishedMeanwhile() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, "1")
    let ballot = try #require(player.model.session?.state.all(Ballot.self).first)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(ballot.key, ["done": true])))
    player.press(.enter)
    #expect(player.screen.contains("! This round was finished meanwhile; nothing was cast."))
    #expect(votes(player).isEmpty)
  }

  @Test("rules can be changed until a vote is in")
  func rules() throws {
    var player = try Self.secret()
    player.press("e", .tab, .down, .enter)
    #expect(player.screen.contains("4 dots each"))
    player.press(.enter, .enter, "1", .enter, .enter)
    Self.takeBack(&player)
    player.press("e")
    #expect(player.row(-2).contains("Votes are in, so the rules stay"))
  }

  @Test("two versions of a vote tell neither voter nor dots")
  func conflictTellsNothing() throws {
    var player = try Self.secret()
    player.press(.enter, .enter, "2", .enter)
    let receipt = Self.receipt(player)
    let vote = try #require(votes(player).first)
    var other = Elsewhere(of: player.sessionWithBox)
    let operations = try other.perform(.edit(vote.key, ["dots": 0]))
    player.press(.enter, .enter, "r")
    player.type(receipt)
    player.press(.enter, "1", .enter)
    player.receive(operations)
    player.press(.enter)
    Self.takeBack(&player)
    player.press(.escape, "V", .enter)
    #expect(player.screen.contains("secret"))
    #expect(!player.screen.contains(receipt.filter(\.isLetter)))
  }
}
