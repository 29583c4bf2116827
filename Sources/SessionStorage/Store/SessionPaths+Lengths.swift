import SessionEngine

/// How long names and paths may be, which is told before anything is entered.
extension SessionPaths {
  /// The folder of `path` with the slash after it, empty where it names none, and the name there.
  ///
  /// By bytes: a name may begin with a mark that text would take for a part of the slash.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let start = path.utf8.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }

  /// The most bytes that a path may have.
  private static let pathLimit = 4_095
  /// The bytes of the longest path in the folder of the journals, from the slash on.
  private static let innerLength = 100

  /// Refuses a place for a new session in which it could not be kept.
  ///
  /// - Throws: ``StorageError``, also when the folder cannot be looked at.
  static func checkPlace(_ path: String, on disk: any Disk) throws(StorageError) {
    let (folder, name) = parts(of: path)
    let parent: String
    do { parent = try disk.resolve(folder.isEmpty ? "." : folder) } catch { throw .disk(error) }
    try SessionPaths((parent.hasSuffix("/") ? parent : parent + "/") + name).checkLengths(on: disk)
  }

  /// Refuses a session whose name is too long for the files that are to be beside it.
  func checkLengths(on disk: any Disk) throws(StorageError) {
    let limit = disk.nameLimit(in: parent)
    let added = max(damaged(99).utf8.count, folder.utf8.count) - file.utf8.count
    guard name.utf8.count + added <= limit else {
      throw .nameTooLong(path: name, bytes: name.utf8.count, limit: limit - added)
    }
    let room = Self.pathLimit - Self.innerLength - added
    guard file.utf8.count <= room else {
      throw .nameTooLong(path: file, bytes: file.utf8.count, limit: room)
    }
  }
}
