#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// The sign that the terminal goes round at a program: a file that the program has locked for as
/// long, so that it is over when the program is gone, however it ended.
struct TurnSign {
  static let format = "dayzero-turn"
  static let sizeLimit = 65_536

  /// The session; nil when it cannot be read.
  private(set) var session: String?
  /// The machine that the program runs on, by its name in the session; nil when it says none.
  private(set) var machine: String?
  /// The group in which the terminal goes round.
  private(set) var group: String?

  /// What the bytes of such a file say; nothing when they are damaged.
  init(_ bytes: [UInt8]) {
    guard let last = bytes.last, last == UInt8(ascii: "\n"),
      let members = try? JournalFile.members(bytes, 0..<(bytes.count - 1)),
      members.text("format") == Self.format
    else { return }
    session = members.text("session")
    machine = members.text("machine")
    group = members.text("group")
  }

  /// The bytes of the sign of `seat` in a group of the session `id`.
  static func bytes(of seat: Seat, in id: String, _ group: Identifier<Group>) -> [UInt8] {
    var members: Members = [
      "format": .string(format), "version": .integer(SessionDocument.version),
      "session": .string(id), "group": .string(group.name),
    ]
    members.set("machine", seat.machine(in: id))
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }
}

extension SessionLoader {
  /// Whether the terminal goes round at some program.
  ///
  /// Where that cannot be told it does: on another machine, whose locks do not reach here, and where
  /// the sign may not be opened.
  func isGoingRound(
    _ paths: SessionPaths, in id: String, _ seat: Seat
  ) throws(DiskError) -> Bool {
    for folder in [paths.folder] + paths.otherFolders {
      for path in paths.turnSigns(among: try disk.names(in: folder), in: folder)
      where try paths.owns(path, on: disk) && isStanding(path, in: id, seat) { return true }
    }
    return false
  }

  /// Whether the sign at `path` is that of a program that may be running.
  private func isStanding(_ path: String, in id: String, _ seat: Seat) -> Bool {
    do {
      let sign = TurnSign(try disk.read(path, limit: TurnSign.sizeLimit))
      guard sign.session ?? id == id else { return false }
      guard sign.machine == nil || sign.machine == seat.machine(in: id) else { return true }
      let file = try disk.openForAppending(path)
      defer { try? disk.close(file) }
      return try !disk.lock(file, wait: false)
    } catch {
      return error.code != ENOENT
    }
  }
}

/// Whether this program has put up such a sign.
struct RaisedSign {
  /// The sign; nil while the terminal does not go round here.
  private var sign: OpenFile?

  /// Puts up the sign that the terminal goes round here, unless it stands.
  ///
  /// It is complete and locked before it gets a name that others look for.
  mutating func putUp(
    in group: Identifier<Group>, _ files: SessionFiles
  ) throws(StorageError) {
    let disk = files.disk
    do throws(DiskError) {
      if let sign, try disk.isInPlace(sign) { return }
      takeDown(on: disk)
      guard !files.session.isEmpty else { return }
      try files.makeFolder()
      let path = files.paths.turnSign(of: files.seat.replica)
      let draft = path + ".new"
      if try disk.kind(of: draft) != nil { try disk.remove(draft) }
      let file = try disk.create(draft)
      do throws(DiskError) {
        _ = try disk.lock(file, wait: true)
        try disk.append(TurnSign.bytes(of: files.seat, in: files.session, group), to: file)
        try disk.rename(draft, to: path)
      } catch {
        try? disk.close(file)
        try? disk.remove(draft)
        throw error
      }
      sign = OpenFile(descriptor: file.descriptor, path: path)
    } catch { throw .disk(error) }
  }

  /// Takes the sign down, if it is up; should the disk refuse, it is one that nobody has locked.
  mutating func takeDown(on disk: any Disk) {
    guard let sign else { return }
    self.sign = nil
    if (try? disk.isInPlace(sign)) ?? false { try? disk.remove(sign.path) }
    try? disk.close(sign)
  }
}

extension SessionFiles {
  /// Whether the terminal of the session `id` goes round at some program.
  func isGoingRound(in id: String) throws(DiskError) -> Bool {
    try loader.isGoingRound(paths, in: id, seat)
  }

  /// Removes the signs that programs which are gone have left, and those that other machines have
  /// put up in `group`, where the terminal was taken back.
  func removeSigns(of group: Identifier<Group>? = nil) throws(DiskError) {
    for path in paths.turnSigns(among: try disk.names(in: paths.folder), in: paths.folder) {
      guard try paths.owns(path, on: disk), case .taken(let file) = try lockIfFree(path) else {
        continue
      }
      defer { try? disk.close(file) }
      let sign = TurnSign(try disk.read(path, limit: TurnSign.sizeLimit))
      let isOfThisMachine = sign.machine == nil || sign.machine == seat.machine(in: session)
      if isOfThisMachine || group.map({ $0.name == sign.group }) ?? false {
        try disk.remove(path)
      }
    }
  }
}
