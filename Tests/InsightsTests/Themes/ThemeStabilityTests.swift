@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Proposed themes while entries come")
struct ThemeStabilityTests {
  @Test(
    "one entry more changes few of the groups that were there", arguments: LabelledThemes.tuning)
  func oneMore(name: String) throws {
    let set = try LabelledThemes(name)
    let all = set.groups(ThemeProposals(try set.session()))
    let agreements = try set.items.indices.map { left in
      let others = set.items.indices.filter { $0 != left }
      let before = set.groups(ThemeProposals(try set.session(of: others)))
      return GroupAgreement(of: others.map { before[$0] }, with: others.map { all[$0] })
        .adjustedRand
    }
    let mean = agreements.reduce(0, +) / Double(agreements.count)
    print(
      "themes, \(name), one entry more: adjusted Rand \(mean), same \(agreements.count { $0 == 1 })"
    )
    #expect(mean >= 0.75)
  }

  @Test(
    "where a proposal was accepted but for the entry that fits best, that is proposed for the theme"
  )
  func accepted() throws {
    let set = try LabelledThemes("fr-tuning")
    let session = try set.session()
    let first = try #require(ThemeProposals(session).all.first)
    var marked = session
    for entry in first.entries.dropFirst() {
      _ = try marked.perform(
        .edit(entry.key, ["themes": .list([.string(first.title)])]), at: Rooms.time)
    }
    let next = ThemeProposals(marked).all.first { $0.kind == .existing && $0.title == first.title }
    #expect(next?.entries.contains(first.entries[0]) ?? false)
  }

  @Test("the work for four times the entries is no more than that for all their pairs")
  func growth() throws {
    let set = LabelledThemes(try LabelledThemes.tuning.map(LabelledThemes.init))
    let words = set.items.flatMap { $0.text.split(separator: " ").map(String.init) }
    let growth = try Work.growth(from: 250) { count in
      var random = SplitMix64(seed: 9)
      var rooms = try Rooms()
      for _ in 0..<count {
        let text = (0..<14).map { _ in words.pick(&random) }.joined(separator: " ")
        try rooms.enter("action solver I", text: text)
      }
      return ThemeGround(rooms.session, .moderator, EntryMarks(rooms.session))
    } _: { ground in
      _ = ThemeProposals(ground, ThemeRejections())
    }
    print("themes, four times the entries: \(growth) times the work")
    #expect(growth < 20)
  }
}
