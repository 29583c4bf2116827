@testable import SessionStorage
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Writing the session file while the session is open")
struct RefreshingTests {
  @Test("a copy of the file has all that was saved before, and tells that there may be more")
  func copy() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    let other = try program(machine, as: "q")
    try board.park("a")
    try other.park("b")
    guard case .done(.some, .some) = try refresh(machine) else {
      Issue.record("it was not done")
      return
    }
    let copy = try mailed(machine)
    #expect(copy.session.parked.keys.sorted() == ["a", "b"])
    let time = Timestamp(seconds: 1_574_674_500)
    #expect(copy.notices == [.wasOpen(path: sessionPath, lastChange: time)])
    #expect(copy.notices[0].sentence.contains("2019-11-25 09:35 UTC"))
    #expect(try machine.reopened().notices == [])
    #expect(machine.journals == ["p.jsonl", "q.jsonl"])
  }

  @Test("what says that the session is open falls away when the last has left: the same bytes")
  func sameBytes() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    let other = try program(machine, as: "q")
    try board.park("a")
    _ = try refresh(machine)
    try other.park("b")
    try other.close()
    #expect(try mailed(machine).isOpen)
    try board.close()
    #expect(machine.bytes(at: sessionPath) == SessionFile.bytes(of: board.session))
    #expect(try mailed(machine).notices == [])
  }

  @Test("a merge of a copy has no trace of its having been open")
  func merged() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    _ = try refresh(machine)
    let copy = try mailed(machine)
    try board.close()
    #expect(SessionFile.bytes(of: copy.session) == machine.bytes(at: sessionPath))
  }

  @Test("nothing new, nothing written")
  func nothingNew() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    #expect(try refresh(machine) == .leftToOthers)
    try board.park("a")
    _ = try refresh(machine)
    machine.forgetLog()
    #expect(try refresh(machine) == .done(from: nil, to: nil))
    #expect(!machine.log.contains { [.create, .exchange, .rename, .remove].contains($0.name) })
  }

  @Test("it waits for nobody who has the turn")
  func busy() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    let turn = try board.store.files.beginTurn()
    #expect(try refresh(machine) == .leftToOthers)
    try board.disk.close(turn)
    #expect(try refresh(machine) != .leftToOthers)
  }

  @Test("the file kept from before is that of before opening, however often it is written")
  func previous() throws {
    let machine = try SimulatedMachine.withSession()
    let before = machine.bytes(at: sessionPath)
    let board = try program(machine)
    for point in ["a", "b", "c"] {
      try board.park(point)
      _ = try refresh(machine)
      #expect(machine.bytes(at: sessionPath + "~") == before)
    }
    try board.close()
    #expect(machine.bytes(at: sessionPath + "~") == before)
    let names = machine.names(in: SimulatedMachine.home)
    #expect(names == ["ws.dayzero", "ws.json", "ws.json~"])
  }

  @Test("a board need not read what was written for it, and reads what somebody else puts there")
  func known() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    try board.follow()
    let refreshing = try refresh(machine)
    board.noteRefreshed(refreshing)
    machine.forgetLog()
    try board.follow()
    #expect(!machine.log.contains(SimulatedCall(.read, sessionPath)))
    let elsewhere = try program(machine, as: "elsewhere", host: "there")
    try elsewhere.park("x")
    machine.put(SessionFile.bytes(of: elsewhere.session), at: sessionPath)
    board.noteRefreshed(refreshing)
    machine.forgetLog()
    try board.follow()
    #expect(machine.log.contains(SimulatedCall(.read, sessionPath)))
  }

  @Test("beside another machine's journal it is written at rest, for the first name only")
  func twoMachines() throws {
    let machine = try SimulatedMachine.withSession()
    let here = try program(machine, as: "b", host: "here")
    let there = try program(machine, as: "a", host: "there")
    try here.park("x")
    #expect(try refresh(machine, for: "b", atRest: false) != .leftToOthers)
    try there.park("y")
    for isAtRest in [false, true] {
      #expect(try refresh(machine, for: "b", atRest: isAtRest) == .leftToOthers)
    }
    #expect(try refresh(machine, for: "a", host: "there", atRest: false) == .leftToOthers)
    #expect(try refresh(machine, for: "a", host: "there") != .leftToOthers)
    #expect(try mailed(machine).session.parked.keys.sorted() == ["x", "y"])
    // Who has entered nothing is known to nobody there.
    #expect(try refresh(machine, for: "0") == .leftToOthers)
  }

  @Test("what a program has left has no name that it could be left to")
  func spareOfAnotherMachine() throws {
    let machine = try SimulatedMachine.withSession()
    let here = try program(machine, as: "b", host: "here")
    let there = try program(machine, as: "c", host: "there")
    let gone = try program(machine, as: "a", host: "there")
    let killed = try program(machine, as: "0", host: "here")
    for board in [here, there, gone, killed] { try board.park(board.session.replica.rawValue) }
    killed.disk.kill()
    try gone.close(leavingFileToOthers: true)
    #expect(machine.journals.contains("a.spare.jsonl"))
    #expect(try refresh(machine, for: "b") != .leftToOthers)
  }

  @Test("what waits no more, as the program of the round is gone, comes out of the box")
  func boxOfTheDead() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.carryOut { (session) throws(CommandError) in try session.setUp() }
    let round = try program(machine, as: "round")
    try round.beginTurns()
    try round.box("Boxed", Timestamp(seconds: 0))
    #expect(try refresh(machine) != .leftToOthers)
    #expect(try mailed(machine).session.entries.count == 0)
    round.disk.kill()
    #expect(try refresh(machine) != .leftToOthers)
    let copy = try mailed(machine)
    #expect(copy.session.entries.count == 1 && copy.isOpen)
    #expect(machine.bytes(at: journalFolder + "/box") == nil)
    #expect(machine.journals.contains("p.jsonl"))
  }

  @Test("a file in which somebody made a slip is put in order as well, and kept")
  func slip() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    let bytes = try #require(machine.bytes(at: sessionPath))
    let text = String(decoding: bytes, as: UTF8.self)
    let slipped = Array(text.replacing("\"parked\": [", with: "\"parked\": {").utf8)
    machine.put(slipped, at: sessionPath)
    try board.follow()
    try board.park("b")
    #expect(try refresh(machine) != .leftToOthers)
    let copy = try mailed(machine)
    #expect(copy.session.parked.keys.sorted() == ["a", "b"] && copy.isOpen)
    #expect(machine.bytes(at: sessionPath + ".damaged") == slipped)
  }

  @Test("who has not read what another has put there reads what the file was made of")
  func knownToNobody() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    // From the first time on the file that is kept stays the same.
    board.noteRefreshed(try refresh(machine))
    try board.follow()
    var elsewhere = Session(
      id: board.session.id, replica: ReplicaID(rawValue: "elsewhere"),
      operations: board.session.operations)
    _ = try elsewhere.park("x", "X")
    machine.put(SessionFile.bytes(of: elsewhere, whileOpen: true), at: sessionPath)
    try board.park("b")
    board.noteRefreshed(try refresh(machine))
    try board.follow()
    #expect(board.session.parked.keys.sorted() == ["a", "b", "x"])
  }

  @Test("the mark goes with who opens the file last, though they have entered nothing")
  func markGoes() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a")
    _ = try refresh(machine)
    board.disk.kill()
    for name in machine.journals { machine.remove(journalFolder + "/" + name) }
    #expect(try mailed(machine).isOpen)
    try program(machine, as: "next").close()
    #expect(try !mailed(machine).isOpen)
    #expect(try mailed(machine).session.parked.keys.sorted() == ["a"])
  }

  @Test("what was erased does not come back, and is in no file when all have left")
  func erased() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try program(machine)
    try board.park("a", "A secret")
    _ = try refresh(machine)
    try board.park("b")
    _ = try refresh(machine)
    try board.erase("a")
    _ = try refresh(machine)
    #expect(machine.files(with: "A secret") == [])
    try board.close()
    #expect(machine.files(with: "A secret") == [])
    #expect(try mailed(machine).session.parked.keys.sorted() == ["b"])
  }
}
