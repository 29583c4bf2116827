import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Patterns across groups")
struct PatternTests {
  private func insights(_ rooms: Rooms, _ kind: Insight.Kind) -> [Insight] {
    Insight.all(of: rooms.session).filter { $0.kind == kind }
  }

  @Test("a theme recurs when challenges of two groups carry it, however it is written")
  func themes() throws {
    var rooms = try Rooms()
    try rooms.enter("action solver II")
    try rooms.enter("challenge solver I", sector: "academia", themes: ["Oversight", "alone"])
    try rooms.enter("challenge shaper I", themes: ["oversight "])
    #expect(insights(rooms, .recurringTheme).isEmpty)
    try rooms.enter("challenge solver II", sector: "industry", themes: ["oversight", "oversight"])
    try rooms.enter("action solver II", themes: ["alone"])
    let themes = insights(rooms, .recurringTheme)
    #expect(themes.count == 1)
    #expect(themes[0].figure("challenges") == 3)
    #expect(themes[0].figure("groups") == 2)
    #expect(themes[0].figure("sectors") == 2)
    #expect(themes[0].figure("roles") == 2)
    #expect(themes[0].figure("unspecifiedSector") == 1)
    #expect(themes[0].sentence.contains("“oversight” come again in both groups"))
    #expect(insights(rooms, .withoutTheme).isEmpty)
  }

  @Test("challenges worded alike are found across groups, in any script, and none is told as none")
  func wording() throws {
    var rooms = try Rooms()
    try rooms.enter("challenge solver I", text: "No budget for an incident response team")
    try rooms.enter("challenge solver I", text: "Фирмы не знают, кому сообщать об уязвимостях")
    #expect(insights(rooms, .recurringWording).isEmpty)
    #expect(insights(rooms, .noLikeWording).map { $0.figure("challenges") } == [2])
    try rooms.enter("challenge shaper II", text: "There's no budget for incident response teams.")
    try rooms.enter("challenge shaper II", text: "Фирмы не знают кому сообщить об уязвимости")
    try rooms.enter("action shaper II", text: "No budget for an incident response team")
    let found = insights(rooms, .recurringWording)
    #expect(found.map { $0.figure("challenges") } == [2, 2])
    #expect(found.allSatisfy { $0.figure("groups") == 2 && $0.figure("roles") == 2 })
    #expect(insights(rooms, .noLikeWording).isEmpty)
  }

  @Test("a doubled effort is like actions of different organisations in one role")
  func doubled() throws {
    var rooms = try Rooms()
    let texts = [
      "Runs a yearly exercise with hospitals", "runs yearly exercises with the hospitals",
    ]
    try rooms.enter("action builder I", by: "Acme", text: texts[0])
    try rooms.enter("action builder II", by: "acme ", text: texts[1])
    try rooms.enter("action solver II", by: "Other", text: texts[1])
    try rooms.enter("action builder II", text: texts[1])
    #expect(insights(rooms, .doubledEffort).isEmpty)
    #expect(insights(rooms, .noDoubledEffort).first?.figure("unnamedOrganisation") == 1)
    try rooms.enter("action builder II", by: "Other", text: texts[1])
    let doubled = insights(rooms, .doubledEffort)
    #expect(doubled.map { $0.figure("actions") } == [4])
    #expect(doubled.map { $0.figure("organisations") } == [2])
    #expect(insights(rooms, .noDoubledEffort).isEmpty)
  }

  @Test("efforts on one theme in one role stand side by side from three organisations on")
  func parallel() throws {
    var rooms = try Rooms()
    for (organisation, group) in [("A", "I"), ("B", "II")] {
      try rooms.enter("action builder \(group)", by: organisation, themes: ["training"])
    }
    #expect(insights(rooms, .parallelEfforts).isEmpty)
    try rooms.enter("action builder II", by: "C", themes: ["Training"])
    try rooms.enter("challenge builder II", themes: ["training"])
    let parallel = insights(rooms, .parallelEfforts)
    #expect(parallel.map { $0.figure("organisations") } == [3])
    #expect(parallel.map { $0.figure("challenges") } == [1])
    #expect(parallel[0].sentence.contains("3 organisations, a small number, named 3 actions"))
    try rooms.enter("action builder II", themes: ["Training"])
    let more = try #require(insights(rooms, .parallelEfforts).first)
    #expect(more.figure("actions") == 4 && more.sentence.contains("named 3 actions"))
    #expect(more.sentence.contains("1 more action names no organisation."))
  }

  @Test("entries count at each stage of their roles, and it is called an interpretation")
  func stages() throws {
    var rooms = try Rooms()
    for role in ["solver", "shaper", "builder"] { try rooms.enter("action \(role) I") }
    let stages = try #require(insights(rooms, .stages).first)
    #expect(stages.figure("stage:start") == 1)
    #expect(stages.figure("stage:end") == 2)
    #expect(stages.figure("atSeveralStages") == 1)
    #expect(stages.figure("atNoStage") == 1)
    #expect(stages.sentence.hasPrefix("An interpretation: of 3 entries, a small number"))
    #expect(stages.sentence.hasSuffix("Source of the stages: Somebody 2011."))
  }
}
