@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Proposed themes")
struct ThemeProposalsTests {
  private static let lessons = [
    "Judges attend a course on digital evidence", "No course for judges in our language",
    "A course for prosecutors and judges each spring",
  ]
  private static let flaws = [
    "Finders do not know where to report a vulnerability",
    "Passes each vulnerability on to whoever wrote the software",
    "A vulnerability in software of the ministry was never fixed",
  ]

  private func rooms(_ texts: [String], themes: [Int: String] = [:]) throws -> Rooms {
    var rooms = try Rooms()
    for (place, text) in texts.enumerated() {
      try rooms.enter("action solver I", text: text, themes: themes[place].map { [$0] } ?? [])
    }
    return rooms
  }

  private func id(_ place: Int) -> Identifier<Entry> { Identifier("e\(101 + place)") }

  private func places(_ proposal: ThemeProposal?) -> [Int] {
    (proposal?.entries ?? []).compactMap { Int($0.name.dropFirst()) }.map { $0 - 101 }.sorted()
  }

  @Test("entries that have words in common are proposed, called by words that stand in them")
  func found() throws {
    let rooms = try rooms(Self.lessons + Self.flaws + ["Could we open a window, please?"])
    let proposals = ThemeProposals(rooms.session).all
    #expect(proposals.map(places) == [[0, 1, 2], [3, 4, 5]])
    #expect(proposals.map(\.kind) == [.new, .new])
    #expect(proposals.map(\.title) == ["course for judges", "vulnerability"])
    #expect(proposals.map(\.titleRelease) == [nil, nil])
  }

  @Test("words that lead to the same matter bring entries of several languages together")
  func languages() throws {
    let rooms = try rooms([
      "A hacker who tells of a vulnerability is sued by the vendor",
      "Les hackers qui signalent une faille sont poursuivis",
      "A un hacker lo demandan por avisar de una vulnerabilidad",
      "Each spring the hospitals of the province practise for a blackout of the grid",
    ])
    #expect(ThemeProposals(rooms.session).all.map(places) == [[0, 1, 2]])
  }

  @Test("a theme that there is gains entries, by those that have it and by its name")
  func existing() throws {
    let rooms = try rooms(Self.lessons + Self.flaws, themes: [0: "Lessons", 1: "lessons "])
    let proposals = ThemeProposals(rooms.session).all
    #expect(proposals.map(places) == [[3, 4, 5], [2]])
    #expect(proposals.last?.kind == .existing)
    #expect(proposals.last?.title == "Lessons")
    let named = try self.rooms(
      ["Nothing of the kind", "The hackers were sued by a company"], themes: [0: "Law and hackers"])
    #expect(ThemeProposals(named.session).all.map(\.title) == ["Law and hackers"])
  }

  @Test("what was rejected does not come back, with further entries or without some")
  func rejected() throws {
    var rooms = try rooms(Self.lessons + Self.flaws)
    var rejections = ThemeRejections()
    #expect(rejections.isEmpty)
    let first = try #require(ThemeProposals(rooms.session).all.first)
    rejections.reject(first)
    #expect(ThemeProposals(rooms.session, without: rejections).all.map(places) == [[3, 4, 5]])
    try rooms.enter("action solver I", text: "One more course for judges on evidence")
    _ = try rooms.session.perform(.withdraw(id(0).key), at: Rooms.time)
    #expect(ThemeProposals(rooms.session, without: rejections).all.map(places) == [[3, 4, 5]])
    #expect(ThemeProposals(rooms.session).all.map(places) == [[1, 2, 6], [3, 4, 5]])
  }

  @Test("an entry that was not let into a theme is not proposed for it again, but for others")
  func leftOut() throws {
    var rooms = try rooms(Self.lessons, themes: [0: "Lessons", 1: "Lessons"])
    var rejections = ThemeRejections()
    let proposal = try #require(ThemeProposals(rooms.session).all.first)
    rejections.reject(proposal)
    #expect(ThemeProposals(rooms.session, without: rejections).all.isEmpty)
    try rooms.edit(id(1).key, ["themes": .list(["Judges"])])
    let other = ThemeProposals(rooms.session, without: rejections).all
    #expect(other.map(\.title) == ["Judges"])
    #expect(other.map(places) == [[2]])
  }

  @Test("what a screen may not show is in no proposal, in no title, and changes nothing")
  func scope() throws {
    var rooms = try rooms(Self.lessons + Self.flaws)
    let shown = rooms
    for text in ["A course of ours for judges", "Judges of the canary course", "Course in canary"] {
      let id = try rooms.enter("action solver I", text: text, themes: ["canary"])
      try rooms.edit(id.key, ["release": "room"])
    }
    try rooms.enter("action solver II", text: "A vulnerability in software of group II")
    for release in [Release.quote, .paraphrase] {
      let scope = ThemeScope(group: Identifier("g-I"), release: release)
      let (some, all) = (ThemeProposals(rooms.session, scope), ThemeProposals(shown.session))
      #expect(some.all == all.all)
      #expect(some.choices(for: id(0)) == all.choices(for: id(0)))
      #expect(some.choices(for: id(6)).isEmpty)
    }
    #expect(ThemeProposals(rooms.session).choices(for: id(0)).map(\.title).contains("canary"))
  }

  @Test(
    "an entry from the box is in proposals only where the box is shown, and nothing tells it there")
  func box() throws {
    var rooms = try rooms(Self.lessons)
    var random = SplitMix64(seed: 5)
    let boxed = try rooms.session.boxing(
      [
        "group": "g-I", "kind": "action", "role": "solver",
        "text": "The course that judges got was held in secret",
      ], using: &random)
    rooms.session.receive([boxed])
    let counts = [true, false].map { showsBox in
      ThemeProposals(rooms.session, ThemeScope(showsBox: showsBox)).all.map(\.entries.count)
    }
    #expect(counts == [[4], [3]])
  }

  @Test("withdrawn and erased entries, and further wordings of others, are in no proposal")
  func gone() throws {
    var rooms = try rooms(Self.lessons + ["Another course for judges and prosecutors"])
    try rooms.enter("action solver I", text: "Judges have a course", joined: "e101")
    _ = try rooms.session.perform(.withdraw(id(1).key), at: Rooms.time)
    _ = try rooms.session.perform(.erase(id(2).key), at: Rooms.time)
    #expect(ThemeProposals(rooms.session).all.isEmpty)
    try rooms.enter("action solver I", text: "A course for judges of the region")
    #expect(ThemeProposals(rooms.session).all.map(places) == [[0, 3, 5]])
  }
}
