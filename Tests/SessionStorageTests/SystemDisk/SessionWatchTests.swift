#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Watching a session reads what others write and leaves every file as it is.
@Suite("A session that is only watched")
struct SessionWatchTests {
  private let disk = SystemDisk()
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SessionStore.create(.small(), at: folder["ws.json"], on: disk)
  }

  private func seat(_ replica: String) -> Seat { Seat(ReplicaID(rawValue: replica), machine: "m") }

  /// Every file with its bytes, its mode and when it was last changed.
  private func snapshot() throws -> [String] {
    try folder.contents.map { name in
      var status = stat()
      guard lstat(folder[name], &status) == 0 else { return name }
      let isFile = try disk.kind(of: folder[name]) == .file
      let bytes = isFile ? try disk.read(folder[name], limit: 1 << 20) : []
      let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
      return "\(name) \(status.st_mode) \(time) \(String(decoding: bytes, as: UTF8.self))"
    }
  }

  @Test("it sees what others add while they run, after they leave, and what they erase")
  func follows() throws {
    var opened = try SessionStore.open(folder["ws.json"], as: seat("board"), on: disk)
    var begun = try SessionWatch.begin(folder["ws.json"], as: seat("wall"), on: disk)
    #expect(begun.session.parked.isEmpty)
    try opened.store.append(try opened.session.park("a", "A point"))
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.parked == ["a": "A point"])
    try opened.store.append(try opened.session.park("b", "Another"))
    try opened.store.close(&opened.session)
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.parked.keys.sorted() == ["a", "b"])
    var again = try SessionStore.open(folder["ws.json"], as: seat("again"), on: disk)
    let key = RecordKey(.parked, RecordID(rawValue: "a"))
    let erasure = try #require(
      try again.session.perform(.erase(key), at: Timestamp(seconds: 0)).first)
    try again.store.erase(erasure, in: &again.session)
    begun.session.receive(try begun.watch.follow().operations)
    #expect(begun.session.parked.keys.sorted() == ["b"])
  }

  @Test("journals of killed programs, torn lines, hand-written changes and damage stay as they are")
  func touchesNothing() throws {
    var killed = try SessionStore.open(folder["ws.json"], as: seat("killed"), on: disk)
    try killed.store.append(try killed.session.park("a", "A point"))
    killed.store.leaveAsItIs()
    let journal = try disk.openForAppending(folder["ws.dayzero/killed.jsonl"])
    try disk.append(Array("{\"torn".utf8), to: journal)
    try disk.close(journal)
    let before = try snapshot()
    var begun = try SessionWatch.begin(folder["ws.json"], as: seat("wall"), on: disk)
    #expect(begun.session.parked == ["a": "A point"])
    for _ in 0..<3 { begun.session.receive(try begun.watch.follow().operations) }
    #expect(try snapshot() == before)
    // Somebody edits the file by hand, so that it would be mended by a program that may write.
    let text = String(decoding: try disk.read(folder["ws.json"], limit: 1 << 20), as: UTF8.self)
    try disk.remove(folder["ws.json"])
    try folder.put(Array((text + "\n\n").utf8), at: "ws.json")
    let edited = try snapshot()
    begun.session.receive(try begun.watch.follow().operations)
    _ = try SessionWatch.begin(folder["ws.json"], as: seat("wall2"), on: disk)
    #expect(try snapshot() == edited)
  }
}
