import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What insights say as the beginning of a conclusion.
@Suite("Drafts of conclusions from insights")
struct ConclusionDraftTests {
  private func draft(_ kind: Insight.Kind, _ beginning: String) throws -> String {
    let insights = Insight.all(of: try exampleSession())
    return try #require(
      insights.first { $0.kind == kind && $0.sentence.hasPrefix(beginning) }
    ).draft
  }

  @Test("a role says in which groups it was named and by whom it was not")
  func roles() throws {
    #expect(
      try draft(.rolePartly, "Whistle-blower")
        == "Actions as whistle-blower were named in groups I and III, and none in groups II and IV."
    )
    #expect(
      try draft(.roleEverywhere, "Community-builder")
        == "Actions as community-builder were named in all groups, and none by "
        + "intergovernmental organisations or academia.")
  }

  @Test("a sector says in which roles it named actions and in which it did not")
  func sectors() throws {
    #expect(
      try draft(.sectorRoles, "Government")
        == "Government named actions as decision-maker, community-builder and opinion-shaper, and "
        + "none as problem-solver or whistle-blower.")
    #expect(
      try draft(.sectorRoleGap, "Government")
        == "Somebody from government was there, but named no action as problem-solver, although "
        + "others did.")
  }

  @Test("a theme says in which groups it came, parallel efforts what is not known of them")
  func themes() throws {
    #expect(
      try draft(.recurringTheme, "Challenges of “disclosure”")
        == "Challenges of “disclosure” come again in groups I and IV.")
    #expect(
      try draft(.parallelEfforts, "As decision-maker")
        == "Several organisations work on “rule-making” as decision-maker; whether they know of "
        + "each other is not recorded.")
  }

  @Test("every other insight begins a conclusion with its own sentence, cause or no cause")
  func others() throws {
    let insights = Insight.all(of: try exampleSession())
    for insight in insights {
      #expect(!insight.draft.isEmpty)
      if insight.kind == .seenTogether { #expect(insight.draft == insight.sentence) }
    }
  }
}
