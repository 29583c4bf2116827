import SessionStorage

/// A file on a simulated disk: what programs see of it, and what a power cut leaves.
final class SimulatedFile {
  private(set) var bytes: [UInt8]
  /// How many of the bytes will survive a power cut.
  private(set) var safeCount: Int
  /// Whether a sync failed: what was not safe then is called clean by the system, and never will
  /// be safe, whatever a later sync says.
  private var isUnreliable = false
  /// How often it was written to.
  private var writes = 0
  /// The open file that has the lock.
  var lockOwner: Int32?

  /// A file whose `bytes` are safe.
  init(safe bytes: [UInt8] = []) {
    self.bytes = bytes
    safeCount = bytes.count
  }

  func append(_ added: some Sequence<UInt8>) {
    bytes += added
    writes += 1
  }

  /// Which file this is, and how far it was written.
  var stamp: FileStamp {
    FileStamp(
      identity: UInt64(UInt(bitPattern: ObjectIdentifier(self).hashValue)), size: bytes.count,
      changed: writes)
  }

  func sync() { if !isUnreliable { safeCount = bytes.count } }

  func failToSync() { isUnreliable = true }

  /// What a power cut leaves: the bytes that are safe, then some of the others, or other bytes in
  /// their place.
  func crash(using generator: inout SeededGenerator) {
    let unsafe = bytes[safeCount...]
    let kept = unsafe.prefix(generator.below(unsafe.count + 1))
    let rest = unsafe.count - kept.count
    bytes.removeLast(unsafe.count)
    switch generator.below(5) {
    case 0: break
    case 1: bytes += unsafe
    case 2: bytes += kept
    case 3: bytes += kept + [UInt8](repeating: 0, count: rest)
    default: bytes += kept + (0..<rest).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }
    safeCount = bytes.count
    isUnreliable = false
    lockOwner = nil
  }
}

/// What a name in a simulated folder stands for.
enum SimulatedNode {
  case file(SimulatedFile)
  case folder(SimulatedFolder)

  var file: SimulatedFile? {
    guard case .file(let file) = self else { return nil }
    return file
  }

  var folder: SimulatedFolder? {
    guard case .folder(let folder) = self else { return nil }
    return folder
  }
}
