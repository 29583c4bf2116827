import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// While the terminal goes round, other screens must not show whose turn filled the box.
@Suite("When the box becomes known elsewhere")
struct BoxReleaseTests {
  private let day = Timestamp(seconds: 1_574_640_000)
  private let group = Identifier<Group>("g")
  private let machine: SimulatedMachine
  private let round: SimulatedProgram
  private let board: SimulatedProgram

  init() throws {
    machine = try SimulatedMachine.withSession(seed: 1)
    round = try SimulatedProgram(SimulatedDisk(machine), as: "round")
    try round.carryOut { (session) throws(CommandError) in try session.setUp() }
    board = try SimulatedProgram(SimulatedDisk(machine), as: "board")
    try round.store.beginTurns(of: group)
  }

  private func known(_ program: SimulatedProgram) throws -> Int {
    try program.follow()
    return program.session.entries.count
  }

  @Test("five become known together, those after them again when there are five")
  func five() throws {
    for number in 1...11 {
      try round.box("Entry \(number)", day)
      #expect(try known(board) == number / 5 * 5, "after \(number)")
    }
  }

  @Test("when the round is over all become known, however few")
  func over() throws {
    try round.box("One", day)
    #expect(try known(board) == 0)
    try round.store.endTurns(of: group)
    #expect(try known(board) == 1)
  }

  @Test("who only watches learns of them no earlier")
  func watched() throws {
    var begun = try SessionWatch.begin(
      sessionPath, as: Seat(ReplicaID(rawValue: "wall")), on: SimulatedDisk(machine))
    try round.box("One", day)
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.entries.count == 0)
    try round.store.endTurns(of: group)
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.entries.count == 1)
  }

  @Test("another copy of the session file put in place does not make them known")
  func read() throws {
    try round.box("One", day)
    #expect(try known(board) == 0)
    let bytes = try #require(machine.bytes(at: sessionPath))
    machine.put(bytes, at: sessionPath)
    #expect(try known(board) == 0)
    for number in 2...5 { try round.box("Entry \(number)", day) }
    #expect(try known(board) == 5)
  }
}
