import SessionEngine
import Testing
import WorkshopModel

@Suite("The round that a vote was given in")
struct RoundOfVoteTests {
  private let ballot = Ballot(
    id: Identifier("b"), group: Identifier("g"), round: 1, method: .hands)

  private func vote(_ ballot: String?, round: Int) -> Vote {
    Vote(
      id: Identifier("v"), voter: "one", item: .entry(Identifier("c")), round: round,
      ballot: ballot.map { Identifier($0) }, dots: 1)
  }

  @Test("is the one that it names, though another has that number too")
  func named() {
    #expect(vote("b", round: 1).isGiven(in: ballot))
    #expect(!vote("other", round: 1).isGiven(in: ballot))
    #expect(vote("b", round: 2).isGiven(in: ballot))
  }

  @Test("is the one with its number, where it names none")
  func numbered() {
    #expect(vote(nil, round: 1).isGiven(in: ballot))
    #expect(!vote(nil, round: 2).isGiven(in: ballot))
  }
}
