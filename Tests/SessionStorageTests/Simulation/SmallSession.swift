@testable import SessionStorage
import SessionEngine
import WorkshopModel

/// The file of the sessions on simulated disks.
let sessionPath = SimulatedMachine.home + "/ws.json"
/// The folder of its journals.
let journalFolder = SimulatedMachine.home + "/ws.dayzero"

extension Session {
  /// A workshop with a title and nothing else, made by `maker`.
  static func small(by maker: String = "maker") throws -> Session {
    var session = Session(id: "small", replica: ReplicaID(rawValue: maker))
    _ = try session.perform(
      .add(.workshop, ["title": "Small"]), at: Timestamp(seconds: 1_574_674_500))
    return session
  }

  /// Parks a point.
  mutating func park(_ id: String, _ text: String) throws(CommandError) -> [Operation] {
    let key = RecordKey(.parked, RecordID(rawValue: id))
    return try perform(
      .add(key, ["text": .string(text)]), at: Timestamp(seconds: 1_574_674_500))
  }

  /// What the parked points say, by name.
  var parked: [String: String] {
    Dictionary(uniqueKeysWithValues: state.all(Parked.self).map { ($0.id.name, $0.text) })
  }
}

/// A program that has the session on a simulated machine open.
final class SimulatedProgram {
  let disk: SimulatedDisk
  private(set) var store: SessionStore
  private(set) var session: Session
  let notices: [Notice]
  /// What was entered and is not known to be saved.
  private(set) var unsaved: [Operation] = []
  /// What it has called saved.
  private(set) var saved: [Operation] = []

  /// - Parameters:
  ///   - disk: Its disk; one with a host gives it a seat on that machine.
  ///   - replica: Its name.
  ///   - screen: The terminal on its machine.
  ///   - fault: What is to fail from the beginning.
  /// - Throws: ``StorageError`` when the session cannot be opened.
  init(
    _ disk: SimulatedDisk, as replica: String, screen: String = "board",
    fault: SimulatedDisk.Fault? = nil
  ) throws(StorageError) {
    self.disk = disk
    disk.fault = fault
    let machine = disk.host.isEmpty ? nil : disk.host
    (store, session, notices) = try SessionStore.open(
      sessionPath, as: Seat(ReplicaID(rawValue: replica), machine: machine, screen: screen),
      on: disk)
  }

  convenience init(
    _ machine: SimulatedMachine, as replica: String, sizeLimit: Int = SessionFile.sizeLimit
  ) throws(StorageError) {
    try self.init(SimulatedDisk(machine), as: replica)
    store.files.sizeLimit = sizeLimit
  }

  /// Enters a point and makes it safe.
  func park(_ id: String, _ text: String = "A point") throws {
    try carryOut { (session) throws(CommandError) in try session.park(id, text) }
  }

  /// Gives the point `id` another text and makes it safe.
  func edit(_ id: String, _ text: String) throws {
    let key = RecordKey(.parked, RecordID(rawValue: id))
    try carryOut { (session) throws(CommandError) in
      try session.perform(
        .edit(key, ["text": .string(text)]), at: Timestamp(seconds: 1_574_674_500))
    }
  }

  /// Carries a command out and makes it safe.
  func carryOut(_ command: (inout Session) throws(CommandError) -> [Operation]) throws {
    let operations = try command(&session)
    unsaved += operations
    try store.append(operations)
    saved += unsaved
    unsaved = []
  }

  /// Puts an entry with that text into the anonymous box.
  func box(_ text: String, _ day: Timestamp, andFollows isFollowing: Bool = true) throws {
    var generator = SystemRandomNumberGenerator()
    let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": .string(text)]
    try box([try session.boxing(fields, using: &generator)], day, andFollows: isFollowing)
  }

  /// Puts an entry or a ballot paper into the anonymous box.
  func box(
    _ operations: [Operation], _ day: Timestamp, andFollows isFollowing: Bool = true
  ) throws {
    try store.box(operations, dated: day)
    if isFollowing, let news = try? store.follow() { session.receive(news.operations) }
  }

  /// Writes the box anew, as after each person.
  func rewriteBox(_ day: Timestamp) throws { try store.rewriteBox(dated: day) }

  /// Hands the terminal over to the group.
  func beginTurns() throws { try store.beginTurns(of: Identifier("g")) }

  /// Takes it back.
  func endTurns() throws {
    try store.endTurns(of: Identifier("g"))
    try follow()
  }

  /// Erases a record from every file.
  func eraseForGood(_ key: RecordKey) throws {
    var session = session
    for erasure in try session.perform(.erase(key), at: Timestamp(seconds: 1_574_674_500)) {
      try store.erase(erasure, in: &session)
    }
    self.session = session
  }

  func forgetSaved() { saved = [] }

  /// Looks what others have done, as a program does each second.
  @discardableResult
  func follow() throws -> News {
    var session = session
    try store.eraseWhatOthersErased(in: &session)
    self.session = session
    let news = try store.follow()
    self.session.receive(news.operations)
    return news
  }

  /// Takes in the files beside the session that it was told of, as somebody does with one key.
  func takeInWhatLiesBeside() throws {
    var session = session
    for beside in store.besides { try store.takeIn(beside.path, into: &session) }
    self.session = session
  }

  /// Erases the point `id` from every file.
  func erase(_ id: String) throws {
    let erasures = try session.perform(
      .erase(RecordKey(.parked, RecordID(rawValue: id))), at: Timestamp(seconds: 1_574_674_500))
    guard let erasure = erasures.first else { return }
    unsaved.append(erasure)
    var session = session
    try store.erase(erasure, in: &session)
    self.session = session
    saved += unsaved
    unsaved = []
  }

  /// Takes another file of the session in.
  func takeIn(_ path: String) throws {
    var session = session
    try store.takeIn(path, into: &session)
    self.session = session
  }

  /// Keeps one draft; of no record that there is, unless one is named.
  func keep(_ text: String, of point: String? = nil) throws {
    let record = point.map { RecordKey(.parked, RecordID(rawValue: $0)) }
    try store.keep([Draft(record: record, fields: ["text": .string(text)])])
  }

  /// Folds, putting damaged journals aside when it is `isRepairing`.
  func fold(isRepairing: Bool = false) throws {
    var session = session
    try store.fold(&session, isRepairing: isRepairing)
    self.session = session
  }

  /// Puts the session file back where another user has put one in its place; whether that was so.
  func putFileBack() throws -> Bool {
    var session = session
    let isDone = try store.putFileBack(&session)
    self.session = session
    return isDone
  }

  /// Takes in what another user puts beside the session.
  func trust(_ user: UInt32) throws { try store.trust(user) }

  /// Writes anew what was taken away from its journal.
  func keepWritten() throws { try store.keepWritten() }

  /// Takes note that the session file was written for it.
  func noteRefreshed(_ refreshing: Refreshing) { store.noteRefreshed(refreshing) }

  /// Leaves the session.
  func close(leavingFileToOthers: Bool = false) throws {
    // A copy, for others may do things in the middle of a call.
    var session = session
    try store.close(&session, leavingFileToOthers: leavingFileToOthers)
    saved += unsaved
    unsaved = []
    self.session = session
  }
}

extension SimulatedMachine {
  /// A machine with the file of a small session.
  static func withSession(seed: UInt64 = 1) throws -> SimulatedMachine {
    let machine = SimulatedMachine(seed: seed)
    try SessionStore.create(.small(), at: sessionPath, on: SimulatedDisk(machine))
    machine.forgetLog()
    return machine
  }

  /// The session as a new program reads it, with what it is told.
  func reopened() throws(StorageError) -> LoadedSession {
    try SessionLoader(SimulatedDisk(self)).load(
      sessionPath, as: Seat(ReplicaID(rawValue: "reader")))
  }

  /// The journals beside the session file.
  var journals: [String] { names(in: journalFolder).filter { $0.hasSuffix(".jsonl") } }
}
