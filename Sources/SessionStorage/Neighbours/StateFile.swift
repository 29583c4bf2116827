import SessionEngine
import WorkshopModel

/// What tells the bytes that a machine last wrote as the session file, whatever name they have
/// later: a tool that synchronises folders may call them "day 2.json", as a person could.
///
/// Each machine has a file of its own, so that no two write to one. It says nothing but the size
/// and the checksum of one state, and nothing about any before that.
enum StateFile {
  static let format = "dayzero-state"
  static let sizeLimit = 4_096
  private static let mark = ".state"

  /// The path of the file of the machine with that name in the session.
  static func path(of machine: String, in paths: SessionPaths) -> String {
    paths.folder + "/" + machine + mark
  }

  /// Whether a file in the folder is about to get such a name; its program may have been killed.
  static func isUnfinished(_ name: String) -> Bool {
    name.contains(mark + ".") && (name.hasSuffix(".new") || name.hasSuffix(".new~"))
  }

  /// What stands for those bytes of a session file.
  static func state(of bytes: [UInt8]) -> String {
    "\(bytes.count)-"
      + String(decoding: Checksum.digits(of: bytes, in: 0..<bytes.count), as: UTF8.self)
  }

  /// The bytes of a file that remembers `state`.
  static func bytes(of state: String) -> [UInt8] {
    let members: Members = [
      "format": .string(format), "version": .integer(SessionDocument.version),
      "state": .string(state),
    ]
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }

  /// The states that machines have noted beside the session; what cannot be read counts as none.
  static func states(in paths: SessionPaths, on disk: any Disk) -> Set<String> {
    let names = (try? disk.names(in: paths.folder)) ?? []
    return Set(
      names.filter { $0.contains(mark) && !isUnfinished($0) }.compactMap { name in
        let path = paths.folder + "/" + name
        guard let stamp = try? disk.stamp(of: path), paths.ownership.trusts(stamp.owner) else {
          return nil
        }
        return (try? disk.read(path, limit: sizeLimit)).flatMap(state)
      })
  }

  private static func state(in bytes: [UInt8]) -> String? {
    guard bytes.last == UInt8(ascii: "\n"),
      let members = try? JournalFile.members(bytes, 0..<(bytes.count - 1)),
      members.text("format") == format
    else { return nil }
    return members.text("state")
  }
}
