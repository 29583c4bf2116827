import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Who did what to a record, and what can be taken back after a restart.
@Suite("History and undo")
struct HistoryTests {
  @Test("h tells the latest first: when, who and what")
  func history() throws {
    var player = try Player()
    try player.divide()
    player.press("d", "u", "h")
    #expect(player.row(2).contains("History of A1"))
    let told = try ["09:35  this terminal", "undone: ", "  withdrawn", "a file", "added", "text: "]
      .map { words in
        try #require(player.screen.firstRange(of: words)?.lowerBound, "\(words)")
      }
    #expect(told == told.sorted())
    for words in ["  text changed to Mine.", "09:41  terminal K7Q2", "  text changed to Theirs."] {
      #expect(player.screen.contains(words))
    }
  }

  @Test("what was undone and done again is told as such")
  func undone() throws {
    var player = try Player()
    player.press("e", .control("u"))
    player.type("Later.")
    player.press(.enter, "u", .control("r"), "h")
    #expect(player.screen.contains("undone: text is again Since 2004"))
    #expect(player.screen.contains("done again: text is again Later."))
  }

  @Test("it can be scrolled to the end and back")
  func scrolling() throws {
    var player = try Player(Size(columns: 40, rows: 12))
    player.press("h")
    let top = player.screen
    player.press(.end)
    #expect(player.screen != top)
    #expect(player.screen.contains("demonstration mark: yes"))
    player.press(.home)
    #expect(player.screen == top)
    player.press(.escape)
    #expect(player.screen.contains("> Actions"))
  }

  @Test("fields that this version does not know are told by their names")
  func unknownField() throws {
    var player = try Player()
    let operation = Operation(
      id: OperationID(ReplicaID(rawValue: "future"), 1), lamport: 9_999,
      content: .change(
        Operation.Change(record: Player.key("J01"), set: ["mood": "hopeful", "text": .null])),
      at: "2106-02-07T06:28:15Z")
    player.receive([operation])
    player.press("h")
    #expect(player.screen.contains("2106-02-07 06:28  another terminal"))
    #expect(player.screen.contains("mood changed to hopeful"))
    #expect(player.screen.contains("text taken out"))
  }

  @Test("of what is erased meanwhile nothing is left to tell, and the screen says so")
  func erasedMeanwhile() throws {
    var player = try Player()
    player.press("h")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.erase(Player.key("J01"))))
    #expect(player.screen.contains("Nothing is known of how this came to be."))
    #expect(!player.screen.contains("Since 2004"))
  }

  @Test("h without an entry says what to do")
  func nothing() throws {
    var player = try Player()
    player.press(.backTab, "h")
    #expect(player.row(-2) == " ! Choose an entry first: Tab moves to the entries.")
  }

  @Test("h works from the screen of an entry and from a conflict")
  func fromElsewhere() throws {
    var player = try Player()
    try player.divide()
    player.press(.enter, "h")
    #expect(player.row(2).contains("History of A1"))
    player.press("h", "V", "h")
    #expect(player.row(2).contains("History of A1"))
    player.press(.escape)
    #expect(player.row(2).contains("‡ A1 · text"))
  }

  @Test("after a restart u takes back what was done at this terminal before, and says what")
  func undoAfterRestart() throws {
    let terminal = TerminalID(rawValue: "k7q2wx")
    let example = try exampleSession()
    let first = Session(
      id: example.id, replica: ReplicaID(rawValue: "run1"), terminal: terminal,
      operations: example.operations)
    var before = Player(first)
    before.press("a")
    before.type("Said before the restart.")
    before.press(.enter, .escape, "q")
    let operations = try #require(before.model.session?.operations)
    let second = Session(
      id: example.id, replica: ReplicaID(rawValue: "run2"), terminal: terminal,
      operations: operations)
    var after = Player(second)
    after.press("u")
    #expect(after.row(-2) == " ✓ Undid: entering A16 · Ctrl-R redo")
    #expect(after.entries("Said before the restart.").isEmpty)
    after.press(.control("r"))
    #expect(after.row(-2) == " ✓ Did again: entering A16 · u undo")
    #expect(after.entries("Said before the restart.").count == 1)
    let stranger = Session(
      id: example.id, replica: ReplicaID(rawValue: "run3"), terminal: TerminalID(rawValue: "x"),
      operations: operations)
    var other = Player(stranger)
    other.press("u")
    #expect(other.row(-2) == " ! There is nothing to undo.")
  }
}
