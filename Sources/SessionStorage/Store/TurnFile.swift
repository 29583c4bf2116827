#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// How many people have had the terminal that goes round, by group, while it does: only that, so
/// that it can be told after a crash without telling who.
struct TurnFile {
  static let format = "dayzero-turns"
  static let sizeLimit = 65_536

  /// How many in each group, by its name.
  var counts: Members = [:]

  init() {}

  /// What the bytes of the file say; nothing when they are damaged.
  init(_ bytes: [UInt8]) {
    guard let last = bytes.last, last == UInt8(ascii: "\n") else { return }
    let range = 0..<(bytes.count - 1)
    guard SealedLine.isIntact(bytes, in: range) == true,
      let members = try? JSONReader.value(in: bytes, range: range).object,
      members.text("format") == Self.format
    else { return }
    counts = members["turns"]?.object ?? [:]
  }

  var bytes: [UInt8] {
    let sorted = Members(uniqueNames: counts.sorted { $0.name < $1.name })
    let members: Members = [
      "format": .string(Self.format), "version": .integer(SessionDocument.version),
      "turns": .object(sorted),
    ]
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }
}

/// How many people have had the terminal that goes round, as programs count them together.
struct TurnCounts {
  private let files: SessionFiles
  private let disk: any Disk
  private let paths: SessionPaths

  init(in files: SessionFiles) {
    self.files = files
    disk = files.disk
    paths = files.paths
  }

  /// Nobody counts further than that.
  private static let allowed = 0...1_000_000

  /// How many of `group`; 0 when nothing tells.
  func count(of group: Identifier<Group>) -> Int {
    (try? read())?.counts.integer(group.name, in: Self.allowed) ?? 0
  }

  /// Begins to count in `group`, unless some terminal goes round there.
  ///
  /// - Returns: How many people have had one of them already.
  func begin(in group: Identifier<Group>) throws(StorageError) -> Int {
    try files.takingTurns { () throws(StorageError) in
      var file = try read()
      if let count = file.counts.integer(group.name, in: Self.allowed) { return count }
      file.counts[group.name] = .integer(0)
      try write(file)
      return 0
    }
  }

  /// Counts one more of `group`.
  ///
  /// - Returns: How many that makes.
  func countOne(of group: Identifier<Group>) throws(StorageError) -> Int {
    try files.takingTurns { () throws(StorageError) in
      var file = try read()
      let present = file.counts.integer(group.name, in: Self.allowed) ?? 0
      let count = min(present + 1, Self.allowed.upperBound)
      file.counts[group.name] = .integer(count)
      try write(file)
      return count
    }
  }

  /// Forgets how many of `group`, and removes the signs that others have left there.
  func end(in group: Identifier<Group>) throws(StorageError) {
    try files.takingTurns { () throws(StorageError) in
      var file = try read()
      file.counts[group.name] = nil
      if file.counts.isEmpty { try forget() } else { try write(file) }
      do throws(DiskError) { try files.removeSigns(of: group) } catch { throw .disk(error) }
    }
  }

  /// Forgets how many people have had the terminal anywhere.
  func forget() throws(StorageError) {
    do {
      guard try disk.kind(of: paths.turns) != nil else { return }
      try files.removeIfOwn(paths.turns)
      try disk.syncFolder(paths.folder)
    } catch { throw .disk(error) }
  }

  private func write(_ file: TurnFile) throws(StorageError) {
    try DurableFile(paths.turns, on: disk, draftSuffix: "turns").replace(with: file.bytes)
  }

  private func read() throws(StorageError) -> TurnFile {
    do {
      guard try paths.owns(paths.turns, on: disk) else { return TurnFile() }
      return TurnFile(try disk.read(paths.turns, limit: TurnFile.sizeLimit))
    } catch {
      if error.code == ENOENT { return TurnFile() }
      throw .disk(error)
    }
  }
}
