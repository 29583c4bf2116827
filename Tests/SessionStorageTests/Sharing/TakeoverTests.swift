@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

@Suite("Going on with a journal")
struct TakeoverTests {
  private let spare = journalFolder + "/first.spare.jsonl"

  private static func open(
    _ machine: SimulatedMachine, as name: String, host: String = "here"
  ) throws -> SimulatedProgram {
    try SimulatedProgram(SimulatedDisk(machine, host: host), as: name)
  }

  /// A session that is open on the board, and a journal that another program has left.
  private static func machine(seed: UInt64 = 1) throws -> (SimulatedMachine, [SimulatedProgram]) {
    let machine = try SimulatedMachine.withSession(seed: seed)
    let board = try open(machine, as: "board")
    try board.park("b")
    let first = try open(machine, as: "first")
    try first.park("a")
    try first.close(leavingFileToOthers: true)
    return (machine, [board, first])
  }

  @Test("100 programs one after the other leave one journal, and each entry costs one sync")
  func oneJournal() throws {
    let (machine, programs) = try Self.machine()
    for number in 1...100 {
      let next = try Self.open(machine, as: "n\(number)")
      machine.forgetLog()
      try next.park("p\(number)")
      let syncs = machine.log.filter { $0.name == .sync || $0.name == .syncFolder }
      #expect(syncs.map(\.path) == [journalFolder + "/n\(number).jsonl"])
      try next.close(leavingFileToOthers: true)
      #expect(machine.journals == ["board.jsonl", "n\(number).spare.jsonl"])
    }
    try programs[0].close()
    machine.crash()
    #expect(try machine.reopened().session.parked.count == 102)
    #expect(machine.journals == [])
  }

  @Test("a journal is gone on with under the name of who does, locked")
  func renamed() throws {
    let (machine, _) = try Self.machine()
    let next = try Self.open(machine, as: "next")
    try next.park("c")
    #expect(machine.journals == ["board.jsonl", "next.jsonl"])
    let file = try #require(machine.node(at: journalFolder + "/next.jsonl")?.file)
    #expect(file.lockOwner(on: "here") != nil)
    // Another one makes a journal of its own.
    try Self.open(machine, as: "other").park("d")
    #expect(machine.journals == ["board.jsonl", "next.jsonl", "other.jsonl"])
  }

  /// What makes a journal one to be left alone.
  enum Obstacle: CaseIterable { case killed, otherMachine, torn, damaged, locked, grown, large }

  @Test(
    "a journal is gone on with only when it was left in good order", arguments: Obstacle.allCases)
  func leftAlone(obstacle: Obstacle) throws {
    let (machine, programs) = try Self.machine()
    let file = try #require(machine.node(at: spare)?.file)
    let before = file.bytes
    var next = try Self.open(machine, as: "next")
    var other: SimulatedDisk?
    switch obstacle {
    case .killed: try SimulatedDisk(machine).rename(spare, to: journalFolder + "/first.jsonl")
    case .otherMachine: next = try Self.open(machine, as: "next", host: "there")
    case .torn: file.append([1])
    case .damaged: file.append(Array("x\n".utf8))
    case .locked:
      let disk = SimulatedDisk(machine, host: "here")
      _ = try disk.lock(try disk.openForAppending(spare), wait: false)
      other = disk
    case .grown: break
    case .large:
      let line = before.suffix(before.split(separator: 10).last.map { $0.count + 1 } ?? 0)
      for _ in 0...(1 << 20) / line.count { file.append(line) }
    }
    if ![.otherMachine, .locked].contains(obstacle) { next = try Self.open(machine, as: "again") }
    if obstacle == .grown { file.append(Array("{}\n".utf8)) }
    let left = file.bytes
    try next.park("c")
    #expect(file.bytes == left || machine.bytes(at: spare) == nil)
    #expect(file.bytes.starts(with: before))
    let own = next.session.replica.rawValue + ".jsonl"
    #expect(machine.node(at: journalFolder + "/" + own)?.file !== file)
    _ = other
    machine.crash()
    #expect(throws: Never.self) { try machine.check((programs + [next]).flatMap(\.saved)) }
  }

  @Test("a journal that goes between opening and locking it is not taken for one that is there")
  func goneMeanwhile() throws {
    let (machine, _) = try Self.machine()
    let next = try Self.open(machine, as: "next")
    next.disk.runBefore(call: 2) { machine.remove(spare) }
    guard case .gone = try next.store.files.lockIfFree(spare) else {
      Issue.record("it was locked")
      return
    }
    #expect(next.disk.openCount == 0)
  }

  @Test("an unfinished line is never written on to, even when setting it aside failed")
  func tornAndFailing() throws {
    for call in 1...60 {
      let (machine, programs) = try Self.machine(seed: UInt64(call))
      machine.node(at: spare)?.file?.append(Array("{\"r\"".utf8))
      machine.node(at: spare)?.file?.sync()
      let disk = SimulatedDisk(machine, host: "here")
      let fault = SimulatedDisk.Fault(call: call, code: 5, forGood: false)
      guard let next = try? SimulatedProgram(disk, as: "next", fault: fault) else { continue }
      disk.fault = nil
      try next.park("c")
      machine.crash()
      let saved = (programs + [next]).flatMap(\.saved)
      #expect(throws: Never.self, "call \(call)") { try machine.check(saved) }
    }
  }

  @Test("a journal whose sync failed is never left to others")
  func failedSync() throws {
    let (machine, programs) = try Self.machine()
    let next = try Self.open(machine, as: "next")
    try next.park("c")
    next.disk.fault = SimulatedDisk.Fault(call: 4, code: 5, forGood: false)
    #expect(throws: StorageError.self) { try next.park("d") }
    #expect(machine.log.last { $0.name == .sync }?.path == journalFolder + "/next.jsonl")
    try next.park("e")
    try next.close(leavingFileToOthers: true)
    #expect(machine.journals == ["board.jsonl"])
    let last = try Self.open(machine, as: "last")
    try last.park("f")
    #expect(machine.journals == ["board.jsonl", "last.jsonl"])
    machine.crash()
    #expect(throws: Never.self) {
      try machine.check((programs + [next, last]).flatMap(\.saved))
    }
  }

  @Test(
    "another may fold, leave, go on with it or be killed at any moment of going on with a journal",
    arguments: 0..<4)
  func races(act: Int) throws {
    var call = 0
    var happened = true
    while happened {
      call += 1
      happened = false
      let (machine, programs) = try Self.machine(seed: UInt64(call))
      let next = try Self.open(machine, as: "next")
      let other = try Self.open(machine, as: "other")
      next.disk.runBefore(call: call) {
        happened = true
        #expect(throws: Never.self) {
          switch act {
          case 0: try other.fold()
          case 1: try other.park("o")
          case 2: try programs[0].close()
          default:
            try other.park("o")
            other.disk.kill()
          }
        }
      }
      try next.park("c")
      try next.park("d")
      next.disk.beforeCall = nil
      machine.crash()
      let saved = (programs + [next, other]).flatMap(\.saved)
      #expect(throws: Never.self, "call \(call)") { try machine.check(saved) }
    }
    #expect(call > 12)
  }

  @Test("what a running program has done is its own to undo, whoever its last entry is of")
  func runningIsAnother() throws {
    let (machine, programs) = try Self.machine()
    let key = RecordKey(.parked, RecordID(rawValue: "c"))
    try programs[0].carryOut { (session) throws(CommandError) in
      try session.perform(
        [.add(key, ["text": "Of somebody else"])], by: ReplicaID(rawValue: "author"),
        at: Timestamp(seconds: 1_574_674_500))
    }
    let second = try Self.open(machine, as: "second")
    #expect(!second.session.own.contains(ReplicaID(rawValue: "board")))
    #expect(second.session.own.contains(ReplicaID(rawValue: "first")))
  }

  @Test("when a journal that was gone on with is removed, all of it is written anew")
  func removed() throws {
    let (machine, programs) = try Self.machine()
    let next = try Self.open(machine, as: "next")
    try next.park("n")
    machine.remove(journalFolder + "/next.jsonl")
    try next.keepWritten()
    programs[0].disk.kill()
    machine.crash()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b", "n"])
  }
}
