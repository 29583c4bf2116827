import Facilitator
import Insights
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What is not for the room never gets on the wall, whatever the moderator does.
///
/// Each planted text is one word with a letter that is never drawn large, so that it stands in the
/// cells as it is wherever it is shown.
@Suite("Privacy of the projector")
struct ProjectorPrivacyTests {
  /// Words that the room may see, which the test must find, and all others, which it must not.
  private struct Planted {
    private(set) var forbidden: [String] = []
    private(set) var allowed: [String] = []

    mutating func secret() -> String {
      forbidden.append("Ωx\(forbidden.count)Ω")
      return forbidden[forbidden.count - 1]
    }

    mutating func open() -> String {
      allowed.append("Øy\(allowed.count)Ø")
      return allowed[allowed.count - 1]
    }
  }

  private var planted = Planted()
  private var wall: Wall
  private var players: [Player] = []
  private var seen: Set<String> = []

  init() throws {
    wall = try Wall()
    players = [
      Player(projecting: wall.session, Size(columns: 40, rows: 12)),
      Player(projecting: wall.session, group: "I", Size(columns: 80, rows: 24)),
      Player(projecting: wall.session, Size(columns: 120, rows: 40)),
    ]
  }

  @Test("names, organisations, notes and words that stay in the room are in no cell of any frame")
  mutating func session() throws {
    try plantPeople()
    try show(try wall.take(.start(Identifier("first-half"))))
    for index in players.indices { players[index].goRound(false) }
    let entries = try plantEntries()
    try plantBoxAndTurn()
    try plantNorm()
    try plantAnswers(entries)
    try plantVotes(entries)
    showAllViews()
    try show(try wall.take(.next))
    for entry in entries {
      try show(try wall.take(.showChallenge(entry)))
      try show(try wall.take(.startChallenge(entry, seconds: 60)))
      try show(
        try wall.perform(
          .add(
            Outcome(
              id: Identifier("outcome-\(entry.name)"), challenge: entry, result: .parked,
              text: planted.secret(), owner: planted.secret()))))
      showAllViews()
      try show(try wall.take(.finishChallenge(entry)))
    }
    try plantConclusions(entries)
    try show(try wall.take(.next))
    try show(try wall.take(.finish))
    let missing = Set(planted.allowed).subtracting(seen)
    #expect(missing.isEmpty, "never shown: \(missing.sorted())")
  }

  private mutating func plantPeople() throws {
    for (number, name) in ["a", "b", "c"].enumerated() {
      try show(
        try wall.perform(
          .add(
            Participant(
              id: Identifier("person-\(name)"), group: Identifier("group-\(number + 1)"),
              name: planted.secret(), organisation: planted.secret(), isPresent: true))))
    }
    let person = Person(name: planted.secret(), affiliation: planted.secret())
    try show(
      try wall.perform(
        .edit(
          RecordKey(.group, RecordID(rawValue: "group-1")),
          ["moderator": person.value, "rapporteur": person.value])))
    try show(
      try wall.perform(
        .edit(
          .workshop,
          [
            "title": .string("Norms \(planted.open())"), "notice": .string(planted.secret()),
            "hosts": .list([.string(planted.secret())]),
          ])))
  }

  /// Challenges and actions of every release, each action linked to each challenge.
  private mutating func plantEntries() throws -> [Identifier<Entry>] {
    var challenges: [Identifier<Entry>] = []
    var actions: [Identifier<Entry>] = []
    for kind in ["challenge", "action"] {
      for release in Release.allCases {
        let isQuoted = release == .quote
        let entry = Entry(
          id: Identifier("\(kind)-\(release.rawValue)"), group: Identifier("group-1"),
          kind: Identifier(kind), role: Identifier("whistle-blower"),
          organisation: planted.secret(), text: isQuoted ? planted.open() : planted.secret(),
          themes: [
            [.quote, .paraphrase].contains(release) ? planted.open() : planted.secret()
          ], release: release,
          paraphrase: release == .paraphrase ? planted.open() : planted.secret(),
          source: planted.secret(), note: planted.secret())
        try show(try wall.perform(.add(entry)))
        if kind == "challenge" { challenges.append(entry.id) } else { actions.append(entry.id) }
      }
    }
    // One terminal lets it be quoted while another keeps it in the room: it stays there.
    let torn = Entry(
      id: Identifier("torn"), group: Identifier("group-1"), kind: Identifier("challenge"),
      role: Identifier("problem-solver"), text: planted.secret(), release: .moderator)
    try show(try wall.perform(.add(torn)))
    var other = Elsewhere(of: wall.session)
    let theirs = try other.perform(.edit(torn.key, ["release": "quote"]))
    try show(try wall.perform(.edit(torn.key, ["release": "room"])))
    wall.receive(theirs)
    try show(theirs)
    challenges.append(torn.id)
    for challenge in challenges {
      var links: [Operation] = []
      for action in actions {
        links += try wall.perform(
          .add(
            Link(
              id: Identifier("\(challenge.name)-\(action.name)"), action: action,
              challenge: challenge, how: planted.secret(), outcome: .overcame,
              note: planted.secret())))
      }
      try show(links)
    }
    return challenges
  }

  /// What came from the box, and what was entered where the terminal goes round, while it does.
  private mutating func plantBoxAndTurn() throws {
    let fields: Members = [
      "group": "group-1", "kind": "action", "role": "whistle-blower",
      "text": .string(planted.secret()), "themes": .list([.string(planted.secret())]),
    ]
    var generator = SystemRandomNumberGenerator()
    let boxed = try wall.session.boxing(fields, using: &generator)
    wall.receive([boxed])
    try show([boxed])
    for index in players.indices { players[index].goRound(true) }
    let turn = Entry(
      id: Identifier("turn"), group: Identifier("group-1"), kind: Identifier("action"),
      role: Identifier("problem-solver"), text: planted.secret(), themes: [planted.secret()])
    try show(try wall.enterInTurn(turn))
    showAllViews()
    // While nobody knows whether the round is over it is not.
    try show(try wall.perform(.edit(turn.key, ["text": .string(planted.secret())])))
    showAllViews()
    try show(try wall.perform(.withdraw(turn.key)))
    for index in players.indices { players[index].goRound(false) }
  }

  private mutating func plantNorm() throws {
    let norm = Norm(
      id: Identifier("own-norm"), reference: "Ref", title: "Title", text: planted.open(),
      summary: planted.secret(), source: planted.secret(), note: planted.secret())
    try show(try wall.perform(.add(norm)))
    try show(
      try wall.perform(
        .edit(
          RecordKey(.group, RecordID(rawValue: "group-1")), ["norms": .list([.string("own-norm")])])
      ))
  }

  /// A round of hands on challenges of every release.
  private mutating func plantVotes(_ challenges: [Identifier<Entry>]) throws {
    let ballot = Ballot(
      id: Ballot.name(of: Identifier("group-1"), round: 1), group: Identifier("group-1"), round: 1,
      method: .hands, dots: 1, isDone: true)
    try show(try wall.perform(.add(ballot)))
    for challenge in challenges {
      let commands = wall.session.commands(
        giving: [.entry(challenge): 7], of: Ballot.hands, on: ballot)
      try show(try commands.flatMap { try wall.perform($0) })
    }
    showAllViews()
  }

  private mutating func plantAnswers(_ challenges: [Identifier<Entry>]) throws {
    for challenge in challenges {
      let name = challenge.name
      let commands: [Command] = [
        .add(Need(id: Identifier("n-\(name)"), challenge: challenge, text: planted.secret())),
        .add(
          Offer(
            id: Identifier("o-\(name)"), challenge: challenge, organisation: planted.secret(),
            text: planted.secret())),
        .add(
          Encounter(
            id: Identifier("e-\(name)"), challenge: challenge, scope: .outside,
            text: planted.secret())),
        .add(Vote(id: Identifier("v-\(name)"), voter: planted.secret(), item: .entry(challenge))),
        .add(
          Parked(
            id: Identifier("k-\(name)"), text: planted.secret(), owner: planted.secret(),
            group: Identifier("group-1"), entry: challenge)),
      ]
      try show(try commands.flatMap { try wall.perform($0) })
    }
  }

  private mutating func plantConclusions(_ evidence: [Identifier<Entry>]) throws {
    for (number, status) in Conclusion.Status.allCases.enumerated() {
      let conclusion = Conclusion(
        id: Identifier("conclusion-\(number)"), group: Identifier("group-1"),
        order: OrderKey("z\(number + 1)"), text: planted.open(), evidence: evidence,
        source: planted.secret(), note: planted.secret())
      try show(try wall.perform(.add(conclusion)))
      try show(try wall.take(.showConclusion(conclusion.id)))
      try show(try wall.perform(.edit(conclusion.key, conclusion.fields(settling: status))))
      try show(
        try wall.perform(.edit(conclusion.key, ["note": .string(planted.secret())])))
    }
    showAllViews()
    try show(try wall.take(.showPlan))
  }

  /// Brings `operations` to every projector, and searches what it shows.
  private mutating func show(_ operations: [Operation]) throws {
    for index in players.indices {
      players[index].receive(operations)
      search(players[index].screen)
    }
  }

  /// Searches each view of every projector, in each group.
  private mutating func showAllViews() {
    for index in players.indices {
      for view in ["2", "3", "4", "5", "6", "7", "8", "9", "0", "?", .escape] as [Key] {
        players[index].press(view)
        search(players[index].screen)
        var before = ""
        while ["6", "7", "9", "0"].contains(view), players[index].screen != before {
          before = players[index].screen
          players[index].press(.pageDown)
          search(players[index].screen)
        }
      }
      players[index].press("1")
      for _ in 0..<5 {
        players[index].press("g")
        search(players[index].screen)
      }
    }
  }

  private mutating func search(_ screen: String) {
    guard screen.contains("Ω") || screen.contains("Ø") else { return }
    let found = planted.forbidden.first { screen.contains($0) }
    #expect(found == nil, "on the wall:\n\(screen)")
    #expect(!screen.contains("Ω"), "a part of a secret is on the wall:\n\(screen)")
    for word in planted.allowed where screen.contains(word) { seen.insert(word) }
  }
}
