#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage

/// The disk of a simulated machine as one program sees it; the program's open files and locks go
/// with it.
final class SimulatedDisk: Disk {
  /// A call that is to fail.
  struct Fault {
    /// Which call, counted from now, 1 being the next.
    var call: Int
    let code: Int32
    /// Whether each call after that fails too.
    let forGood: Bool
  }

  let machine: SimulatedMachine
  /// The user whose program it is.
  let user: UInt32
  /// To whom what it makes belongs; nil for the user.
  private var heir: UInt32?
  /// The machine that the program believes to run on; several share one folder.
  let host: String
  /// What is to fail.
  var fault: Fault?
  /// What fails whenever it is asked, and how.
  var refused: (call: SimulatedCall, code: Int32)?
  /// What others do before the program's calls.
  var beforeCall: (() -> Void)?
  /// Whether the disk is one that gives no file a second name.
  var isWithoutLinks = false
  /// Whether the disk is one that swaps no names, and cannot rename without replacing.
  var isWithoutSwaps = false
  /// To whom the disk gives everything that is made; nil for its maker.
  var squash: UInt32?
  /// Whether nobody may read what belongs to another user.
  var keepsOthersOut = false
  /// How many calls failed as asked.
  private(set) var failures = 0
  private let life: Int
  private var isKilled = false
  private var callsBeforeDeath: Int?
  private var awaited: (name: SimulatedCall.Name, act: () -> Void)?
  var openFiles: [Int32: SimulatedFile] = [:]

  init(_ machine: SimulatedMachine, host: String = "", user: UInt32 = 1_000) {
    self.machine = machine
    self.user = user
    self.host = host
    life = machine.life
  }

  /// Whether the program is still there.
  var isRunning: Bool { !isKilled && !machine.isOff && life == machine.life }

  /// Whose is what it makes.
  var maker: UInt32 { squash ?? heir ?? user }

  func userName(_ user: UInt32) -> String? { user == 0 ? "root" : nil }

  func hasOwners(_ path: String) -> Bool { machine.hasOwners }

  func making(filesOf owner: UInt32?, sharedWith group: UInt32?) -> any Disk {
    heir = owner
    return self
  }

  /// How many files the program has open.
  var openCount: Int { openFiles.count }

  /// Ends the program as `kill -9` does: what it wrote stays, its locks are free.
  func kill() {
    isKilled = true
    for (descriptor, file) in openFiles { file.unlock(descriptor) }
    openFiles = [:]
  }

  /// Kills the program in the middle of the call that comes `calls` from now.
  func kill(after calls: Int) { callsBeforeDeath = calls }

  /// Lets others act before the call that comes `call` from now, 1 being the next.
  func runBefore(call: Int, _ act: @escaping () -> Void) {
    var calls = call
    beforeCall = {
      calls -= 1
      if calls == 0 { act() }
    }
  }

  /// Lets others act before the first call of that name.
  func runBeforeFirst(_ name: SimulatedCall.Name, _ act: @escaping () -> Void) {
    awaited = (name, act)
  }

  /// Makes a call, unless it is one that fails or is cut off; then `part` is what happens of it.
  func perform<Result>(
    _ call: SimulatedCall, ifFailing part: () -> Void = {},
    _ effect: () throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    guard isRunning else { throw call.error(EIO) }
    beforeCall?()
    if let awaited, awaited.name == call.name {
      self.awaited = nil
      awaited.act()
    }
    guard isRunning else { throw call.error(EIO) }
    let isCutOff = machine.note(call)
    if isCutOff || diesNow() {
      if machine.happensAllTheSame() { _ = try effect() } else { part() }
      if !isCutOff { kill() }
      throw call.error(EIO)
    }
    if let code = faultNow() ?? refusal(of: call) {
      part()
      throw call.error(code)
    }
    return try effect()
  }

  private func diesNow() -> Bool {
    callsBeforeDeath = callsBeforeDeath.map { $0 - 1 }
    return callsBeforeDeath == 0
  }

  private func refusal(of call: SimulatedCall) -> Int32? {
    guard let refused, refused.call == call else { return nil }
    failures += 1
    return refused.code
  }

  private func faultNow() -> Int32? {
    guard let due = fault else { return nil }
    fault?.call -= 1
    guard due.call <= 1 else { return nil }
    if !due.forGood { fault = nil }
    failures += 1
    return due.code
  }
}

extension SimulatedDisk {
  func kind(of path: String) throws(DiskError) -> FileKind? {
    try perform(SimulatedCall(.kind, path)) { () throws(DiskError) in
      switch machine.node(at: path) {
      case .file: .file
      case .folder: .folder
      case nil: nil
      }
    }
  }

  func resolve(_ path: String) throws(DiskError) -> String {
    try perform(SimulatedCall(.resolve, path)) { () throws(DiskError) in path }
  }

  func stamp(of path: String) throws(DiskError) -> FileStamp? {
    try perform(SimulatedCall(.stamp, path)) { () throws(DiskError) in
      machine.node(at: path)?.stamp
    }
  }

  func stamp(of file: OpenFile) throws(DiskError) -> FileStamp {
    let call = SimulatedCall(.stamp, file.path)
    return try perform(call) { () throws(DiskError) in
      guard let opened = openFiles[file.descriptor] else { throw call.error(EBADF) }
      return opened.stamp
    }
  }

  func read(_ path: String, from offset: Int, limit: Int) throws(DiskError) -> [UInt8] {
    let call = SimulatedCall(.read, path)
    return try perform(call) { () throws(DiskError) in
      guard let node = machine.node(at: path) else { throw call.error(ENOENT) }
      guard let file = node.file else { throw call.error(EISDIR) }
      guard !keepsOthersOut || file.owner == user else { throw call.error(EACCES) }
      guard file.bytes.count <= limit else {
        throw DiskError(.read, path, .tooLarge(limit: limit))
      }
      return Array(file.bytes.dropFirst(offset))
    }
  }

  func beginning(of path: String, count: Int) throws(DiskError) -> [UInt8] {
    Array(try read(path, from: 0, limit: .max).prefix(count))
  }

  func names(in path: String) throws(DiskError) -> [String] {
    try perform(SimulatedCall(.names, path)) { () throws(DiskError) in machine.names(in: path) }
  }
}
