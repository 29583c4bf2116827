#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage

/// The calls that change names in folders.
extension SimulatedDisk {
  func makeFolder(_ path: String) throws(DiskError) {
    let call = SimulatedCall(.makeFolder, path)
    try perform(call) { () throws(DiskError) in
      guard self.machine.node(at: path)?.folder == nil else { return }
      try self.put(.folder(SimulatedFolder(owner: self.maker)), call)
    }
  }

  func rename(_ from: String, to: String) throws(DiskError) {
    let call = SimulatedCall(.rename, to)
    try perform(call) { () throws(DiskError) in
      guard let node = self.machine.node(at: from), let source = self.machine.place(of: from),
        let target = self.machine.place(of: to), source.folder === target.folder
      else { throw call.error(ENOENT) }
      // Two names of one file stay both: so the standard has it.
      if let file = node.file, target.folder.nodes[target.name]?.file === file { return }
      if node.file != nil, let there = target.folder.nodes[target.name], there.file == nil {
        throw call.error(EISDIR)
      }
      target.folder.apply(.rename(source.name, to: target.name))
    }
  }

  func exchange(_ first: String, with second: String) throws(DiskError) {
    let call = SimulatedCall(.exchange, second)
    try perform(call) { () throws(DiskError) in
      guard !self.isWithoutSwaps else { throw call.error(EINVAL) }
      guard self.machine.node(at: first) != nil, self.machine.node(at: second) != nil,
        let one = self.machine.place(of: first), let other = self.machine.place(of: second),
        one.folder === other.folder
      else { throw call.error(ENOENT) }
      one.folder.apply(.exchange(one.name, other.name))
    }
  }

  func renameIfFree(_ from: String, to: String) throws(DiskError) {
    let call = SimulatedCall(.renameIfFree, to)
    try perform(call) { () throws(DiskError) in
      guard !self.isWithoutSwaps else { throw call.error(EINVAL) }
      guard self.machine.node(at: from) != nil, let source = self.machine.place(of: from),
        let target = self.machine.place(of: to), source.folder === target.folder
      else { throw call.error(ENOENT) }
      guard target.folder.nodes[target.name] == nil else { throw call.error(EEXIST) }
      target.folder.apply(.rename(source.name, to: target.name))
    }
  }

  func link(_ from: String, to: String) throws(DiskError) {
    let call = SimulatedCall(.link, to)
    try perform(call) { () throws(DiskError) in
      guard let node = self.machine.node(at: from) else { throw call.error(ENOENT) }
      guard !self.isWithoutLinks else { throw call.error(EPERM) }
      try self.put(node, call)
    }
  }

  func remove(_ path: String) throws(DiskError) {
    let call = SimulatedCall(.remove, path)
    try perform(call) { () throws(DiskError) in
      guard let (folder, name) = self.machine.place(of: path), folder.nodes[name]?.file != nil
      else { throw call.error(ENOENT) }
      folder.apply(.remove(name))
    }
  }

  func syncFolder(_ path: String) throws(DiskError) {
    let call = SimulatedCall(.syncFolder, path)
    try perform(call) { () throws(DiskError) in
      guard let folder = self.machine.node(at: path)?.folder else { throw call.error(ENOENT) }
      folder.sync()
    }
  }

  /// Gives `node` the name that `call` asks for, which must be free.
  func put(_ node: SimulatedNode, _ call: SimulatedCall) throws(DiskError) {
    guard let (folder, name) = machine.place(of: call.path) else { throw call.error(ENOENT) }
    guard folder.nodes[name] == nil else { throw call.error(EEXIST) }
    folder.apply(.put(name, node))
  }
}
