import SessionStorage

/// A file on a simulated disk: what programs see of it, and what a power cut leaves.
final class SimulatedFile {
  private(set) var bytes: [UInt8]
  /// How many of the bytes will survive a power cut.
  private(set) var safeCount: Int
  /// How many bytes each of the writes has that are not safe, in their order.
  private(set) var unsafeWrites: [Int] = []
  /// Whether a sync failed: what was not safe then is called clean by the system, and never will
  /// be safe, whatever a later sync says.
  private var isUnreliable = false
  /// How often it was written to.
  private var writes: Int
  private let numbers: SimulatedNumbers
  private let number: UInt64
  /// The user to whom it belongs.
  let owner: UInt32
  /// The open files that have the lock, by the host of their program: no host sees the locks of
  /// another.
  private var lockOwners: [String: Int32] = [:]

  /// A file whose `bytes` are safe.
  init(_ numbers: SimulatedNumbers, safe bytes: [UInt8] = [], owner: UInt32 = 1_000) {
    self.owner = owner
    self.numbers = numbers
    number = numbers.take()
    // A later file is never taken for an earlier one that was written as often.
    writes = numbers.time << 20
    self.bytes = bytes
    safeCount = bytes.count
  }

  deinit { numbers.giveBack(number) }

  /// The open file that has the lock, as programs on `host` see it.
  func lockOwner(on host: String) -> Int32? { lockOwners[host] }

  /// Gives the lock to an open file of a program on `host`.
  func lock(for owner: Int32, on host: String) { lockOwners[host] = owner }

  /// Takes the lock from an open file, if that has it.
  func unlock(_ owner: Int32) { lockOwners = lockOwners.filter { $0.value != owner } }

  func append(_ added: some Sequence<UInt8>) {
    let before = bytes.count
    bytes += added
    unsafeWrites.append(bytes.count - before)
    writes += 1
  }

  /// Cuts the file off, as another program does in place.
  func truncate(to length: Int) { overwrite(with: Array(bytes.prefix(length))) }

  /// Puts `bytes` in the place of what is there, safely, as editors do that write in place.
  func overwrite(with bytes: [UInt8]) {
    self.bytes = bytes
    safeCount = bytes.count
    unsafeWrites = []
    writes += 1
  }

  /// Which file this is, and how far it was written.
  var stamp: FileStamp {
    FileStamp(
      identity: number, size: bytes.count, changed: numbers.date(ofWrite: writes), owner: owner)
  }

  func sync() {
    guard !isUnreliable else { return }
    safeCount = bytes.count
    unsafeWrites = []
  }

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
    unsafeWrites = []
    isUnreliable = false
    lockOwners = [:]
  }
}

/// The numbers of the files on a simulated disk: as on many real ones, that of a file that is gone
/// is the next file's.
final class SimulatedNumbers {
  private var free: Set<UInt64> = []
  private var last: UInt64 = 0
  /// What tells one file from another that has its number, as the time of writing does.
  private var taken = 0

  func take() -> UInt64 {
    taken += 1
    if let number = free.min() {
      free.remove(number)
      return number
    }
    last += 1
    return last
  }

  func giveBack(_ number: UInt64) { free.insert(number) }

  /// How many files there have been.
  var time: Int { taken }

  /// What the disk says of when a file was written; nil for a clock that is right.
  var dates: ((Int) -> FileTime)?

  /// When the disk says that the write of that number was.
  func date(ofWrite number: Int) -> FileTime {
    dates?(number) ?? FileTime(seconds: 0, nanoseconds: number)
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

  /// What the disk says of it.
  var stamp: FileStamp {
    switch self {
    case .file(let file): file.stamp
    case .folder(let folder):
      FileStamp(
        identity: .max, size: 0, changed: FileTime(seconds: 0, nanoseconds: 0), owner: folder.owner)
    }
  }

  var folder: SimulatedFolder? {
    guard case .folder(let folder) = self else { return nil }
    return folder
  }
}
