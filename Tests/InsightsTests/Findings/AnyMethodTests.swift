import Insights
import SessionEngine
import TestSupport
import Testing
import Words
import WorkshopModel

/// Insights, coverage and ledger by what kinds stand for, whatever they are called.
@Suite("Any method")
struct AnyMethodTests {
  @Test("every entry is counted and listed once, every end once, and nothing traps")
  func counts() throws {
    for seed in seeds(400) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      let session = try method.session(entering: 25, using: &random)
      let coverage = Coverage(session)
      #expect(coverage.cell(group: nil, role: nil, sector: nil).total == session.entries.count)
      let listed = Projection(session).listed(of: session)
      #expect(listed.count == session.entries.count, "seed \(seed)")
      let ledger = Ledger(session)
      for group in method.groups {
        let all = ledger.challenges(in: group.id, of: session)
        #expect(ledger.counts(of: all).values.reduce(0, +) == all.count, "seed \(seed)")
        _ = Insight.all(of: session, in: group.id)
      }
      let insights = Insight.all(of: session)
      let known = Set(session.entries.all.map(\.id))
      #expect(insights.allSatisfy { known.isSuperset(of: $0.evidence) }, "seed \(seed)")
    }
  }

  @Test("a method whose kinds stand for neither is told of without claims about answers")
  func neither() throws {
    var rooms = try Rooms(["I"], kinds: ["proposal", "comment"])
    for kind in ["proposal", "comment", "comment"] { try rooms.enter("\(kind) solver I") }
    let insights = Insight.all(of: rooms.session)
    let told = insights.map(\.sentence).joined(separator: "\n").lowercased()
    for word in ["challenge", "action", "obstacle", "in the way", "answer", "open"] {
      #expect(!told.contains(word), "\(word) in \(told)")
    }
    #expect(
      told.contains(
        "3 entries of other kinds are not looked at any further: “comment” 2 and “proposal” 1."))
  }

  @Test("sentences call things by the titles of the kinds that stand for them")
  func titles() throws {
    var rooms = try Rooms(["I"], kinds: ["effort", "gap", "risk"])
    try rooms.edit(Identifier<EntryKind>("effort").key, ["standsFor": "done", "plural": "Efforts"])
    for (kind, plural) in [("gap", "Gaps"), ("risk", "Risks")] {
      try rooms.edit(
        Identifier<EntryKind>(kind).key, ["standsFor": "in-the-way", "plural": .string(plural)])
    }
    for kind in ["effort", "gap", "risk", "risk"] { try rooms.enter("\(kind) solver I") }
    let told = Insight.all(of: rooms.session).map(\.sentence).joined(separator: "\n")
    #expect(told.contains("1 effort"))
    #expect(told.contains("3 gaps and risks"))
    #expect(!told.lowercased().contains("challenge") && !told.lowercased().contains("action"))
    let words = Words.english.calling(rooms.session.state.all(EntryKind.self))
    #expect(words["challenge.notHere"].contains("Open a gap or risk first"))
    #expect(words["ledger.keys.open"].contains("gap or risk"))
  }

  @Test("ends of a workshop's own are counted under their titles")
  func ends() throws {
    var rooms = try Rooms(["I"])
    try rooms.edit(
      .workshop, ["ends": .list([.object(["id": "up", "title": "Taken up"])])])
    let challenges = try (0..<3).map { _ in try rooms.enter("challenge solver I") }
    try rooms.add(
      Outcome(id: Identifier("o"), challenge: challenges[0], result: Identifier("up")))
    let ledger = try #require(Insight.all(of: rooms.session).first { $0.kind == .ledger })
    #expect(
      ledger.sentence == "Of 3 challenges, a small number: “Taken up” 1; 2 are open.")
    #expect(ledger.figure("end:up") == 1 && ledger.figure("open") == 2)
  }
}
