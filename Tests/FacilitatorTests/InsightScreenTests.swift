@testable import Facilitator
import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What the entries show, by keys, and the conclusions drafted from it.
@Suite("Insights by keys")
struct InsightScreenTests {
  @Test("i shows what the command prints, topic by topic, with the evidence of each sentence")
  func show() throws {
    var player = try Player()
    player.press("i")
    let insights = Insight.all(of: try exampleSession())
    #expect(player.screen.contains("Insights · all groups"))
    #expect(player.screen.contains("1/\(insights.count)"))
    #expect(player.screen.contains("Who is involved"))
    #expect(player.screen.contains("I: A2, A3, A10, A12, A13 · II: A6, A7, A11, A12, A14"))
    player.press(.end)
    #expect(player.screen.contains("\(insights.count)/\(insights.count)"))
    #expect(player.screen.contains("Stages of norm cultivation"))
    player.press("i")
    #expect(player.model.top.place == .board)
  }

  @Test("Tab looks at the board's group alone, and back at all")
  func groups() throws {
    var player = try Player()
    player.press("g", "2", "i", .tab)
    #expect(player.screen.contains("Insights · group II"))
    player.press("g")
    #expect(player.screen.contains("Insights · all groups"))
  }

  @Test("Enter shows the entries that a sentence rests on, and Enter there opens one")
  func evidence() throws {
    var player = try Player()
    player.press("i", .down, .down, .down, .down, .enter)
    #expect(player.screen.contains("What it rests on"))
    #expect(player.screen.contains(">I A11"))
    player.press(.down, .enter)
    #expect(player.screen.contains("C5 · "))
    player.press(.escape, .escape)
    #expect(player.screen.contains("5/"))
  }

  @Test("c drafts a conclusion of the plenary with the evidence, and u takes it back")
  func draft() throws {
    var player = try Player()
    let before = try #require(player.model.session).state.all(Conclusion.self).count
    player.press("i", .down, .down, .down, .down, "c")
    #expect(player.screen.contains("Actions as whistle-blower were named in groups I and III"))
    #expect(player.screen.contains("I A11, I C5, I C6, I C8, III A2, III C2"))
    player.type("!")
    player.press(.enter)
    #expect(player.row(-2).contains("of the plenary · u undo"))
    let session = try #require(player.model.session)
    let drafted = try #require(
      session.state.all(Conclusion.self).first { $0.text.hasPrefix("Actions as whistle-blower") })
    #expect(drafted.text.hasSuffix("!") && drafted.group == nil && drafted.status == .draft)
    #expect(Set(drafted.evidence) == Set(player.insight(4)?.evidence ?? []))
    #expect(drafted.evidence.count == 8)
    player.press("u")
    #expect(player.model.session?.state.all(Conclusion.self).count == before)
  }

  @Test("a group that is looked at alone gets the conclusion")
  func draftOfGroup() throws {
    var player = try Player()
    player.press("g", "3", "i", "g", "c", .enter)
    #expect(player.row(-2).contains("of group III · u undo"))
    player.press("C")
    #expect(player.screen.contains("Conclusions · Group III"))
  }

  @Test("leaving the form keeps nothing that nobody typed, and joins what somebody did")
  func leftForm() throws {
    var player = try Player()
    player.press("i", "c", .escape, .down, "c")
    #expect(!player.screen.contains("decision-maker"))
    player.type(" Mine.")
    player.press(.escape, .down, "c")
    #expect(player.screen.contains("Mine."))
    #expect(player.screen.contains("problem-solver"))
  }

  @Test("evidence that may not leave the room has a mark, and the form warns of it")
  func release() throws {
    var session = try exampleSession()
    let whistle = try #require(
      Insight.all(of: session).first { $0.kind == .rolePartly }?.evidence.first)
    _ = try session.perform(
      .edit(whistle.key, ["release": "moderator"]), at: Timestamp(seconds: 0))
    var player = Player(session)
    player.press("i", .down, .down, .down, .down)
    #expect(player.screen.contains("A11*") || player.screen.contains("A2*"))
    #expect(player.screen.contains("* 1 entry in the evidence may not leave the room."))
    player.press("c")
    #expect(player.screen.contains("1 entry of the evidence may not leave the room"))
  }

  @Test("what others enter is seen at the next tick, without a key, and the place stays")
  func following() throws {
    var player = try Player()
    player.press("i", .down, .down)
    let sentence = player.insight(2)?.sentence
    var other = Elsewhere(of: player.model.session)
    let operations = try other.perform(
      .add(
        Entry(
          id: Identifier("new"), group: Identifier("group-1"), kind: Identifier("action"),
          role: Identifier("whistle-blower"), text: "Told.")))
    player.receive(operations)
    player.wait()
    #expect(player.insight(player.screenIndex)?.sentence == sentence)
    player.press(.down, .down)
    #expect(player.screen.contains("Whistle-blower: 3 actions"))
    #expect(!player.screen.contains("As of"))
  }

  @Test("with many entries it says that it is old, and r looks again")
  func stale() throws {
    var session = try exampleSession()
    for number in 0..<450 {
      let entry = Entry(
        id: Identifier("many\(number)"), group: Identifier("group-1"),
        kind: Identifier("action"), role: Identifier("problem-solver"), text: "Number \(number).")
      _ = try session.perform(.add(entry), at: Timestamp(seconds: 0))
    }
    var player = Player(session)
    player.press("i")
    var other = Elsewhere(of: session)
    let operations = try other.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "many1")), ["text": "Other."]))
    player.receive(operations)
    player.wait(3)
    #expect(player.screen.contains("the session has changed since · r looks again"))
    player.press("r")
    #expect(!player.screen.contains("r looks again"))
  }

  @Test("a session without entries says so and which key goes on")
  func empty() throws {
    var player = Player(Session(id: "empty", replica: ReplicaID(rawValue: "r")))
    player.press("i")
    #expect(player.screen.contains("Nothing was entered yet"))
    #expect(player.screen.contains("Esc goes back"))
    player.press("c", .enter, .tab, .down, "r", "u", .escape)
    #expect(player.handler.saved.isEmpty)
  }

  @Test("all groups", arguments: ScreenGoldenTests.sizes)
  func all(size: Size) throws {
    var player = try Player(size)
    player.press("i", .down)
    try expectScreen(player, "insights", size)
  }

  @Test(
    "the second topic of a group, one entry of which stays in the room",
    arguments: ScreenGoldenTests.sizes)
  func group(size: Size) throws {
    var session = try exampleSession()
    _ = try session.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "J04")), ["release": "room"]),
      at: Timestamp(seconds: 0))
    var player = Player(session, MemoryHandler(), size)
    player.press("i", .tab)
    let topic = player.insights.firstIndex { $0.kind.topic == .challenges } ?? 0
    for _ in 0..<topic { player.press(.down) }
    try expectScreen(player, "insights-group", size)
  }

  @Test("the entries of a sentence", arguments: ScreenGoldenTests.sizes)
  func evidenceList(size: Size) throws {
    var player = try Player(size)
    player.press("i", .enter, .down)
    try expectScreen(player, "insight-evidence", size)
  }

  @Test("the draft of a conclusion", arguments: ScreenGoldenTests.sizes)
  func form(size: Size) throws {
    var player = try Player(size)
    player.press("i", "c")
    try expectScreen(player, "insight-draft", size)
  }

  @Test("nothing entered yet", arguments: ScreenGoldenTests.sizes)
  func nothing(size: Size) throws {
    var player = Player(
      Session(id: "empty", replica: ReplicaID(rawValue: "r")), MemoryHandler(), size)
    player.press("i")
    try expectScreen(player, "insights-empty", size)
  }
}

extension Player {
  /// The insights on the screen.
  fileprivate var insights: [Insight] { model.screen(InsightScreen.self)?.insights ?? [] }

  /// The insight in that place of the screen.
  fileprivate func insight(_ place: Int) -> Insight? {
    insights.indices.contains(place) ? insights[place] : nil
  }

  /// The place of the selected one.
  fileprivate var screenIndex: Int {
    model.screen(InsightScreen.self).map { $0.row(in: $0.insights) } ?? -1
  }
}
