import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("What goes with what")
struct AssociationTests {
  private func insights(_ rooms: Rooms, _ kind: Insight.Kind) -> [Insight] {
    Insight.all(of: rooms.session).filter { $0.kind == kind }
  }

  /// Two cells for each two of the groups: academia and industry in each; so many of `active` with
  /// activity as a builder and so many of the others met a challenge of "law".
  private func cells(_ both: Int, of active: Int, _ other: Int, of inactive: Int) throws -> Rooms {
    let groups = (1...(active + inactive + 1) / 2).map { "\($0)" }
    var rooms = try Rooms(groups)
    let cells = groups.flatMap { group in ["academia", "industry"].map { (group, $0) } }
    for (index, cell) in cells.prefix(active + inactive).enumerated() {
      let isActive = index < active
      let isMet = isActive ? index < both : index - active < other
      if isActive { try rooms.enter("action builder \(cell.0)", sector: cell.1) }
      if isMet { try rooms.enter("challenge solver \(cell.0)", sector: cell.1, themes: ["law"]) }
      try rooms.enter("action solver \(cell.0)", sector: cell.1)
    }
    return rooms
  }

  private func law(_ insights: [Insight]) -> [Insight] {
    insights.filter { $0.sentence.contains("“law”") }
  }

  @Test("what goes with what is counted in a two-by-two table and told as an observation")
  func together() throws {
    let rooms = try cells(1, of: 5, 4, of: 5)
    let shown = insights(rooms, .seenTogether).filter { $0.sentence.contains("law") }
    #expect(shown.count == 1)
    let names = ["both", "actionOnly", "challengeOnly", "neither", "cells"]
    #expect(names.map { shown[0].figure($0) } == [1, 4, 4, 1, 10])
    #expect(
      shown[0].sentence.hasPrefix(
        "Where somebody was active as Builder, 1 of 5 met a challenge of “law”; where nobody was, "
          + "4 of 5 did."))
    #expect(shown[0].sentence.hasSuffix("seen together, which is no cause."))
  }

  @Test(
    "as often is said only of shares that are close, where enough is expected of each",
    arguments: [(0, 10, 4, 13), (3, 9, 1, 14), (2, 10, 2, 13), (3, 5, 2, 5), (6, 20, 3, 20)])
  func notTheSame(both: Int, active: Int, other: Int, inactive: Int) throws {
    let rooms = try cells(both, of: active, other, of: inactive)
    #expect(law(insights(rooms, .noDifference)).isEmpty)
    #expect(law(insights(rooms, .seenTogether)).isEmpty)
    let few = try #require(law(insights(rooms, .tooFew)).first)
    #expect(
      few.sentence.contains("\(both) of \(active) with and \(other) of \(inactive) without Builder")
    )
    #expect(few.sentence.hasPrefix("Too few to tell whether"))
    let names = ["both", "actionOnly", "challengeOnly", "neither"].map { "\($0):builder" }
    #expect(
      names.map { few.figure($0) } == [both, active - both, other, inactive - other])
  }

  @Test("shares that are close are told with the counts of the two-by-two table")
  func same() throws {
    let same = try cells(5, of: 10, 5, of: 11)
    let found = try #require(law(insights(same, .noDifference)).first)
    #expect(
      found.sentence.hasSuffix("by sector and group: 5 of 10 with and 5 of 11 without Builder."))
    #expect(found.figure("both:builder") == 5 && found.figure("neither:builder") == 6)
  }

  @Test("where many cells are counted, a difference under a third is told if chance is unlikely")
  func clear() throws {
    let clear = try cells(20, of: 60, 5, of: 60)
    #expect(law(insights(clear, .seenTogether)).map { $0.figure("both") } == [20])
    #expect(law(insights(clear, .tooFew)).isEmpty)
  }

  @Test("the evidence is every challenge and every action that is counted")
  func evidence() throws {
    for (rooms, kind) in [
      (try cells(1, of: 5, 4, of: 5), Insight.Kind.seenTogether),
      (try cells(5, of: 10, 5, of: 11), .noDifference), (try cells(2, of: 10, 2, of: 13), .tooFew),
    ] {
      let found = try #require(law(insights(rooms, kind)).first)
      let counted = rooms.session.entries.all.filter {
        $0.role.name == "builder" || $0.themes == ["law"]
      }
      #expect(found.evidence == counted.map(\.id).sorted())
      #expect(insights(rooms, .comparisons).allSatisfy { !$0.evidence.isEmpty })
    }
  }

  @Test("what is nearly everywhere is told apart from what is rare")
  func everywhere() throws {
    var rooms = try cells(8, of: 8, 11, of: 12)
    try rooms.enter("action shaper 1", sector: "academia")
    let sentence = try #require(insights(rooms, .tooFew).last?.sentence)
    #expect(
      sentence == "Not compared, of 20 cells, each a sector in a group: it takes 3 with and 3 "
        + "without. Met nearly everywhere: challenges of any kind in 19 and “law” in 19. Too rarely "
        + "active: Shaper in 1. Active nearly everywhere: Solver in 20.")
  }

  @Test("a role in which nobody is active is not compared with anything")
  func noActivity() throws {
    let rooms = try cells(5, of: 10, 5, of: 11)
    let all = try #require(insights(rooms, .comparisons).first)
    // Any challenge and "law" against two of three roles.
    #expect(all.figure("comparisons") == 4)
    #expect(insights(rooms, .tooFew).allSatisfy { $0.figure("role:shaper") == nil })
  }

  @Test("of many themes only some are told of one by one")
  func flood() throws {
    let groups = (1...5).map { "\($0)" }
    var rooms = try Rooms(groups)
    for group in groups {
      try rooms.enter("action solver \(group)", sector: "academia")
      try rooms.enter("action solver \(group)", sector: "industry")
      try rooms.enter("action builder \(group)", sector: "academia")
    }
    for theme in 0..<20 {
      for group in [1, 2, 3] {
        try rooms.enter(
          "challenge solver \(group)", sector: group == 1 ? "industry" : "academia",
          themes: ["theme \(theme)"])
      }
    }
    let few = insights(rooms, .tooFew)
    #expect(few.count == 4)
    #expect(few.last?.figure("furtherThemes") == 18)
    #expect(few.last?.sentence.contains("18 further themes were compared") == true)
  }
}
