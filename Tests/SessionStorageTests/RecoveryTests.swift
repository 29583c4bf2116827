import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

@Suite("Recovery")
struct RecoveryTests {
  @Test(
    "a folder of journals that a killed program made is safe before another calls anything saved")
  func unsyncedFolder() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let machine = try SimulatedMachine.withSession(seed: seed)
      try SimulatedDisk(machine).makeFolder(journalFolder)
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("a")
      machine.crash()
      #expect(throws: Never.self, "seed \(seed)") { try machine.check(program.saved) }
    }
  }

  @Test("journals go only when the file that a killed program wrote has its name safely")
  func unsyncedName() throws {
    for seed in 1...12 as ClosedRange<UInt64> {
      for call in 1...40 {
        let machine = try SimulatedMachine.withSession(seed: seed)
        let killed = try SimulatedProgram(machine, as: "killed")
        try killed.park("a")
        killed.disk.kill(after: call)
        try? killed.close()
        guard machine.files(with: "A point").contains(sessionPath), !killed.disk.isRunning else {
          continue
        }
        try SimulatedProgram(machine, as: "next").close()
        machine.crash()
        #expect(throws: Never.self, "seed \(seed), call \(call)") {
          try machine.check(killed.saved)
        }
      }
    }
  }

  /// The calls of leaving before which another may write the file: those about the turn.
  private func turns() throws -> [Int] {
    let machine = try SimulatedMachine.withSession()
    let gone = try SimulatedProgram(machine, as: "gone")
    try gone.park("gone")
    gone.disk.kill()
    let waiting = try SimulatedProgram(machine, as: "waiting")
    machine.forgetLog()
    try waiting.close()
    let calls = machine.log.indices.filter { machine.log[$0].path == journalFolder + "/lock" }
    return calls.prefix(2).map { $0 + 1 }
  }

  @Test("the same holds for one that was written while another waited for its turn")
  func unsyncedNameWhileWaiting() throws {
    for turn in try turns() {
      for run in 0..<200 {
        let machine = try SimulatedMachine.withSession(seed: UInt64(turn * 1_000 + run))
        let gone = try SimulatedProgram(machine, as: "gone")
        try gone.park("gone")
        gone.disk.kill()
        let waiting = try SimulatedProgram(machine, as: "waiting")
        let killed = try SimulatedProgram(machine, as: "killed")
        killed.disk.kill(after: 40 + run % 20)
        waiting.disk.runBefore(call: turn) {
          try? killed.park("a")
          try? killed.close()
          killed.disk.kill()
        }
        try waiting.close()
        machine.crash()
        #expect(throws: Never.self, "turn \(turn), run \(run)") {
          try machine.check(gone.saved + killed.saved)
        }
      }
    }
  }

  @Test("another session's journal is left alone, and told of each time")
  func foreignJournal() throws {
    let machine = try SimulatedMachine.withSession()
    let foreign = JournalBytes(session: "another", replica: "x").text
    try SimulatedDisk(machine).makeFolder(journalFolder)
    machine.put(Array(foreign.utf8), at: journalFolder + "/x.jsonl")
    for name in ["first", "second"] {
      let program = try SimulatedProgram(machine, as: name)
      #expect(program.notices == [.foreign(path: journalFolder + "/x.jsonl")])
      try program.park(name)
      try program.close()
    }
    #expect(machine.bytes(at: journalFolder + "/x.jsonl") == Array(foreign.utf8))
    #expect(machine.journals == ["x.jsonl"])
  }

  @Test("a damaged journal is kept, and told of each time")
  func damagedJournal() throws {
    let machine = try SimulatedMachine.withSession()
    let killed = try SimulatedProgram(machine, as: "killed")
    for point in ["a", "b", "c"] { try killed.park(point) }
    killed.disk.kill()
    let path = journalFolder + "/killed.jsonl"
    var lines = try #require(machine.bytes(at: path)).split(separator: UInt8(ascii: "\n"))
    lines[2][lines[2].startIndex + 40] ^= 1
    machine.put(
      Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")], at: path)
    for _ in 0..<2 {
      let program = try SimulatedProgram(machine, as: "next")
      let finding = Finding("", line: 3, Fact("fault.damaged"))
      #expect(
        program.notices == [
          .damaged(path: path, finding), .missing([OperationID(ReplicaID(rawValue: "killed"), 2)]),
        ])
      #expect(program.session.parked.keys.sorted() == ["a", "c"])
      try program.close()
    }
    #expect(machine.journals == ["killed.jsonl"])
  }

  @Test("a session file that is gone is written anew, and journals nobody read stay")
  func fileIsGone() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    let other = try SimulatedProgram(machine, as: "other")
    try other.park("b")
    other.disk.kill()
    try SimulatedDisk(machine).remove(sessionPath)
    try program.close()
    machine.crash()
    try machine.check(program.saved + other.saved)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
  }

  @Test("another session that was put in the file's place is not mixed with the one that is open")
  func fileIsAnother() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    let other = Session(id: "another", replica: ReplicaID(rawValue: "o"))
    let text =
      #"{"format":"dayzero-session","version":1,"id":"another","workshop":{"title":"Other"}}"#
    machine.put(Array(text.utf8), at: sessionPath)
    let error = #expect(throws: StorageError.self) { try program.close() }
    #expect(error?.sentence.contains("not the session that was opened") == true)
    #expect(machine.bytes(at: sessionPath) == Array(text.utf8))
    #expect(machine.journals == ["p.jsonl"])
    #expect(other.operations.count == 0)
  }

  @Test("files that a person has beside the session are not taken for the program's own")
  func filesOfOthers() throws {
    let machine = try SimulatedMachine.withSession()
    let names = ["ws.json.new", "ws.json.old.new", "ws.json.bak", "ws.json.x.new~", "ws.jsonx"]
    for name in names { machine.put([1], at: SimulatedMachine.home + "/" + name) }
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.close()
    #expect(Set(machine.names(in: SimulatedMachine.home)).isSuperset(of: names))
  }

  @Test("the draft of a program that was killed is cleared away")
  func draftOfKilled() throws {
    for call in 1...40 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let killed = try SimulatedProgram(machine, as: "killed")
      try killed.park("a")
      killed.disk.kill(after: call)
      try? killed.close()
      let next = try SimulatedProgram(machine, as: "next")
      try next.park("b")
      try next.close()
      #expect(machine.names(in: SimulatedMachine.home) == ["ws.dayzero", "ws.json", "ws.json~"])
      #expect(machine.names(in: journalFolder) == ["lock"])
    }
  }

  @Test("the journal that a program was killed over while making it is cleared away")
  func unfinishedJournal() throws {
    for call in 1...12 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let killed = try SimulatedProgram(machine, as: "killed")
      killed.disk.kill(after: call)
      try? killed.park("a")
      killed.disk.kill()
      let next = try SimulatedProgram(machine, as: "next")
      try next.park("b")
      try next.close()
      #expect(throws: Never.self) { try machine.check(killed.saved + next.saved) }
      // One that is empty may be another program's that is about to lock it.
      let left = machine.names(in: journalFolder).filter { name in
        machine.bytes(at: journalFolder + "/" + name)?.isEmpty == false
      }
      #expect(left == [], "call \(call)")
    }
  }
}
