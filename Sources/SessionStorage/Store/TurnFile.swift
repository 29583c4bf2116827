#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine
public import WorkshopModel

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

extension SessionStore {
  /// Nobody counts further than that.
  private static let allowedTurns = 0...1_000_000

  /// How many people of `group` have had the terminal since it began to go round; 0 when nothing
  /// tells.
  public func turns(of group: Identifier<Group>) -> Int {
    (try? readTurns())?.counts.integer(group.name, in: Self.allowedTurns) ?? 0
  }

  /// Takes note that a terminal goes round in `group`, maybe one of several: from now on, until
  /// ``endTurns(of:)`` or the end of this program, what is put into the box waits there.
  ///
  /// - Returns: How many people have had one of them already.
  /// - Throws: ``StorageError``; then what was known stays.
  @discardableResult
  public mutating func beginTurns(of group: Identifier<Group>) throws(StorageError) -> Int {
    try putUpSign(in: group)
    return try takingTurns { () throws(StorageError) in
      var file = try readTurns()
      if let count = file.counts.integer(group.name, in: Self.allowedTurns) { return count }
      file.counts[group.name] = .integer(0)
      try write(file)
      return 0
    }
  }

  /// Counts one more person of `group` who has had the terminal.
  ///
  /// - Returns: How many that makes, at all terminals that go round in the group.
  /// - Throws: ``StorageError``; then the earlier number stays.
  public func countTurn(of group: Identifier<Group>) throws(StorageError) -> Int {
    try takingTurns { () throws(StorageError) in
      var file = try readTurns()
      let present = file.counts.integer(group.name, in: Self.allowedTurns) ?? 0
      let count = min(present + 1, Self.allowedTurns.upperBound)
      file.counts[group.name] = .integer(count)
      try write(file)
      return count
    }
  }

  /// Forgets how many people of `group` have had the terminal: it does not go round here any more.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - holder: Who has put up the sign of it as well, for the case that this program ends.
  /// - Throws: ``StorageError``; then the earlier number stays.
  public mutating func endTurns(
    of group: Identifier<Group>, heldBy holder: ReplicaID? = nil
  ) throws(StorageError) {
    takeDownSign()
    if let holder {
      do { try removeIfOwn(paths.turnSign(of: holder)) } catch { throw .disk(error) }
    }
    try takingTurns { () throws(StorageError) in
      var file = try readTurns()
      file.counts[group.name] = nil
      if file.counts.isEmpty { try removeTurns() } else { try write(file) }
      do throws(DiskError) { try removeSigns(of: group) } catch { throw .disk(error) }
    }
  }

  private func write(_ file: TurnFile) throws(StorageError) {
    try DurableFile(paths.turns, on: disk, draftSuffix: "turns").replace(with: file.bytes)
  }

  private func readTurns() throws(StorageError) -> TurnFile {
    do {
      guard try paths.owns(paths.turns, on: disk) else { return TurnFile() }
      return TurnFile(try disk.read(paths.turns, limit: TurnFile.sizeLimit))
    } catch {
      if error.code == ENOENT { return TurnFile() }
      throw .disk(error)
    }
  }

  /// Forgets how many people have had the terminal anywhere.
  func removeTurns() throws(StorageError) {
    do {
      guard try disk.kind(of: paths.turns) != nil else { return }
      try removeIfOwn(paths.turns)
      try disk.syncFolder(paths.folder)
    } catch { throw .disk(error) }
  }
}
