#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Files that nobody else may read, and symbolic links that are never followed.
@Suite("Private files")
struct SystemFolderTests {
  private static func open(
    _ folder: TemporaryFolder, as name: String
  ) throws -> (store: SessionStore, session: Session, notices: [Notice]) {
    try SessionStore.open(
      folder["ws.json"], as: Seat(ReplicaID(rawValue: name), machine: "here"), on: SystemDisk())
  }

  private static func expectPrivate(_ folder: TemporaryFolder, _ comment: Comment) throws {
    for name in folder.contents {
      let isFolder = try SystemDisk().kind(of: folder[name]) == .folder
      #expect(folder.mode(of: name) == (isFolder ? 0o700 : 0o600), "\(name) \(comment)")
    }
  }

  /// Puts `bytes` in place of a file.
  private static func replace(_ name: String, in folder: TemporaryFolder, with bytes: [UInt8])
    throws
  {
    try SystemDisk().remove(folder[name])
    try folder.put(bytes, at: name)
  }

  @Test("every file and folder is its owner's alone after each thing that is done, with any umask")
  func modes() async {
    await #expect(processExitsWith: .success) {
      for mask: mode_t in [0, 0o022, 0o777] {
        let folder = try TemporaryFolder()
        umask(mask)
        defer { umask(0o022) }
        try SessionStore.create(.small(), at: folder["ws.json"], on: SystemDisk())
        try Self.expectPrivate(folder, "made")
        var first = try Self.open(folder, as: "first")
        try first.store.append(try first.session.park("a", "A"))
        try first.store.keep([Draft(record: nil, fields: ["text": "half"])])
        try Self.expectPrivate(folder, "entered")
        var second = try Self.open(folder, as: "second")
        try second.store.append(try second.session.park("b", "B"))
        try second.store.close(&second.session, leavingFileToOthers: true)
        try Self.expectPrivate(folder, "left")
        let spare = try SystemDisk().read(folder["ws.dayzero/second.spare.jsonl"], limit: 1 << 20)
        try Self.replace("ws.dayzero/second.spare.jsonl", in: folder, with: spare + [1])
        try first.store.fold(&first.session)
        try Self.expectPrivate(folder, "folded")
        #expect(folder.contents.contains { $0.hasPrefix("ws.dayzero/torn/") })
        let bytes = try SystemDisk().read(folder["ws.json"], limit: 1 << 20)
        try Self.replace("ws.json", in: folder, with: Array(bytes.dropFirst(9)))
        var third = try Self.open(folder, as: "third")
        #expect(folder.contents.contains("ws.json.damaged"))
        try Self.expectPrivate(folder, "recovered")
        let key = RecordKey(.parked, RecordID(rawValue: "a"))
        let erasure = try third.session.perform(.erase(key), at: Timestamp(seconds: 0))
        try third.store.erase(try #require(erasure.first), in: &third.session)
        try Self.expectPrivate(folder, "erased")
        #expect(!folder.contents.contains("ws.json.damaged"))
      }
    }
  }

  @Test(
    "a symbolic link in place of a file of the session is refused, and its target stays as it is",
    arguments: [
      "ws.dayzero/p.jsonl", "ws.dayzero/p.jsonl.new", "ws.dayzero/x.spare.jsonl",
      "ws.dayzero/lock", "ws.json.dayzero-p.new", "ws.dayzero/torn", "ws.dayzero/torn/x.jsonl-0",
      "ws.json~", "ws.json.damaged", "ws.dayzero/TERMINAL.drafts",
      "ws.dayzero/TERMINAL.drafts.dayzero-p.new",
    ])
  func links(name: String) throws {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
    var program = try Self.open(folder, as: "p")
    let terminal = program.session.terminal?.rawValue ?? ""
    let link = name.replacing("TERMINAL", with: terminal)
    try disk.makeFolder(folder["victims"])
    try folder.put(Array("victim".utf8), at: "victims/file")
    try disk.makeFolder(folder["ws.dayzero"])
    if link.contains("torn/") { try disk.makeFolder(folder["ws.dayzero/torn"]) }
    let target = link.hasSuffix("torn") ? folder["victims"] : folder["victims/file"]
    #expect(symlink(target, folder[link]) == 0)
    let journal = JournalBytes(session: "small", replica: "x").bytes
    if !link.contains("x.") { try folder.put(journal.dropLast(), at: "ws.dayzero/x.jsonl") }
    try? program.store.keep([Draft(record: nil, fields: ["text": "half"])])
    _ = program.store.drafts
    try? program.store.append(try program.session.park("a", "A"))
    try? program.store.fold(&program.session, isRepairing: true)
    var next = try Self.open(folder, as: "q")
    try? next.store.append(try next.session.park("b", "B"))
    try? next.store.close(&next.session)
    #expect(try disk.read(folder["victims/file"], limit: 99) == Array("victim".utf8))
    #expect(try disk.names(in: folder["victims"]) == ["file"])
  }

  @Test("drafts are not read through a symbolic link")
  func linkedDrafts() throws {
    let folder = try TemporaryFolder()
    try SessionStore.create(.small(), at: folder["ws.json"], on: SystemDisk())
    let program = try Self.open(folder, as: "p")
    try program.store.keep([Draft(record: nil, fields: ["text": "half"])])
    let name = try #require(folder.contents.first { $0.hasSuffix(".drafts") })
    try SystemDisk().rename(folder[name], to: folder["elsewhere"])
    #expect(symlink(folder["elsewhere"], folder[name]) == 0)
    #expect(program.store.drafts == [])
  }
}
