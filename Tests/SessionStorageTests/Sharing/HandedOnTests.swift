import SessionEngine
import Testing

@testable import SessionStorage

@Suite("Reading while programs hand their journals on")
struct HandedOnTests {
  /// What others do with a journal meanwhile.
  enum Act: CaseIterable { case goOn, leave, goOnAndLeave, leaveAndGoOn, leaveAndFold }

  @Test(
    "whoever reads sees everything that was saved before, whatever happens to a journal meanwhile",
    arguments: Act.allCases)
  func everyCall(act: Act) throws {
    var call = 0
    var happened = true
    while happened {
      call += 1
      happened = false
      let day = try HandedOnDay(seed: UInt64(call))
      let reader = SimulatedDisk(day.machine, host: "here")
      let saved = day.saved
      reader.runBefore(call: call) {
        happened = true
        #expect(throws: Never.self) { try day.carryOut(act) }
      }
      let loaded = try SessionLoader(reader).load(
        sessionPath, as: Seat(ReplicaID(rawValue: "reader")))
      let found = Set(loaded.session.operations.sorted.map(\.id))
      #expect(saved.filter { !found.contains($0) } == [], "\(act) before call \(call)")
      #expect(loaded.notices == [], "\(act) before call \(call)")
      let files = loaded.journals.map(\.stamp.identity)
      #expect(Set(files).count == files.count, "\(act) before call \(call): one is told of twice")
    }
    #expect(call > 12)
  }

  @Test("two journals that a disk gives the same number are both read")
  func sameNumber() throws {
    var session = try Session.small()
    let parts = [try session.park("a", "One"), try session.park("b", "Two")]
    var reading = JournalReading()
    for (name, operations) in zip(["a", "b"], parts) {
      reading.take(
        LoadedJournal(
          path: journalFolder + "/\(name).jsonl",
          journal: JournalFile(JournalFile.lines(of: operations), after: 1),
          stamp: FileStamp(
            identity: 0, size: 0, changed: FileTime(seconds: 0, nanoseconds: 0)),
          rest: [], tail: [], isRunning: false))
    }
    #expect(reading.known.flatMap(\.journal.operations).map(\.id) == parts.joined().map(\.id))
  }
}

/// A session that is open on the board, with a journal that a program has left and one that is
/// written to.
private struct HandedOnDay {
  let machine: SimulatedMachine
  private let board: SimulatedProgram
  private let left: SimulatedProgram
  private let running: SimulatedProgram
  private let next: SimulatedProgram

  init(seed: UInt64) throws {
    machine = try SimulatedMachine.withSession(seed: seed)
    board = try Self.open(machine, "board")
    try board.park("b")
    left = try Self.open(machine, "left")
    try left.park("l")
    running = try Self.open(machine, "running")
    try running.park("r")
    try left.close(leavingFileToOthers: true)
    next = try Self.open(machine, "next")
  }

  private static func open(
    _ machine: SimulatedMachine, _ name: String
  ) throws -> SimulatedProgram {
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: name)
  }

  var saved: [OperationID] { [board, left, running].flatMap(\.saved).map(\.id) }

  func carryOut(_ act: HandedOnTests.Act) throws {
    switch act {
    case .goOn: try next.park("n")
    case .leave: try running.close(leavingFileToOthers: true)
    case .goOnAndLeave:
      try next.park("n")
      try next.close(leavingFileToOthers: true)
    case .leaveAndGoOn:
      try running.close(leavingFileToOthers: true)
      let last = try Self.open(machine, "last")
      try last.park("z")
      try next.park("n")
    case .leaveAndFold:
      try running.close(leavingFileToOthers: true)
      try next.fold()
    }
  }
}
