#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// Turns PINs into hashes, slowly, so that nobody finds them again.
public protocol PINHashing {
  /// The hash of `pin` with a salt of its own; nil when the system has no function for it.
  func hash(_ pin: String) -> String?

  /// Whether `hash` is that of `pin`.
  func matches(_ pin: String, _ hash: String) -> Bool
}

/// The moderator's PIN beside a session: its hash, and how often it was tried.
///
/// It stops those who pass by, not the owner of the laptop, who can remove the file.
struct PINFile {
  static let format = "dayzero-pin"
  static let sizeLimit = 4_096

  let hash: String
  var lock: PINLock

  /// The PIN with that hash.
  init(hash: String, lock: PINLock = PINLock()) {
    self.hash = hash
    self.lock = lock
  }

  /// What the bytes of the file say; nil when they are damaged.
  init?(_ bytes: [UInt8]) {
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.count - 1 : bytes.count
    guard SealedLine.isIntact(bytes, in: 0..<line) == true,
      let members = try? JSONReader.value(in: bytes, range: 0..<line).object,
      members.text("format") == Self.format, let hash = members.text("hash"),
      let tries = members.integer("tries"), let last = members.integer("last")
    else { return nil }
    self.init(hash: hash, lock: PINLock(tries: tries, last: Timestamp(seconds: last)))
  }

  var bytes: [UInt8] {
    let members: Members = [
      "format": .string(Self.format), "version": .integer(SessionDocument.version),
      "hash": .string(hash), "tries": .integer(lock.tries), "last": .integer(lock.last.seconds),
    ]
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }
}

/// The moderator's PIN beside a session, as one program sets and tries it.
struct PINKeeper {
  /// The tries that the disk has not taken; nil when there are none.
  private var unkept: PINLock?

  /// Whether a PIN was ever set; not by another user who has put the file there.
  func isSet(in files: SessionFiles) throws(DiskError) -> Bool {
    guard try files.disk.kind(of: files.paths.pin) != nil else { return false }
    return try files.paths.ownership.trusts(files.disk.stamp(of: files.paths.pin)?.owner)
  }

  /// Makes the PIN with that hash the moderator's.
  func set(_ hash: String, in files: SessionFiles) throws(StorageError) {
    try files.takingTurns { () throws(StorageError) in try write(PINFile(hash: hash), in: files) }
  }

  /// Tries whether `pin` is the moderator's PIN, see ``SessionStore/checkPIN(_:at:_:)``.
  mutating func check(
    _ pin: String, at now: Timestamp, _ hashing: some PINHashing, in files: SessionFiles
  ) throws(StorageError) -> PINAnswer {
    var unkept = unkept
    defer { self.unkept = unkept }
    do {
      return try files.takingTurns { () throws(StorageError) in
        try check(pin, at: now, hashing, in: files, &unkept)
      }
    } catch  where error.tellsOfDiskTakingNothing {
      // Not even the turn could be had.
      return try check(pin, at: now, hashing, in: files, &unkept)
    }
  }

  /// Tries the PIN, where `unkept` are the tries that the disk has not taken.
  ///
  /// It throws before it counts, if at all.
  private func check(
    _ pin: String, at now: Timestamp, _ hashing: some PINHashing, in files: SessionFiles,
    _ unkept: inout PINLock?
  ) throws(StorageError) -> PINAnswer {
    guard var file = try read(in: files) else { return .unset }
    if let unkept, unkept.tries > file.lock.tries { file.lock = unkept }
    if file.lock.follow(clock: now) { try keep(file, in: files, &unkept) }
    if let end = file.lock.end(at: now) { return .locked(until: end) }
    file.lock.count(at: now)
    try keep(file, in: files, &unkept)
    guard hashing.matches(pin, file.hash) else {
      return file.lock.end(at: now).map { .locked(until: $0) } ?? .wrong(left: file.lock.left)
    }
    file.lock = PINLock()
    try keep(file, in: files, &unkept)
    return .right
  }

  private func keep(
    _ file: PINFile, in files: SessionFiles, _ unkept: inout PINLock?
  ) throws(StorageError) {
    do {
      try write(file, in: files)
      unkept = nil
    } catch {
      guard error.tellsOfDiskTakingNothing else { throw error }
      unkept = file.lock
    }
  }

  /// The PIN's file; nil when there is none.
  private func read(in files: SessionFiles) throws(StorageError) -> PINFile? {
    let (disk, paths) = (files.disk, files.paths)
    let bytes: [UInt8]
    do {
      guard let kind = try disk.kind(of: paths.pin) else { return nil }
      guard kind == .file else { throw StorageError.notAFile(path: paths.pin) }
      // Who has put it there knows what it is the hash of.
      guard try paths.owns(paths.pin, on: disk) else {
        throw StorageError.damagedPIN(path: paths.pin)
      }
      bytes = try disk.read(paths.pin, limit: PINFile.sizeLimit)
    } catch {
      throw StorageError(error, at: paths.pin)
    }
    guard let file = PINFile(bytes) else { throw .damagedPIN(path: paths.pin) }
    return file
  }

  private func write(_ file: PINFile, in files: SessionFiles) throws(StorageError) {
    // Who has the turn is alone, so that the draft needs no name of a program.
    try DurableFile(files.paths.pin, on: files.disk, draftSuffix: "pin").replace(with: file.bytes)
  }
}

extension StorageError {
  /// Whether the disk is full, read-only or broken.
  fileprivate var tellsOfDiskTakingNothing: Bool {
    guard case .disk(let error) = self, let code = error.code else { return false }
    return [ENOSPC, EDQUOT, EROFS, EIO].contains(code)
  }
}
