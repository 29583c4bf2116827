@testable import Insights
import TestSupport
import Testing
import WorkshopModel

@Suite("The themes that an entry could get")
struct ThemeChoicesTests {
  @Test("are all themes there are and all proposals of new ones, the best fit first")
  func complete() throws {
    let set = try LabelledThemes("en-tuning")
    let marked = Set(set.items.indices.prefix(20))
    let proposals = ThemeProposals(try set.session(marked: marked))
    let themes = Set(marked.compactMap { set.items[$0].theme })
    let new = proposals.all.filter { $0.kind == .new }
    for place in set.items.indices {
      let choices = proposals.choices(for: LabelledThemes.entry(place))
      #expect(Set(choices.filter { $0.proposal == nil }.map(\.title)) == themes)
      #expect(Set(choices.compactMap(\.proposal)) == Set(new))
      #expect(zip(choices, choices.dropFirst()).allSatisfy { $0.fit >= $1.fit })
      #expect(choices.allSatisfy { 0...1 ~= $0.fit })
    }
    #expect(proposals.choices(for: Identifier("nobody")).isEmpty)
  }

  @Test(
    "with half of the entries sorted by hand, the right theme of the others is mostly among the first",
    arguments: LabelledThemes.tuning)
  func ranked(name: String) throws {
    let set = try LabelledThemes(name)
    let (first, third) = try Self.ranks(set)
    print("choices, \(name): right theme first \(first), among three \(third)")
    #expect(first >= 0.55)
    #expect(third >= 0.75)
  }

  /// Of the entries with a theme at odd places, those at even ones being marked: the share whose
  /// theme is the first choice among the themes there are, and among the first three.
  static func ranks(_ set: LabelledThemes) throws -> (first: Double, third: Double) {
    let even = Set(set.items.indices.filter { $0 % 2 == 0 })
    let proposals = ThemeProposals(try set.session(marked: even))
    let places = set.items.indices.compactMap { place -> Int? in
      guard !even.contains(place), let theme = set.items[place].theme else { return nil }
      let titles = proposals.choices(for: LabelledThemes.entry(place))
        .filter { $0.proposal == nil && $0.fit > 0 }.map(\.title)
      return titles.firstIndex(of: theme) ?? .max
    }
    func share(_ limit: Int) -> Double {
      (100 * Double(places.count { $0 < limit }) / Double(places.count)).rounded() / 100
    }
    return (share(1), share(3))
  }
}
