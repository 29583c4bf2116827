#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage

/// The calls that open, write and lock files.
extension SimulatedDisk {
  func create(_ path: String) throws(DiskError) -> OpenFile {
    let call = SimulatedCall(.create, path)
    return try perform(call) { () throws(DiskError) in
      try self.put(self.machine.newFile(of: self.maker), call)
      return try self.open(call)
    }
  }

  func openForLocking(_ path: String) throws(DiskError) -> OpenFile {
    let call = SimulatedCall(.openForLocking, path)
    return try perform(call) { () throws(DiskError) in
      if machine.node(at: path) == nil {
        try self.put(self.machine.newFile(of: self.maker), call)
      }
      return try self.open(call)
    }
  }

  func openForAppending(_ path: String) throws(DiskError) -> OpenFile {
    let call = SimulatedCall(.openForAppending, path)
    return try perform(call) { () throws(DiskError) in
      guard machine.node(at: path) != nil else { throw call.error(ENOENT) }
      return try self.open(call)
    }
  }

  private func open(_ call: SimulatedCall) throws(DiskError) -> OpenFile {
    guard let file = machine.node(at: call.path)?.file else { throw call.error(EISDIR) }
    let descriptor = machine.nextDescriptor()
    openFiles[descriptor] = file
    return OpenFile(descriptor: descriptor, path: call.path)
  }

  func lock(_ file: OpenFile, wait: Bool) throws(DiskError) -> Bool {
    let call = SimulatedCall(.lock, file.path)
    return try perform(call) { () throws(DiskError) in
      let opened = try self.opened(file, call)
      let host = self.host(of: file.path)
      if let owner = opened.lockOwner(on: host), owner != file.descriptor {
        // Programs take turns in one thread here, so that waiting would never end.
        guard !wait else { throw call.error(EDEADLK) }
        return false
      }
      opened.lock(for: file.descriptor, on: host)
      return true
    }
  }

  func append(_ bytes: [UInt8], to file: OpenFile) throws(DiskError) {
    let call = SimulatedCall(.append, file.path)
    let part = { () -> Void in
      self.openFiles[file.descriptor]?.append(bytes.prefix(self.machine.part(of: bytes.count)))
    }
    try perform(call, ifFailing: part) { () throws(DiskError) in
      try self.opened(file, call).append(bytes)
    }
  }

  func sync(_ file: OpenFile) throws(DiskError) {
    let call = SimulatedCall(.sync, file.path)
    let part = { () -> Void in self.openFiles[file.descriptor]?.failToSync() }
    try perform(call, ifFailing: part) { () throws(DiskError) in
      try self.opened(file, call).sync()
    }
  }

  func setDate(_ seconds: Int, of path: String) throws(DiskError) {
    try perform(SimulatedCall(.setDate, path)) { () throws(DiskError) in }
  }

  func close(_ file: OpenFile) throws(DiskError) {
    let call = SimulatedCall(.close, file.path)
    let release = { () -> Void in
      self.openFiles.removeValue(forKey: file.descriptor)?.unlock(file.descriptor)
    }
    try perform(call, ifFailing: release) { () throws(DiskError) in
      _ = try self.opened(file, call)
      release()
    }
  }

  /// The host whose programs see a lock on the file at `path`.
  ///
  /// A folder that a tool synchronises takes no locks on journals to other machines. The turn to
  /// fold is common here: two machines that write the session file at once do so each in its own
  /// folder, and the tool makes a copy of one of them, which is a step of its own.
  private func host(of path: String) -> String { path.hasSuffix("/lock") ? "" : host }

  private func opened(
    _ file: OpenFile, _ call: SimulatedCall
  ) throws(DiskError) -> SimulatedFile {
    guard let opened = openFiles[file.descriptor] else { throw call.error(EBADF) }
    return opened
  }
}
