import SessionStorage

/// A machine whose disk is in memory, and whose power can fail between any two calls.
///
/// Each program uses it through a ``SimulatedDisk`` of its own.
final class SimulatedMachine {
  /// The folder that is there from the beginning.
  static let home = "/home"

  let root = SimulatedFolder()
  private let numbers = SimulatedNumbers()
  private var generator: SeededGenerator
  private var lastDescriptor: Int32 = 2
  private var callsBeforePowerCut: Int?
  /// What programs asked of the disk, in that order.
  private(set) var log: [SimulatedCall] = []
  /// Whether files belong to users on it.
  var hasOwners = true
  /// Whether the power is out; ``crash()`` brings it back.
  private(set) var isOff = false
  /// How often the power has come back; programs of an earlier life are gone.
  private(set) var life = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    root.apply(.put("home", .folder(SimulatedFolder())))
    root.sync()
  }

  /// Cuts the power in the middle of the call that comes `calls` from now, 1 being the next.
  func cutPower(after calls: Int) { callsBeforePowerCut = calls }

  /// Takes back ``cutPower(after:)``.
  func sparePower() { callsBeforePowerCut = nil }

  /// Cuts the power, if it is not out yet, and starts the machine again: the disk has what was
  /// synced and any part of what was not, and every program is gone.
  func crash() {
    root.crash(using: &generator)
    life += 1
    isOff = false
    callsBeforePowerCut = nil
  }

  /// Notes a call.
  ///
  /// - Returns: Whether the power fails in the middle of it.
  func note(_ call: SimulatedCall) -> Bool {
    log.append(call)
    guard let calls = callsBeforePowerCut else { return false }
    callsBeforePowerCut = calls - 1
    isOff = calls <= 1
    return isOff
  }

  /// Whether something that was cut off in the middle happened all the same.
  func happensAllTheSame() -> Bool { generator.oneIn(2) }

  /// A part of `count` things that was done before the rest failed.
  func part(of count: Int) -> Int { generator.below(count + 1) }

  func nextDescriptor() -> Int32 {
    lastDescriptor += 1
    return lastDescriptor
  }

  func forgetLog() { log = [] }

  /// Has the disk date files by the number of the write.
  func date(by dates: @escaping (Int) -> FileTime) { numbers.dates = dates }

  /// A file whose `bytes` are safe.
  func newFile(_ bytes: [UInt8] = [], of owner: UInt32 = 1_000) -> SimulatedNode {
    .file(SimulatedFile(numbers, safe: bytes, owner: owner))
  }
}

extension SimulatedMachine {
  /// What is at `path`; nil when there is nothing.
  func node(at path: String) -> SimulatedNode? {
    var node = SimulatedNode.folder(root)
    for name in path.split(separator: "/") {
      guard let next = node.folder?.nodes[String(name)] else { return nil }
      node = next
    }
    return node
  }

  /// The folder that holds `path`, and the name there; nil when there is no such folder.
  func place(of path: String) -> (folder: SimulatedFolder, name: String)? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    guard let folder = node(at: String(path[..<slash]))?.folder else { return nil }
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// The bytes of the file at `path`; nil when there is none.
  func bytes(at path: String) -> [UInt8]? { node(at: path)?.file?.bytes }

  /// The names in the folder at `path`, sorted.
  func names(in path: String) -> [String] { node(at: path)?.folder?.nodes.keys.sorted() ?? [] }

  /// Every file in the folder of the session and beneath it, by path.
  var files: [String: [UInt8]] { files(in: Self.home) }

  private func files(in path: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names(in: path) {
      switch node(at: path + "/" + name) {
      case .file(let file): files[path + "/" + name] = file.bytes
      case .folder: files.merge(self.files(in: path + "/" + name)) { first, _ in first }
      case nil: continue
      }
    }
    return files
  }

  /// The files that have `text` in them.
  func files(with text: String) -> [String] {
    files.filter { $0.value.contains(Array(text.utf8)) }.keys.sorted()
  }

  /// Takes the file at `path` away, safely.
  func remove(_ path: String) {
    guard let (folder, name) = place(of: path), folder.nodes[name] != nil else { return }
    folder.apply(.remove(name))
    folder.sync()
  }

  /// Puts a file with `bytes` at `path`, safely, in place of what was there.
  func put(_ bytes: [UInt8], at path: String, of owner: UInt32 = 1_000) {
    guard let (folder, name) = place(of: path) else { return }
    folder.apply(.put(name, newFile(bytes, of: owner)))
    folder.sync()
  }
}
