@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

/// While the terminal goes round, no file but the box and no screen shows what was put into it.
@Suite("When the box becomes known")
struct BoxReleaseTests {
  private let day = Timestamp(seconds: 1_574_640_000)
  private let box = journalFolder + "/box"
  private let machine: SimulatedMachine
  private let round: SimulatedProgram
  private let board: SimulatedProgram

  init() throws {
    machine = try SimulatedMachine.withSession(seed: 1)
    round = try SimulatedProgram(SimulatedDisk(machine), as: "round")
    try round.carryOut { (session) throws(CommandError) in try session.setUp() }
    board = try SimulatedProgram(SimulatedDisk(machine), as: "board")
    try round.beginTurns()
  }

  private func known(_ program: SimulatedProgram) throws -> [String] {
    try program.follow()
    return program.session.entries.all.map(\.text).sorted()
  }

  private func read() throws -> [String] {
    try machine.reopened().session.entries.all.map(\.text).sorted()
  }

  @Test("however many wait, nobody learns of one before the round is over, then of all at once")
  func over() throws {
    var all: [String] = []
    for number in 1...7 {
      all.append("Entry \(number)")
      try round.box("Entry \(number)", day)
      #expect(try known(board) == [] && known(round) == [] && read() == [])
      #expect(machine.files(with: "Entry") == [box])
    }
    try round.endTurns()
    #expect(try known(board) == all && known(round) == all && read() == all)
  }

  @Test("who only watches learns of them no earlier")
  func watched() throws {
    var begun = try SessionWatch.begin(
      sessionPath, as: Seat(ReplicaID(rawValue: "wall")), on: SimulatedDisk(machine))
    try round.box("One", day)
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.entries.count == 0)
    try round.endTurns()
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.entries.count == 1)
  }

  @Test("another copy of the session file put in place does not make them known")
  func replaced() throws {
    try round.box("One", day)
    #expect(try known(board) == [])
    let bytes = try #require(machine.bytes(at: sessionPath))
    machine.put(bytes, at: sessionPath)
    #expect(try known(board) == [])
    try round.endTurns()
    #expect(try known(board) == ["One"])
  }

  @Test("whoever adds, folds, repairs, erases or leaves meanwhile leaves them in the box")
  func scribes() throws {
    try round.box("One", day)
    try board.park("point")
    try board.fold()
    try round.box("Two", day)
    try board.park("another")
    try board.fold(isRepairing: true)
    try board.erase("point")
    try board.close()
    #expect(machine.files(with: "One") == [box] && machine.files(with: "Two") == [box])
    let scribe = try SimulatedProgram(SimulatedDisk(machine), as: "scribe")
    #expect(scribe.notices == [.goingRound])
    try scribe.park("more")
    try scribe.close()
    #expect(try read() == [] && machine.files(with: "One") == [box])
    try round.endTurns()
    try round.close()
    #expect(try read() == ["One", "Two"])
    #expect(machine.names(in: journalFolder) == ["lock"])
  }

  @Test("a program that is killed in turn ends the round, and its count outlives it")
  func killed() throws {
    _ = try round.store.countTurn(of: Identifier("g"))
    try round.box("One", day)
    round.disk.kill()
    #expect(try known(board) == ["One"] && read() == ["One"])
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(next.store.turns(of: Identifier("g")) == 1)
    #expect(next.notices == [])
    try board.close()
    try next.close()
    #expect(machine.names(in: journalFolder) == ["lock"])
    #expect(machine.files(with: "One").contains(sessionPath))
  }

  @Test("two terminals go round: what waits is told when the last is taken back")
  func twoTerminals() throws {
    let other = try SimulatedProgram(SimulatedDisk(machine), as: "other")
    try other.beginTurns()
    try round.box("One", day)
    try round.endTurns()
    try other.box("Two", day)
    #expect(try known(round) == [] && known(board) == [] && read() == [])
    try other.endTurns()
    #expect(try known(round) == ["One", "Two"])
  }

  @Test("a terminal of another machine goes round until it is taken back, there or here")
  func otherMachine() throws {
    try round.endTurns()
    let there = try SimulatedProgram(SimulatedDisk(machine, host: "there"), as: "there")
    try there.beginTurns()
    try there.box("Elsewhere", day)
    there.disk.kill()
    let here = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "here")
    #expect(try known(here) == [])
    try here.beginTurns()
    try here.endTurns()
    #expect(try known(here) == ["Elsewhere"])
  }

  @Test("a box that somebody removes meanwhile is written again, and loses nothing")
  func removed() throws {
    try round.box("One", day)
    machine.remove(box)
    try round.box("Two", day)
    #expect(machine.files(with: "One") == [box])
    machine.remove(box)
    try round.fold()
    #expect(machine.files(with: "One") == [box] && machine.files(with: "Two") == [box])
    machine.remove(box)
    try round.endTurns()
    try round.close()
    #expect(try read() == ["One", "Two"])
  }

  @Test("a box that is removed before anybody has looked at it loses nothing either")
  func removedAtOnce() throws {
    try round.box("One", day, andFollows: false)
    machine.remove(box)
    try round.box("Two", day, andFollows: false)
    machine.remove(box)
    try round.fold()
    #expect(machine.files(with: "One") == [box] && machine.files(with: "Two") == [box])
  }

  @Test("what is told already and comes into the box again with a copy stays told")
  func toldAgain() throws {
    try round.box("One", day)
    let copy = try #require(machine.bytes(at: box))
    try round.endTurns()
    try round.fold()
    try round.beginTurns()
    machine.put(copy, at: box)
    #expect(try known(board) == ["One"] && read() == ["One"])
    try board.fold()
    #expect(try read() == ["One"] && machine.files(with: "One").contains(sessionPath))
  }

  @Test("what is told already stays told while the next round goes on")
  func nextRound() throws {
    try round.box("One", day)
    try round.endTurns()
    try round.fold()
    try round.beginTurns()
    try round.box("Two", day)
    #expect(try read() == ["One"] && known(board) == ["One"])
    try board.close()
    #expect(try read() == ["One"])
    try round.endTurns()
    try round.fold()
    #expect(try read() == ["One", "Two"])
  }

  @Test("what a board knows from the last round stays in the box while the next one goes on")
  func notYetFolded() throws {
    try round.box("One", day)
    try round.endTurns()
    #expect(try known(board) == ["One"])
    try round.beginTurns()
    try round.box("Two", day)
    try board.fold()
    #expect(machine.files(with: "One") == [box] && machine.files(with: "Two") == [box])
    try round.endTurns()
    try board.fold()
    #expect(try read() == ["One", "Two"])
  }

  @Test("a damaged file that is kept does not tell what came later, and keeps the rest")
  func damagedFile() throws {
    try round.box("One", day)
    try round.endTurns()
    try round.fold()
    var bytes = try #require(machine.bytes(at: sessionPath))
    bytes.removeLast(4)
    machine.put(bytes, at: sessionPath)
    try board.fold()
    let damaged = sessionPath + ".damaged"
    #expect(machine.files(with: "One").contains(damaged))
    try round.beginTurns()
    try round.box("Two", day)
    try round.endTurns()
    try board.fold()
    #expect(machine.files(with: "One") == [sessionPath])
    #expect(machine.files(with: "Two") == [sessionPath])
    #expect(machine.files(with: "\"title\"").contains(damaged))
  }

  @Test(
    "whatever call fails as the box comes in, the file before it has nothing of it")
  func everyCall() throws {
    for code in [Int32(5), 28] {
      for call in 1...60 {
        let machine = try SimulatedMachine.withSession(seed: UInt64(call))
        let program = try SimulatedProgram(SimulatedDisk(machine), as: "p")
        try program.carryOut { (session) throws(CommandError) in try session.setUp() }
        try program.fold()
        try program.beginTurns()
        try program.box("One", day)
        try program.endTurns()
        program.disk.fault = SimulatedDisk.Fault(call: call, code: code, forGood: false)
        try? program.fold()
        program.disk.fault = nil
        let files = machine.files(with: "One")
        let previous = sessionPath + "~"
        #expect(!files.contains(previous), "call \(call): \(files)")
        try program.fold()
        #expect(try machine.reopened().session.entries.count == 1)
      }
    }
  }

  @Test("a file elsewhere gets what is told, and nothing that waits")
  func elsewhere() throws {
    try round.box("One", day)
    try round.endTurns()
    #expect(try known(board) == ["One"])
    // In the board's memory, and not yet in the file, when the next round begins.
    try round.beginTurns()
    try round.box("Two", day)
    let told = try board.store.told(of: board.session)
    #expect(told.entries.count == 0)
    try round.endTurns()
    #expect(try board.store.told(of: board.session).entries.count == 1)
  }
}
