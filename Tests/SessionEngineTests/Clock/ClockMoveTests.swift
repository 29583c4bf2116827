import SessionEngine
import Testing
import WorkshopModel

/// A machine whose clock somebody, or a network, puts to another time while a phase runs.
@Suite("A clock that is put to another time")
struct ClockMoveTests {
  private let begin = Timestamp(seconds: 1_574_674_500)

  /// A session in which a phase of ten minutes has been running since `begin`.
  private func running() throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "board"))
    _ = try session.perform(.add(.workshop, ["title": "T"]), at: begin)
    _ = try session.perform(
      .add(
        Phase(
          id: Identifier("p"), order: OrderKey.row(of: 1)[0], title: "P", minutes: 10)), at: begin)
    var random = SplitMix64(seed: 1)
    let commands = session.clock(at: begin).commands(for: .next, using: &random)
    _ = try session.perform(commands, at: begin)
    return session
  }

  /// What a board does when the clock, which showed `now`, is put forward by so many seconds.
  private func move(
    _ session: inout Session, at now: Timestamp, by seconds: Int, seed: UInt64 = 2
  ) throws {
    var random = SplitMix64(seed: seed)
    var log = ClockLog(session.state)
    log.move(by: seconds)
    let clock = Clock(Plan(session.state), log, at: now + seconds)
    let author = ReplicaID.random(using: &random)
    _ = try session.perform(
      clock.commandsAfterMove(using: &random), by: author, at: now + seconds)
  }

  @Test(
    "what has passed stays, and what passes counts, however far the clock is put",
    arguments: [-7_200, -86_400 * 40, -61, 61, 7_200, 86_400 * 400])
  func countsOn(seconds: Int) throws {
    var session = try running()
    try move(&session, at: begin + 120, by: seconds)
    let now = begin + 120 + seconds
    #expect(session.clock(at: now).left == 480)
    #expect(session.clock(at: now + 300).left == 180)
    var random = SplitMix64(seed: 3)
    let pause = session.clock(at: now + 300).commands(for: .startOrPause, using: &random)
    _ = try session.perform(pause, at: now + 300)
    #expect(session.clock(at: now + 900).left == 180)
    // Put back to what it was, and on.
    let resume = session.clock(at: now + 900).commands(for: .startOrPause, using: &random)
    _ = try session.perform(resume, at: now + 900)
    try move(&session, at: now + 960, by: -seconds, seed: 9)
    #expect(session.clock(at: now + 990 + -seconds).left == 90)
  }

  @Test("several programs that see it count the time once, in whatever order their copies meet")
  func severalPrograms() throws {
    let start = try running()
    var copies: [Session] = []
    for number in 0..<3 as Range<UInt64> {
      var copy = start
      try move(&copy, at: begin + 120 + Int(number), by: -7_200, seed: 10 + number)
      copies.append(copy)
    }
    let now = begin + 182 + -7_200
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2, 0, 1]] {
      var merged = start
      for place in order { merged.receive(copies[place].operations.sorted) }
      #expect(merged.clock(at: now).left.map { 417...419 ~= $0 } == true, "\(order)")
    }
  }

  @Test("undo does not take the time back")
  func undo() throws {
    var session = try running()
    try move(&session, at: begin + 120, by: -7_200)
    _ = try session.undo(at: begin + -7_000)
    #expect(session.clock(at: begin + -7_000).mode == .notStarted)
  }

  @Test("where nothing runs there is nothing to hold on to")
  func nothingRuns() throws {
    var session = try running()
    var random = SplitMix64(seed: 3)
    let pause = session.clock(at: begin + 60).commands(for: .startOrPause, using: &random)
    _ = try session.perform(pause, at: begin + 60)
    #expect(session.clock(at: begin + 60).commandsAfterMove(using: &random).isEmpty)
  }

  @Test("a clock that is put right little by little, and a machine that slept, tell of no move")
  func reading() {
    let first = ClockReading(time: begin, running: 100)
    func move(_ seconds: Int, _ running: Int) -> Int {
      ClockReading(time: begin + seconds, running: 100 + running).move(since: first)
    }
    #expect(move(1, 1) == 0 && move(2, 0) == 0 && move(0, 2) == 0 && move(36_000, 36_000) == 0)
    #expect(move(-7_200, 1) == -7_201 && move(7_201, 1) == 7_200 && move(0, 3) == -3)
    let far = ClockReading(time: .latest, running: .max)
    #expect(far.move(since: ClockReading(time: .earliest, running: .min)) == 0)
    #expect(abs(far.move(since: ClockReading(time: .earliest, running: 0))) > 0)
  }
}
