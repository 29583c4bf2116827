import SessionEngine
import Testing
import WorkshopModel

@testable import SessionStorage

@Suite("A session file that another user has put in the place of ours")
struct ReplacedFileTests {
  private static let alice: UInt32 = 1_000
  private static let bob: UInt32 = 1_001
  private let machine: SimulatedMachine
  private let home = SimulatedMachine.home

  init() throws {
    machine = try .withSession()
    let earlier = try Self.open(machine, as: "earlier")
    try earlier.park("before")
    try earlier.close()
  }

  private static func open(
    _ machine: SimulatedMachine, as name: String, by user: UInt32 = alice
  ) throws -> SimulatedProgram {
    try SimulatedProgram(SimulatedDisk(machine, host: "here", user: user), as: name)
  }

  private func open(_ name: String, by user: UInt32 = Self.alice) throws -> SimulatedProgram {
    try Self.open(machine, as: name, by: user)
  }

  /// The session as it is now, with something that Bob has made.
  private static func planted(_ session: Session) throws -> [UInt8] {
    var other = Session(
      id: session.id, replica: ReplicaID(rawValue: "evil"), operations: session.operations)
    _ = try other.park("planted", "Planted")
    return SessionFile.bytes(of: other)
  }

  /// What Alice reads, whatever lies in the place of her file.
  private static func read(_ machine: SimulatedMachine) throws -> LoadedSession {
    try SessionLoader(SimulatedDisk(machine)).load(
      sessionPath, as: Seat(ReplicaID(rawValue: "reader")).inSession(of: alice))
  }

  /// Whose file is at `path`.
  private func owner(of path: String) -> UInt32? { machine.node(at: path)?.stamp.owner }

  private var asides: [String] {
    machine.names(in: home).filter { $0.hasSuffix(".old") }.map { home + "/" + $0 }
  }

  @Test("who has the session open is told of it, and nothing of it is read")
  func following() throws {
    let board = try open("p")
    try board.park("a")
    let other = try open("q")
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    machine.forgetLog()
    try other.park("b")
    for _ in 1...2 {
      let news = try board.follow()
      #expect(!news.operations.contains { $0.record?.id.rawValue == "planted" })
      #expect(board.store.strangers.map(\.user) == [Self.bob])
    }
    #expect(board.store.strangers.map(\.path) == [sessionPath])
    #expect(!machine.log.contains(SimulatedCall(.read, sessionPath)))
    #expect(board.session.parked.keys.sorted() == ["a", "b", "before"])
  }

  @Test(
    "leaving puts ours back with all that was saved, and theirs is set aside untouched",
    arguments: [nil, "{ rubbish", ""])
  func leaving(text: String?) throws {
    let board = try open("p")
    try board.park("a")
    let bytes = try text.map { Array($0.utf8) } ?? Self.planted(board.session)
    machine.put(bytes, at: sessionPath, of: Self.bob)
    try board.close()
    machine.crash()
    #expect(owner(of: sessionPath) == Self.alice && machine.journals == [])
    let loaded = try machine.reopened()
    #expect(loaded.session.parked.keys.sorted() == ["a", "before"])
    let aside = try #require(asides.first)
    #expect(asides.count == 1 && machine.bytes(at: aside) == bytes)
    #expect(owner(of: aside) == Self.bob)
    #expect(loaded.strangers.map(\.path) == [aside])
    #expect(!machine.names(in: home).contains { $0.contains(".damaged") })
  }

  @Test("a file that says all that ours does is ours only when it belongs to us")
  func sameBytes() throws {
    let board = try open("p")
    let bytes = try #require(machine.bytes(at: sessionPath))
    machine.put(bytes, at: sessionPath, of: Self.bob)
    try board.close()
    #expect(owner(of: sessionPath) == Self.alice)
    #expect(machine.bytes(at: sessionPath) == bytes)
  }

  @Test(
    "whenever it comes while somebody leaves, nothing of it is taken in and nothing of ours is lost",
    arguments: [(false, false), (true, false), (true, true)])
  func atEveryCall(lacks: (swaps: Bool, links: Bool)) throws {
    var (calls, happened, told) = (0, true, 0)
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let board = try Self.open(machine, as: "p")
      board.disk.isWithoutSwaps = lacks.swaps
      board.disk.isWithoutLinks = lacks.links
      try board.park("mine")
      let bytes = try Self.planted(board.session)
      board.disk.runBefore(call: calls) {
        happened = true
        machine.put(bytes, at: sessionPath, of: Self.bob)
      }
      try? board.close()
      board.disk.beforeCall = nil
      guard happened else { break }
      #expect(board.session.parked.keys.sorted() == ["mine"], "call \(calls)")
      machine.crash()
      // What came when all was done has taken away what ours had.
      guard machine.node(at: sessionPath)?.stamp.owner == Self.alice || !machine.journals.isEmpty
      else { continue }
      let loaded = try Self.read(machine)
      #expect(loaded.session.parked.keys.sorted() == ["mine"], "call \(calls)")
      if !loaded.strangers.isEmpty { told += 1 }
    }
    #expect(calls > 30 && told > 10)
  }

  @Test("it is put back from memory by who has the session open, so that a kill then costs nothing")
  func putBack() throws {
    let board = try open("p")
    try board.park("a")
    #expect(try !board.putFileBack())
    machine.remove(sessionPath + "~")
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    #expect(try board.putFileBack())
    #expect(try !board.putFileBack())
    board.disk.kill()
    machine.crash()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "before"])
  }

  @Test("who may not write the file leaves it as it is, and takes nothing of it")
  func guest() throws {
    let carol: UInt32 = 1_002
    let guest = try open("g", by: carol)
    try guest.park("g")
    let bytes = try Self.planted(guest.session)
    machine.put(bytes, at: sessionPath, of: Self.bob)
    #expect(try !guest.putFileBack())
    try guest.follow()
    #expect(throws: StorageError.notOwner(path: sessionPath)) { try guest.close() }
    #expect(guest.session.parked.keys.sorted() == ["before", "g"])
    #expect(machine.bytes(at: sessionPath) == bytes)
  }

  @Test("writing the file meanwhile leaves it to the program whose memory has what was in ours")
  func refreshing() throws {
    for user in [Self.alice, Ownership.administrator] {
      let board = try open("p\(user)", by: user)
      try board.park("a\(user)")
      let bytes = try Self.planted(board.session)
      machine.put(bytes, at: sessionPath, of: Self.bob)
      let refresh = { () throws -> Refreshing in
        let seat = Seat(ReplicaID(rawValue: "r"), machine: "here", screen: "refresh")
        return try SessionStore.refresh(
          sessionPath, for: ReplicaID(rawValue: "p\(user)"),
          as: seat.inSession(of: board.store.owner), atRest: true,
          on: SimulatedDisk(machine, host: "here", user: user))
      }
      #expect(try refresh() == .leftToOthers)
      #expect(machine.bytes(at: sessionPath) == bytes)
      #expect(try board.putFileBack())
      try board.park("b\(user)")
      #expect(try refresh() != .leftToOthers)
      #expect(owner(of: sessionPath) == Self.alice)
      #expect(try machine.reopened().session.parked["planted"] == nil)
      try board.close()
    }
  }

  @Test("the administrator, who has it open, gives ours back to whom it belongs")
  func administrator() throws {
    let board = try open("p", by: Ownership.administrator)
    try board.park("a")
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    try board.follow()
    try board.close()
    #expect(owner(of: sessionPath) == Self.alice)
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "before"])
  }

  @Test(
    "a yes takes it in, where it lies or where it was set aside, and what it held is written",
    arguments: [false, true])
  func trusted(isPutBack: Bool) throws {
    let board = try open("p")
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    if isPutBack { #expect(try board.putFileBack()) }
    try board.follow()
    #expect(board.session.parked["planted"] == nil)
    try board.trust(Self.bob)
    try board.follow()
    #expect(board.session.parked["planted"] == "Planted" && board.store.strangers == [])
    try board.close()
    #expect(owner(of: sessionPath) == Self.alice && asides == [])
    #expect(try machine.reopened().session.parked.keys.sorted() == ["before", "planted"])
  }

  @Test("one of somebody trusted that nobody else may read is left alone, and keeps nobody out")
  func unreadable() throws {
    let board = try open("p")
    try board.trust(Self.bob)
    try board.park("a")
    board.disk.keepsOthersOut = true
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    let reason = Fact("fault.ofAnotherUser", ["user": .text("\(Self.bob)")])
    let passedBy = Notice.passedBy(path: sessionPath, reason: reason)
    #expect(try board.follow().notices.contains(passedBy))
    #expect(try board.follow().notices == [])
    try board.close()
    let aside = try #require(asides.first)
    #expect(owner(of: sessionPath) == Self.alice && owner(of: aside) == Self.bob)
    let next = try open("n")
    next.disk.keepsOthersOut = true
    try next.trust(Self.bob)
    #expect(try next.follow().notices == [.passedBy(path: aside, reason: reason)])
    #expect(next.session.parked.keys.sorted() == ["a", "before"])
    try next.park("b")
    try next.close()
    #expect(asides == [aside])
  }

  @Test("where the disk gives everything to one user, what the administrator writes is ours")
  func squashed() throws {
    let nobody: UInt32 = 65_534
    let board = try open("p", by: Ownership.administrator)
    board.disk.squash = nobody
    for point in ["a", "b"] {
      try board.park(point)
      try board.fold()
      #expect(owner(of: sessionPath) == nobody)
      try board.follow()
      #expect(try !board.putFileBack())
    }
    #expect(board.store.strangers == [] && asides == [])
    try board.close()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a", "b", "before"])
  }

  @Test("on a disk without owners it is the session file, whoever has put it there")
  func withoutOwners() throws {
    machine.hasOwners = false
    let board = try open("p")
    machine.put(try Self.planted(board.session), at: sessionPath, of: Self.bob)
    #expect(try !board.putFileBack())
    try board.follow()
    #expect(board.session.parked.keys.sorted() == ["before", "planted"])
    #expect(board.store.strangers == [])
  }

  @Test("a session that was another user's when it was opened is read as that user's")
  func fromTheStart() throws {
    machine.put(
      try Self.planted(try machine.reopened().session), at: sessionPath, of: Self.bob)
    let board = try open("p")
    #expect(board.session.parked.keys.sorted() == ["before", "planted"])
    #expect(board.store.owner == Self.bob && board.store.strangers == [])
  }
}
