import Insights
import SessionStorage
import Testing
import WorkshopModel

@Suite("Norm sets: search and comparison")
struct NormComparisonTests {
  private func compare(_ left: String, _ right: String) throws -> NormComparison {
    let library = try NormLibrary.published()
    return NormComparison(
      try #require(library.set(left)), try #require(library.set(right)), in: library)
  }

  private func pairs(_ comparison: NormComparison) -> [[String?]] {
    comparison.rows.map { [$0.left?.name, $0.right?.name] }
  }

  @Test("the norms of 2015 stand beside what 2021 says of each, without a difference of words")
  func layers() throws {
    let comparison = try compare("un-gge-2015", "un-gge-2021")
    let letters = "abcdefghijk".map { ["gge2015-\($0)", "gge2021-\($0)"] }
    #expect(pairs(comparison) == letters + [["gge2015-call", nil]])
    #expect(comparison.rows.allSatisfy { $0.difference == nil })
    #expect(comparison.rows.prefix(11).allSatisfy { $0.descent?.kind == .layer })
  }

  @Test("the draft of Singapore stands beside what took it up, the first two norms by themselves")
  func singapore() throws {
    let comparison = try compare("gcsc-singapore-2018", "gcsc-2019")
    #expect(
      pairs(comparison)
        == (1...6).map { ["singapore2018-\($0)", "gcsc2019-\($0 + 2)"] }
        + [["singapore2018-dates", nil], [nil, "gcsc2019-1"], [nil, "gcsc2019-2"]])
    #expect(comparison.rows[0].relations.map(\.relation) == ["took up"])
  }

  @Test("the codes of 2011 and 2015 differ where both were seen")
  func codes() throws {
    let comparison = try compare("sco-code-2011", "sco-code-2015")
    #expect(comparison.relations.map(\.relation) == ["succeeds"])
    let row = try #require(comparison.rows.first { $0.difference != nil })
    #expect(row.left?.name == "sco2011-opening" && row.right?.name == "sco2015-opening")
    #expect(
      row.difference?.pieces.filter { $0.kind != .same } == [
        .init(.removed, "the code"), .init(.added, "this Code of Conduct"),
      ])
  }

  @Test("turned round, a comparison has the same pairs and what was removed is added")
  func turnedRound() throws {
    for (left, right) in [("gcsc-2019", "paris-call-2018"), ("un-gge-2015", "gcsc-2019")] {
      let one = try compare(left, right)
      let other = try compare(right, left)
      #expect(
        Set(pairs(one)) == Set(pairs(other).map { Array($0.reversed()) }))
      #expect(one.rows.count { $0.difference != nil } > 0)
    }
  }

  @Test("each text of both sets is somewhere in the comparison of any two")
  func whole() throws {
    let library = try NormLibrary.published()
    for left in library.sets {
      for right in library.sets {
        let rows = NormComparison(left, right, in: library).rows
        let all = Set(rows.flatMap { [$0.left?.name, $0.right?.name] }.compactMap(\.self))
        #expect(all == Set((left.texts + right.texts).map(\.name)), "\(left.id), \(right.id)")
        #expect(
          rows.allSatisfy {
            ($0.difference != nil) == ($0.left?.text != nil && $0.right?.text != nil)
          })
      }
    }
  }

  @Test(
    "a search finds norms and notes that have all of the words, whatever the case",
    arguments: [
      ("BOTNETS", ["gcsc2019-4", "singapore2018-2"]),
      ("vulnerability ÉQUITIES", ["singapore2018-3"]),
      ("undersea cables", ["oewg2025-3"]), ("gpd", ["gpd2019-1"]), ("xyzzy", []),
    ])
  func search(words: String, names: [String]) throws {
    let found = NormSearch(words).found(in: try NormLibrary.published())
    #expect(found.map(\.text.name) == names)
  }

  @Test("a search for a set finds all that is in it, one for nothing finds everything")
  func sets() throws {
    let library = try NormLibrary.published()
    let osce = NormSearch("osce-cbm").found(in: library).map(\.set.id)
    #expect(osce.count == 16 && Set(osce) == ["osce-cbm-2016"])
    #expect(NormSearch(" ").isEmpty)
    #expect(NormSearch("").found(in: library).count == library.sets.flatMap(\.texts).count)
  }

  @Test("what has no norms of its own offers those that it is about")
  func offered() throws {
    let library = try NormLibrary.published()
    let offered = { (id: String) in library.set(id).map { library.norms(of: $0).map(\.id.name) } }
    #expect(offered("geneva-manual") == ["i", "j", "f", "g"].map { "gge2015-\($0)" })
    #expect(offered("oewg-2021")?.count == 11)
    #expect(library.notes(on: Identifier("gge2015-d")).map(\.note.name) == ["asean2024-3"])
  }
}
