import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What the footer shows in bold is done, and what it greys is refused.
///
/// These are the cases that need a reason of their own; the monkey asks for it everywhere.
@Suite("What the footer promises")
struct PromiseTests {
  /// Whether the footer shows `key` in bold; nil where it does not show it.
  private func isBold(_ key: Key, _ player: Player) -> Bool? {
    let frame = player.model.frame()
    let row = frame.size.rows - 1
    let area = frame.areas.first { $0.rect.row == row && $0.target == .key(key) }
    return area.map { frame[$0.rect.column, row].style.isBold }
  }

  @Test("a new entry is saved once something is typed, and goes back to what is empty")
  func entry() throws {
    var player = try Player()
    player.press("c")
    #expect(isBold(.enter, player) == false)
    player.press(.enter)
    #expect(player.row(-2).contains("empty"))
    player.press(.tab)
    #expect(isBold(.enter, player) == true)
    player.press(.enter)
    #expect(isBold(.enter, player) == false)
    player.type("x")
    #expect(isBold(.enter, player) == true)
  }

  @Test("a form goes to the field that is wrong, and is not saved from there")
  func form() throws {
    var player = try Player(Size(columns: 120, rows: 40))
    player.press("s", "d", .tab, .tab, .tab)
    #expect(isBold(.enter, player) == true)
    player.type("z")
    #expect(isBold(.enter, player) == false)
    let operations = player.model.session?.operations.count
    player.press(.enter)
    #expect(player.row(-2).contains("is not a day"))
    player.press(.tab)
    #expect(isBold(.enter, player) == true)
    player.press(.enter)
    #expect(isBold(.enter, player) == false)
    #expect(player.screen.contains("is not a day"))
    #expect(player.model.session?.operations.count == operations)
  }

  @Test("in a form of one field, no key goes to another")
  func oneField() throws {
    var player = try Player(Size(columns: 120, rows: 40))
    player.press("s", "c", "a")
    #expect(isBold(.tab, player) == false)
    player.press(.tab)
    #expect(player.row(-2).contains("only one field"))
  }

  @Test("nothing is voted on where there is nothing, and nothing finished before somebody voted")
  func votes() throws {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    let group = Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm")
    _ = try session.perform(.add(group), at: Timestamp(seconds: 0))
    var empty = Player(session)
    empty.press("v")
    #expect(isBold(.enter, empty) == false && isBold("n", empty) == false)
    empty.press("n")
    #expect(empty.row(-2).contains("There are no challenges to vote on"))
    var player = try VotingTests.secret(Size(columns: 120, rows: 40))
    #expect(isBold(.enter, player) == true)
    #expect(isBold("F", player) == false && isBold("e", player) == true)
    player.press("F")
    #expect(player.row(-2).contains("Nobody has voted"))
  }

  @Test("on a ballot paper, dots are given and taken as far as there are any")
  func paper() throws {
    var player = try TurnBallotTests.voting(Size(columns: 120, rows: 40))
    player.press(.enter, "v")
    #expect(isBold(.enter, player) == false && isBold("-", player) == false)
    #expect(isBold("+", player) == true)
    player.press("-")
    #expect(player.screen.contains("! There is no dot here to take back."))
    player.press("+", "+")
    #expect(isBold("+", player) == false && isBold("-", player) == true)
    #expect(isBold(.enter, player) == true)
  }

  @Test("at the terminal that goes round, nothing goes on before something is typed")
  func turn() throws {
    var player = try TurnTests.handedOver(Size(columns: 120, rows: 40))
    player.press(.enter, "a", "1", "0")
    #expect(isBold(.enter, player) == false)
    player.press(.enter)
    #expect(player.screen.contains("! There is no text yet."))
    player.type("x")
    #expect(isBold(.enter, player) == true)
    player.press(.control("x"))
    #expect(isBold(.enter, player) == false)
    player.press(.enter)
    #expect(player.screen.contains("! Nothing is typed yet."))
    player.type("1")
    #expect(isBold(.enter, player) == true)
  }

  @Test("what others have replaced is told, and undoing goes on to what stands")
  func undo() throws {
    var player = try Player(Size(columns: 120, rows: 40))
    player.press("c")
    player.type("first")
    player.press(.enter)
    player.type("second")
    player.press(.enter, .escape)
    let session = try #require(player.model.session)
    let second = try #require(session.entries.all.first { $0.text == "second" })
    var other = Elsewhere(of: session)
    player.receive(try other.perform(.edit(second.key, ["text": "theirs"])))
    #expect(isBold("u", player) == true)
    player.press("u")
    #expect(player.row(-2).contains("stays as it is. u again goes on"))
    player.press("u")
    #expect(player.model.session?.entries.all.contains { $0.text == "first" } == false)
    #expect(isBold("u", player) == nil)
  }
}
