import Facilitator
import Reports
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// A workshop of two hours, played by its keys from the set-up to the report.
@Suite("A whole workshop")
struct WholeWorkshopTests {
  @Test("two hours with four groups: set-up, 60 entries, second half, votes, read-back, report")
  func wholeWorkshop() throws {
    var day = Day(Player(try freshSession(), MemoryHandler()))
    day.setUp()
    day.start("Open")
    day.next("Map actions")
    for group in 1...4 { day.mapActions(group) }
    day.next("Map challenges")
    for group in 1...4 { day.mapChallenges(group) }
    day.vote()
    day.next("Break")
    day.next("Overcome challenges")
    for group in 1...4 { day.overcome(group) }
    day.next("Conclude and read back")
    for group in 1...4 { day.conclude(group) }
    day.next("Plenary and close")
    day.concludePlenary()
    day.finish()
    print("a whole workshop: \(day.player.presses) presses: \(day.counts.joined(separator: ", "))")
    #expect(day.player.presses <= 374)

    let session = try #require(day.player.model.session)
    let state = session.state
    #expect(session.entries.count == 60)
    #expect(state.all(Participant.self).count == 12)
    #expect(state.all(Participant.self).allSatisfy { $0.isPresent == true })
    #expect(state.all(Link.self).count == 8)
    #expect(state.all(Need.self).count == 4)
    #expect(state.all(Encounter.self).count == 4)
    #expect(state.all(Offer.self).count == 4)
    #expect(state.all(Outcome.self).count == 20)
    #expect(state.all(Ballot.self).allSatisfy { $0.isDone })
    #expect(state.all(Vote.self).reduce(0) { $0 + $1.dots } == 9)
    #expect(state.all(Group.self).allSatisfy { $0.isClosed })
    let conclusions = state.all(Conclusion.self)
    #expect(conclusions.count == 9)
    #expect(conclusions.count { $0.status == .agreed } == 5)
    #expect(conclusions.count { $0.status == .agreedWithReservation } == 4)
    #expect(conclusions.allSatisfy { !$0.evidence.isEmpty && $0.agreedText == $0.text })

    let clock = session.clock(at: day.player.now)
    #expect(clock.phases.allSatisfy { $0.wasStarted })
    #expect(clock.mode == .finished)
    #expect(abs(clock.phases.map(\.elapsed).reduce(0, +) - 120 * 60) <= 60)

    // All of it is on disk, and another program reads the same.
    let handler = day.player.handler
    let again = Session(
      id: session.id, replica: ReplicaID(rawValue: "later"),
      operations: OperationSet(
        try freshSession().operations.sorted + handler.saved + handler.boxed))
    let same = again.document.all.elementsEqual(session.document.all) {
      $0.key == $1.key && $0.fields == $1.fields
    }
    #expect(same)
    #expect(Validator.findings(in: session.document, knowing: state.known).isEmpty)

    let report = try #require(try ReportStyle.named("igf-2019", for: .markdown))
      .text(ReportContent(session, edition: .public))
    for conclusion in conclusions { #expect(report.contains(conclusion.text)) }
  }
}

/// The hands of the moderator, through the day.
private struct Day {
  var player: Player
  private static let texts = [
    "Published a policy on how flaws are reported", "Trained the staff who answer reports",
    "Wrote to the ministry about the draft law", "Opened a line for those who saw misuse",
    "Met the other coordination centres in spring",
  ]

  init(_ player: Player) { self.player = player }

  /// What each step took so far.
  private(set) var counts: [String] = []
  private var counted = 0

  private mutating func count(_ step: String) {
    counts.append("\(step) \(player.presses - counted)")
    counted = player.presses
  }

  mutating func setUp() {
    player.press("s", "p", "a")
    let sectors = ["government", "private sector", "civil society"]
    for number in 0..<12 {
      let group = ["I", "II", "III", "IV"][number / 3]
      player.type(number == 0 ? "" : "\n")
      player.type("Person \(number); House \(number); \(sectors[number % 3]); \(group)")
    }
    player.press(.enter, "X", .escape, .escape)
    count("set-up")
  }

  /// Starts the clock; the head says in which phase.
  mutating func start(_ phase: String) {
    player.press(" ")
    expect(phase)
  }

  /// Lets the rest of the phase pass and goes to the next one.
  mutating func next(_ phase: String) {
    passTime()
    player.press("n", .enter)
    expect(phase)
  }

  mutating func finish() {
    passTime()
    player.press("n", .enter)
  }

  private mutating func passTime() {
    while let left = player.clock?.left, left > 1 { player.wait(min(left - 1, 30)) }
  }

  private func expect(_ phase: String) {
    let title = player.clock?.current?.phase.title ?? ""
    #expect(title == phase, "\(player.screen)")
  }

  /// Two actions in each role, without leaving the line between them.
  mutating func mapActions(_ group: Int) {
    goTo(group)
    player.press("a")
    for role in 1...5 {
      player.type(":\(role) :\(["g", "p", "c"][role % 3]) ")
      for number in 1...2 {
        player.happen(.paste("\(Self.texts[role - 1]), \(group) \(number)"))
        player.press(.enter)
      }
    }
    player.press(.escape)
    count("actions \(group)")
  }

  mutating func mapChallenges(_ group: Int) {
    goTo(group)
    player.press("c")
    for role in 1...5 {
      player.type(":\(role) Nobody pays for role \(role) in group \(group)")
      player.press(.enter)
    }
    player.press(.escape)
    count("challenges \(group)")
  }

  /// Three papers with three dots each in group I.
  mutating func vote() {
    goTo(1)
    player.handler.pin = "orange-7"
    player.press("v", "n", .enter, .enter)
    for _ in 1...3 { player.press(.enter, "2", .down, "1", .enter, .enter) }
    VotingTests.takeBack(&player)
    player.press("F", "y", .escape)
    count("votes")
  }

  /// Goes through the challenges to close the group: the first with all four questions, each with an
  /// end, behind which the next one stands.
  mutating func overcome(_ group: Int) {
    goTo(group)
    player.press("L", "Z", .enter, " ", "l", .enter)
    player.type("It tells them where to go")
    player.press(.enter, "l")
    player.type("draft law")
    player.press(.enter, .enter, "w")
    player.type("A budget line")
    player.press(.enter, "m")
    player.press(.tab, .tab)
    player.type("The neighbours say the same")
    player.press(.enter, "o")
    player.type("Lend two people for a month")
    player.press(.enter, "Y", .enter)
    for end in 2...5 {
      player.press(end % 2 == 0 ? "X" : "P")
      if end % 2 == 1 {
        player.type("Person \(group)")
        player.press(.enter)
      }
    }
    player.press(.escape)
    count("overcome \(group)")
  }

  /// Two sentences drafted from entries, one of them agreed with a reservation.
  mutating func conclude(_ group: Int) {
    goTo(group)
    player.press("C")
    for number in 1...2 {
      player.press("A", .home, " ", .down, " ", .enter, .control("u"))
      player.type("Sentence \(number) of group \(group).")
      player.press(.enter)
    }
    player.press(.home, "r", "A", "r")
    player.type("Not in all countries.")
    player.press(.enter, .escape, .escape)
    count("conclude \(group)")
  }

  mutating func concludePlenary() {
    player.press("C", .backTab, "A", " ", .enter, .control("u"))
    player.type("What all groups share.")
    player.press(.enter, "r", "a", .escape, .escape)
  }

  private mutating func goTo(_ group: Int) {
    player.press("g", .character(Character("\(group)")))
  }
}
