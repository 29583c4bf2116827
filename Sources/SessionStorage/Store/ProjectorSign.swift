public import SessionEngine

/// The sign that a projector of this machine follows a session: a file that its program has locked for
/// as long, in a folder that is the user's own and gone when they log out, never beside the session.
public struct ProjectorSign: Sendable {
  private let file: OpenFile

  /// Puts up the sign of the run `replica` on the session called `session`.
  ///
  /// It is locked before it gets the name that others count.
  ///
  /// - Throws: ``DiskError`` when the disk refuses; then nobody counts it.
  public static func putUp(
    in folder: String, on session: String, by replica: ReplicaID, _ disk: any Disk
  ) throws(DiskError) -> ProjectorSign {
    try disk.makeFolder(folder)
    let path = "\(folder)/\(beginning(of: session))\(replica.rawValue)"
    let draft = "\(folder)/new-\(replica.rawValue)"
    let file = try disk.create(draft)
    do throws(DiskError) {
      _ = try disk.lock(file, wait: true)
      try disk.rename(draft, to: path)
    } catch {
      try? disk.close(file)
      try? disk.remove(draft)
      throw error
    }
    return ProjectorSign(file: OpenFile(descriptor: file.descriptor, path: path))
  }

  /// Takes it down; one that stays is locked by nobody, and not counted.
  public func takeDown(_ disk: any Disk) {
    try? disk.remove(file.path)
    try? disk.close(file)
  }

  /// How many programs have put one up on that session and are still there; the signs of those that
  /// are gone are removed.
  public static func count(in folder: String, on session: String, _ disk: any Disk) -> Int {
    let names = (try? disk.names(in: folder)) ?? []
    return names.filter { $0.hasPrefix(beginning(of: session)) }.count { name in
      let path = "\(folder)/\(name)"
      guard let file = try? disk.openForAppending(path) else { return false }
      defer { try? disk.close(file) }
      guard let isFree = try? disk.lock(file, wait: false), isFree else { return true }
      try? disk.remove(path)
      return false
    }
  }

  /// How the names of the signs on a session begin, from which nobody sees what it is called.
  private static func beginning(of session: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(session)
    return "projector-\(fingerprint.name)-"
  }
}
