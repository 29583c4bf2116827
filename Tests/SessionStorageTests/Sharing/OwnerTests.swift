import SessionEngine
import Testing
import WorkshopModel

@testable import SessionStorage

@Suite("Whose folder it is")
struct OwnerTests {
  private static let alice: UInt32 = 1_000
  private static let bob: UInt32 = 1_001
  private let machine: SimulatedMachine
  private let home = SimulatedMachine.home
  private let memory = "/home/.local/state/dayzero"

  init() throws { machine = try .withSession() }

  private func open(_ name: String, by user: UInt32) throws -> (SessionStore, Session, [Notice]) {
    let seat = Seat(
      ReplicaID(rawValue: name), machine: "\(user)", memory: user == Self.alice ? memory : nil)
    return try SessionStore.open(sessionPath, as: seat, on: SimulatedDisk(machine, user: user))
  }

  /// Enters a point as `user` and leaves.
  private func park(_ point: String, by user: UInt32) throws {
    var (store, session, _) = try open(point, by: user)
    try store.append(try session.park(point, "By \(user)"))
    do { try store.close(&session) } catch .notOwner {
      // It is in the journal that was left.
      #expect(user == Self.bob)
    }
  }

  private func strangers(_ notices: [Notice]) -> [UInt32] {
    notices.compactMap { if case .stranger(let stranger) = $0 { stranger.user } else { nil } }
  }

  @Test("what another user enters is told of, left out and left alone until the owner says yes")
  func journals() throws {
    try park("a", by: Self.alice)
    try park("b", by: Self.bob)
    #expect(machine.node(at: sessionPath)?.stamp.owner == Self.alice)
    var (store, session, notices) = try open("p", by: Self.alice)
    #expect(session.parked.keys.sorted() == ["a"] && strangers(notices) == [Self.bob])
    #expect(store.strangers.map(\.user) == [Self.bob])
    try store.append(try session.park("c", "C"))
    try store.close(&session)
    #expect(machine.journals.count == 1)
    (store, session, notices) = try open("q", by: Self.alice)
    try store.trust(Self.bob)
    session.receive(try store.follow().operations)
    #expect(session.parked.keys.sorted() == ["a", "b", "c"] && store.strangers == [])
    // Once and for all of this user's programs, and for this session alone.
    (store, session, notices) = try open("r", by: Self.alice)
    #expect(session.parked.count == 3 && strangers(notices) == [])
    try park("d", by: Self.bob)
    #expect(try store.follow().operations.count == 1)
    #expect(machine.names(in: memory).count == 1)
    #expect(!machine.files(with: "small").contains { $0.hasPrefix(memory) })
  }

  @Test("a program of another user leaves the session file to its owner")
  func fileStaysItsOwners() throws {
    try park("a", by: Self.alice)
    let before = machine.bytes(at: sessionPath)
    var (store, session, _) = try open("b", by: Self.bob)
    try store.append(try session.park("b", "B"))
    #expect(throws: StorageError.notOwner(path: sessionPath)) { try store.fold(&session) }
    #expect(throws: StorageError.notOwner(path: sessionPath)) { try store.close(&session) }
    #expect(machine.bytes(at: sessionPath) == before)
    #expect(machine.names(in: home).filter { $0.hasSuffix(".new") } == [])
    let (_, again, _) = try open("c", by: Self.bob)
    #expect(again.parked.keys.sorted() == ["a", "b"])
  }

  @Test("a disk that gives everything to one user keeps nobody from writing")
  func squashed() throws {
    machine.hasOwners = false
    try park("a", by: Self.alice)
    try park("b", by: Self.bob)
    let (_, session, notices) = try open("c", by: Self.bob)
    #expect(session.parked.keys.sorted() == ["a", "b"])
    #expect(notices == [.noOwners(path: sessionPath)])
    #expect(machine.journals == [])
  }

  @Test("that a disk knows no owners is said once")
  func toldOnce() throws {
    machine.hasOwners = false
    #expect(try open("a", by: Self.alice).2 == [.noOwners(path: sessionPath)])
    #expect(try open("b", by: Self.alice).2 == [])
    var (store, _, _) = try open("c", by: Self.alice)
    try store.trust(Self.bob)
    #expect(try open("d", by: Self.alice).2 == [])
  }

  @Test("a folder that somebody else has made beforehand is told of and not used")
  func foreignFolder() throws {
    try SimulatedDisk(machine, user: Self.bob).makeFolder(journalFolder)
    let header = JournalFile.header(session: "small", seat: Seat(ReplicaID(rawValue: "evil")))
    var other = Session(
      id: "small", replica: ReplicaID(rawValue: "evil"),
      operations: try machine.reopened().session.operations)
    let planted = JournalFile.lines(of: try other.park("planted", "Planted"))
    machine.put(header + planted, at: journalFolder + "/evil.jsonl", of: Self.bob)
    let (store, session, notices) = try open("a", by: Self.alice)
    let used = journalFolder + "-\(Self.alice)"
    let bob = Stranger(user: Self.bob, name: "\(Self.bob)", path: journalFolder)
    #expect(notices == [.foreignFolder(bob, used: used)])
    #expect(session.parked == [:] && store.journalFolder == used)
    var (board, entered) = (store, session)
    try board.append(try entered.park("a", "A"))
    #expect(machine.names(in: journalFolder) == ["evil.jsonl"])
    machine.crash()
    let (_, next, _) = try open("n", by: Self.alice)
    #expect(next.parked.keys.sorted() == ["a"])
    // Should it go, what was entered meanwhile is still found, and so is what comes to be there.
    machine.remove(journalFolder)
    try park("b", by: Self.alice)
    #expect(try open("o", by: Self.alice).1.parked.keys.sorted() == ["a", "b"])
  }

  @Test("copies, backups and boxes of others are left out, too")
  func otherFiles() throws {
    var other = Session(
      id: "small", replica: ReplicaID(rawValue: "evil"),
      operations: try machine.reopened().session.operations)
    _ = try other.park("planted", "Planted")
    let bytes = SessionFile.bytes(of: other)
    for name in ["ws (conflicted copy).json", "ws.json~", "ws 2.json"] {
      machine.put(bytes, at: home + "/" + name, of: Self.bob)
    }
    try park("a", by: Self.alice)
    machine.put(
      BoxFile(session: "small").bytes(for: "small"), at: journalFolder + "/box", of: Self.bob)
    let (store, session, notices) = try open("p", by: Self.alice)
    #expect(session.parked.keys.sorted() == ["a"])
    #expect(strangers(notices) == [Self.bob] && store.besides == [])
    #expect(throws: StorageError.foreignBox(journalFolder + "/box")) {
      try store.rewriteBox(dated: Timestamp(seconds: 0))
    }
  }

  @Test("what another user has put in the place of a file that made way is left out, and stays")
  func madeWay() throws {
    try park("a", by: Self.alice)
    var other = Session(
      id: "small", replica: ReplicaID(rawValue: "evil"),
      operations: try machine.reopened().session.operations)
    _ = try other.park("planted", "Planted")
    _ = try other.perform(.erase(Promises.key("a")), at: Timestamp(seconds: 0))
    let path = sessionPath + ".dayzero-zz-1.old"
    machine.put(SessionFile.bytes(of: other), at: path, of: Self.bob)
    let (_, session, notices) = try open("p", by: Self.alice)
    #expect(session.parked.keys.sorted() == ["a"] && strangers(notices) == [Self.bob])
    try park("b", by: Self.alice)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b"])
    #expect(machine.node(at: path)?.stamp.owner == Self.bob)
  }

  @Test("what was erased goes from the journal of who may not write the file, and they go on")
  func erasedElsewhere() throws {
    try park("a", by: Self.alice)
    var (store, session, _) = try open("b", by: Self.bob)
    try store.append(try session.park("b", "A secret"))
    try store.append(try session.park("c", "Stays"))
    var (own, known, _) = try open("p", by: Self.alice)
    try own.trust(Self.bob)
    known.receive(try own.follow().operations)
    let erasures = try known.perform(.erase(Promises.key("b")), at: Timestamp(seconds: 0))
    for erasure in erasures { try own.erase(erasure, in: &known) }
    session.receive(try store.follow().operations)
    try store.eraseWhatOthersErased(in: &session)
    #expect(machine.files(with: "A secret") == [])
    #expect(machine.files(with: "Stays").contains { $0.hasSuffix(".jsonl") })
    try store.append(try session.park("d", "Later"))
    known.receive(try own.follow().operations)
    #expect(known.parked.keys.sorted() == ["a", "c", "d"])
  }

  @Test("what the administrator writes belongs to whom the session does")
  func administrator() throws {
    try park("a", by: Self.alice)
    machine.remove(journalFolder + "/lock")
    try park("b", by: Ownership.administrator)
    let owners =
      (["ws.json", "ws.json~"].map { home + "/" + $0 }
      + machine.names(in: journalFolder).map { journalFolder + "/" + $0 })
      .map { machine.node(at: $0)?.stamp.owner }
    #expect(owners.count > 3 && owners.allSatisfy { $0 == Self.alice })
    let (_, session, notices) = try open("p", by: Self.alice)
    #expect(session.parked.keys.sorted() == ["a", "b"] && notices == [])
  }
}
