#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("The moderator's PIN on disk")
struct PINTests {
  /// Not slow, and not safe: for tests.
  struct Backwards: PINHashing {
    func hash(_ pin: String) -> String? { "backwards " + String(pin.reversed()) }
    func matches(_ pin: String, _ hash: String) -> Bool { self.hash(pin) == hash }
  }

  /// Ends the program as soon as the PIN is compared.
  struct Killing: PINHashing {
    let disk: SimulatedDisk
    func hash(_ pin: String) -> String? { nil }
    func matches(_ pin: String, _ hash: String) -> Bool {
      disk.kill()
      return false
    }
  }

  private let start = Timestamp(seconds: 1_574_674_500)
  private let pin = journalFolder + "/pin"

  private func store(_ machine: SimulatedMachine, _ replica: String = "p") throws -> SessionStore {
    try SimulatedProgram(SimulatedDisk(machine), as: replica).store
  }

  @Test("there is none until it is set; then it is right, wrong, or removed by its owner")
  func answers() throws {
    let machine = try SimulatedMachine.withSession(seed: 1)
    let disk = SimulatedDisk(machine)
    var store = try SimulatedProgram(disk, as: "p").store
    #expect(try !store.hasPIN)
    try store.setPIN("orange-7", Backwards())
    #expect(try store.hasPIN)
    #expect(try store.checkPIN("orange-7", at: start, Backwards()) == .right)
    #expect(try store.checkPIN("orange-8", at: start, Backwards()) == .wrong(left: 4))
    #expect(try store.checkPIN("orange-7", at: start, Backwards()) == .right)
    #expect(try store.checkPIN("orange-8", at: start, Backwards()) == .wrong(left: 4))
    try disk.remove(pin)
    #expect(try store.checkPIN("anything", at: start, Backwards()) == .unset)
  }

  @Test("a try counts on disk before it is compared: killed in that moment, it still counts")
  func countsFirst() throws {
    let machine = try SimulatedMachine.withSession(seed: 1)
    try store(machine).setPIN("orange-7", Backwards())
    for _ in 1...5 {
      let disk = SimulatedDisk(machine)
      var store = try SimulatedProgram(disk, as: "p").store
      _ = try? store.checkPIN("wrong-1", at: start, Killing(disk: disk))
    }
    var next = try store(machine, "q")
    let end = Timestamp(seconds: start.seconds + 30)
    #expect(try next.checkPIN("orange-7", at: start, Backwards()) == .locked(until: end))
  }

  @Test("after five wrong ones it is locked, for others and after a power cut, too; then it ends")
  func locks() throws {
    let machine = try SimulatedMachine.withSession(seed: 3)
    var store = try store(machine)
    try store.setPIN("orange-7", Backwards())
    for left in [4, 3, 2, 1] {
      #expect(try store.checkPIN("wrong-1", at: start, Backwards()) == .wrong(left: left))
    }
    let end = Timestamp(seconds: start.seconds + 30)
    #expect(try store.checkPIN("wrong-1", at: start, Backwards()) == .locked(until: end))
    machine.crash()
    var after = try self.store(machine, "q")
    #expect(try after.checkPIN("orange-7", at: start, Backwards()) == .locked(until: end))
    let later = Timestamp(seconds: end.seconds + 60)
    #expect(
      try after.checkPIN("wrong-1", at: end, Backwards()) == .locked(until: later))
    #expect(try after.checkPIN("orange-7", at: later, Backwards()) == .right)
  }

  @Test("an error in any call leaves the PIN as it was, and gives no try")
  func errors() throws {
    let machine = try SimulatedMachine.withSession(seed: 4)
    let disk = SimulatedDisk(machine)
    var store = try SimulatedProgram(disk, as: "p").store
    try store.setPIN("orange-7", Backwards())
    var call = 0
    var failures = 0
    repeat {
      call += 1
      let before = disk.failures
      disk.fault = SimulatedDisk.Fault(call: call, code: 5, forGood: true)
      let answer = try? store.checkPIN("wrong-1", at: start, Backwards())
      disk.fault = nil
      failures = disk.failures - before
      if failures > 0 { #expect(answer == nil || answer == .wrong(left: 4), "call \(call)") }
      #expect(try store.checkPIN("orange-7", at: start, Backwards()) == .right, "call \(call)")
    } while failures > 0
    #expect(call > 8)
    #expect(disk.openCount == 1 || disk.openCount == 0)
  }

  @Test("a damaged file is told and opens nothing")
  func damaged() throws {
    let machine = try SimulatedMachine.withSession(seed: 5)
    let disk = SimulatedDisk(machine)
    var store = try SimulatedProgram(disk, as: "p").store
    try store.setPIN("orange-7", Backwards())
    var bytes = try #require(machine.bytes(at: pin))
    bytes[20] ^= 1
    try DurableFile(pin, on: disk, draftSuffix: "x").replace(with: bytes)
    #expect(throws: StorageError.damagedPIN(path: pin)) {
      try store.checkPIN("orange-7", at: start, Backwards())
    }
  }

  @Test(
    "a disk that takes nothing lets the right PIN through, and counts the wrong ones all the same",
    arguments: [ENOSPC, EDQUOT, EROFS, EIO])
  func unwritable(code: Int32) throws {
    let machine = try SimulatedMachine.withSession(seed: 7)
    let disk = SimulatedDisk(machine)
    var store = try SimulatedProgram(disk, as: "p").store
    try store.setPIN("orange-7", Backwards())
    machine.forgetLog()
    _ = try store.checkPIN("orange-7", at: start, Backwards())
    let first = try #require(machine.log.firstIndex { $0.name == .create }) + 1
    func tries(_ pin: String) throws -> PINAnswer {
      disk.fault = SimulatedDisk.Fault(call: first, code: code, forGood: true)
      defer { disk.fault = nil }
      return try store.checkPIN(pin, at: start, Backwards())
    }
    #expect(try tries("orange-7") == .right)
    for left in [4, 3, 2, 1] { #expect(try tries("wrong-1") == .wrong(left: left)) }
    let end = Timestamp(seconds: start.seconds + 30)
    #expect(try tries("wrong-1") == .locked(until: end))
    #expect(try tries("orange-7") == .locked(until: end))
    #expect(try store.checkPIN("orange-7", at: end, Backwards()) == .right)
    #expect(try store.checkPIN("wrong-1", at: end, Backwards()) == .wrong(left: 4))
  }

  @Test("how many had the terminal is counted by group, at all terminals, and forgotten at the end")
  func turns() throws {
    let machine = try SimulatedMachine.withSession(seed: 6)
    var store = try store(machine)
    var other = try self.store(machine, "o")
    let groups = [Identifier<Group>("one"), Identifier<Group>("two")]
    #expect(try store.turns(of: groups[0]) == 0 && store.beginTurns(of: groups[0]) == 0)
    #expect(machine.names(in: journalFolder).contains("turns"))
    #expect(try store.countTurn(of: groups[0]) == 1)
    #expect(try other.beginTurns(of: groups[0]) == 1)
    #expect(try other.countTurn(of: groups[0]) == 2)
    #expect(try store.countTurn(of: groups[0]) == 3)
    #expect(try store.countTurn(of: groups[1]) == 1)
    machine.crash()
    var after = try self.store(machine, "q")
    #expect(after.turns(of: groups[0]) == 3 && after.turns(of: groups[1]) == 1)
    try after.endTurns(of: groups[0])
    #expect(after.turns(of: groups[0]) == 0)
    try after.endTurns(of: groups[1])
    #expect(!machine.names(in: journalFolder).contains("turns"))
  }

  @Test("a PIN whose file has no checksum, or that is no file, opens nothing")
  func doubtful() throws {
    let machine = try SimulatedMachine.withSession(seed: 7)
    var store = try store(machine)
    try store.setPIN("orange-7", Backwards())
    let line = String(decoding: try #require(machine.bytes(at: pin)), as: UTF8.self)
    machine.put(Array(line.replacing(/,"crc":"[^"]*"/, with: "").utf8), at: pin)
    #expect(throws: StorageError.damagedPIN(path: pin)) {
      try store.checkPIN("orange-7", at: start, Backwards())
    }
    machine.remove(pin)
    try SimulatedDisk(machine).makeFolder(pin)
    #expect(throws: StorageError.notAFile(path: pin)) {
      try store.checkPIN("orange-7", at: start, Backwards())
    }
  }

  @Test("with the clock set back while it is locked, the wait begins anew once, and ends")
  func clockSetBack() throws {
    let machine = try SimulatedMachine.withSession(seed: 8)
    var store = try store(machine)
    try store.setPIN("orange-7", Backwards())
    for _ in 1...5 { _ = try store.checkPIN("wrong-1", at: start, Backwards()) }
    let earlier = Timestamp(seconds: start.seconds - 1_000_000)
    let end = Timestamp(seconds: earlier.seconds + 30)
    #expect(try store.checkPIN("orange-7", at: earlier, Backwards()) == .locked(until: end))
    #expect(try store.checkPIN("orange-7", at: end, Backwards()) == .right)
  }
}
