#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import TestSupport
import Testing

@Suite("Permissions")
struct PermissionTests {
  @Test("every file and folder is its owner's alone, whatever the umask")
  func modes() async {
    // In a process of its own, for the umask is the whole process's.
    await #expect(processExitsWith: .success) {
      for mask: mode_t in [0, 0o022, 0o077, 0o277, 0o777] {
        let folder = try TemporaryFolder()
        umask(mask)
        defer { umask(0o022) }
        let disk = SystemDisk()
        try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
        var (store, session, _) = try SessionStore.open(
          folder["ws.json"], as: Seat(ReplicaID(rawValue: "p")), on: disk)
        try store.append(try session.park("a", "A point"))
        #expect(folder.mode(of: "ws.dayzero") == 0o700, "umask \(mask)")
        #expect(folder.mode(of: "ws.dayzero/p.jsonl") == 0o600, "umask \(mask)")
        #expect(folder.mode(of: "ws.json") == 0o600, "umask \(mask)")
        try store.close(&session)
        #expect(folder.contents == ["ws.dayzero", "ws.dayzero/lock", "ws.json", "ws.json~"])
        for name in ["ws.json", "ws.json~", "ws.dayzero/lock"] {
          #expect(folder.mode(of: name) == 0o600, "\(name), umask \(mask)")
        }
      }
    }
  }

  @Test("a session file that others may read is its owner's alone once it is written again")
  func tightened() throws {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
    #expect(chmod(folder["ws.json"], 0o644) == 0)
    var (store, session, _) = try SessionStore.open(
      folder["ws.json"], as: Seat(ReplicaID(rawValue: "p")), on: disk)
    try store.append(try session.park("a", "A point"))
    try store.close(&session)
    #expect(folder.mode(of: "ws.json") == 0o600)
  }

  @Test("a folder that may not be written to is told of", .disabled(if: geteuid() == 0))
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
    #expect(chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    var (store, session, _) = try SessionStore.open(
      folder["ws.json"], as: Seat(ReplicaID(rawValue: "p")), on: disk)
    let operations = try session.park("a", "A point")
    let error = #expect(throws: StorageError.self) { try store.append(operations) }
    #expect(
      error?.sentence == "Cannot make the folder '\(folder["ws.dayzero"])': "
        + "you may not; choose a folder of your own.")
    #expect(chmod(folder.path, 0o700) == 0)
    try store.append([])
    #expect(folder.contents.contains("ws.dayzero/p-2.jsonl"))
  }
}
