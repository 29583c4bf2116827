#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@testable import SessionStorage

@Suite("Files beside a session that another user has put in the place of ours")
struct ReplacedBesideTests {
  private let bob: UInt32 = 1_001
  private let machine: SimulatedMachine

  init() throws { machine = try .withSession() }

  private func open(_ name: String) throws -> SimulatedProgram {
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: name)
  }

  /// Puts the bytes of the file at `path` there as Bob's.
  private func replace(_ path: String, with bytes: [UInt8]? = nil) throws {
    machine.put(try bytes ?? #require(machine.bytes(at: path)), at: path, of: bob)
  }

  @Test("what was half typed is not taken from a file of theirs")
  func drafts() throws {
    try open("p").keep("Half typed")
    let board = try open("q")
    #expect(board.store.drafts.count == 1)
    let name = try #require(machine.names(in: journalFolder).first { $0.hasSuffix(".drafts") })
    try replace(journalFolder + "/" + name)
    #expect(board.store.drafts == [])
    try board.keep("Typed anew")
    #expect(board.store.drafts.first?.fields.text("text") == "Typed anew")
  }

  @Test("no PIN of theirs opens the terminal that goes round; a new one can be set")
  func pin() throws {
    let hashing = PINTests.Backwards()
    var store = try open("p").store
    try store.setPIN("orange-7", hashing)
    let path = journalFolder + "/pin"
    try replace(path, with: PINFile(hash: "backwards 1-live").bytes)
    #expect(throws: StorageError.damagedPIN(path: path)) {
      try store.checkPIN("evil-1", at: Timestamp(seconds: 0), hashing)
    }
    #expect(try !store.hasPIN)
    try store.setPIN("orange-8", hashing)
    #expect(try store.checkPIN("orange-8", at: Timestamp(seconds: 0), hashing) == .right)
  }

  @Test("a number of people that they tell is not believed")
  func turns() throws {
    var store = try open("p").store
    let group = Identifier<Group>("g")
    try store.beginTurns(of: group)
    _ = try store.countTurn(of: group)
    try replace(journalFolder + "/turns")
    #expect(store.turns(of: group) == 0)
    #expect(try store.countTurn(of: group) == 1)
    try store.endTurns(of: group)
  }

  @Test("nothing is written into a journal that they have put in the place of one that was left")
  func spareJournal() throws {
    let first = try open("first")
    try first.park("a")
    try open("other").park("b")
    try first.close(leavingFileToOthers: true)
    let next = try open("next")
    let spare = journalFolder + "/first.spare.jsonl"
    try replace(spare)
    try next.park("c")
    #expect(machine.node(at: spare)?.stamp.owner == bob)
    #expect(machine.node(at: journalFolder + "/next.jsonl")?.stamp.owner == 1_000)
  }

  @Test("a file of before that the system lets nobody replace keeps nobody from leaving")
  func previous() throws {
    machine.put([], at: sessionPath + "~", of: bob)
    let board = try open("p")
    board.disk.refused = (SimulatedCall(.rename, sessionPath + "~"), EPERM)
    try board.park("a")
    try board.close()
    #expect(board.disk.failures == 1)
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.dayzero", "ws.json", "ws.json~"])
    #expect(machine.node(at: sessionPath + "~")?.stamp.owner == bob)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a"])
  }

  @Test("a file beside it that is theirs by now is not taken in with the key for it")
  func beside() throws {
    let board = try open("p")
    var other = Session(
      id: board.session.id, replica: ReplicaID(rawValue: "room"),
      operations: board.session.operations)
    _ = try other.park("b", "B")
    let path = SimulatedMachine.home + "/ws 2.json"
    machine.put(SessionFile.bytes(of: other), at: path)
    try board.follow()
    #expect(board.store.besides.map(\.path) == [path])
    try replace(path)
    let stranger = Stranger(user: bob, name: "\(bob)", path: path)
    #expect(throws: StorageError.stranger(stranger)) { try board.takeInWhatLiesBeside() }
    #expect(board.session.parked.isEmpty)
    #expect(StorageError.stranger(stranger).sentence.contains("check --trust \(bob)"))
  }
}
