import SessionStorage

/// Every state in which a power cut can leave a simulated disk.
///
/// A change of names in a folder that was not synced is there or undone, and with it what was done
/// later to these names. A write that was not synced is there, torn, blank or gone; where a later
/// one of the same file is there, one that is gone is blank. Each set of these fates is a state.
struct CrashStates {
  /// The bytes of each file by its path; a folder's path ends in a slash and has none.
  typealias Files = [String: [UInt8]]

  /// What becomes of a write that was not synced.
  enum Fate: CaseIterable { case gone, whole, torn, blank }

  private let root: SimulatedFolder
  private var folders: [SimulatedFolder] = []
  private var files: [SimulatedFile] = []

  /// The states in which the power can leave the disk of `machine` now.
  init(of machine: SimulatedMachine) {
    root = machine.root
    collect(root)
  }

  /// How many writes and changes of names are not synced.
  var unsyncedCount: Int {
    folders.reduce(0) { $0 + $1.unsynced.count } + files.reduce(0) { $0 + $1.unsafeWrites.count }
  }

  /// Gives each state to `body`; some of them are the same.
  func forEach(_ body: (Files) throws -> Void) rethrows {
    let choices =
      folders.flatMap { $0.unsynced.map { _ in 2 } }
      + files.flatMap { $0.unsafeWrites.map { _ in Fate.allCases.count } }
    var fates = choices.map { _ in 0 }
    while true {
      try body(state(fates))
      guard let next = fates.indices.first(where: { fates[$0] + 1 < choices[$0] }) else { return }
      fates[next] += 1
      for index in 0..<next { fates[index] = 0 }
    }
  }

  /// Collects the folders and files with something that is not synced, also under names that only
  /// a power cut brings back.
  private mutating func collect(_ folder: SimulatedFolder) {
    guard !folders.contains(where: { $0 === folder }) else { return }
    folders.append(folder)
    let added = folder.unsynced.compactMap { change -> SimulatedNode? in
      guard case .put(_, let node) = change else { return nil }
      return node
    }
    let nodes = Array(folder.safeNodes.values) + added
    for node in nodes {
      if let folder = node.folder { collect(folder) }
      guard let file = node.file, !file.unsafeWrites.isEmpty else { continue }
      if !files.contains(where: { $0 === file }) { files.append(file) }
    }
  }

  private func state(_ fates: [Int]) -> Files {
    var rest = fates[...]
    var nodes: [ObjectIdentifier: [String: SimulatedNode]] = [:]
    for folder in folders {
      nodes[ObjectIdentifier(folder)] = names(in: folder, rest.prefix(folder.unsynced.count))
      rest = rest.dropFirst(folder.unsynced.count)
    }
    var bytes: [ObjectIdentifier: [UInt8]] = [:]
    for file in files {
      let own = rest.prefix(file.unsafeWrites.count).map { Fate.allCases[$0] }
      bytes[ObjectIdentifier(file)] = file.bytes(after: own)
      rest = rest.dropFirst(own.count)
    }
    var state: Files = [:]
    func add(_ folder: SimulatedFolder, at path: String) {
      for (name, node) in nodes[ObjectIdentifier(folder)] ?? [:] {
        switch node {
        case .file(let file): state[path + name] = bytes[ObjectIdentifier(file)] ?? file.bytes
        case .folder(let inner):
          state[path + name + "/"] = []
          add(inner, at: path + name + "/")
        }
      }
    }
    add(root, at: "/")
    return state
  }

  private func names(in folder: SimulatedFolder, _ fates: ArraySlice<Int>) -> [String:
    SimulatedNode]
  {
    var nodes = folder.safeNodes
    var undone: Set<String> = []
    for (change, fate) in zip(folder.unsynced, fates) {
      if fate == 1, undone.isDisjoint(with: change.names) {
        change.apply(to: &nodes)
      } else {
        undone.formUnion(change.names)
      }
    }
    return nodes
  }
}

extension SimulatedFile {
  /// The bytes when each write that was not synced meets its fate.
  fileprivate func bytes(after fates: [CrashStates.Fate]) -> [UInt8] {
    var left = Array(bytes.prefix(safeCount))
    var start = safeCount
    var gap = 0
    for (count, fate) in zip(unsafeWrites, fates) {
      let part = bytes[start..<(start + count)]
      start += count
      if fate == .gone {
        gap += count
        continue
      }
      left += [UInt8](repeating: 0, count: gap)
      gap = 0
      switch fate {
      case .torn: left += part.prefix(count / 2)
      case .blank: left += [UInt8](repeating: 0, count: count)
      default: left += part
      }
    }
    return left
  }
}

extension SimulatedMachine {
  /// A machine whose disk holds `files`, all of them safe.
  convenience init(holding files: CrashStates.Files) {
    self.init(seed: 1)
    for path in files.keys.sorted() {
      if path.hasSuffix("/") {
        guard let (folder, name) = place(of: String(path.dropLast())), folder.nodes[name] == nil
        else { continue }
        folder.apply(.put(name, .folder(SimulatedFolder())))
        folder.sync()
      } else {
        put(files[path] ?? [], at: path)
      }
    }
  }
}
