import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The projector as drawings.
@Suite("The projector looks as drawn")
struct ProjectorGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test("the phase with its clock, in the room of a group", arguments: sizes)
  func plan(size: Size) throws {
    var wall = try Wall()
    try wall.take(.start(Identifier("first-half")))
    try expectScreen(
      Player(projecting: wall.session, group: "I", size), "projector-plan", size)
  }

  @Test("the same over time, in a room of all groups", arguments: sizes)
  func over(size: Size) throws {
    var wall = try Wall()
    wall.wait(-1_583)
    try wall.take(.start(Identifier("second-half")))
    try expectScreen(Player(projecting: wall.session, size), "projector-over", size)
  }

  @Test("before the beginning", arguments: sizes)
  func before(size: Size) throws {
    try expectScreen(Player(projecting: try Wall().session, size), "projector-before", size)
  }

  @Test("an empty session", arguments: sizes)
  func empty(size: Size) throws {
    let session = Session(id: "s", replica: ReplicaID(rawValue: "r"))
    var player = Player(projecting: session, size)
    player.press("3")
    try expectScreen(player, "projector-empty", size)
  }

  @Test("the matrix of a group and of all", arguments: sizes, ["I", nil])
  func matrix(size: Size, group: String?) throws {
    var player = Player(projecting: try Wall().session, group: group, size)
    player.press("3")
    try expectScreen(player, "projector-matrix-\(group == nil ? "all" : "group")", size)
  }

  @Test(
    "the norm, the entries, the votes and the themes of a group", arguments: sizes,
    ["6-norm", "7-entries", "9-votes", "0-themes"])
  func said(size: Size, view: String) throws {
    var wall = try Wall()
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("group-1"), round: 1), group: Identifier("group-1"), round: 1,
      method: .hands, dots: 1, isDone: true)
    try wall.perform(.add(ballot))
    let challenges = wall.session.entries.all.filter {
      $0.kind.name == "challenge" && $0.group == ballot.group
    }
    for (place, challenge) in challenges.sorted(by: { $0.id < $1.id }).prefix(3).enumerated() {
      let votes = wall.session.commands(
        giving: [.entry(challenge.id): 9 - place], of: Ballot.hands, on: ballot)
      for command in votes { try wall.perform(command) }
    }
    var player = Player(projecting: wall.session, group: "I", size)
    player.goRound(false)
    player.press(.character(view.first ?? "6"))
    try expectScreen(player, "projector-\(view.dropFirst(2))", size)
  }

  @Test("a challenge with its clock and the ways to overcome it", arguments: sizes)
  func challenge(size: Size) throws {
    var wall = try Wall()
    let links = wall.session.state.all(Link.self)
    let challenge = try #require(links.first).challenge
    wall.wait(-100)
    try wall.take(.startChallenge(challenge, seconds: 300))
    try expectScreen(Player(projecting: wall.session, size), "projector-challenge", size)
  }

  @Test("a challenge that stays in the room", arguments: sizes)
  func closed(size: Size) throws {
    var wall = try Wall()
    let link = try #require(wall.session.state.all(Link.self).first)
    for entry in [link.challenge, link.action] {
      try wall.perform(.edit(entry.key, ["release": "room"]))
    }
    try wall.take(.showChallenge(link.challenge))
    try expectScreen(Player(projecting: wall.session, size), "projector-challenge-closed", size)
  }

  @Test("the conclusion that is read back", arguments: sizes)
  func conclusion(size: Size) throws {
    var wall = try Wall()
    let conclusion = try #require(
      wall.session.state.all(Conclusion.self).first { $0.group?.name == "group-1" })
    try wall.take(.showConclusion(conclusion.id))
    try expectScreen(Player(projecting: wall.session, size), "projector-conclusion", size)
  }

  @Test("the list of keys", arguments: sizes)
  func help(size: Size) throws {
    var player = Player(projecting: try Wall().session, size)
    player.press("?")
    try expectScreen(player, "projector-help", size)
  }
}
