#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// The users whose files are taken in for one session, as this user has said, and whether this user
/// knows that its disk has no owners; kept in a folder of their own and not beside the session, where
/// others could say so.
struct TrustedUsers {
  static let format = "dayzero-users"
  static let sizeLimit = 65_536

  private let disk: any Disk
  private let folder: String
  private let path: String

  /// What is known in `folder` of the session `id`, whose name no file there has.
  init(of id: String, in folder: String, on disk: any Disk) {
    self.disk = disk
    self.folder = folder
    var fingerprint = Fingerprint()
    fingerprint.add(id)
    path = "\(folder)/\(fingerprint.name).users"
  }

  /// The users; none when nothing tells of any.
  func read() -> Set<UInt32> {
    let users = (members?["users"]?.list ?? []).compactMap(\.integer)
    return Set(users.compactMap(UInt32.init(exactly:)))
  }

  /// Whether the user was told that the disk has no owners.
  var isToldOfNone: Bool { members?["none"] == .bool(true) }

  private var members: Members? {
    guard let stamp = try? disk.stamp(of: path), stamp.owner ?? disk.user == disk.user,
      let bytes = try? disk.read(path, limit: Self.sizeLimit), bytes.last == UInt8(ascii: "\n"),
      let members = try? JournalFile.members(bytes, 0..<(bytes.count - 1)),
      members.text("format") == Self.format
    else { return nil }
    return members
  }

  /// Adds `user`.
  func add(_ user: UInt32) throws(StorageError) {
    try write(read().union([user]), isToldOfNone)
  }

  /// Takes note that the user was told that the disk has no owners.
  func noteNone() throws(StorageError) { try write(read(), true) }

  private func write(_ users: Set<UInt32>, _ isToldOfNone: Bool) throws(StorageError) {
    var members: Members = [
      "format": .string(Self.format), "version": .integer(SessionDocument.version),
      "users": .list(users.sorted().map { .integer(Int($0)) }),
    ]
    if isToldOfNone { members["none"] = .bool(true) }
    do { try disk.makeFolders(folder) } catch { throw .disk(error) }
    try DurableFile(path, on: disk, draftSuffix: "users")
      .replace(with: SealedLine.bytes(of: members) + [UInt8(ascii: "\n")])
  }
}
