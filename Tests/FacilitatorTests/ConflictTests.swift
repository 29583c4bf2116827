import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What two people wrote at once is settled by somebody who has seen both.
@Suite("Two versions")
struct ConflictTests {
  private static let conclusion = RecordKey(.conclusion, RecordID(rawValue: "k1"))

  /// The board with a conclusion that says "Ours" and "Theirs" in those fields.
  private func divided(_ ours: Members, _ theirs: Members) throws -> Player {
    var session = try exampleSession()
    _ = try session.perform(
      .add(Conclusion(id: Identifier("k1"), order: OrderKey("m"), text: "Before.")),
      at: Timestamp(seconds: 0))
    var other = Elsewhere(of: session)
    let operations = try other.perform(.edit(Self.conclusion, theirs))
    _ = try session.perform(.edit(Self.conclusion, ours), at: Timestamp(seconds: 0))
    session.receive(operations)
    return Player(session)
  }

  private func value(_ field: String, in player: Player) -> Value? {
    player.model.session?.state[Self.conclusion]?[field]?.shown
  }

  @Test("a conflict that comes in is told, counted and marked")
  func marks() throws {
    var player = try Player()
    try player.divide()
    #expect(player.row(-2).contains("‡ 1 new conflict, V shows it"))
    #expect(player.row(1).contains("‡ 1 conflict"))
    #expect(player.screen.contains("‡"))
    player.press(.enter)
    #expect(player.row(2).contains("‡ A1 · Action"))
    #expect(player.screen.contains("V shows what is to be settled"))
  }

  @Test("V lists it, Enter shows both with who and when, and m takes mine")
  func mine() throws {
    var player = try Player()
    try player.divide()
    player.press("V")
    #expect(player.screen.contains(">‡ A1"))
    #expect(player.screen.contains("two versions of: text"))
    player.press(.enter)
    #expect(player.screen.contains("m Mine · this terminal · 09:3"))
    #expect(player.screen.contains("t Theirs · terminal K7Q2 · 09:41"))
    player.press("m")
    #expect(player.text("J01") == "Mine.")
    #expect(player.conflicts == 0)
    #expect(player.row(-2) == " ✓ All conflicts are settled · u undo")
    #expect(player.screen.contains("> Actions"))
  }

  @Test("t takes theirs, u brings both back, and all of it is saved")
  func theirsAndUndo() throws {
    var player = try Player()
    try player.divide()
    let before = player.handler.saved.count
    player.press(.enter, "V", "t")
    #expect(player.text("J01") == "Theirs.")
    #expect(player.conflicts == 0)
    player.press("u")
    #expect(player.row(-2) == " ✓ Undid: changing A1 · Ctrl-R redo")
    #expect(player.conflicts == 1)
    #expect(player.handler.saved.count > before + 1)
    player.press(.control("r"))
    #expect(player.text("J01") == "Theirs.")
    #expect(player.conflicts == 0)
  }

  @Test("b joins texts with a line break")
  func both() throws {
    var player = try Player()
    try player.divide()
    player.press("V", .enter, "b")
    #expect(player.text("J01") == "Mine.\nTheirs.")
    #expect(player.conflicts == 0)
  }

  @Test("e opens the form with both texts, and saving it settles them")
  func edit() throws {
    var player = try Player()
    try player.divide()
    player.press("V", .enter, "e")
    player.type(" And ours.")
    player.press(.enter)
    #expect(player.text("J01") == "Mine.\nTheirs. And ours.")
    #expect(player.conflicts == 0)
    #expect(player.screen.contains("> Actions"))
  }

  @Test("Enter in that form settles it, whichever version it says", arguments: ["One.", "Two."])
  func editUnchanged(typed: String) throws {
    var player = try Player()
    try player.divide(text: "One.", "Two.")
    player.press("V", .enter, "e", .control("u"))
    player.type(typed)
    player.press(.enter)
    #expect(player.text("J01") == typed)
    #expect(player.conflicts == 0)
  }

  @Test("e on the board shows the other version before it replaces both")
  func plainEdit() throws {
    var player = try Player()
    try player.divide()
    player.press("e", .end)
    player.type(" More.")
    player.press(.enter)
    #expect(player.screen.contains("! ‡ Another version of text: "))
    #expect(player.conflicts == 1)
    player.press(.enter)
    #expect(player.conflicts == 0)
  }

  @Test("Esc leaves it for later and takes nothing away")
  func later() throws {
    var player = try Player()
    try player.divide()
    player.press("V", .enter, .escape)
    #expect(player.row(-2) == " ✓ Left for later; V comes back to it.")
    player.press(.escape)
    #expect(player.conflicts == 1)
  }

  @Test("where neither is mine they are first and second, and m and t still take them")
  func firstAndSecond() throws {
    var player = try Player()
    for (text, replica) in [("One.", "other1"), ("Two.", "other2")] {
      var other = Elsewhere(
        of: try exampleSession(), terminal: replica == "other1" ? "aaaa1" : nil, replica: replica)
      player.receive(try other.perform(.edit(Player.key("J01"), ["text": .string(text)])))
    }
    player.press("V", .enter)
    #expect(player.screen.contains("1 First · terminal AAAA · 09:41"))
    #expect(player.screen.contains("2 Second · another terminal · 09:41"))
    player.press("t")
    #expect(player.text("J01") == "Two.")
  }

  @Test("of three versions a digit chooses, and t says so")
  func three() throws {
    var player = try Player()
    for text in ["One.", "Two.", "Three."] {
      var other = Elsewhere(
        of: try exampleSession(), replica: "other\(text.count)\(text.prefix(2))")
      player.receive(try other.perform(.edit(Player.key("J01"), ["text": .string(text)])))
    }
    player.press("V", .enter, "t")
    #expect(player.row(-2) == " ! There are 3 versions: choose with 1 to 3.")
    let rows = player.screen.split(separator: "\n").map(String.init)
    let second = try #require(rows.firstIndex { $0.contains("2 Version 2") })
    player.press("2")
    let text = try #require(player.text("J01"))
    #expect(rows[second + 1].contains(text))
    #expect(player.conflicts == 0)
  }

  @Test("lists are joined to all that is in either")
  func lists() throws {
    var player = try divided(
      ["evidence": .list(["J01", "J02"])], ["evidence": .list(["J02", "J03"])])
    player.press("V", .enter)
    #expect(player.screen.contains("‡ Conclusion 5 of the plenary · evidence"))
    #expect(player.screen.contains("A1, "))
    player.press("b")
    #expect(value("evidence", in: player) == .list(["J01", "J02", "J03"]))
  }

  @Test("a choice cannot be joined or typed, and the keys say why")
  func choice() throws {
    var player = try divided(["status": "agreed"], ["status": "contested"])
    player.press("V", .enter, "b")
    #expect(player.row(-2) == " ! Only texts and lists can be joined; choose one version.")
    player.press("e")
    #expect(player.row(-2) == " ! This is not a text that could be typed; choose one version.")
    player.press("k")
    #expect(player.row(-2) == " ! Nobody has withdrawn it: choose a version.")
    player.press("t")
    #expect(value("status", in: player) == "contested")
  }

  @Test("the text of another record is edited in a field of its own, which Esc keeps")
  func revision() throws {
    var player = try divided(["text": "Ours."], ["text": "Theirs."])
    player.press("V", .enter, "e")
    player.type(" Both.")
    player.press(.escape)
    #expect(player.handler.kept.last?.first?.record == Self.conclusion)
    player.press("e")
    #expect(player.row(-2).contains("Ctrl-X throws it away"))
    player.press(.control("x"), .control("x"))
    #expect(player.handler.kept.last?.isEmpty == true)
    player.press("e")
    #expect(!player.screen.contains("Both."))
    player.type(" Both.")
    player.press(.escape, "e")
    #expect(player.screen.contains("Theirs. Both."))
    player.press(.altEnter)
    player.type("Done.")
    player.press(.enter)
    #expect(value("text", in: player) == "Ours.\nTheirs. Both.\nDone.")
    #expect(player.conflicts == 0)
    #expect(player.handler.kept.last?.isEmpty == true)
  }

  @Test("several fields of a record are settled one after the other")
  func fields() throws {
    var player = try divided(
      ["text": "Ours.", "status": "agreed"], ["text": "Theirs.", "status": "contested"])
    player.press("V", .enter)
    #expect(player.row(2).contains("Conclusion 5 of the plenary · text"))
    #expect(player.row(2).contains("1/2"))
    player.press(.tab)
    #expect(player.row(2).contains("Conclusion 5 of the plenary · status"))
    player.press("t")
    #expect(player.row(-2) == " ✓ Settled conclusion 5 of the plenary: status · u undo")
    #expect(player.row(2).contains("Conclusion 5 of the plenary · text"))
    player.press("m")
    #expect(value("text", in: player) == "Ours.")
    #expect(player.row(-2) == " ✓ All conflicts are settled · u undo")
  }

  @Test("an entry withdrawn while it was changed is kept with k")
  func keep() throws {
    var player = try Player()
    try player.contest()
    player.press("V")
    #expect(player.screen.contains("withdrawn by terminal K7Q2 while it was changed"))
    player.press(.enter)
    #expect(player.screen.contains("Terminal K7Q2 withdrew this (09:41)"))
    player.press("m")
    #expect(player.row(-2).contains("k keeps it, d withdraws it"))
    player.press("k")
    #expect(player.conflicts == 0)
    #expect(player.entries("Said more clearly.").count == 1)
  }

  @Test("or withdrawn with d, and u brings the question back")
  func withdraw() throws {
    var player = try Player()
    try player.contest()
    player.press("V", .enter, "d")
    #expect(player.conflicts == 0)
    #expect(player.entries("Said more clearly.").isEmpty)
    player.press("u")
    #expect(player.entries("Said more clearly.").count == 1)
  }

  @Test("what is settled elsewhere leaves the dialogue with a sentence")
  func settledElsewhere() throws {
    var player = try Player()
    try player.divide()
    player.press("V", .enter)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J01"), ["text": "Settled."])))
    #expect(player.row(-2) == " ! A1 was settled at another terminal.")
    #expect(player.screen.contains("> Actions"))
  }

  @Test("with nothing to settle V says so")
  func none() throws {
    var player = try Player()
    player.press("V")
    #expect(player.row(-2).contains("There is nothing to settle"))
  }
}
