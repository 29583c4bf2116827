import Insights
import SessionEngine
import Testing
import WorkshopModel

@Suite("Joined challenges")
struct JoinedChallengeTests {
  private let group = Identifier<Group>("g-I")

  @Test("of two challenges that two rooms joined to each other, one is listed: the first created")
  func circle() throws {
    var rooms = try Rooms()
    let first = try rooms.enter("challenge solver I")
    let second = try rooms.enter("challenge solver I")
    // The lesser name is the later one's.
    let lesser = Identifier<Entry>("a")
    try rooms.add(
      Entry(
        id: lesser, group: group, kind: Identifier("challenge"), role: Identifier("solver"),
        text: "Lesser"))
    var other = Session(
      id: "rooms", replica: ReplicaID(rawValue: "other"), operations: rooms.session.operations)
    try rooms.edit(first.key, ["joined": .string(lesser.name)])
    _ = try other.perform(.edit(lesser.key, ["joined": .string(first.name)]), at: Rooms.time)
    rooms.session.receive(other.operations.sorted)
    let ledger = Ledger(rooms.session)
    #expect(ledger.challenges(in: group, of: rooms.session) == [first, second])
    #expect(ledger.open(in: group, of: rooms.session) == [first, second])
    #expect(rooms.session.standing(lesser) == first && rooms.session.standing(first) == first)
    let ballot = Ballot(id: Identifier("b"), group: group, method: .secret, items: [.entry(lesser)])
    #expect(ledger.items(of: ballot, in: rooms.session) == [.entry(first)])
  }

  @Test("an entry that was joined to one of another kind stands for itself")
  func otherKind() throws {
    var rooms = try Rooms()
    let action = try rooms.enter("action solver I")
    let challenge = try rooms.enter("challenge solver I", joined: action.name)
    #expect(rooms.session.standing(challenge) == challenge)
    #expect(Ledger(rooms.session).challenges(in: group, of: rooms.session) == [challenge])
  }

  @Test("what was said of a challenge that was joined counts as said of the one that stands")
  func joined() throws {
    var rooms = try Rooms()
    let head = try rooms.enter("challenge solver I")
    let wording = try rooms.enter("challenge solver I")
    let gone = try rooms.enter("challenge solver I")
    for (name, challenge) in [("1", wording), ("2", head), ("3", gone)] {
      try rooms.add(Need(id: Identifier("n\(name)"), challenge: challenge, text: "N"))
      try rooms.add(
        Offer(
          id: Identifier("o\(name)"), challenge: challenge, sector: Identifier("academia"),
          text: "O"))
      try rooms.add(
        Encounter(id: Identifier("m\(name)"), challenge: challenge, scope: .outside, text: "M"))
    }
    try rooms.add(Outcome(id: .of(wording), challenge: wording, result: .parked, owner: "Owner"))
    try rooms.edit(wording.key, ["joined": .string(head.name)])
    _ = try rooms.session.perform(.withdraw(gone.key), at: Rooms.time)
    var ledger = Ledger(rooms.session)
    #expect(ledger.needs(of: head).map(\.id.name) == ["n1", "n2"])
    #expect(ledger.offers(of: head).map(\.id.name) == ["o1", "o2"])
    #expect(ledger.encounters(of: head).map(\.id.name) == ["m1", "m2"])
    #expect(ledger.standing(of: head) == .parked && ledger.needs(of: gone).isEmpty)
    // What was said of itself counts more, whatever came later.
    try rooms.add(Outcome(id: Identifier("own"), challenge: head, result: .noAnswer))
    try rooms.add(Outcome(id: Identifier("late"), challenge: wording, result: .wayFound))
    ledger = Ledger(rooms.session)
    #expect(ledger.outcome(of: head)?.id.name == "own")
  }

  @Test("the next round of votes comes after every one that there was, taken out or not")
  func nextRound() throws {
    var rooms = try Rooms()
    let item = try rooms.enter("challenge solver I")
    let other = try rooms.enter("challenge solver II")
    #expect(Ballot.nextRound(of: group, in: rooms.session) == 1)
    let ballot = Ballot(id: Ballot.name(of: group, round: 1), group: group, method: .secret)
    try rooms.add(ballot)
    _ = try rooms.session.perform(.withdraw(ballot.key), at: Rooms.time)
    #expect(Ballot.nextRound(of: group, in: rooms.session) == 2)
    for (item, round) in [(item, 3), (other, 8)] {
      let vote = Vote(
        id: Vote.name(of: "v", for: .entry(item), round: round), voter: "v", item: .entry(item),
        round: round,
        dots: 1)
      try rooms.add(vote)
      _ = try rooms.session.perform(.withdraw(vote.key), at: Rooms.time)
    }
    #expect(Ballot.nextRound(of: group, in: rooms.session) == 4)
  }
}
