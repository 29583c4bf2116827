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
    for name in folder.contents {
      var status = stat()
      guard lstat(folder[name], &status) == 0 else { continue }
      let isBox = name.hasSuffix("/box") || name.hasSuffix(".dayzero")
      #if canImport(Glibc)
      let date = status.st_mtim.tv_sec
      #else
      let date = status.st_mtimespec.tv_sec
      #endif
      let isFile = try disk.kind(of: folder[name]) == .file
      remains.files.append("\(name) \(isFile ? Int(status.st_size) : 0) \(isBox ? date : 0)")
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

  @Test("nothing in an entry from the box tells a terminal, a time or an order")
  func operation() throws {
    var session = try Session.small()
    _ = try session.setUp()
    var generator = SystemRandomNumberGenerator()
    let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "One"]
    let made = try (0..<50).map { _ in try session.boxing(fields, using: &generator) }
    #expect(Set(made.map(\.id.replica)).count == 50)
    for operation in made {
      #expect(operation.id.replica.isOfBox && operation.id.number == 1 && operation.lamport == 1)
      #expect(operation.terminal == nil && operation.at == nil && operation.purpose == nil)
      session.receive([operation])
    }
    #expect(session.operations.missing.isEmpty)
    // Undo goes past them, to what was done before.
    #expect(try session.undo(at: day).record.type != .entry)
    #expect(session.entries.count == 50)
  }

  @Test("an entry from the box moves no number, and its own label tells no order")
  func labels() throws {
    var session = try Session.small()
    _ = try session.setUp()
    let time = Timestamp(seconds: 1_574_674_500)
    let fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "One"]
    var generator = SystemRandomNumberGenerator()
    for name in ["e1", "e2"] {
      _ = try session.perform(.add(RecordKey(.entry, RecordID(rawValue: name)), fields), at: time)
      session.receive([try session.boxing(fields, using: &generator)])
    }
    let numbers = session.entries.entries(in: Identifier("g"), Identifier("k")).map(\.number)
    #expect(numbers.prefix(2) == [1, 2])
    #expect(session.entries.number(of: Identifier("e2")) == 2)
    #expect(numbers.dropFirst(2).allSatisfy { "\($0)".hasPrefix("·") && "\($0)".count == 5 })
    #expect(numbers.dropFirst(2).elementsEqual(numbers.dropFirst(2).sorted()))
    let again = Session(id: "small", replica: session.replica, operations: session.operations)
    #expect(
      again.entries.entries(in: Identifier("g"), Identifier("k")).map(\.number) == numbers)
  }
}
