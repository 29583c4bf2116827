@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

@Suite("The anonymous box among other files")
struct BoxCareTests {
  private let day = Timestamp(seconds: 1_574_640_000)
  private let box = journalFolder + "/box"
  private let torn = journalFolder + "/torn"
  private let machine: SimulatedMachine
  private let program: SimulatedProgram

  init() throws {
    machine = try SimulatedMachine.withSession()
    program = try SimulatedProgram(SimulatedDisk(machine), as: "p")
    try program.carryOut { (session) throws(CommandError) in try session.setUp() }
  }

  private func entries(_ program: SimulatedProgram) -> [String] {
    program.session.entries.all.map(\.text).sorted()
  }

  /// Turns a bit over in the first entry of the box.
  private func damageBox() throws {
    var bytes = try #require(machine.bytes(at: box))
    bytes[1_024 + 40] ^= 1
    machine.put(bytes, at: box)
  }

  @Test("the box of another session is told, neither read nor written, and stays")
  func another() throws {
    try program.box("Theirs", day)
    let theirs = BoxFile(try #require(machine.bytes(at: box))).bytes(for: "another")
    machine.remove(box)
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    machine.put(theirs, at: box)
    try next.follow()
    #expect(entries(next) == [])
    let error = #expect(throws: StorageError.self) { try next.box("Ours", day) }
    #expect(error == .foreignBox(box))
    let last = try SimulatedProgram(SimulatedDisk(machine), as: "last")
    #expect(last.notices.contains(.foreign(path: box)))
    #expect(entries(last) == [])
    try next.close()
    try last.close()
    #expect(machine.bytes(at: box) == theirs)
  }

  @Test("an entry that would make the box larger than may be read is refused, and the box stays")
  func tooLarge() throws {
    let small = try SimulatedProgram(machine, as: "small", sizeLimit: 2_500)
    try small.box("Fits", day)
    let before = try #require(machine.bytes(at: box))
    let error = #expect(throws: StorageError.self) { try small.box("Does not", day) }
    #expect(error == .disk(DiskError(.write, box, .tooLarge(limit: 2_500))))
    #expect(machine.bytes(at: box) == before)
  }

  @Test("an operation that is put in again is there once")
  func twice() throws {
    var generator = SystemRandomNumberGenerator()
    let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "Once"]
    let operation = try program.session.boxing(fields, using: &generator)
    try program.store.box([operation], dated: day)
    try program.store.box([operation], dated: day)
    #expect(machine.bytes(at: box)?.count == 2 * 1_024)
  }

  @Test("repairing puts a damaged box aside, and the box goes")
  func repaired() throws {
    try program.box("One", day)
    try damageBox()
    let bytes = try #require(machine.bytes(at: box))
    try program.fold(isRepairing: true)
    #expect(machine.bytes(at: box) == nil)
    #expect(machine.names(in: torn).count == 1)
    #expect(machine.names(in: torn).allSatisfy { machine.bytes(at: torn + "/" + $0) == bytes })
  }

  @Test("of a damaged box nothing is kept when something is erased", arguments: [false, true])
  func erased(isRepairing: Bool) throws {
    try program.park("point")
    try program.box("Secret", day)
    try damageBox()
    try program.carryOut { (session) throws(CommandError) in
      try session.perform(.erase(RecordKey(.parked, RecordID(rawValue: "point"))), at: day)
    }
    try program.fold(isRepairing: isRepairing)
    #expect(machine.bytes(at: box) == nil)
    #expect(machine.names(in: torn) == [])
  }

  @Test("what was erased while the box could not be reached goes from it at the next start")
  func erasedLater() throws {
    try program.box("Secret", day)
    let bytes = try #require(machine.bytes(at: box))
    let key = try #require(program.session.entries.all.first?.key)
    try program.eraseForGood(key)
    try program.close()
    machine.put(bytes, at: box)
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    #expect(entries(next) == [])
    #expect(machine.files(with: "Secret") == [])
  }

  @Test(
    "a copy of the box that a tool made is read, followed and folded in",
    arguments: [
      "box.sync-conflict-20261122-101112-ABCDEFG", "box (conflicted copy 2026-11-22)",
      "box (Ann's conflict copy)",
    ])
  func copies(name: String) throws {
    try program.box("Theirs", day)
    let bytes = try #require(machine.bytes(at: box))
    machine.remove(box)
    let other = try SimulatedProgram(SimulatedDisk(machine), as: "other")
    machine.put(bytes, at: journalFolder + "/" + name)
    try other.follow()
    #expect(entries(other) == ["Theirs"])
    program.disk.kill()
    try other.close()
    #expect(machine.names(in: journalFolder) == ["lock"])
    #expect(machine.files(with: "Theirs") == [sessionPath])
  }

  @Test("a box that has not changed is not read again")
  func unchanged() throws {
    let other = try SimulatedProgram(SimulatedDisk(machine), as: "other")
    try program.box("One", day)
    try other.follow()
    machine.forgetLog()
    try other.follow()
    #expect(!machine.log.contains(SimulatedCall(.read, box)))
    try program.box("Two", day)
    try other.follow()
    #expect(entries(other) == ["One", "Two"])
  }

  @Test("a box that is folded in while somebody opens the session is in one or the other")
  func foldedMeanwhile() throws {
    for call in 1...40 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let leaving = try SimulatedProgram(SimulatedDisk(machine), as: "p")
      try leaving.carryOut { (session) throws(CommandError) in try session.setUp() }
      try leaving.box("One", day)
      let disk = SimulatedDisk(machine)
      disk.runBefore(call: call) { try? leaving.close() }
      #expect(try entries(SimulatedProgram(disk, as: "next")) == ["One"], "call \(call)")
    }
  }

  @Test(
    "the box, the PIN and the turns are written by who has the turn, and safe when it is over",
    arguments: ["box", "pin", "turns"])
  func order(name: String) throws {
    machine.forgetLog()
    switch name {
    case "box": try program.box("One", day)
    case "pin": try program.store.setPIN("orange-7", PINTests.Backwards())
    default: _ = try program.store.countTurn(of: Identifier("g"))
    }
    let path = journalFolder + "/" + name
    let draft = path + ".dayzero-\(name).new"
    let lock = journalFolder + "/lock"
    let telling: [SimulatedCall.Name] = [
      .lock, .create, .append, .sync, .rename, .syncFolder, .remove,
    ]
    let calls = machine.log.filter { telling.contains($0.name) || $0.path == lock }
    #expect(
      calls == [
        SimulatedCall(.syncFolder, SimulatedMachine.home), SimulatedCall(.openForLocking, lock),
        SimulatedCall(.lock, lock), SimulatedCall(.stamp, lock), SimulatedCall(.stamp, lock),
        SimulatedCall(.create, draft), SimulatedCall(.append, draft),
        SimulatedCall(.sync, draft), SimulatedCall(.rename, path),
        SimulatedCall(.syncFolder, journalFolder), SimulatedCall(.close, lock),
      ])
  }
}
