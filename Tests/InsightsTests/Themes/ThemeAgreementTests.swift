@testable import Insights
import Testing

@Suite("Proposed themes against those that a moderator would give")
struct ThemeAgreementTests {
  private func agreement(_ set: LabelledThemes) throws -> GroupAgreement {
    let proposals = ThemeProposals(try set.session())
    for proposal in proposals.all {
      print("  \(proposal.title): \(proposal.entries.count)")
    }
    let agreement = GroupAgreement(of: set.groups(proposals), with: set.items.map(\.theme))
    print("themes, \(set.testDescription): \(agreement)")
    return agreement
  }

  @Test("the sets that were tuned by", arguments: LabelledThemes.tuning)
  func tuning(name: String) throws {
    let agreement = try agreement(LabelledThemes(name))
    #expect(agreement.precision >= 0.7)
    #expect(agreement.adjustedRand >= 0.45)
  }
}
