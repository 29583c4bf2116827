import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Who is involved")
struct InvolvementTests {
  private func insights(_ rooms: Rooms, _ kind: Insight.Kind) -> [Insight] {
    Insight.all(of: rooms.session).filter { $0.kind == kind }
  }

  @Test("nothing entered: nothing is told")
  func empty() throws {
    #expect(Insight.all(of: try Rooms().session).isEmpty)
    #expect(Insight.all(of: Session(id: "s", replica: ReplicaID(rawValue: "r"))).isEmpty)
  }

  @Test("a role is active everywhere, in some groups, or nowhere")
  func roles() throws {
    var rooms = try Rooms()
    for group in ["I", "II"] { try rooms.enter("action solver \(group)", sector: "academia") }
    try rooms.enter("action shaper I", sector: "industry")
    try rooms.enter("challenge builder II")
    let everywhere = insights(rooms, .roleEverywhere)
    #expect(everywhere.map { $0.figure("actions") } == [2])
    #expect(everywhere[0].sentence.hasPrefix("Solver: 2 actions, a small number, in both groups"))
    let partly = insights(rooms, .rolePartly)
    #expect(partly.map { $0.figure("groups") } == [1])
    #expect(partly[0].sentence.contains("No action in group II."))
    let missing = insights(rooms, .roleMissing)
    #expect(
      missing.map(\.sentence).allSatisfy { $0.hasPrefix("Builder: no action in either group") })
    #expect(missing.map { $0.figure("challenges") } == [1])
  }

  @Test("absent, silent and unknown are told apart")
  func absence() throws {
    var rooms = try Rooms(["I", "II", "III"])
    for group in ["I", "II", "III"] {
      try rooms.enter("action solver \(group)", sector: "academia")
    }
    try rooms.seat("government", in: "I")
    try rooms.seat("academia", in: "II")
    let sectors = Insight.all(of: rooms.session).filter { $0.figure("groupsAbsent") != nil }
    let government = try #require(sectors.first { $0.sentence.hasPrefix("Government") })
    #expect(government.kind == .sectorSilent)
    #expect(government.figure("groupsSilent") == 1)
    #expect(government.figure("groupsAbsent") == 1)
    #expect(government.figure("groupsUnknown") == 1)
    #expect(government.sentence.contains("in group I, and nothing was entered"))
    #expect(government.sentence.contains("Nobody from it was there in group II: absence"))
    #expect(government.sentence.contains("in group III is not known"))
    #expect(insights(rooms, .sectorAbsent).isEmpty)
    try rooms.seat("academia", in: "III")
    try rooms.seat("academia", in: "I")
    let absent = insights(rooms, .sectorAbsent).map(\.sentence)
    #expect(absent.map { $0.hasPrefix("Nobody from industry was there") } == [true])
    try rooms.seat("industry", in: "III")
    #expect(insights(rooms, .sectorAbsent).isEmpty)
    #expect(insights(rooms, .sectorSilent).count == 2)
  }

  @Test("of a sector of which nobody was anywhere, silence is not held against it")
  func absentEverywhere() throws {
    var rooms = try Rooms()
    for group in ["I", "II"] {
      try rooms.enter("action solver \(group)", sector: "academia")
      try rooms.seat("academia", in: group)
    }
    let absent = insights(rooms, .sectorAbsent)
    #expect(absent.count == 2)
    #expect(absent[0].sentence.hasPrefix("Nobody from government was there in either group"))
  }

  @Test("who was marked as present counts; where nobody was, all who are listed do")
  func marks() throws {
    var rooms = try Rooms(["I"])
    try rooms.enter("action solver I", sector: "academia")
    try rooms.seat("government", in: "I")
    #expect(insights(rooms, .sectorSilent).count == 1)
    try rooms.seat("academia", in: "I", present: true)
    #expect(insights(rooms, .sectorSilent).isEmpty)
    #expect(insights(rooms, .sectorAbsent).count == 2)
    try rooms.seat("industry", in: "I", present: true)
    #expect(insights(rooms, .sectorSilent).map { String($0.sentence.prefix(8)) } == ["Industry"])
  }

  @Test("somebody whose sector is not known may be of any sector")
  func unknownSector() throws {
    var rooms = try Rooms(["I"])
    try rooms.enter("action solver I", sector: "academia")
    try rooms.seat("academia", in: "I")
    #expect(insights(rooms, .sectorAbsent).count == 2)
    try rooms.seat(nil, in: "I")
    #expect(insights(rooms, .sectorAbsent).isEmpty)
  }

  @Test("a sector that was there without an action in a role is told of where others named five")
  func gaps() throws {
    var rooms = try Rooms()
    for _ in 0..<4 { try rooms.enter("action solver I", sector: "academia") }
    try rooms.enter("challenge solver II", sector: "government")
    try rooms.enter("action solver II")
    // Whose the fifth is nobody knows.
    #expect(insights(rooms, .sectorRoleGap).isEmpty)
    try rooms.enter("action solver I", sector: "academia")
    let gaps = insights(rooms, .sectorRoleGap)
    #expect(gaps.count == 1)
    #expect(gaps[0].figure("sector:government") == 0)
    #expect(gaps[0].figure("actionsOfOthers") == 5)
    #expect(gaps[0].figure("unspecifiedSector") == 1)
    #expect(gaps[0].figure("groupsThere") == 1)
    #expect(gaps[0].figure("groupsUnknown") == 1)
    #expect(gaps[0].evidence.count == 6)
    #expect(
      gaps[0].sentence.hasPrefix(
        "Government: no action under its name as Solver, although it was there in group II; others "
          + "named 5, and 1 action names no sector."))
    #expect(gaps[0].draft.hasSuffix("not all actions name a sector."))
  }

  @Test("of one group alone, only what was said there is told")
  func oneGroup() throws {
    var rooms = try Rooms()
    let own = try rooms.enter("action solver I", sector: "academia")
    try rooms.enter("action shaper II", sector: "industry")
    let insights = Insight.all(of: rooms.session, in: Identifier("g-I"))
    #expect(Set(insights.flatMap(\.evidence)) == [own])
    #expect(insights.contains { $0.kind == .roleEverywhere && $0.sentence.contains("in group I") })
  }

  @Test("where nobody knows who was there, no sentence says how many sectors were")
  func unknownPresence() throws {
    var rooms = try Rooms()
    for group in ["I", "II"] {
      try rooms.enter("action solver \(group)", sector: "academia")
      try rooms.enter("action solver \(group)", sector: "industry")
      try rooms.enter("action shaper \(group)", sector: "industry")
    }
    func told() -> [String] { insights(rooms, .roleEverywhere).map(\.sentence) }
    #expect(told().allSatisfy { !$0.contains("sectors that were there") })
    #expect(told().contains { $0.contains("in both groups, from 2 sectors;") })
    for group in ["I", "II"] { try rooms.seat("government", in: group) }
    #expect(told().contains { $0.contains("from 2 of the 3 sectors that were there") })
    try rooms.seat(nil, in: "II")
    #expect(told().contains { $0.contains("from 2 of the 3 sectors known to have been there") })
  }

  @Test("who is there: those marked as present; where nobody is, all but those marked as missing")
  func present() {
    func person(_ id: String, _ group: String, _ isPresent: Bool?) -> Participant {
      Participant(id: Identifier(id), group: Identifier(group), isPresent: isPresent)
    }
    let people = [
      person("a", "I", true), person("b", "I", nil), person("c", "I", false),
      person("d", "II", nil), person("e", "II", false),
    ]
    #expect(people.present.map(\.id.name) == ["a", "d"])
  }
}
