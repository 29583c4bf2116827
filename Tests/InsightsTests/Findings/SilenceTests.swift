import Insights
import SessionEngine
import Testing
import WorkshopModel

/// Groups in which nothing was entered, and entries that name no sector: neither is silence of a
/// sector.
@Suite("Silent groups and unnamed sectors")
struct SilenceTests {
  private func insights(_ rooms: Rooms, _ kind: String, in group: String? = nil) -> [Insight] {
    Insight.all(of: rooms.session, in: group.map { Identifier("g-\($0)") })
      .filter { $0.kind.rawValue == kind }
  }

  @Test("a group in which nothing was entered counts, and is told of by itself")
  func silentGroup() throws {
    var rooms = try Rooms(["I", "II", "III"])
    for group in ["I", "II"] {
      try rooms.enter("action solver \(group)", sector: "academia")
      try rooms.enter("challenge solver \(group)", sector: "academia", themes: ["law"])
    }
    for _ in 0..<2 { try rooms.seat("industry", in: "III") }
    let solver = try #require(
      insights(rooms, "role-partly").first { $0.sentence.hasPrefix("Solver") })
    #expect(solver.figure("groups") == 2 && solver.figure("ofGroups") == 3)
    #expect(solver.sentence.contains("in 2 of 3 groups (I and II)"))
    #expect(solver.sentence.contains("Nothing was entered yet in group III."))
    #expect(
      solver.draft == "Actions as Solver were named in groups I and II, and none in group III.")
    let theme = try #require(insights(rooms, "recurring-theme").first)
    #expect(theme.figure("ofGroups") == 3 && theme.sentence.contains("None in group III."))
    let silent = insights(rooms, "group-silent")
    #expect(silent.map(\.sentence) == ["Group III: 2 people there, nothing entered yet."])
    #expect(silent.map { $0.figure("people") } == [2])
    #expect(insights(rooms, "group-silent", in: "III") == silent)
    #expect(insights(rooms, "group-silent", in: "I").isEmpty)
    // Somebody of it sits there, so that it is not absent.
    #expect(insights(rooms, "sector-absent").isEmpty)
    #expect(insights(rooms, "sector-silent").map { $0.figure("groupsSilent") } == [1])
  }

  @Test("of a group in which nobody is listed, or nobody there, what is known is said")
  func nobodyListed() throws {
    var rooms = try Rooms(["I", "II", "III", "IV"])
    try rooms.enter("action solver I")
    try rooms.seat("industry", in: "III", present: false)
    try rooms.seat("industry", in: "IV")
    #expect(
      insights(rooms, "group-silent").map(\.sentence) == [
        "Group II: nothing entered yet, and nobody is listed.",
        "Group III: nobody there of 1 listed, nothing entered yet.",
        "Group IV: 1 person there, nothing entered yet.",
      ])
  }

  @Test("where entries name no sector, a sector that is there is not called silent")
  func unnamed() throws {
    var rooms = try Rooms(["I", "II"])
    let unnamed = try rooms.enter("action solver I")
    try rooms.enter("action solver II", sector: "academia")
    for group in ["I", "II"] {
      for sector in ["government", "academia"] { try rooms.seat(sector, in: group) }
    }
    #expect(insights(rooms, "sector-silent").isEmpty)
    let unclear = try #require(insights(rooms, "sector-unclear").first)
    #expect(
      unclear.sentence == "Government: somebody was there, in group I. Nothing was entered under "
        + "its name, but 1 entry names no sector there, so whether it was silent is not known. "
        + "There and silent in group II.")
    #expect(unclear.evidence == [unnamed])
    #expect(unclear.draft.hasSuffix("although not all entries name a sector."))
    let academia = try #require(
      insights(rooms, "sector-roles").first { $0.sentence.hasPrefix("Academia") })
    #expect(
      academia.sentence.contains("There in group I, with nothing under its name, but 1 entry"))
    let role = try #require(insights(rooms, "role-everywhere").first)
    #expect(role.sentence.contains("none under the name of government. 1 action names no sector."))
    #expect(role.draft.hasSuffix("although not all actions name a sector."))
  }

  @Test("an action without a sector in another role is no reservation, one in the role is")
  func reservation() throws {
    var rooms = try Rooms(["I"])
    try rooms.enter("action solver I", sector: "academia")
    try rooms.enter("action shaper I")
    let academia = try #require(insights(rooms, "sector-roles").first)
    #expect(
      academia.sentence.contains(
        "No action under its name as Shaper or Builder, where 1 action names no sector."))
    #expect(academia.draft.hasSuffix("although not all actions name a sector."))
    try rooms.enter("action shaper I", sector: "academia")
    let again = try #require(insights(rooms, "sector-roles").first)
    #expect(again.sentence.contains("No action as Builder."))
  }
}
