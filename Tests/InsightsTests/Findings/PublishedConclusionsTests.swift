import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// The four general conclusions that the report of 2019 published, against what the demonstration
/// entries show: each pattern where they support it, and where they do not.
@Suite("The general conclusions of 2019")
struct PublishedConclusionsTests {
  private let insights: [Insight]

  init() throws { insights = Insight.all(of: try exampleSession()) }

  private func insight(_ kind: Insight.Kind, _ start: String) throws -> Insight {
    try #require(insights.first { $0.kind == kind && $0.sentence.hasPrefix(start) })
  }

  private func figures(_ insight: Insight, _ names: String...) -> [Int?] {
    names.map { insight.figure($0) }
  }

  @Test("1: a lot of involvement in opinion-shaping around all norms is in the entries")
  func opinionShaping() throws {
    let role = try insight(.roleEverywhere, "Opinion-shaper")
    #expect(figures(role, "groups", "ofGroups", "actions") == [4, 4, 9])
    #expect(figures(role, "norms", "ofNorms") == [4, 4])
    #expect(role.sentence.contains("in all 4 groups, on all 4 norms"))
    // Five of the seven sectors: all but the one participant of an intergovernmental organisation
    // and what several sectors do together, so not quite "all stakeholders".
    #expect(figures(role, "sectors", "ofSectors") == [5, 7])
    for sector in ["government", "private-sector", "civil-society", "academia"] {
      #expect(try #require(role.figure("sector:\(sector)")) > 0)
    }
    #expect(figures(role, "sector:intergovernmental", "sector:multistakeholder") == [0, 0])
  }

  @Test("1: a disconnect in understanding is in the entries as awareness, in three of four groups")
  func awareness() throws {
    let theme = try insight(.recurringTheme, "Challenges of “awareness”")
    #expect(figures(theme, "challenges", "groups", "ofGroups") == [3, 3, 4])
    #expect(theme.evidence.map(\.name) == ["G22", "I21", "J26"])
  }

  @Test("2: hardly any government in problem-solving is in the entries")
  func problemSolving() throws {
    let gap = try insight(.sectorRoleGap, "Government: no action as problem-solver")
    #expect(
      figures(gap, "sector:government", "actionsOfOthers", "groupsThere", "ofGroups")
        == [0, 10, 4, 4])
    let role = try insight(.roleEverywhere, "Problem-solver: 10 actions")
    #expect(role.sentence.contains("none from government, "))
  }

  @Test("2: hardly any government in decision-making is not in the entries: they name six")
  func decisionMaking() throws {
    #expect(
      !insights.contains {
        $0.kind == .sectorRoleGap && $0.sentence.hasPrefix("Government: no action as decision")
      })
    let government = try insight(.sectorRoles, "Government")
    #expect(figures(government, "role:decision-maker", "role:problem-solver") == [6, 0])
    // It is not only that no sentence says so: one says how many there are.
    let role = try insight(.roleEverywhere, "Decision-maker: 17 actions")
    #expect(role.sentence.contains("By sector: government 6, "))
  }

  @Test("2: others made rules of their own, in all four groups")
  func ownRules() throws {
    let role = try insight(.roleEverywhere, "Decision-maker")
    #expect(figures(role, "groups", "actions", "sector:government") == [4, 17, 6])
    #expect(
      figures(role, "sector:private-sector", "sector:technical-community") == [4, 4])
  }

  @Test("3: lack of information and oversight recurs most often, but in two of four groups only")
  func informationAndOversight() throws {
    let theme = try insight(.recurringTheme, "Challenges of “information and oversight”")
    #expect(figures(theme, "challenges", "groups", "ofGroups", "sectors") == [7, 2, 4, 3])
    let others = insights.filter { $0.kind == .recurringTheme && $0 != theme }
    #expect(others.allSatisfy { ($0.figure("challenges") ?? 0) < 7 })
    // "All stakeholders across all norms" is not in the entries, and the sentence says so.
    #expect(theme.sentence.contains("in 2 of 4 groups (I and III)"))
    #expect(theme.sentence.contains("None in groups II and IV."))
  }

  @Test("3: whether it was strongest where community-building was weak is too few to tell")
  func communityBuilding() throws {
    let theme = "“information and oversight”"
    #expect(
      !insights.contains {
        [.seenTogether, .noDifference].contains($0.kind) && $0.sentence.contains(theme)
      })
    let few = try #require(
      insights.first { $0.kind == .tooFew && $0.sentence.contains(theme) })
    #expect(few.sentence.hasPrefix("Too few to tell whether a challenge of \(theme) goes with"))
    #expect(few.sentence.contains("; 2 of 10 with and 2 of 13 without community-builder; "))
    let names = ["both", "actionOnly", "challengeOnly", "neither"]
    #expect(names.map { few.figure("\($0):community-builder") } == [2, 8, 2, 11])
    #expect(few.figure("cells") == 23)
    // Of challenges of any kind the entries show the opposite.
    let any = try insight(.seenTogether, "Where somebody was active as community-builder")
    #expect(names.map { any.figure($0) } == [9, 1, 6, 7])
  }

  @Test("4: fragmented community-building is in the entries as many organisations on one theme")
  func fragmented() throws {
    let efforts = try #require(
      insights.first {
        $0.kind == .parallelEfforts && $0.sentence.contains("community-builder")
          && $0.sentence.contains("“coordination”")
      })
    #expect(figures(efforts, "organisations", "actions", "groups", "challenges") == [9, 10, 4, 2])
    // Among them is what the group itself called scattered and done twice.
    #expect(efforts.evidence.contains(Identifier("G32")))
  }

  @Test("4: that they are duplicated is not in the wording of the entries, and it is said so")
  func duplicated() throws {
    #expect(!insights.contains { $0.kind == .doubledEffort })
    let none = try insight(.noDoubledEffort, "No two organisations named like actions")
    #expect(none.figure("actions") == 51)
  }

  @Test("what the entries show reads as recorded")
  func golden() throws {
    let lines = insights.map { insight in
      let figures = insight.figures.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      let evidence = insight.evidence.map(\.name).joined(separator: " ")
      return "\(insight.kind.rawValue): \(insight.sentence)\n  \(figures)\n  \(evidence)\n"
    }
    try expectGolden(lines.joined(), "igf-2019-day0.txt")
  }
}
