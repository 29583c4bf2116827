#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("The anonymous box leaves no traces")
struct BoxTracesTests {
  private let day = Timestamp(seconds: 1_574_640_000)

  /// What a run leaves: each file with its size, its date where it is the box's, and its lines
  /// without random names, in an order that does not come from these.
  private struct Remains: Equatable {
    var files: [String] = []
    var lines: [String: [String]] = [:]
  }

  /// A run in which people put `texts` into the box, one after the other, at two programs.
  private func remains(of texts: [String], isClosed: Bool) throws -> Remains {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    var session = try Session.small()
    _ = try session.setUp()
    try SessionStore.create(session, at: folder["ws.json"], on: disk)
    var programs = try ["first", "second"].map {
      try SessionStore.open(folder["ws.json"], as: Seat(ReplicaID(rawValue: $0)), on: disk)
    }
    var generator = SystemRandomNumberGenerator()
    try programs[0].store.append(try programs[0].session.park("point", "A point"))
    for (index, text) in texts.enumerated() {
      let fields: Members = [
        "group": "g", "kind": "k", "role": "r", "text": .string(text), "release": "room",
      ]
      let operation = try programs[0].session.boxing(fields, using: &generator)
      try programs[index % 2].store.box([operation], dated: day)
    }
    if isClosed {
      for index in programs.indices {
        var session = programs[index].session
        try programs[index].store.close(&session)
      }
    }
    return try remains(in: folder)
  }

  private func remains(in folder: TemporaryFolder) throws -> Remains {
    var remains = Remains()
    let disk = SystemDisk()
    // Later the folder's date is that of the folding, which everybody sees and which tells nothing.
    let dated = folder.contents.contains("ws.dayzero/box") ? ["ws.dayzero", "ws.dayzero/box"] : []
    for name in folder.contents {
      var status = stat()
      guard lstat(folder[name], &status) == 0 else { continue }
      #if canImport(Glibc)
      let date = status.st_mtim.tv_sec
      #else
      let date = status.st_mtimespec.tv_sec
      #endif
      let isFile = try disk.kind(of: folder[name]) == .file
      let size = isFile ? Int(status.st_size) : 0
      remains.files.append("\(name) \(size) \(dated.contains(name) ? date : 0)")
      guard isFile else { continue }
      let bytes = try disk.read(folder[name], limit: 1 << 20)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        // Random names, and the checksums that depend on them.
        String(line).replacing(/box-[0-9a-z]{26}/, with: "BOX")
          .replacing(/"(rec|id)":\s*"[0-9a-hjkmnp-tv-z]{15}"/, with: "NAME")
          .replacing(/"(crc|checksum)":\s*"[^"]*"/, with: "SUM")
          .replacing(/,$/, with: "")
      }
      remains.lines[name] = lines.sorted()
    }
    return remains
  }

  @Test(
    "two runs with the authors swapped leave the same bytes but for random names",
    arguments: [false, true])
  func swapped(isClosed: Bool) throws {
    let texts = ["A word.", "A much longer one, of somebody else.", "Three"]
    let first = try remains(of: texts, isClosed: isClosed)
    let second = try remains(of: [texts[2], texts[0], texts[1]], isClosed: isClosed)
    #expect(first == second)
    #expect(first.files.contains { $0.hasPrefix("ws.dayzero/box 4096 1574640000") } == !isClosed)
    if !isClosed { #expect(first.files.contains { $0.hasPrefix("ws.dayzero 0 1574640000") }) }
  }

  @Test("neither the box nor the session file that takes it in tells in which order it was filled")
  func order() throws {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    var session = try Session.small()
    _ = try session.setUp()
    try SessionStore.create(session, at: folder["ws.json"], on: disk)
    var program = try SessionStore.open(folder["ws.json"], as: Seat(session.replica), on: disk)
    var generator = SystemRandomNumberGenerator()
    for index in 0..<12 {
      let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": .string("T\(index)")]
      try program.store.box(
        [try program.session.boxing(fields, using: &generator)], dated: day)
    }
    func names(in path: String) throws -> [Substring] {
      let bytes = try disk.read(folder[path], limit: 1 << 20)
      return String(decoding: bytes, as: UTF8.self).matches(of: /box-[0-9a-z]{26}/).map(\.output)
    }
    let inBox = try names(in: "ws.dayzero/box")
    #expect(inBox.count == 12 && inBox == inBox.sorted())
    var closed = program.session
    try program.store.close(&closed)
    #expect(try names(in: "ws.json") == inBox)
  }
}
